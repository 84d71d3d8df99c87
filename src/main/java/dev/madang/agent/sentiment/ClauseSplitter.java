package dev.madang.agent.sentiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts a text where one statement ends and the next begins: at marks, at connecting endings and before connecting words. */
final class ClauseSplitter {

    private static final String MARKS = ".!?…;,\n";
    private static final char N = 0x11AB;
    private static final Pattern PIECE =
            Pattern.compile("[^\\s.!?…;,]+(?:(?<=\\d)[.,](?=\\d)[^\\s.!?…;,]+)*|[.!?…;,]+|\\n");
    private static final Pattern LAUGHTER = Pattern.compile("[ㅋㅎㅠㅜ~^♡♥★☆\\p{So}\\p{Cn}\uFE0F]+$");
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
        var cuts = cuts(letters.text(), mentions);
        var clauses = new ArrayList<Clause>();
        int from = 0;
        for (int cut : cuts) {
            addClause(clauses, letters.text(), mentions, from, cut);
            from = cut;
        }
        addClause(clauses, letters.text(), mentions, from, letters.text().length());
        return clauses;
    }

    private static void addClause(List<Clause> clauses, String text, List<Mention> mentions, int from, int to) {
        var inside = mentions.stream()
                .filter(mention -> mention.from() >= from && mention.from() < to)
                .toList();
        var stated = text.substring(from, to).replaceAll("[\\s,;]+$", "").strip();
        if (!stated.isEmpty()) {
            clauses.add(new Clause(stated, text.indexOf(stated, from), inside));
        }
    }

    private static List<Integer> cuts(String text, List<Mention> mentions) {
        var cuts = new java.util.TreeSet<Integer>();
        var piece = PIECE.matcher(text);
        while (piece.find()) {
            var word = piece.group();
            if (OPENING.contains(word.toLowerCase(java.util.Locale.ROOT))) {
                cuts.add(piece.start());
            }
            if (endsStatement(word) || connects(LAUGHTER.matcher(word).replaceAll(""))) {
                cuts.add(piece.end());
            }
        }
        withinWords(text, mentions, cuts);
        cuts.removeIf(cut -> cut <= 0
                || MARKS.indexOf(text.charAt(Math.min(cut, text.length() - 1))) >= 0
                || cut >= text.length()
                || mentions.stream().anyMatch(mention -> mention.from() < cut && cut < mention.to()));
        return List.copyOf(cuts);
    }

    private static boolean endsStatement(String piece) {
        return MARKS.indexOf(piece.charAt(0)) >= 0;
    }

    static boolean connects(String word) {
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
            if ((!left.term().judges() && left.role() == null) || left.to() >= right.from()) {
                continue;
            }
            var between = text.substring(Math.max(left.from(), left.to() - 1), right.from());
            if (between.indexOf(' ') < 0 && connects(between)) {
                cuts.add(right.from());
            }
        }
    }
}
