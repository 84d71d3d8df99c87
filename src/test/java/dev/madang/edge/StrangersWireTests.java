package dev.madang.edge;

import static dev.madang.testkit.WireAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.testkit.Reply;
import dev.madang.testkit.SseReader;
import dev.madang.testkit.Wire;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is open to people whom nobody knows, and to how many of them. */
@RemoteTest
class StrangersWireTests {

    @LocalServerPort
    private int port;

    @Test
    void aStrangerReadsTheCommunityUnderItsPublicAddress() {
        Reply nest = get("/community").header("Accept", "text/html").send();
        assertThat(nest).hasStatus(200);
        assertThat(nest.text())
                .contains("<link rel=\"canonical\" href=\"https://madang.example/community\">")
                .doesNotContain("href=\"/runs\"", "href=\"/keys\"");
        assertThat(get("/community/connect").send().text()).contains("https://madang.example");
        assertThat(get("/community/notifications").send().text())
                .contains("/community/sign-in?then=/community/notifications");
    }

    @Test
    void aStrangerFollowsWhatIsForEverybodyAndNothingElse() {
        try (SseReader stream = SseReader.open(get("/console/live?topic=square:feed&topic=runs&topic=process:x"))) {
            assertThat(stream.head()).hasStatus(200);
            assertThat(stream.next().orElseThrow().data())
                    .contains("square:feed")
                    .doesNotContain("runs", "process");
        }
        assertThat(get("/console/live?topic=runs").send()).hasStatus(401);
        assertThat(get("/console/live?topic=square:thread:post-nothing").send()).hasStatus(401);
    }

    @Test
    void anAddressHasNotEndlesslyManyStreams() {
        List<SseReader> open = new ArrayList<>();
        try {
            for (int i = 0; i < SseBundle.MOST_OF_STRANGERS; i++) {
                SseReader stream = SseReader.open(follow("203.0.113.7"));
                open.add(stream);
                assertThat(stream.head()).hasStatus(200);
            }
            assertThat(follow("203.0.113.7").send()).hasStatus(429).hasHeader("Retry-After", "30");
            try (SseReader other = SseReader.open(follow("203.0.113.8"))) {
                assertThat(other.head()).hasStatus(200);
            }
        } finally {
            open.forEach(SseReader::close);
        }
    }

    private Wire follow(String address) {
        return get("/console/live?topic=square:feed").header("X-Forwarded-For", address);
    }

    private Wire get(String path) {
        return Wire.on(port).get(path).language("ko");
    }
}
