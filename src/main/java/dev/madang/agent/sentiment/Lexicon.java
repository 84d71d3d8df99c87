package dev.madang.agent.sentiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words known, as a tree of letters; the longest form that fits is found. Read once, never changed. */
final class Lexicon {

    private static final int GAP = 12;
    private static final int NO_FIT = -1;

    private final Node root = new Node();
    private int size;

    static Lexicon read() {
        var lexicon = new Lexicon();
        for (var aspect : Aspect.values()) {
            LexiconFile.of(aspect).forEach(lexicon::add);
        }
        for (var name : List.of("general", "grammar", "elsewhere")) {
            LexiconFile.named(name).forEach(lexicon::add);
        }
        return lexicon;
    }

    int size() {
        return size;
    }

    /** The longest known form that starts at this letter. */
    @Nullable
    Mention longestAt(Letters letters, int start) {
        Mention best = null;
        Node node = root;
        for (int at = start; node != null; at++) {
            for (var entry : node.entries) {
                var mention = mention(entry, letters, start, at);
                if (mention != null) {
                    best = best == null || mention.end() > best.end() ? mention : best.and(mention);
                }
            }
            node = node.next.get(letters.at(at));
        }
        return best;
    }

    private @Nullable Mention mention(Entry entry, Letters letters, int start, int firstEnd) {
        var parts = entry.form.parts();
        if (!entry.form.mayStart(letters, start)
                || !Form.mayEnd(parts.getFirst().ends(), letters, firstEnd)
                || entry.form.isTornApart(letters, start, firstEnd)) {
            return null;
        }
        int end = firstEnd;
        int lastStart = firstEnd;
        for (var part : parts.subList(1, parts.size())) {
            lastStart = find(part, letters, end);
            if (lastStart == NO_FIT) {
                return null;
            }
            end = endOf(part, letters, lastStart);
        }
        return new Mention(
                entry.term,
                start,
                end,
                letters.origin(start),
                letters.originAfter(end),
                negates(letters, firstEnd, lastStart));
    }

    private static int find(Form.Part part, Letters letters, int from) {
        int syllables = 0;
        for (int at = letters.nextSyllable(from); at < letters.length() && syllables <= GAP; syllables++) {
            int stop = at;
            if (endOf(part, letters, at) != NO_FIT) {
                return at;
            }
            if (".!?".indexOf(letters.at(at)) >= 0
                    || BREAKS.stream().anyMatch(end -> letters.row().startsWith(end, stop))) {
                return NO_FIT;
            }
            at = letters.nextSyllable(at + 1);
        }
        return NO_FIT;
    }

    private static int endOf(Form.Part part, Letters letters, int at) {
        for (var stem : part.stems()) {
            if (letters.row().startsWith(stem, at) && Form.mayEnd(part.ends(), letters, at + stem.length())) {
                return at + stem.length();
            }
        }
        return NO_FIT;
    }

    /** Whether 안, 못 or 덜 stands in the gap of a form. */
    private static boolean negates(Letters letters, int from, int to) {
        for (int at = from; at < to; at++) {
            int here = at;
            if (letters.startsWord(at)
                    && NEGATORS.stream()
                            .anyMatch(negator -> letters.row().startsWith(negator, here)
                                    && (letters.startsWord(here + negator.length())
                                            || here + negator.length() == to))) {
                return true;
            }
        }
        return false;
    }

    /** A gap does not reach over these. */
    private static final List<String> BREAKS = List.of(
            Letters.spell("지만"), Letters.spell("은데"), Letters.spell("는데"), Letters.spell("한데"), Letters.spell("인데"));

    private static final List<String> NEGATORS = List.of(Letters.spell("안"), Letters.spell("못"), Letters.spell("덜"));

    private void add(Form form, Term term) {
        for (var stem : form.parts().getFirst().stems()) {
            var node = root;
            for (int at = 0; at < stem.length(); at++) {
                node = node.next.computeIfAbsent(stem.charAt(at), key -> new Node());
            }
            node.add(form, term);
        }
        size++;
    }

    private record Entry(Form form, Term term) {}

    private static final class Node {
        private final Map<Character, Node> next = new HashMap<>();
        private final List<Entry> entries = new ArrayList<>();

        void add(Form form, Term term) {
            for (int at = 0; at < entries.size(); at++) {
                if (entries.get(at).form.equals(form)) {
                    entries.set(at, new Entry(form, entries.get(at).term.and(term)));
                    return;
                }
            }
            entries.add(new Entry(form, term));
        }
    }
}
