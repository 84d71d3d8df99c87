package dev.madang.agent.reviews;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads reviews row by row from CSV or JSON Lines. Columns are found by their Korean or English names in any order; of a row
 * only its text and its brand are indispensable. A rating or date that cannot be read is dropped and counted, the row stays.
 */
public final class ReviewFile {

    /** Longer than any review: a quote that is never closed swallows the rest of the file into one cell. */
    static final int LONGEST_TEXT = 20_000;

    /** Opens the file; it is read twice, first to learn its encoding. */
    public interface Source {
        InputStream open() throws IOException;
    }

    /** Takes a review. */
    public interface Sink {
        void accept(Review review) throws IOException, InterruptedException;
    }

    private final Sink sink;
    private final Map<Flaw, Integer> flaws = new EnumMap<>(Flaw.class);
    private final Map<String, String> brandsAsFirstWritten = new HashMap<>();
    private int rows;
    private int used;

    private ReviewFile(Sink sink) {
        this.sink = sink;
    }

    /**
     * Hands every usable review to {@code sink}, in the order of the file.
     *
     * @throws UnusableFile if there is none
     */
    public static Reading read(Source source, Sink sink) throws IOException, InterruptedException {
        TextFile file = TextFile.detect(source);
        try (BufferedReader text = file.open()) {
            return new ReviewFile(sink).read(file.encoding(), text);
        }
    }

    private Reading read(String encoding, BufferedReader text) throws IOException, InterruptedException {
        Rows format = isJson(text) ? JsonRows.open(text) : CsvRows.open(text);
        if (format instanceof CsvRows) {
            requireColumns(format);
        }
        format.forEach(this::accept);
        if (format instanceof JsonRows && rows > flaws.getOrDefault(Flaw.MALFORMED, 0)) {
            requireColumns(format);
        }
        if (used == 0) {
            throw new UnusableFile(
                    rows == 0 ? UnusableFile.Cause.NO_ROWS : UnusableFile.Cause.NO_USABLE_ROWS, format.headers());
        }
        return new Reading(encoding, format.headers(), rows, used, flaws);
    }

    private static boolean isJson(BufferedReader text) throws IOException {
        text.mark(8 * 1024);
        int next = text.read();
        for (int i = 1; i < 8 * 1024 && Character.isWhitespace(next); i++) {
            next = text.read();
        }
        text.reset();
        return next == '{';
    }

    private static void requireColumns(Rows format) {
        List<String> headers = format.headers();
        if (headers.isEmpty()) {
            throw new UnusableFile(UnusableFile.Cause.NO_ROWS, headers);
        }
        if (!format.columns().containsKey(Column.TEXT)) {
            throw new UnusableFile(UnusableFile.Cause.NO_TEXT_COLUMN, headers);
        }
        if (!format.columns().containsKey(Column.BRAND)) {
            throw new UnusableFile(UnusableFile.Cause.NO_BRAND_COLUMN, headers);
        }
    }

    private void accept(Row row) throws IOException, InterruptedException {
        rows++;
        Review review = review(row);
        if (review != null) {
            used++;
            sink.accept(review);
        }
    }

    private @Nullable Review review(Row row) {
        Map<Column, String> cells = row.cells();
        if (cells == null) {
            return refused(Flaw.MALFORMED);
        }
        String text = Cells.text(cells.get(Column.TEXT));
        if (text == null) {
            return refused(Flaw.NO_TEXT);
        }
        if (text.length() > LONGEST_TEXT) {
            return refused(Flaw.TOO_LONG);
        }
        String brand = Cells.name(cells.get(Column.BRAND));
        if (brand == null) {
            return refused(Flaw.NO_BRAND);
        }
        String id = Cells.name(cells.get(Column.ID));
        String platform = Cells.name(cells.get(Column.PLATFORM));
        return new Review(
                id == null ? "row-" + row.line() : id,
                brandsAsFirstWritten.computeIfAbsent(Brands.key(brand), _ -> Brands.canonical(brand)),
                Cells.name(cells.get(Column.PRODUCT)),
                platform == null ? null : Platforms.canonical(platform),
                readOrCount(cells.get(Column.RATING), Cells::rating, Flaw.RATING_UNREADABLE),
                readOrCount(cells.get(Column.DATE), Cells::date, Flaw.DATE_UNREADABLE),
                text);
    }

    private @Nullable Review refused(Flaw flaw) {
        flaws.merge(flaw, 1, Integer::sum);
        return null;
    }

    private interface Reader<T> {
        @Nullable
        T read(String cell);
    }

    private <T> @Nullable T readOrCount(@Nullable String cell, Reader<T> reader, Flaw flaw) {
        if (cell == null || cell.isBlank()) {
            return null;
        }
        T value = reader.read(cell.strip());
        if (value == null) {
            flaws.merge(flaw, 1, Integer::sum);
        }
        return value;
    }
}
