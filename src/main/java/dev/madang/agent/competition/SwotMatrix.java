package dev.madang.agent.competition;

import java.util.List;

/**
 * Where the target is ahead and behind, and what the others do badly and well.
 *
 * @param notes what could not be compared, and quarters in which nothing goes beyond chance
 */
public record SwotMatrix(
        List<Point> strengths,
        List<Point> weaknesses,
        List<Point> opportunities,
        List<Point> threats,
        List<Point> notes) {

    public SwotMatrix {
        strengths = List.copyOf(strengths);
        weaknesses = List.copyOf(weaknesses);
        opportunities = List.copyOf(opportunities);
        threats = List.copyOf(threats);
        notes = List.copyOf(notes);
    }
}
