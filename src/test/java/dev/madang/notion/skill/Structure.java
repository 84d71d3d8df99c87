package dev.madang.notion.skill;

import dev.madang.notion.blueprint.Block;
import dev.madang.notion.blueprint.Blueprint;
import dev.madang.notion.blueprint.Database;
import dev.madang.notion.blueprint.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What is left of a blueprint without its words, and how far two of them are apart: 0 the same, 1 nothing in common. */
record Structure(Map<String, Integer> properties, Map<String, Integer> views, List<String> blocks) {

    private static final Pattern WORD = Pattern.compile("[\\p{IsHangul}]{2,}|[\\p{IsLatin}]{3,}");

    private static final Set<String> FUNCTION_WORDS = Set.of(
            "the", "and", "for", "with", "from", "that", "was", "are", "not", "but", "one", "two", "three", "all",
            "its", "after", "before", "again", "than", "into", "out", "off", "has", "had", "when", "then", "who",
            "only", "new", "first", "last", "next", "more", "four", "five", "six", "ten", "over", "under", "every",
            "each", "once", "still", "while", "what", "her", "his", "our", "they", "them", "there", "were", "too",
            "old", "per", "how", "why", "can");

    static Structure of(Blueprint blueprint) {
        var properties = new HashMap<String, Integer>();
        var views = new HashMap<String, Integer>();
        for (var database : blueprint.databases()) {
            database.properties()
                    .values()
                    .forEach(property -> properties.merge(property.type().wire(), 1, Integer::sum));
            database.views().forEach(view -> views.merge(view.type().wire(), 1, Integer::sum));
        }
        var blocks = new ArrayList<String>();
        blueprint.blocks().forEach(block -> walk(block, blocks));
        blueprint.pages().forEach(page -> {
            blocks.add("page");
            page.blocks().forEach(block -> walk(block, blocks));
        });
        return new Structure(properties, views, blocks);
    }

    private static void walk(Block block, List<String> into) {
        switch (block) {
            case Block.Text text -> {
                into.add(text.kind().wire());
                text.children().forEach(child -> walk(child, into));
            }
            case Block.Mark(var sign) -> into.add(sign.wire());
            case Block.Columns(var columns) -> {
                into.add("columns" + columns.size());
                columns.forEach(column -> column.forEach(child -> walk(child, into)));
            }
            case Block.LinkedView(var index, var view) ->
                into.add("view " + view.type().wire());
            case Block other -> into.add(other.getClass().getSimpleName());
        }
    }

    double distance(Structure other) {
        return (bags(properties, other.properties) + bags(views, other.views) + sequences(blocks, other.blocks)) / 3;
    }

    double blockDistance(Structure other) {
        return sequences(blocks, other.blocks);
    }

    private static double bags(Map<String, Integer> a, Map<String, Integer> b) {
        var keys = new HashSet<>(a.keySet());
        keys.addAll(b.keySet());
        int common = 0;
        int all = 0;
        for (var key : keys) {
            common += Math.min(a.getOrDefault(key, 0), b.getOrDefault(key, 0));
            all += Math.max(a.getOrDefault(key, 0), b.getOrDefault(key, 0));
        }
        return 1 - (double) common / all;
    }

    private static double sequences(List<String> a, List<String> b) {
        var row = new int[b.size() + 1];
        for (int j = 0; j <= b.size(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.size(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.size(); j++) {
                int above = row[j];
                int swap = diagonal + (a.get(i - 1).equals(b.get(j - 1)) ? 0 : 1);
                row[j] = Math.min(swap, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return (double) row[b.size()] / Math.max(a.size(), b.size());
    }

    /** The words of all sample rows, options included; Korean from two letters, others from three, without function words. */
    static Set<String> words(Collection<Database> databases) {
        var words = new HashSet<String>();
        for (var database : databases) {
            for (var row : database.rows()) {
                row.values().values().forEach(value -> {
                    switch (value) {
                        case Value.Text(var text) -> addWords(text, words);
                        case Value.Names(var names) -> names.forEach(name -> addWords(name, words));
                        case Value.Amount amount -> {}
                        case Value.Flag flag -> {}
                        case Value.Span span -> {}
                    }
                });
            }
        }
        return words;
    }

    private static void addWords(String text, Set<String> into) {
        if (text.startsWith("http") || text.contains("@")) {
            return;
        }
        var matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            if (!FUNCTION_WORDS.contains(matcher.group())) {
                into.add(matcher.group());
            }
        }
    }

    /** The part of the smaller set's words that the other has too. */
    static double shared(Set<String> a, Set<String> b) {
        var common = new HashSet<>(a);
        common.retainAll(b);
        return (double) common.size() / Math.min(a.size(), b.size());
    }
}
