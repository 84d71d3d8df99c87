package dev.madang.factory.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a description is about, in its own words, where the lexicon knows none of them. */
final class UnknownNouns {

    private static final int MOST = 3;
    private static final List<Pattern> OBJECTS = List.of(
            Pattern.compile(
                    "\\b(?:manag(?:e|es|ing)|track(?:s|ing)?|record(?:s|ing)?|organi[sz](?:e|ing)|catalog(?:ue)?(?:ing)?|log(?:s|ging)?|collect(?:s|ing)?|monitor(?:s|ing)?|list(?:s|ing)?|keep(?:s|ing)?|for|about|of)\\s+(?:(?:my|our|your|their|the|a|an|all|own)\\s+)*([a-z]+(?:-[a-z]+)?)"),
            Pattern.compile("([가-힣]{2,}?)(?:을|를|들을)?\\s*(?:관리|기록|추적|정리|공유|수집|모으)"),
            Pattern.compile(
                    "(?:quản lý|theo dõi|ghi lại|ghi chép|lưu trữ|sắp xếp|sưu tầm)\\s+(\\p{L}+(?:\\s\\p{L}+)?)"));
    private static final Set<String> STOP = Set.of(
            "a",
            "an",
            "the",
            "and",
            "or",
            "for",
            "to",
            "of",
            "with",
            "in",
            "on",
            "my",
            "our",
            "your",
            "their",
            "app",
            "application",
            "that",
            "this",
            "it",
            "is",
            "are",
            "be",
            "can",
            "people",
            "users",
            "user",
            "simple",
            "small",
            "new",
            "all",
            "them",
            "manage",
            "manager",
            "track",
            "tracker",
            "tool",
            "system",
            "mobile",
            "list",
            "log",
            "make",
            "build",
            "create",
            "data",
            "information",
            "things",
            "who",
            "what",
            "where",
            "when",
            "each",
            "every",
            "from",
            "by",
            "me",
            "us",
            "we",
            "i",
            "앱",
            "어플",
            "어플리케이션",
            "애플리케이션",
            "프로그램",
            "시스템",
            "관리",
            "기록",
            "나만의",
            "우리",
            "위한",
            "만들어",
            "만들어줘",
            "사용자",
            "ứng",
            "dụng",
            "phần",
            "mềm",
            "quản",
            "lý",
            "cho",
            "và",
            "của",
            "các",
            "những",
            "một",
            "để",
            "theo",
            "dõi",
            "giúp",
            "với",
            "tôi",
            "người",
            "dùng");

    private UnknownNouns() {}

    static List<String> in(String name, String description) {
        List<String> found = new ArrayList<>();
        for (Pattern pattern : OBJECTS) {
            Matcher matcher = pattern.matcher(Terms.plain(description));
            while (matcher.find()) {
                add(matcher.group(1), found);
            }
        }
        if (found.isEmpty()) {
            Arrays.stream(Terms.plain(name).split("[^\\p{L}]+")).forEach(word -> add(word, found));
        }
        if (found.isEmpty()) {
            Arrays.stream(Terms.plain(description).split("[^\\p{L}]+")).forEach(word -> add(word, found));
        }
        return found.stream().limit(MOST).toList();
    }

    private static void add(String words, List<String> found) {
        String bare = words.strip().replaceFirst("(?<=[가-힣]{2})(?:을|를|은|는|이|가)$", "");
        boolean content =
                Arrays.stream(bare.split(" ")).noneMatch(STOP::contains) && !bare.matches("(?:하고|하는|하며|해서|하기|및).*");
        if (content && Romanization.snake(bare).length() >= 3 && !found.contains(bare)) {
            found.add(bare);
        }
    }

    /** English only: what several of them are called. */
    static String plural(String word) {
        if (word.endsWith("s")) {
            return word;
        }
        return word.matches(".*[^aeiou]y") ? word.substring(0, word.length() - 1) + "ies" : word + "s";
    }

    static String singular(String word) {
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.matches("[a-z]{3,}[^s]s") ? word.substring(0, word.length() - 1) : word;
    }
}
