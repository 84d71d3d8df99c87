package dev.madang.notion.sandbox;

import dev.madang.notion.sandbox.Node.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gives new children of a parent their places. Whoever asks holds the lock of the workspace. */
@Component
class Places {

    private static final long STEP = 1_024;
    private static final Set<Kind> CONTENT = Set.of(Kind.BLOCK, Kind.PAGE, Kind.DATABASE, Kind.VIEW);

    private final NodeStore nodes;

    Places(NodeStore nodes) {
        this.nodes = nodes;
    }

    /** Where something goes. */
    sealed interface Position {
        record Start() implements Position {}

        record End() implements Position {}

        /** Behind a sibling. */
        record After(UUID sibling) implements Position {}
    }

    /** What the version of the request calls it: {@code position}, or {@code after} in older ones. */
    static Position read(Call call) {
        Given after = call.body().at("after");
        if (call.version().hasArchived() && after.isPresent()) {
            return new Position.After(after.uuid());
        }
        Given position = call.body().at("position");
        if (!position.isPresent()) {
            return new Position.End();
        }
        String type = position.at("type").word(Set.of("after_block", "start", "end", "page_start", "page_end"));
        return switch (type) {
            case "after_block" ->
                new Position.After(position.at("after_block").at("id").uuid());
            case "start", "page_start" -> new Position.Start();
            default -> new Position.End();
        };
    }

    /** The nodes with their places; others are moved where there is no room. */
    List<Node> place(UUID workspace, UUID parent, List<Node> news, Position position) {
        long before = switch (position) {
            case Position.Start start -> 0;
            case Position.End end -> nodes.lastPlace(parent);
            case Position.After after -> placeOf(workspace, parent, after.sibling());
        };
        Optional<Long> next = position instanceof Position.End ? Optional.empty() : nodes.placeBehind(parent, before);
        long step = step(parent, before, next, news.size());
        List<Node> placed = new ArrayList<>(news.size());
        for (Node node : news) {
            before += step;
            placed.add(node.at(before));
        }
        return placed;
    }

    private long step(UUID parent, long before, Optional<Long> next, int count) {
        if (next.isEmpty()) {
            return STEP;
        }
        long step = (next.get() - before) / (count + 1);
        if (step > 0) {
            return step;
        }
        nodes.makeRoom(parent, before, STEP * (count + 1));
        return STEP;
    }

    private long placeOf(UUID workspace, UUID parent, UUID sibling) {
        return nodes.find(workspace, sibling)
                .filter(node -> parent.equals(node.parent()) && !node.isTrashed() && CONTENT.contains(node.kind()))
                .orElseThrow(() -> Refused.invalid(
                        "Block with ID: " + sibling + " is not a child of block with ID: " + parent + "."))
                .place();
    }
}
