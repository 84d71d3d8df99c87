package dev.madang.notion.sandbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whatever stands in a workspace.
 *
 * @param type of a block or a view; the kind's name otherwise
 * @param parent null for what hangs under the workspace itself
 * @param place among the children of the parent
 * @param trashedBy what was put into the trash and took this with it, or null
 */
record Node(
        UUID id,
        Kind kind,
        String type,
        @Nullable UUID parent,
        long place,
        String title,
        ObjectNode body,
        Instant createdAt,
        Instant editedAt,
        @Nullable UUID trashedBy) {

    enum Kind {
        PAGE("page"),
        DATABASE("database"),
        DATA_SOURCE("data_source"),
        BLOCK("block"),
        VIEW("view"),
        COMMENT("comment");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        String wireName() {
            return wireName;
        }
    }

    static Node of(Kind kind, String type, @Nullable UUID parent, String title, ObjectNode body, Instant now) {
        return new Node(UUID.randomUUID(), kind, type, parent, 0, title, body, now, now, null);
    }

    Node at(long newPlace) {
        return new Node(id, kind, type, parent, newPlace, title, body, createdAt, editedAt, trashedBy);
    }

    Node with(String newTitle, ObjectNode newBody, Instant now) {
        return new Node(id, kind, type, parent, place, newTitle, newBody, createdAt, now, trashedBy);
    }

    Node under(UUID newParent, long newPlace, Instant now) {
        return new Node(id, kind, type, newParent, newPlace, title, body, createdAt, now, trashedBy);
    }

    boolean isTrashed() {
        return trashedBy != null;
    }

    boolean hangsUnder(@Nullable UUID wanted) {
        return parent != null && parent.equals(wanted);
    }

    /** The parent of what always has one. */
    UUID requireParent() {
        if (parent == null) {
            throw new IllegalStateException(kind + " " + id + " hangs under nothing");
        }
        return parent;
    }
}
