package dev.madang.agent.sentiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One file of the lexicon: a line holds forms, separated by commas, a tab, and what they are. The files of the aspects say
 * {@code cue}, {@code hint}, a sign for what the form judges by itself, or a sign in brackets for what it judges beside a
 * noun of that aspect.
 */
final class LexiconFile {

    private final String name;
    private final @Nullable Aspect aspect;

    private LexiconFile(String name, @Nullable Aspect aspect) {
        this.name = name;
        this.aspect = aspect;
    }

    static LexiconFile of(Aspect aspect) {
        return new LexiconFile(aspect.wireName() + ".tsv", aspect);
    }

    static LexiconFile named(String name) {
        return new LexiconFile(name + ".tsv", null);
    }

    void forEach(BiConsumer<Form, Term> entries) {
        content().lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            var columns = line.split("\t", -1);
            if (columns.length < 2) {
                throw new IllegalStateException(name + ": no tab in: " + line);
            }
            var term = term(columns[1].strip());
            for (var form : columns[0].split(",")) {
                entries.accept(form(form.strip()), term);
            }
        });
    }

    private Form form(String written) {
        try {
            return Form.of(written);
        } catch (RuntimeException e) {
            throw new IllegalStateException(name + ": " + written, e);
        }
    }

    private Term term(String marks) {
        var term = Term.EMPTY;
        for (var mark : marks.split(" ")) {
            term = term.and(mark(mark));
        }
        return term;
    }

    private Term mark(String mark) {
        if (mark.equals("cue")) {
            return new Term(Term.Naming.TOPIC, Objects.requireNonNull(aspect), Map.of(), Map.of(), null, null);
        }
        if (mark.equals("hint")) {
            return new Term(Term.Naming.HINT, Objects.requireNonNull(aspect), Map.of(), Map.of(), null, null);
        }
        if (mark.equals("elsewhere")) {
            return new Term(Term.Naming.TOPIC, null, Map.of(), Map.of(), null, null);
        }
        if (mark.startsWith("(")) {
            var beside = Map.of(Objects.requireNonNull(aspect), Tone.of(mark.substring(1, 2)));
            return new Term(Term.Naming.NONE, null, Map.of(), beside, null, null);
        }
        if (mark.length() > 1) {
            var role = Role.valueOf(mark.toUpperCase(Locale.ROOT));
            return new Term(Term.Naming.NONE, null, Map.of(), Map.of(), null, role);
        }
        return aspect == null
                ? new Term(Term.Naming.NONE, null, Map.of(), Map.of(), Tone.of(mark), null)
                : new Term(Term.Naming.NONE, null, Map.of(aspect, Tone.of(mark)), Map.of(), null, null);
    }

    private String content() {
        try (var in = Objects.requireNonNull(LexiconFile.class.getResourceAsStream("/sentiment/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
