package dev.madang.identity;

/** Who a request comes from. */
public sealed interface Caller {

    /** Under which name it owns things; never the name of another caller. */
    String id();

    /** Whether it may see and do everything. */
    boolean isAdmin();

    /** Whether it may use the runner, the agent, notion, the factory and the settings. */
    default boolean isOperator() {
        return isAdmin();
    }

    /** The person at this machine: on loopback, without a credential. */
    record Owner() implements Caller {
        @Override
        public String id() {
            return "local";
        }

        @Override
        public boolean isAdmin() {
            return true;
        }
    }

    /** Somebody with an account, by an API key or the console's login. */
    record Account(AccountId account, String handle, Role role) implements Caller {
        @Override
        public String id() {
            return account.value();
        }

        @Override
        public boolean isAdmin() {
            return role == Role.ADMIN;
        }

        @Override
        public boolean isOperator() {
            return role != Role.MEMBER;
        }
    }

    /** Whoever knows {@code ADMIN_API_KEY}. */
    record AdminKey() implements Caller {
        @Override
        public String id() {
            return "admin-key";
        }

        @Override
        public boolean isAdmin() {
            return true;
        }
    }

    /**
     * A team of the factory, by its token.
     *
     * @param role any word; only {@code admin} means something everywhere
     */
    record TeamToken(String team, String role) implements Caller {
        @Override
        public String id() {
            return "team:" + team;
        }

        @Override
        public boolean isAdmin() {
            return role.equals("admin");
        }
    }

    /**
     * A character of the community, by its bot token.
     *
     * @param key the id of that token, never the token
     */
    record Bot(String character, String key) implements Caller {
        @Override
        public String id() {
            return "character:" + character;
        }

        @Override
        public boolean isAdmin() {
            return false;
        }
    }

    /** Nobody that is known. */
    record Anonymous() implements Caller {
        @Override
        public String id() {
            return "anonymous";
        }

        @Override
        public boolean isAdmin() {
            return false;
        }
    }
}
