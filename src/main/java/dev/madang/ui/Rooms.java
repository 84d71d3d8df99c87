package dev.madang.ui;

import dev.madang.edge.Exchange;
import dev.madang.edge.Family;
import dev.madang.identity.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All rooms, in the order in which they are shown. */
@Component
class Rooms {

    private final List<Room> rooms;

    Rooms(List<Room> rooms) {
        this.rooms = rooms.stream()
                .sorted(Comparator.comparing(Room::wing).thenComparingInt(Room::order))
                .toList();
        requireDistinct(rooms.stream().map(room -> "g " + room.letter()).toList());
        requireDistinct(rooms.stream().map(Room::path).toList());
    }

    List<Room> openTo(Caller caller) {
        return rooms.stream().filter(room -> room.admits(caller)).toList();
    }

    /** The room of a request; on a port that is not the console's, {@code /} is none of its rooms. */
    Optional<Room> at(HttpServletRequest request) {
        boolean elsewhere = Exchange.of(request).family() == Family.SQUARE
                && Family.ofPath(request.getRequestURI()) != Family.SQUARE;
        return elsewhere ? Optional.empty() : at(request.getRequestURI());
    }

    /** The room of a path; where rooms lie in each other, the inner one. */
    private Optional<Room> at(String path) {
        return rooms.stream()
                .filter(room -> room.holds(path))
                .max(Comparator.comparingInt(room -> room.path().length()));
    }

    private static void requireDistinct(List<String> values) {
        List<String> twice =
                values.stream()
                        .collect(Collectors.groupingBy(value -> value, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .filter(entry -> entry.getValue() > 1)
                        .map(Map.Entry::getKey)
                        .toList();
        if (!twice.isEmpty()) {
            throw new IllegalStateException("two rooms share " + twice);
        }
    }
}
