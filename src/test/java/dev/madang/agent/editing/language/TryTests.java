package dev.madang.agent.editing.language;

import java.util.List;
import org.junit.jupiter.api.Test;

class TryTests {
    @Test
    void look() {
        for (String f : System.getenv().getOrDefault("TRY", "tuning.txt").split(",")) one(f, f.startsWith("-"));
    }

    void one(String f, boolean quiet) {
        String file = f.replace("-", "").replace("heldout", "held-out");
        Rules rules = new Rules(EditingPlans.CATALOGUE, EditingPlans.JSON);
        int ok = 0, wrong = 0, refused = 0, n = 0;
        for (Corpus.Line line : Corpus.read(file)) {
            n++;
            Rules.Reading r = rules.read(line.instruction(), line.language(), line.todos(), EditingPlans.TODAY);
            List<String> got = r.faults().isEmpty() ? Notation.of(line.todos(), r.edits()) : List.of();
            if (got.equals(line.edits())) {
                ok++;
                continue;
            }
            boolean silent = r.faults().isEmpty();
            if (silent) wrong++;
            else refused++;
            if (!quiet)
                System.out.println((silent ? "WRONG " : "REFUSED ") + line.instruction() + "\n     want " + line.edits()
                        + "\n     got  " + (silent ? got : r.faults()) + "\n     "
                        + new Lexer(line.instruction(), line.todos())
                                .tokens().stream()
                                        .map(t -> t.kind() + ":" + t.value() + (t.isVerb() ? "/" + t.form() : ""))
                                        .toList());
        }
        System.out.println("TOTAL " + n + " ok " + ok + " wrong " + wrong + " refused " + refused);
    }
}
