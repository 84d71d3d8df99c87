package dev.madang.cli.bot;

/** Something to be done in public. Ids are those of the server; texts have passed {@link TextGate}. */
sealed interface Action {

    /** A like of a post. */
    record Like(Shown post) implements Action {}

    /** A repost. */
    record Repost(Shown post) implements Action {}

    /** A reply to a post or to another reply. */
    record Reply(Shown post, String body) implements Action {}

    /** Following the author of a post. */
    record Follow(Shown by) implements Action {}

    /** A post of one's own. */
    record Post(String title, String body) implements Action {}

    default Kind kind() {
        return switch (this) {
            case Like _ -> Kind.LIKE;
            case Repost _ -> Kind.REPOST;
            case Reply _ -> Kind.REPLY;
            case Follow _ -> Kind.FOLLOW;
            case Post _ -> Kind.POST;
        };
    }

    /** What it is done to: the id of a post or of a character; empty for a post of one's own. */
    default String target() {
        return switch (this) {
            case Like(Shown post) -> post.id();
            case Repost(Shown post) -> post.id();
            case Reply(Shown post, String _) -> post.id();
            case Follow(Shown by) -> by.author();
            case Post _ -> "";
        };
    }

    /** By what it is known that it was done already. */
    default String name() {
        return kind().wireName() + ":" + target();
    }
}
