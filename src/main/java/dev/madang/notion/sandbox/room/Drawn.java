package dev.madang.notion.sandbox.room;

import java.time.LocalDate;
import java.util.List;

/** A database as one of its views is drawn. */
sealed interface Drawn {

    /**
     * Rows and columns.
     *
     * @param head the names of the properties, the title's first
     */
    record Grid(List<String> head, List<Row> rows) implements Drawn {}

    record Listed(List<Row> rows) implements Drawn {}

    record Gallery(List<Row> rows) implements Drawn {}

    /** Columns by the value of a property. */
    record Board(List<Group> groups) implements Drawn {}

    record Group(String name, String color, List<Row> rows) {}

    /** A month, in weeks that begin on Monday. */
    record Calendar(String month, String before, String after, List<String> weekdays, List<List<Day>> weeks)
            implements Drawn {}

    record Day(LocalDate date, boolean inside, boolean today, List<Row> rows) {
        public int number() {
            return date.getDayOfMonth();
        }
    }

    /** Bars over days; all lengths in pixels. */
    record Timeline(int width, int height, List<Mark> marks, List<Bar> bars, int today) implements Drawn {}

    record Mark(int x, String text) {}

    record Bar(int x, int y, int width, int text, Row row, String when) {}

    /** How many rows there are of each value. */
    record Chart(List<Column> columns) implements Drawn {}

    /**
     * One value of a chart.
     *
     * @param share of the greatest, 0 to 100
     */
    record Column(String name, String color, int count, int share) {}

    /** What a template asks which of them it is. */
    default String kind() {
        return switch (this) {
            case Grid grid -> "table";
            case Listed listed -> "list";
            case Gallery gallery -> "gallery";
            case Board board -> "board";
            case Calendar calendar -> "calendar";
            case Timeline timeline -> "timeline";
            case Chart chart -> "chart";
        };
    }
}
