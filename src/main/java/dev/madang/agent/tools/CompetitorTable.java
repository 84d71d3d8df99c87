package dev.madang.agent.tools;

import dev.madang.agent.competition.Comparison;
import dev.madang.agent.insights.Figure;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The figures of a comparison as CSV, for spreadsheets. */
final class CompetitorTable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CompetitorTable() {}

    static byte[] of(Comparison comparison) throws IOException {
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord("id", "label", "value", "count", "of", "filter");
            for (Figure figure : comparison.figures()) {
                csv.printRecord(
                        figure.id(),
                        inert(figure.label()),
                        figure.value(),
                        figure.count(),
                        figure.of(),
                        figure.filter());
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A label begins with the name of a brand, which is foreign; spreadsheets calculate what begins like a formula. */
    private static String inert(String label) {
        return !label.isEmpty() && "=+-@\t\r".indexOf(label.charAt(0)) >= 0 ? "'" + label : label;
    }
}
