package dev.madang.ui;

import dev.madang.edge.Language;
import dev.madang.identity.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the frame around a page shows.
 *
 * @param rooms those that the caller may enter
 * @param here the room that the page belongs to, or null
 * @param csrf what the page's changes carry; empty where nothing has to be carried
 * @param address the page's own path and query
 */
record Frame(
        Language language,
        Theme theme,
        List<Room> rooms,
        @Nullable Room here,
        Caller caller,
        String csrf,
        String address,
        Assets assets) {

    /** Where a file of the pages lies. */
    public String asset(String name) {
        return assets.url(name);
    }

    /** The wings in which there is a room for the caller. */
    public List<Room.Wing> wings() {
        return rooms.stream().map(Room::wing).distinct().toList();
    }

    public List<Room> in(Room.Wing wing) {
        return rooms.stream().filter(room -> room.wing() == wing).toList();
    }

    public boolean isHere(Room room) {
        return room.equals(here);
    }

    /** Whether there is a login to end. */
    public boolean signedIn() {
        return !csrf.isEmpty();
    }

    /** {@code owner}, {@code account}, {@code admin}, {@code team}, {@code nobody}: a key of the bundles. */
    public String callerKind() {
        return switch (caller) {
            case Caller.Owner owner -> "owner";
            case Caller.Account account -> "account";
            case Caller.AdminKey admin -> "admin";
            case Caller.TeamToken team -> "team";
            case Caller.Bot bot -> "nobody";
            case Caller.Anonymous anonymous -> "nobody";
        };
    }

    /** The name that belongs to the kind, or nothing. */
    public String callerName() {
        return switch (caller) {
            case Caller.Account account -> account.handle();
            case Caller.TeamToken team -> team.team();
            case Caller.Owner owner -> "";
            case Caller.AdminKey admin -> "";
            case Caller.Bot bot -> "";
            case Caller.Anonymous anonymous -> "";
        };
    }
}
