package dev.madang.notion.sandbox;

import dev.madang.notion.sandbox.Node.Kind;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds what requests name, and lets writers of a workspace take turns. */
@Component
class Tree {

    /** What the paths of blocks reach. */
    static final Set<Kind> BLOCKS = Set.of(Kind.BLOCK, Kind.PAGE, Kind.DATABASE);

    private final WorkspaceStore workspaces;
    private final NodeStore nodes;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Tree(WorkspaceStore workspaces, NodeStore nodes, PlatformTransactionManager transactions, Clock clock) {
        this.workspaces = workspaces;
        this.nodes = nodes;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    NodeStore nodes() {
        return nodes;
    }

    /** Does all of it or nothing, while no other request writes to the workspace. */
    <T> T write(Call call, Supplier<T> work) {
        T done = transaction.execute(status -> {
            workspaces.lock(call.workspace().id());
            return work.get();
        });
        if (done == null) {
            throw new IllegalStateException("a write without an answer");
        }
        return done;
    }

    Picture picture(Call call) {
        return new Picture(nodes, call.workspace());
    }

    /** What has this id and is one of these, also in the trash. */
    Node find(Call call, UUID id, Set<Kind> kinds) {
        return nodes.find(call.workspace().id(), id)
                .filter(node -> kinds.contains(node.kind()))
                .orElseThrow(() -> Refused.notFound(
                        kinds.size() == 1 ? kinds.iterator().next().wireName() : "block", id.toString()));
    }

    Node find(Call call, UUID id, Kind kind) {
        return find(call, id, Set.of(kind));
    }

    /** The same where it is to be changed. */
    Node editable(Call call, UUID id, Set<Kind> kinds) {
        Node node = find(call, id, kinds);
        if (node.isTrashed()) {
            throw Refused.invalid("Can't edit " + node.kind().wireName() + " that is archived. You must unarchive the "
                    + node.kind().wireName() + " before editing.");
        }
        return node;
    }

    Node editable(Call call, UUID id, Kind kind) {
        return editable(call, id, Set.of(kind));
    }

    /** Puts it into the trash or takes it out, if the request says so and it is not so already. */
    Node settleTrash(Call call, Node node, Given body) {
        Given wish = body.at("in_trash").isPresent() || !call.version().hasArchived()
                ? body.at("in_trash")
                : body.at("archived");
        if (!wish.isPresent() || wish.flag() == node.isTrashed()) {
            return node;
        }
        if (wish.flag()) {
            trash(call, node);
        } else if (node.id().equals(node.trashedBy())) {
            nodes.restore(node.id(), now());
        } else {
            throw Refused.invalid("Can't unarchive " + node.kind().wireName()
                    + " whose ancestor is archived. You must unarchive the ancestor first.");
        }
        return find(call, node.id(), Set.of(Kind.values()));
    }

    void trash(Call call, Node node) {
        if (node.id().equals(call.workspace().home())) {
            throw Refused.invalid("The home page of the sandbox cannot be moved to the trash.");
        }
        nodes.trash(node.id(), now());
    }

    /** The keys that a body may have in its version, when it may say whether something is in the trash. */
    static Set<String> withTrash(Call call, String... names) {
        Set<String> keys = new java.util.HashSet<>(Set.of(names));
        keys.add("in_trash");
        if (call.version().hasArchived()) {
            keys.add("archived");
        }
        return keys;
    }
}
