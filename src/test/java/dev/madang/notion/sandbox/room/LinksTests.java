package dev.madang.notion.sandbox.room;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTests {

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com/a?b=c#d", "HTTP://example.com", "mailto:a@example.com", "tel:+8210"})
    void addressesOfTheWebAreFollowed(String address) {
        assertThat(Links.safe(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                " javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "java\nscript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:x",
                "file:///etc/passwd",
                "//example.com/x",
                "/runs",
                "no address at all",
                ""
            })
    void nothingElseIs(String address) {
        assertThat(Links.safe(address)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://예시.example/가을 이사", "https://example.com/%zz"})
    void whatCannotBeReadIsNoLinkAndNoFault(String address) {
        assertThat(Links.safe(address)).isNull();
        assertThat(Links.host(address)).isEmpty();
    }
}
