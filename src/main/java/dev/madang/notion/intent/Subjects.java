package dev.madang.notion.intent;

import dev.madang.notion.skill.Skill;
import dev.madang.notion.skill.Skills;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the skill that a sentence speaks of: keywords weighed by length, specific skills before general ones, heads before modifiers. */
final class Subjects {

    /** What is said about the design is not what it is for: options, counted things, quoted names. */
    private static final Pattern ASIDE = Pattern.compile(
            "\\([^)]*\\)|" + Phrases.QUOTED
                    + "|(?:[\\p{L}\\p{N}]+(?:\\s*,\\s*|(?:와|과|랑|하고)\\s+))*[\\p{L}\\p{N}]+\\s*(?:속성|컬럼|칼럼|필드|뷰|ビュー|プロパティ)"
                    + "(?:이|가|을|를|도|은)?\\s*(?:있는|포함한|포함된|들어간|달린|넣은|넣어서|付きの|のある)?|(?:영어|영문|일본어|일어|한국어|한글)로|in (?:english|japanese|korean)|(?:英語|日本語|韓国語)で",
            Pattern.CASE_INSENSITIVE);

    /** Where the wish ends and its details begin. */
    private static final Pattern DETAILS = Pattern.compile(
            "만들어|짜 ?줘|구축|설계|꾸며|생성|제작|세팅|필요해|作って|作成|ほしい|欲しい|\\bwith\\b|\\bthat (?:has|shows)\\b|\\bincluding\\b|。|\\.\\s",
            Pattern.CASE_INSENSITIVE);

    /** The last word of a thing tells its kind where no keyword does. */
    private static final Map<String, String> KINDS = kinds();

    private static final double GUESS = 0.35;

    private final List<Word> words = new ArrayList<>();

    Subjects(Skills skills) {
        for (var skill : skills.all()) {
            skill.allKeywords().forEach(word -> words.add(new Word(skill, word.toLowerCase(Locale.ROOT), 1)));
            skill.hints().forEach(word -> words.add(new Word(skill, word.toLowerCase(Locale.ROOT), 0.5)));
            for (var name :
                    List.of(skill.name().ko(), skill.name().en(), skill.name().ja())) {
                words.add(new Word(skill, name.toLowerCase(Locale.ROOT), 1));
            }
        }
    }

    record Subject(String skill, double confidence) {

        /** Whether no keyword spoke for it, only the kind of thing. */
        boolean guessed() {
            return confidence <= GUESS;
        }
    }

    private record Word(Skill skill, String text, double weight) {}

    private record Match(int start, int end, double weight) {}

    private record Score(Skill skill, double sum, int last) {}

    Optional<Subject> of(String sentence) {
        var text = ASIDE.matcher(sentence.toLowerCase(Locale.ROOT)).replaceAll(" ");
        var details = DETAILS.matcher(text);
        var wish = details.find() ? text.substring(0, details.start()) : text;
        return best(wish).or(() -> best(text)).or(() -> kind(text));
    }

    /** The thing wished for, in the sentence's own words: a title where no skill is meant for it. */
    static Optional<String> phrase(String sentence) {
        var text = ASIDE.matcher(sentence).replaceAll(" ").strip();
        var details = DETAILS.matcher(text);
        var wish = details.find() ? text.substring(0, details.start()) : text;
        var bare = wish.strip()
                .replaceAll("(?:을|를|좀|하나|하나만|を|は)$", "")
                .replaceAll(
                        "(?i)^(?:please )?(?:make|create|build|design|i (?:want|need)|set up)(?: me)?(?: an?| the)? ",
                        "")
                .strip();
        return bare.isEmpty() || bare.length() > 40 ? Optional.empty() : Optional.of(bare);
    }

    private Optional<Subject> best(String text) {
        var bySkill = new LinkedHashMap<Skill, List<Match>>();
        for (var word : words) {
            find(text, word)
                    .ifPresent(match -> bySkill.computeIfAbsent(word.skill, one -> new ArrayList<>())
                            .add(match));
        }
        return bySkill.entrySet().stream()
                .map(entry -> score(entry.getKey(), entry.getValue()))
                .max(Comparator.comparingDouble(Score::sum).thenComparingInt(Score::last))
                .map(score -> new Subject(score.skill.id(), Math.min(0.98, 0.45 + score.sum / 4)));
    }

    /** Overlapping matches count once, the longest. */
    private static Score score(Skill skill, List<Match> matches) {
        matches.sort(Comparator.comparingInt((Match match) -> match.start - match.end));
        var counted = new ArrayList<Match>();
        for (var match : matches) {
            if (counted.stream().noneMatch(other -> match.start < other.end && other.start < match.end)) {
                counted.add(match);
            }
        }
        var last = counted.stream().mapToInt(Match::end).max().orElse(0);
        var sum = counted.stream().mapToDouble(Match::weight).sum() + last * 0.004;
        return new Score(skill, skill.general() ? sum * 0.55 : sum, last);
    }

    private static Optional<Match> find(String text, Word sought) {
        var word = sought.text;
        var latin = word.chars().allMatch(c -> c < 0x250);
        for (int at = text.lastIndexOf(word); at >= 0; at = at == 0 ? -1 : text.lastIndexOf(word, at - 1)) {
            var opens = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            if (latin ? opens && ends(text, at + word.length()) : opens || word.length() > 1) {
                var width = latin ? word.length() / 2.5 : word.length();
                var weight = (opens ? 1 : 0.6) + Math.min(width, 6) / 6;
                return Optional.of(new Match(at, at + word.length(), weight * sought.weight));
            }
        }
        return Optional.empty();
    }

    /** English words may stand in the plural, or before a Korean particle. */
    private static boolean ends(String text, int at) {
        if (at >= text.length()) {
            return true;
        }
        var rest = text.substring(at);
        var plural = rest.startsWith("s") && (rest.length() == 1 || !Character.isLetter(rest.charAt(1)));
        return plural || text.charAt(at) > 0x250 || !Character.isLetterOrDigit(text.charAt(at));
    }

    private static Optional<Subject> kind(String text) {
        return KINDS.entrySet().stream()
                .filter(entry -> Pattern.compile(entry.getKey()).matcher(text).find())
                .findFirst()
                .map(entry -> new Subject(entry.getValue(), GUESS));
    }

    private static Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        kinds.put("장부|정산|회비|帳簿|\\bledger", "finance");
        kinds.put("일지|기록장|기록|로그|\\blogs?\\b|記録|ログ", "track");
        kinds.put("노트|수첩|\\bnotes?\\b|ノート", "journal");
        kinds.put("목록|명단|리스트|대장|\\blists?\\b|\\bcatalog|一覧", "organize");
        kinds.put("현황|보드|\\bboards?\\b|ボード", "manage");
        kinds.put("준비|디데이|\\bprep|準備", "plan");
        kinds.put("모음|아카이브|\\bcollection|まとめ", "collect");
        return kinds;
    }
}
