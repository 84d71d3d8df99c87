package dev.madang.factory.dart;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What does not parse; for a bracket that is never closed, the line on which it was opened. */
final class SyntaxCheck {

    private static final Map<String, String> PAIRS = Map.of("{", "}", "(", ")", "[", "]");

    private SyntaxCheck() {}

    static List<Finding> of(String path, Syntax program) {
        List<Finding> findings = new ArrayList<>();
        program.walk(node -> {
            if (node.missing()) {
                findings.add(new Finding(path, node.line(), "syntax", "'" + node.type() + "' is missing"));
            } else if (node.is("ERROR")) {
                findings.add(new Finding(path, node.line(), "syntax", "this does not parse: " + shown(node)));
            }
        });
        return findings.isEmpty()
                ? findings
                : unclosed(path, program).map(List::of).orElse(findings);
    }

    private static String shown(Syntax node) {
        String text = node.text().strip().lines().findFirst().orElse("");
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    /** Whoever forgot a closing bracket did indent: a bracket closed by one that stands elsewhere on its line is the one. */
    private static Optional<Finding> unclosed(String path, Syntax program) {
        List<Syntax> leaves = new ArrayList<>();
        program.walk(node -> {
            if (node.children().isEmpty() && !node.missing()) {
                leaves.add(node);
            }
        });
        Deque<Open> open = new ArrayDeque<>();
        int line = 0;
        int indent = 0;
        for (Syntax leaf : leaves) {
            boolean first = leaf.line() != line;
            if (first) {
                line = leaf.line();
                indent = leaf.column();
            }
            if (PAIRS.containsKey(leaf.type())) {
                open.push(new Open(leaf, indent));
            } else if (PAIRS.containsValue(leaf.type()) && !open.isEmpty()) {
                Open last = open.pop();
                boolean fits = leaf.type().equals(PAIRS.get(last.leaf().type()));
                boolean level = !first || last.leaf().line() == line || last.indent() == indent;
                if (!fits || !level) {
                    return Optional.of(last.finding(path));
                }
            }
        }
        return Optional.ofNullable(open.peek()).map(last -> last.finding(path));
    }

    private record Open(Syntax leaf, int indent) {

        Finding finding(String path) {
            return new Finding(path, leaf.line(), "syntax", "'" + leaf.type() + "' is never closed");
        }
    }
}
