package dev.madang.edge;

/**
 * Whose words a path is answered in. The first five are the families; the others are paths that belong to none of them
 * and yet have a form of their own.
 */
public enum Family {
    RUNNER,
    AGENT,
    FACTORY,
    NOTION,
    COMMUNITY,
    /** The stand-in for Notion: failures are Notion's own error object. */
    SANDBOX,
    /** JSON-RPC. */
    MCP,
    /** Plain text: metrics and the generated documentation. */
    PLAIN,
    /** The community's pages for people; they are on its own port too. */
    SQUARE,
    /** Everything else: pages for people, JSON for whoever does not ask for HTML. */
    CONSOLE;

    /** The family that answers a path on the main listener; the path as it stands in the request line. */
    public static Family ofPath(String rawPath) {
        return Routes.familyOf(rawPath);
    }

    /** Whether successes are JSON whatever the caller's {@code Accept} says. */
    public boolean alwaysJson() {
        return !isForPeople() && this != PLAIN;
    }

    /** Whether it is pages: they speak as a person has chosen, also of what failed. */
    public boolean isForPeople() {
        return this == CONSOLE || this == SQUARE;
    }
}
