package dev.madang.factory.flutter;

import dev.madang.factory.design.AppDesign;
import dev.madang.factory.design.Feature;
import dev.madang.factory.design.Field;
import dev.madang.factory.design.Label;
import dev.madang.factory.design.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** All words of an app in three languages, by the name of their getter. */
final class AppStrings {

    private static final Map<Language, String> NOTHING_YET = Map.of(
            Language.EN, "$things: nothing yet.",
            Language.KO, "$things: 아직 없습니다.",
            Language.VI, "$things: chưa có gì.");
    private static final Map<Language, String> DELETE_QUESTION = Map.of(
            Language.EN, "Delete “$name”?",
            Language.KO, "“$name”을(를) 삭제할까요?",
            Language.VI, "Xóa “$name”?");

    private final SortedMap<String, Label> labels = new TreeMap<>();

    AppStrings(AppDesign design, List<DartEntity> entities) {
        labels.put("appName", new Label(design.name(), design.name(), design.name()));
        for (Feature feature : design.features()) {
            labels.put(Words.lowerCamel(feature.key()), feature.label());
        }
        for (DartEntity entity : entities) {
            labels.put(entity.oneLabel(), entity.design().singular());
            labels.put(entity.manyLabel(), entity.design().plural());
            for (DartField field : entity.fields()) {
                labels.putIfAbsent(field.label(), field.design().label());
                for (Field.Option option : field.design().options()) {
                    labels.putIfAbsent(option(option), option.label());
                }
            }
        }
        common(design);
    }

    static String option(Field.Option option) {
        return "option" + Words.upperCamel(option.key());
    }

    /** The words that every app has; those of a feature stand behind its name and a colon. */
    private void common(AppDesign design) {
        String path = "/factory/flutter/strings.txt";
        try (InputStream in = Objects.requireNonNull(AppStrings.class.getResourceAsStream(path), path);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> line.contains("|"))
                    .map(line -> line.split(" *\\| *"))
                    .forEach(columns -> {
                        String[] head = columns[0].strip().split(":", -1);
                        if (head.length == 1
                                || design.features().stream().anyMatch(each -> head[0].contains(each.key()))) {
                            labels.put(head[head.length - 1], new Label(columns[1], columns[2], columns[3].strip()));
                        }
                    });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Map<String, Object> in(Language language) {
        List<Map<String, String>> strings = labels.entrySet().stream()
                .map(entry -> Map.of(
                        "name",
                        entry.getKey(),
                        "text",
                        Words.dart(entry.getValue().in(language))))
                .toList();
        return Map.of(
                "Code", Words.upperCamel(language.code()),
                "strings", strings,
                "nothingYet", Objects.requireNonNull(NOTHING_YET.get(language)),
                "deleteQuestion", Objects.requireNonNull(DELETE_QUESTION.get(language)));
    }
}
