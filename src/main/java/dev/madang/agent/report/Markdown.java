package dev.madang.agent.report;

import java.util.List;
import java.util.regex.Pattern;

/** Writes Markdown in which foreign text stays text. */
final class Markdown {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~]");

    private final StringBuilder text = new StringBuilder();

    static String escaped(String foreign) {
        return SPECIAL.matcher(foreign).replaceAll("\\\\$0").replaceAll("\\s*\\n\\s*", " ");
    }

    Markdown heading(int level, String title) {
        return block("#".repeat(level) + " " + escaped(title));
    }

    Markdown paragraph(String foreign) {
        return block(escaped(foreign));
    }

    Markdown quote(String foreign) {
        return block("> " + escaped(foreign));
    }

    Markdown image(String title, String file) {
        return block("![" + escaped(title) + "](" + file + ")");
    }

    Markdown item(String foreign) {
        text.append("- ").append(escaped(foreign)).append('\n');
        return this;
    }

    /** Ends a list. */
    Markdown end() {
        text.append('\n');
        return this;
    }

    Markdown table(List<String> columns, List<List<String>> rows) {
        row(columns);
        row(columns.stream().map(_ -> "---").toList());
        rows.forEach(cells -> row(cells.stream().map(Markdown::escaped).toList()));
        return end();
    }

    private void row(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private Markdown block(String block) {
        text.append(block).append("\n\n");
        return this;
    }

    @Override
    public String toString() {
        return text.toString().stripTrailing() + "\n";
    }
}
