package dev.madang.agent.sentiment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Cuts a text where one statement ends and the next begins: at marks, at connecting endings and before connecting words. */
final class ClauseSplitter {

    private static final String MARKS = ".!?…;,\n";
    /** A stretch without a cut is no clause any more; it is cut there so that no text takes long. */
    private static final int LONGEST = 200;

    private static final int ENDING = 12;
    private static final char N = 0x11AB;
    private static final Pattern PIECE = Pattern.compile("[^\\s.!?…;,]+|[.!?…;,]+|\\n");
    private static final Pattern TRAILING = Pattern.compile("[\\s,;]{1,20}$");
    private static final Pattern LAUGHTER = Pattern.compile("[ㅋㅎㅠㅜ~^♡♥★☆\\p{So}\\p{Cn}\uFE0F]{1,20}$");
    private static final Pattern CONNECTING = Pattern.compile(
            ".*(지만|지만요|으나|으며|면서|면서도|더니|반면|반면에|대신|대신에|한데|는데|는데요|은데|은데요|인데|던데|네요|니다|에요|예요|어요|아요|해요|워요|여요|려요|져요|죠|지요|구요|고요|군요|세요|까요|나요|래요|데요|거든요|였다|었다|았다|했다|는다|같다|좋다|싫다|없다|있다|이다)");
    private static final Pattern AND = Pattern.compile(".*[^최광재말빼들보]고|.*[가-힣]{2}(하며|되며|지며)|.*[가-힣]{2,}하나");
    private static final Set<String> NO_AND = Set.of("그리고", "빼고", "말고", "참고", "제외하고", "창고", "하고", "해서고", "그러고");
    private static final Set<String> OPENING = Set.of(
            "하지만",
            "그런데",
            "근데",
            "그러나",
            "다만",
            "단",
            "그래도",
            "그치만",
            "그렇지만",
            "그리고",
            "또",
            "또한",
            "대신",
            "반면",
            "반면에",
            "but",
            "although",
            "though",
            "however",
            "while",
            "정작",
            "막상",
            "게다가",
            "특히");
    private static final Set<String> NOT_CONNECTING = Set.of("가운데", "필요", "중요", "주요", "반대신");

    private ClauseSplitter() {}

    static List<Clause> split(Letters letters, List<Mention> mentions) {
        var text = letters.text();
        var cuts = cuts(text, mentions);
        cuts.add(text.length());
        var clauses = new ArrayList<Clause>();
        int from = 0;
        int next = 0;
        for (int cut : cuts) {
            int first = next;
            while (next < mentions.size() && mentions.get(next).from() < cut) {
                next++;
            }
            addClause(clauses, text, from, cut, mentions.subList(first, next));
            from = cut;
        }
        return clauses;
    }

    private static void addClause(List<Clause> clauses, String text, int from, int to, List<Mention> inside) {
        var stated = TRAILING.matcher(text.substring(from, to)).replaceFirst("").strip();
        if (!stated.isEmpty()) {
            clauses.add(new Clause(stated, text.indexOf(stated, from), inside));
        }
    }

    private static SortedSet<Integer> cuts(String text, List<Mention> mentions) {
        var cuts = new TreeSet<Integer>();
        var piece = PIECE.matcher(text);
        while (piece.find()) {
            if (OPENING.contains(piece.group().toLowerCase(Locale.ROOT))) {
                cuts.add(piece.start());
            }
            if (endsStatement(text, piece.start())
                    || connects(LAUGHTER.matcher(piece.group()).replaceAll(""))) {
                cuts.add(piece.end());
            }
        }
        withinWords(text, mentions, cuts);
        var taken = new BitSet();
        mentions.forEach(mention -> taken.set(Math.min(mention.from() + 1, mention.to()), mention.to()));
        cuts.removeIf(cut -> cut <= 0 || cut >= text.length() || taken.get(cut) || isMark(text, cut));
        for (int at = LONGEST; at < text.length(); at += LONGEST) {
            if (cuts.subSet(at - LONGEST, at).isEmpty()) {
                cuts.add(at);
            }
        }
        return cuts;
    }

    private static boolean isMark(String text, int at) {
        return MARKS.indexOf(text.charAt(at)) >= 0;
    }

    /** A mark, unless it stands within a number. */
    private static boolean endsStatement(String text, int at) {
        var inNumber = at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
        return isMark(text, at) && !inNumber;
    }

    private static boolean connects(String whole) {
        var word = whole.substring(Math.max(0, whole.length() - ENDING));
        if (word.length() < 2 || NOT_CONNECTING.contains(word)) {
            return false;
        }
        return CONNECTING.matcher(word).matches()
                || (AND.matcher(word).matches() && !NO_AND.contains(word))
                || (word.endsWith("데") && Letters.closing(word.charAt(word.length() - 2)) == N);
    }

    /** Where blanks are missing, a connecting ending between two known words cuts as well. */
    private static void withinWords(String text, List<Mention> mentions, Set<Integer> cuts) {
        for (int at = 0; at + 1 < mentions.size(); at++) {
            var left = mentions.get(at);
            var right = mentions.get(at + 1);
            if ((!left.term().judges() && left.role() == null)
                    || left.to() >= right.from()
                    || right.from() - left.to() > ENDING) {
                continue;
            }
            var between = text.substring(Math.max(left.from(), left.to() - 1), right.from());
            if (between.indexOf(' ') < 0 && connects(between)) {
                cuts.add(right.from());
            }
        }
    }
}
