package dev.madang.agent.sentiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One file of the lexicon: a line holds forms, separated by commas, a tab, and what they are. The files of the aspects say
 * {@code cue}, {@code hint}, a sign for what the form judges by itself, or a sign in brackets for what it judges beside a
 * noun of that aspect; in angle brackets, beside a mere hint.
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
        content()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> {
                    var columns = line.split("\t", -1);
                    if (columns.length < 2) {
                        throw new IllegalStateException(name + ": no tab in: " + line);
                    }
                    var term = term(columns[1].strip());
                    for (var form : columns[0].split(",", -1)) {
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
        for (var mark : marks.split(" ", -1)) {
            term = term.and(mark(mark));
        }
        return term;
    }

    private Term mark(String mark) {
        return switch (mark) {
            case "cue" -> Term.naming(Term.Naming.TOPIC, aspect());
            case "hint" -> Term.naming(Term.Naming.HINT, aspect());
            case "elsewhere" -> Term.naming(Term.Naming.TOPIC, null);
            case "(+)", "(-)", "(0)", "(=)" -> Term.beside(aspect(), Tone.of(mark.substring(1, 2)));
            case "<+>", "<->" -> Term.hinted(aspect(), Tone.of(mark.substring(1, 2)));
            case "+", "-", "0", "=" -> aspect == null ? Term.general(Tone.of(mark)) : Term.own(aspect, Tone.of(mark));
            default -> Term.acting(Role.valueOf(mark.toUpperCase(Locale.ROOT)));
        };
    }

    private Aspect aspect() {
        return Objects.requireNonNull(aspect, name);
    }

    private String content() {
        try (var in = Objects.requireNonNull(LexiconFile.class.getResourceAsStream("/sentiment/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
