package dev.madang.agent.tools;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** The rows of the shipped review file as the tests see them: read and written without the code that is tested. */
final class ReviewRows {

    static final List<String> HEADER = List.of("review_id", "brand", "product", "platform", "rating", "date", "review");

    /** How the file spells each brand. */
    static final Map<String, List<String>> BRANDS = Map.of(
            "라네즈", List.of("라네즈", "Laneige", "LANEIGE"),
            "이니스프리", List.of("이니스프리", "innisfree", "Innisfree"),
            "설화수", List.of("설화수", "Sulwhasoo"),
            "헤라", List.of("헤라", "HERA", "Hera"));

    private ReviewRows() {}

    /** Every {@code step}-th row of the shipped file. */
    static List<Map<String, String>> shipped(int step) throws IOException {
        try (var in = new InputStreamReader(
                Objects.requireNonNull(
                        ReviewRows.class.getResourceAsStream("/datasets/cosmetics-reviews-synthetic.csv")),
                StandardCharsets.UTF_8)) {
            List<Map<String, String>> rows = new ArrayList<>();
            int number = 0;
            for (CSVRecord row : CSVParser.builder()
                    .setReader(in)
                    .setFormat(CSVFormat.RFC4180
                            .builder()
                            .setHeader()
                            .setSkipHeaderRecord(true)
                            .get())
                    .get()) {
                if (number++ % step == 0) {
                    rows.add(row.toMap());
                }
            }
            return rows;
        }
    }

    static Path write(Path file, List<Map<String, String>> rows, UnaryOperator<String> brand) throws IOException {
        try (CSVPrinter out = new CSVPrinter(Files.newBufferedWriter(file), CSVFormat.RFC4180)) {
            out.printRecord(HEADER);
            for (Map<String, String> row : rows) {
                List<String> cells = new ArrayList<>();
                HEADER.forEach(
                        column -> cells.add(column.equals("brand") ? brand.apply(row.get(column)) : row.get(column)));
                out.printRecord(cells);
            }
        }
        return file;
    }

    /** The Korean name of a brand, however it is spelled. */
    static String korean(String spelled) {
        return BRANDS.entrySet().stream()
                .filter(brand -> brand.getValue().contains(spelled))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(spelled);
    }
}
