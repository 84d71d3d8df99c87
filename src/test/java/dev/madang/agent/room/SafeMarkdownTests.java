package dev.madang.agent.room;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeMarkdownTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "a <img src=x onerror=alert(1)> b",
                "<iframe src='https://evil.example'></iframe>",
                "| a |\n|---|\n| <b onclick=x>c</b> |"
            })
    void tagsStayText(String markdown) {
        assertThat(SafeMarkdown.html(markdown)).contains("&lt;").doesNotContain("<script", "<img", "<iframe", "<b ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x"})
    void aLinkLeadsToTheWebOrNowhere(String address) {
        assertThat(SafeMarkdown.html("[here](" + address + ")"))
                .contains("href=\"\"")
                .doesNotContain(address);
        assertThat(SafeMarkdown.html("[here](https://example.com/a)")).contains("href=\"https://example.com/a\"");
    }

    @Test
    void aPictureIsNotFetched() {
        assertThat(SafeMarkdown.html("![x](https://evil.example/pixel.png)"))
                .contains("https://evil.example/pixel.png")
                .doesNotContain("<img");
    }

    @Test
    void headingsLieBelowThoseOfThePage() {
        assertThat(SafeMarkdown.html("# One\n\n###### Six")).contains("<h3>One</h3>", "<h6>Six</h6>");
    }

    @Test
    void tablesAndLineBreaksStay() {
        assertThat(SafeMarkdown.html("| a | b |\n|---|---|\n| 1 | 2 |")).contains("<td>1</td>");
        assertThat(SafeMarkdown.html("one\ntwo")).contains("one<br>\ntwo");
    }
}
