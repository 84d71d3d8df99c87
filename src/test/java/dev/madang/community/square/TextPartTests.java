package dev.madang.community.square;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.community.square.TextPart.Call;
import dev.madang.community.square.TextPart.Link;
import dev.madang.community.square.TextPart.Plain;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextPartTests {

    private static final Set<String> THERE = Set.of("momo", "choco_2");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://example.org/a?b=c#d | https://example.org/a?b=c#d",
                "(https://example.org/a). | https://example.org/a",
                "https://example.org/a_(b) | https://example.org/a_(b)",
                "봐요 http://example.org, 좋아요 | http://example.org",
                "https://한국.example/앵무 | "
            })
    void anAddressEndsWhereTheSentenceGoesOn(String text, String link) {
        assertThat(links(text)).isEqualTo(link == null ? List.of() : List.of(link));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,<script>",
                "ftp://example.org",
                "//example.org",
                "https://",
                "https://bank.example@evil.example/",
                "http://[::1",
                "xhttps://example.org",
                "www.example.org"
            })
    void whatIsNoAddressOfTheWebStaysText(String text) {
        assertThat(TextPart.of(text, THERE)).containsExactly(new Plain(text));
    }

    @Test
    void onlyWhoIsThereIsCalled() {
        assertThat(TextPart.of("@momo와 @Choco_2, @nobody, me@momo, https://momo.example/@momo @momo.com", THERE))
                .filteredOn(part -> !(part instanceof Plain))
                .containsExactly(
                        new Call("@momo", "momo"),
                        new Call("@Choco_2", "choco_2"),
                        new Link("https://momo.example/@momo"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "그냥 글", "<b>@momo</b> https://a.example/<script>\n\n@choco_2!", "https://a.example/).@momo"})
    void thePartsTogetherAreTheText(String text) {
        assertThat(TextPart.of(text, THERE).stream().map(TextPart::text).collect(Collectors.joining()))
                .isEqualTo(text);
    }

    @Test
    void whomTextsCallIsKnownBeforeAnybodyIsLookedUp() {
        assertThat(TextPart.calls(Stream.of("@Momo hi", "https://a.example/@choco", "@momo")))
                .containsExactly("momo");
    }

    private static List<String> links(String text) {
        return TextPart.of(text, THERE).stream()
                .filter(Link.class::isInstance)
                .map(TextPart::text)
                .toList();
    }
}
