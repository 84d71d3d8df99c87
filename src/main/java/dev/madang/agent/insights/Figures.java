package dev.madang.agent.insights;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Counts what is asked for and numbers the answers; the same question has the same number. */
public final class Figures {

    /** How a count is shown. */
    private enum Form {
        COUNT,
        SHARE,
        MARGIN,
        MEAN
    }

    private record Question(Form form, String filter) {}

    private final String prefix;
    private final Sample sample;
    private final boolean english;
    private final Map<Question, Figure> figures = new LinkedHashMap<>();

    Figures(Sample sample, String language) {
        this("F", sample, language);
    }

    /**
     * Figures of a sample.
     *
     * @param prefix what ids begin with, so that two kinds of figures can stand in one text
     */
    public Figures(String prefix, Sample sample, String language) {
        this.prefix = prefix;
        this.sample = sample;
        this.english = language.equals("en");
    }

    /** How many, out of {@code whole}. */
    Figure count(String label, Filter part, Filter whole) {
        return figure(Form.COUNT, label, part, whole);
    }

    /** How much of {@code whole}, in per cent. */
    Figure share(String label, Filter part, Filter whole) {
        return figure(Form.SHARE, label, part, whole);
    }

    /** Between which shares of {@code whole} the true one may lie. */
    Figure margin(String label, Filter part, Filter whole) {
        return figure(Form.MARGIN, label, part, whole);
    }

    /** How much for each of {@code whole}. */
    Figure mean(String label, Filter sum, Filter whole) {
        return figure(Form.MEAN, label, sum, whole);
    }

    public List<Figure> all() {
        return new ArrayList<>(figures.values());
    }

    private Figure figure(Form form, String label, Filter part, Filter whole) {
        String filter = part + " / " + whole;
        return figures.computeIfAbsent(new Question(form, filter), _ -> {
            int count = sample.count(part);
            int of = sample.count(whole);
            return new Figure(prefix + (figures.size() + 1), label, shown(form, count, of), filter, count, of);
        });
    }

    private String shown(Form form, int count, int of) {
        return switch (form) {
            case COUNT -> String.format(Locale.ROOT, english ? "%,d" : "%,d건", count);
            case SHARE -> Percent.of(count, of);
            case MEAN -> of == 0 ? "–" : String.format(Locale.ROOT, english ? "%.2f" : "%.2f점", (double) count / of);
            case MARGIN -> {
                Interval interval = Interval.of(count, of, Interval.USUAL);
                yield Math.round(interval.low() * 100)
                        + (english ? "–" : "~")
                        + Math.round(interval.high() * 100)
                        + "%";
            }
        };
    }
}
