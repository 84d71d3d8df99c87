package dev.madang.runner.connectors;

import dev.madang.runner.connectors.Definition.TextRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a line of plain text tells.
 *
 * @param text the line without the colours of a terminal
 * @param skip whether it is no part of the answer
 */
record TextFinding(
        String text,
        boolean skip,
        Optional<Long> input,
        Optional<Long> output,
        Optional<BigDecimal> cost,
        Optional<String> session,
        Optional<String> model,
        Optional<String> error) {

    private static final Pattern ANSI = Pattern.compile("\\u001B\\[[0-9;?]*[ -/]*[@-~]");
    // What a tool tells of itself is short; a pattern over a line of megabytes could take for ever.
    private static final int LONGEST = 4096;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    static TextFinding in(String line, List<TextRule> rules) {
        String text = ANSI.matcher(line).replaceAll("");
        if (text.length() <= LONGEST) {
            for (TextRule rule : rules) {
                Matcher matcher = rule.match().matcher(text);
                if (matcher.find()) {
                    return new TextFinding(
                            text,
                            rule.skip(),
                            group(matcher, "input").flatMap(TextFinding::number).map(BigDecimal::longValue),
                            group(matcher, "output")
                                    .flatMap(TextFinding::number)
                                    .map(BigDecimal::longValue),
                            group(matcher, "cost").flatMap(TextFinding::number),
                            group(matcher, "session"),
                            group(matcher, "model"),
                            group(matcher, "error"));
                }
            }
        }
        Optional<String> nothing = Optional.empty();
        return new TextFinding(
                text, false, Optional.empty(), Optional.empty(), Optional.empty(), nothing, nothing, nothing);
    }

    private static Optional<String> group(Matcher matcher, String name) {
        return matcher.namedGroups().containsKey(name) ? Optional.ofNullable(matcher.group(name)) : Optional.empty();
    }

    /** A figure as people write it: {@code 1.2k}, {@code 12,345}, {@code 3M}. */
    private static Optional<BigDecimal> number(String text) {
        String digits = text.replace(",", "").replaceFirst("[kM]$", "");
        try {
            BigDecimal number = new BigDecimal(digits);
            if (text.endsWith("k")) {
                return Optional.of(number.multiply(THOUSAND));
            }
            return Optional.of(text.endsWith("M") ? number.multiply(THOUSAND).multiply(THOUSAND) : number);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
