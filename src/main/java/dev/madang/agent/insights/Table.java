package dev.madang.agent.insights;

import java.util.List;

/**
 * Figures side by side.
 *
 * @param columns the heading of the labels first, then one for each figure of a row
 */
public record Table(String title, List<String> columns, List<Line> rows) {

    /** A row: its label and the ids of its figures. */
    public record Line(String label, List<String> figures) {}
}
