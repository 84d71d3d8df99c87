package dev.madang.notion.sandbox;

import dev.madang.identity.Fingerprint;
import dev.madang.notion.sandbox.Node.Kind;
import dev.madang.shared.Secret;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/** Which token opens which workspace. */
@Component
public class Workspaces {

    /** The token that needs no set-up. */
    public static final String USUAL = "sandbox";

    private final WorkspaceStore store;
    private final NodeStore nodes;
    private final TransactionTemplate transaction;
    private final SandboxSettings settings;
    private final Clock clock;

    Workspaces(
            WorkspaceStore store,
            NodeStore nodes,
            PlatformTransactionManager transactions,
            SandboxSettings settings,
            Clock clock) {
        this.store = store;
        this.nodes = nodes;
        this.transaction = new TransactionTemplate(transactions);
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What a token opens.
     *
     * @param local whether whoever presents it is the owner at this machine: only then {@code sandbox} is a token
     */
    public Optional<Workspace> open(Secret token, boolean local) {
        Optional<Workspace> known = token.is(USUAL) && !local ? Optional.empty() : store.find(hash(token));
        if (known.isPresent()) {
            return known;
        }
        boolean usual = token.is(USUAL) && local;
        boolean configured = settings.tokens().stream().anyMatch(token::is);
        return usual || configured ? Optional.of(register(token, usual ? "마당 샌드박스" : "Sandbox")) : Optional.empty();
    }

    /** Makes a workspace for a token, or gives the one that it has. */
    public Workspace register(Secret token, String name) {
        Workspace workspace =
                new Workspace(UUID.randomUUID(), name, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        transaction.executeWithoutResult(status -> {
            if (store.add(workspace, hash(token), clock.instant())) {
                nodes.add(workspace.id(), List.of(home(workspace)));
            }
        });
        return store.find(hash(token)).orElseThrow();
    }

    /** All of them, the oldest first. */
    public List<Workspace> list() {
        return store.list();
    }

    /** The one in which a page or a database stands. */
    public Optional<Workspace> holding(UUID id) {
        return store.holding(id);
    }

    private Node home(Workspace workspace) {
        ObjectNode body = Json.object();
        body.putObject("properties")
                .putObject("title")
                .put("type", "title")
                .set("value", RichText.of(workspace.name()));
        body.putObject("icon").put("type", "emoji").put("emoji", "🏡");
        Node home = Node.of(Kind.PAGE, "page", null, workspace.name(), body, clock.instant());
        return new Node(
                workspace.home(),
                home.kind(),
                home.type(),
                null,
                0,
                home.title(),
                body,
                home.createdAt(),
                home.editedAt(),
                null);
    }

    private static String hash(Secret token) {
        return HexFormat.of().formatHex(Fingerprint.of(token));
    }
}
