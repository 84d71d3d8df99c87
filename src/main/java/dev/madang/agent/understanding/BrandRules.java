package dev.madang.agent.understanding;

import dev.madang.agent.reviews.Brands;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the brands that a request names: the known ones by name wherever they stand, any other by its place in the sentence ("…
 * 리뷰", "reviews of …"), so that a brand nobody has heard of is still taken at its word.
 */
final class BrandRules {

    private static final Pattern KNOWN =
            Pattern.compile("라네즈|이니스프리|설화수|헤라|laneige|innisfree|sulwhasoo|\\bhera\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEFORE_REVIEW = Pattern.compile(
            "((?:[\\p{L}\\p{N}&.'’]+[ ]?){1,4}?)(?:의)?\\s*(?:제품|상품|화장품)?\\s*(?:리뷰|후기|평판|반응|상품평|reviews?\\b)");
    private static final Pattern AFTER_REVIEW = Pattern.compile(
            "(?:reviews? (?:of|for|about|on)) ((?:[A-Z][\\p{L}\\p{N}&.'’]*)(?: (?:of |the )?[A-Z][\\p{L}\\p{N}&.'’]*){0,3})");
    private static final Pattern LISTING = Pattern.compile("\\s*(?:,|와|과|랑|이랑|하고|및|vs\\.?|대|and|or)\\s+|,");
    private static final Set<String> NOT_A_BRAND = words("/agent/not-a-brand.txt");

    private BrandRules() {}

    static List<Entity> brands(String text) {
        Set<String> found = new LinkedHashSet<>();
        Matcher known = KNOWN.matcher(text);
        while (known.find()) {
            found.add(Brands.canonical(known.group()));
        }
        double confidence = found.isEmpty() ? 0.7 : 0.98;
        if (found.isEmpty()) {
            found.addAll(unheardOf(text));
        }
        return found.stream().map(name -> new Entity("brand", name, confidence)).toList();
    }

    private static List<String> unheardOf(String text) {
        Matcher after = AFTER_REVIEW.matcher(text);
        if (after.find()) {
            return Stream.of(LISTING.split(after.group(1), -1))
                    .map(Brands::canonical)
                    .toList();
        }
        Matcher before = BEFORE_REVIEW.matcher(text);
        return before.find() ? names(before.group(1)) : List.of();
    }

    private static List<String> names(String phrase) {
        List<String> names = new ArrayList<>();
        for (String part : LISTING.split(phrase, -1)) {
            String name = withoutCommonWords(part);
            if (name.length() > 1) {
                names.add(Brands.canonical(name));
            }
        }
        return names;
    }

    private static String withoutCommonWords(String phrase) {
        List<String> words = new ArrayList<>();
        for (String word : phrase.strip().split("\\s+", -1)) {
            String bare = word.replaceAll("(에서|에서의|의|용)$", "");
            if (!NOT_A_BRAND.contains(bare.toLowerCase(java.util.Locale.ROOT)) && !bare.matches("[\\d.\\-/년월일개]+")) {
                words.add(bare);
            }
        }
        return String.join(" ", words);
    }

    private static Set<String> words(String file) {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(BrandRules.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
