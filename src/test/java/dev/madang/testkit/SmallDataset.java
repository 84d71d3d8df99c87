package dev.madang.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** A part of the shipped reviews, small enough for tests that wait for a whole run. */
public final class SmallDataset {

    /** The name to ask for. */
    public static final String NAME = "small.csv";

    private static final String SHIPPED = "/datasets/cosmetics-reviews-synthetic.csv";
    private static final int EVERY = 8;

    private SmallDataset() {}

    /** Writes every eighth review into the data folder of a server. */
    public static void putInto(Path data) {
        Path folder = data.resolve("datasets");
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(NAME), part());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String part() throws IOException {
        StringBuilder text = new StringBuilder();
        try (InputStream file = Objects.requireNonNull(SmallDataset.class.getResourceAsStream(SHIPPED));
                CSVParser rows =
                        CSVParser.parse(new InputStreamReader(file, StandardCharsets.UTF_8), CSVFormat.DEFAULT);
                CSVPrinter out = new CSVPrinter(text, CSVFormat.DEFAULT)) {
            List<CSVRecord> all = rows.getRecords();
            for (int i = 0; i < all.size(); i++) {
                if (i == 0 || i % EVERY == 0) {
                    out.printRecord(all.get(i));
                }
            }
        }
        return text.toString();
    }
}
