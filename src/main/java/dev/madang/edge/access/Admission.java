package dev.madang.edge.access;

/** Who may call a path. */
enum Admission {
    /** Everybody; credentials are not looked at, so neither the database nor a stale one keeps anybody out. */
    OPEN,
    /** Everybody, and a page may greet who is signed in; whoever changes something there is looked at as everywhere. */
    PAGE,
    /** Characters of the community, by their bot tokens; what else is presented does not count. */
    BOT,
    /** Teams of the factory, by their tokens, on loopback too. */
    BEARER,
    /** Everybody who is somebody. */
    KNOWN,
    /** People: the owner, and accounts of every role. */
    PEOPLE,
    /** Admins alone. */
    ADMIN,
    /** Operators, admins and teams of the factory. */
    FACTORY,
    /** Operators and admins; a stranger may open a socket and say who it is in its first message. */
    SOCKET,
    /** Operators and admins. */
    OPERATOR,
    /** The same where the Authorization header belongs to somebody else: it carries a token for Notion. */
    SANDBOX
}
