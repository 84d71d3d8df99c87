package dev.madang.agent.room;

import dev.madang.agent.session.SessionQuery;
import dev.madang.agent.session.SessionStatus;
import dev.madang.identity.Caller;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which sessions a page shows, as its address says it: {@code ?state=WAITING&shown=100}.
 *
 * @param shown how many at most
 */
record SessionFilter(Tab tab, int shown) {

    static final int PAGE = 50;
    static final int MOST = 500;

    /** What the tabs call statuses. */
    enum Tab {
        ALL,
        RUNNING,
        WAITING,
        PAUSED,
        FAILED,
        COMPLETED,
        CANCELLED;

        private Set<SessionStatus> statuses() {
            return switch (this) {
                case ALL -> Set.of();
                case RUNNING -> EnumSet.of(SessionStatus.CREATED, SessionStatus.RUNNING);
                case WAITING -> EnumSet.of(SessionStatus.HITL_WAITING);
                case PAUSED -> EnumSet.of(SessionStatus.PAUSED);
                case FAILED -> EnumSet.of(SessionStatus.FAILED);
                case COMPLETED -> EnumSet.of(SessionStatus.COMPLETED);
                case CANCELLED -> EnumSet.of(SessionStatus.CANCELLED, SessionStatus.EXPIRED);
            };
        }
    }

    /** A way to the same list seen otherwise. */
    record Link(String name, String address, boolean isHere) {}

    /** What an address or a topic says; what is not known counts as everything. */
    static SessionFilter of(@Nullable String state, int shown) {
        Tab tab = Arrays.stream(Tab.values())
                .filter(one -> one.name().equals(state))
                .findFirst()
                .orElse(Tab.ALL);
        return new SessionFilter(tab, Math.clamp(shown, 1, MOST));
    }

    /** The end of the live topic. */
    String topic() {
        return tab.name();
    }

    List<Link> tabs() {
        return Arrays.stream(Tab.values())
                .map(one -> new Link(one.name(), address(one, PAGE), one == tab))
                .toList();
    }

    String address() {
        return address(tab, shown);
    }

    /** The same with more of them, or null when there are no more. */
    @Nullable
    String next(int there) {
        return there < shown || shown == MOST ? null : address(tab, Math.min(MOST, shown + PAGE));
    }

    /** The newest first; of an admin everybody's. */
    SessionQuery query(Caller caller) {
        return new SessionQuery(
                caller.isAdmin() ? null : caller.id(),
                tab.statuses(),
                SessionQuery.Sort.CREATED_AT,
                SessionQuery.Order.DESC,
                shown,
                0);
    }

    private static String address(Tab tab, int shown) {
        String state = tab == Tab.ALL ? "" : "state=" + tab;
        String many = shown == PAGE ? "" : "shown=" + shown;
        String query = state + (state.isEmpty() || many.isEmpty() ? "" : "&") + many;
        return query.isEmpty() ? "/sessions" : "/sessions?" + query;
    }
}
