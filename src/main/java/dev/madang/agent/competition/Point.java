package dev.madang.agent.competition;

import dev.madang.agent.insights.Quote;
import dev.madang.agent.insights.Statement;
import java.util.List;

/**
 * One thing that a comparison tells.
 *
 * @param about {@code overall}, {@code rating}, {@code trend}, {@code data} or the wire name of an aspect
 * @param brand whom it is about
 * @param figures the ids of the figures in the text
 * @param quotes what reviews say of it, as they say it
 */
public record Point(String about, String brand, String text, List<String> figures, List<Quote> quotes) {

    public Point {
        figures = List.copyOf(figures);
        quotes = List.copyOf(quotes);
    }

    static Point of(String about, String brand, Statement statement, List<Quote> quotes) {
        return new Point(about, brand, statement.text(), statement.figures(), quotes);
    }
}
