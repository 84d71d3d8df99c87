package dev.madang.edge;

import static dev.madang.testkit.WireAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.events.NewEvent;
import dev.madang.shared.Ids;
import dev.madang.testkit.SseReader;
import dev.madang.testkit.SseReader.Frame;
import dev.madang.testkit.Wire;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@EdgeTest
@ExtendWith(OutputCaptureExtension.class)
class SseStreamWireTests {

    private final String subject = Ids.next("s_");

    @LocalServerPort
    private int port;

    @Autowired
    private StreamProbe probe;

    @Autowired
    private OpenStreams streams;

    @BeforeEach
    void noStreamIsLeftOver() {
        await().atMost(Duration.ofSeconds(10)).until(() -> streams.count() == 0);
    }

    @Test
    void aReaderGetsWhatIsThereThenWhatComesUntilTheSubjectIsAtRest() {
        probe.append(subject, event(1), event(2));
        try (SseReader reader = SseReader.open(stream())) {
            assertThat(reader.head())
                    .hasStatus(200)
                    .hasHeader("Content-Type", "text/event-stream;charset=UTF-8")
                    .hasHeader("Cache-Control", "no-cache, no-store")
                    .hasNoHeader("Content-Language");
            assertThat(reader.next()).contains(frame(1));
            assertThat(reader.next()).contains(frame(2));

            probe.append(subject, event(3), NewEvent.last("complete", "{\"n\":4}"));

            assertThat(shown(reader.rest()))
                    .containsExactly(frame(3), new Frame("4", "complete", "{\"n\":4}", "", false));
        }
    }

    @Test
    void aStreamOpensBeforeItsFirstEvent() {
        try (SseReader reader = SseReader.open(stream())) {
            assertThat(reader.head()).hasStatus(200);
            probe.append(subject, event(1));
            assertThat(shown(List.of(nextShown(reader)))).containsExactly(frame(1));
        }
    }

    @Test
    void aReaderResumesAfterWhatItHas() {
        probe.append(subject, event(1), event(2), event(3), NewEvent.last("complete", "{}"));

        try (SseReader reader = SseReader.open(stream().header("Last-Event-ID", "2"))) {
            assertThat(reader.rest()).extracting(Frame::id).containsExactly("3", "4");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "3", "99"})
    void aReaderThatHasEverythingOfASubjectAtRestIsToldNotToComeBack(String lastEventId) {
        probe.append(subject, event(1), NewEvent.last("complete", "{}"));

        assertThat(stream().header("Last-Event-ID", lastEventId).send()).hasStatus(204);
    }

    @Test
    void aSubjectThatIsOpenedAgainIsFollowedAgain() {
        probe.append(subject, NewEvent.last("complete", "{}"));
        probe.append(subject, event(2));

        try (SseReader reader = SseReader.open(stream().header("Last-Event-ID", "1"))) {
            assertThat(nextShown(reader)).isEqualTo(frame(2));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-1", "1.5", "99999999999999999999"})
    void aPlaceThatIsNoneIsRefused(String lastEventId) {
        assertThat(stream().header("Last-Event-ID", lastEventId).send()).hasStatus(400);
    }

    @Test
    void whatAReaderIsNotShownStillMovesItsPlace() {
        probe.append(subject, event(1), NewEvent.of(".inner", "{}"), NewEvent.last(".rest", "{}"));

        try (SseReader reader = SseReader.open(stream())) {
            assertThat(reader.rest()).containsExactly(frame(1), new Frame("3", "", "", "", false));
        }
        assertThat(stream().header("Last-Event-ID", "3").send()).hasStatus(204);
    }

    @Test
    void aSilentStreamGivesSignsOfLife() {
        try (SseReader reader = SseReader.open(stream())) {
            assertThat(List.of(reader.next().orElseThrow(), reader.next().orElseThrow()))
                    .allMatch(Frame::comment);
        }
    }

    @Test
    void aReaderThatGoesAwayEndsItsStreamQuietly(CapturedOutput output) {
        try (SseReader reader = SseReader.open(stream())) {
            assertThat(reader.head()).hasStatus(200);
            assertThat(streams.count()).isOne();
        }

        await().atMost(Duration.ofSeconds(10)).until(() -> streams.count() == 0);
        assertThat(output).doesNotContain("ERROR");
    }

    @Test
    void aReaderThatDoesNotReadIsLetGoAndHoldsUpNobody() {
        String large = "\"" + "x".repeat(200_000) + "\"";
        probe.append(
                subject,
                IntStream.range(0, 80)
                        .mapToObj(i -> NewEvent.of("large", large))
                        .toArray(NewEvent[]::new));
        probe.append(subject, NewEvent.last("complete", "{}"));

        try (SseReader idle = SseReader.open(stream());
                SseReader busy = SseReader.open(stream())) {
            assertThat(idle.head()).hasStatus(200);
            assertThat(shown(busy.rest())).hasSize(81);
            await().atMost(Duration.ofSeconds(10)).until(() -> streams.count() == 0);
        }
    }

    @Test
    void aStreamThatBreaksOffSaysSoInTheFamilysWords() {
        probe.append(subject, event(1), NewEvent.of("broken", "{}"));

        try (SseReader reader = SseReader.open(stream().language("en"))) {
            List<Frame> frames = reader.rest();
            assertThat(frames.getLast().event()).isEqualTo("error");
            assertThat(frames.getLast().id()).isEmpty();
            assertThat(frames.getLast().data())
                    .startsWith("{\"code\":\"INTERNAL_ERROR\",\"message\":\"Something went wrong")
                    .doesNotContain("secret-of-the-server");
        }
    }

    @Test
    void aStreamThatIsCutBecauseTheDatabaseWentAwaySaysSo(CapturedOutput output) {
        probe.append(subject, event(1), NewEvent.of("away", "{}"));

        try (SseReader reader = SseReader.open(stream().language("en"))) {
            Frame last = reader.rest().getLast();
            assertThat(last.event()).isEqualTo("error");
            assertThat(last.data())
                    .startsWith("{\"code\":\"SERVICE_UNAVAILABLE\",\"message\":\"")
                    .contains("\"retry_after_sec\":5")
                    .doesNotContain("secret-of-the-server");
        }
        assertThat(output).doesNotContain("ERROR");
    }

    @Test
    void whoAsksForTheHeadGetsNoStream() {
        assertThat(Wire.on(port)
                        .request("HEAD", "/api/agent/probe/stream/" + subject)
                        .send())
                .hasStatus(200);
    }

    private Wire stream() {
        return Wire.on(port).get("/api/agent/probe/stream/" + subject);
    }

    private static NewEvent event(int number) {
        return NewEvent.of("todo_update", "{\"n\":" + number + "}");
    }

    private static Frame frame(int number) {
        return new Frame("" + number, "todo_update", "{\"n\":" + number + "}", "", false);
    }

    private static List<Frame> shown(List<Frame> frames) {
        return frames.stream().filter(frame -> !frame.comment()).toList();
    }

    private static Frame nextShown(SseReader reader) {
        Frame frame = reader.next().orElseThrow();
        return frame.comment() ? nextShown(reader) : frame;
    }
}
