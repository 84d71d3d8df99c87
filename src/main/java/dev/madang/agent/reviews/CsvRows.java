package dev.madang.agent.reviews;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Comma-, semicolon- or tab-separated values; the header says which. */
final class CsvRows implements Rows {

    private static final int LONGEST_HEADER = 64 * 1024;
    private static final Pattern EXCELS_HINT = Pattern.compile("sep=(.)");

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<String> headers;
    private final Map<Column, Integer> columns;

    private CsvRows(CSVParser parser) {
        this.parser = parser;
        this.records = parser.iterator();
        this.headers =
                records.hasNext() ? records.next().stream().map(String::strip).toList() : List.of();
        this.columns = Column.find(headers);
    }

    static CsvRows open(BufferedReader text) throws IOException {
        skipBlankLines(text);
        String first = peekLine(text);
        Matcher hint = EXCELS_HINT.matcher(first.strip());
        if (hint.matches()) {
            text.readLine();
            return new CsvRows(format(hint.group(1)).parse(text));
        }
        return new CsvRows(format(delimiter(first)).parse(text));
    }

    private static void skipBlankLines(BufferedReader text) throws IOException {
        text.mark(1);
        for (int next = text.read(); next >= 0 && Character.isWhitespace(next); next = text.read()) {
            text.mark(1);
        }
        text.reset();
    }

    private static String peekLine(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        StringBuilder line = new StringBuilder();
        for (int next = text.read(); next >= 0 && next != '\n' && next != '\r'; next = text.read()) {
            line.append((char) next);
            if (line.length() == LONGEST_HEADER - 1) {
                break;
            }
        }
        text.reset();
        return line.toString();
    }

    /** The one under which most headers are known; where that is no help, under which there are most. */
    private static String delimiter(String header) {
        return Stream.of("\t", ";", ",")
                .max(Comparator.comparingInt((String delimiter) ->
                                Column.find(split(header, delimiter)).size())
                        .thenComparingInt(delimiter -> split(header, delimiter).size()))
                .orElseThrow();
    }

    private static List<String> split(String header, String delimiter) {
        try (CSVParser parser = CSVParser.parse(header, format(delimiter))) {
            return parser.stream().findFirst().map(CSVRecord::toList).orElse(List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CSVFormat format(String delimiter) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreSurroundingSpaces(false)
                .setIgnoreEmptyLines(false)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
    }

    @Override
    public List<String> headers() {
        return headers;
    }

    @Override
    public Map<Column, Integer> columns() {
        return columns;
    }

    @Override
    public void forEach(Sink sink) throws IOException, InterruptedException {
        try {
            long line = parser.getCurrentLineNumber() + 1;
            while (records.hasNext()) {
                CSVRecord next = records.next();
                if (!next.stream().allMatch(String::isBlank)) {
                    sink.accept(row(line, next));
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** A row with more cells than there are columns has an unquoted delimiter somewhere: nobody knows where. */
    private Row row(long line, CSVRecord next) {
        if (next.stream().skip(headers.size()).anyMatch(cell -> !cell.isBlank())) {
            return new Row(line, null);
        }
        Map<Column, String> cells = new EnumMap<>(Column.class);
        columns.forEach((column, place) -> {
            if (place < next.size()) {
                cells.put(column, next.get(place));
            }
        });
        return new Row(line, cells);
    }
}
