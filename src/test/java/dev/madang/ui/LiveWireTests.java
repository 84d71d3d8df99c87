package dev.madang.ui;

import static dev.madang.testkit.WireAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.shared.Ids;
import dev.madang.testkit.SseReader;
import dev.madang.testkit.SseReader.Frame;
import dev.madang.testkit.Wire;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ConsoleTest
class LiveWireTests {

    private final String one = Ids.next("n_");
    private final String other = Ids.next("n_");

    @LocalServerPort
    private int port;

    @Autowired
    private NotesRoom notes;

    @Test
    void oneStreamTellsOfSeveralSubjectsEachFromItsPlace() {
        notes.write(one, "1");
        notes.write(one, "2");
        notes.write(other, "a");
        try (SseReader reader = follow("topic=note:" + one + "@1&topic=note:" + other + "@0")) {
            assertThat(reader.head()).hasStatus(200).hasHeader("Content-Type", "text/event-stream;charset=UTF-8");
            assertThat(places(shown(reader))).isEqualTo("1 0");
            assertThat(news(reader)).isEqualTo(one + " 2 \"2\"");
            assertThat(news(reader)).isEqualTo(other + " 1 \"a\"");

            notes.write(other, "b");
            assertThat(news(reader)).isEqualTo(other + " 2 \"b\"");
            notes.write(one, "3");
            assertThat(news(reader)).isEqualTo(one + " 3 \"3\"");
        }
    }

    @Test
    void aTopicWithoutAPlaceBeginsNow() {
        notes.write(one, "1");
        try (SseReader reader = follow("topic=note:" + one)) {
            assertThat(places(shown(reader))).isEqualTo("1");
            notes.write(one, "2");
            assertThat(news(reader)).isEqualTo(one + " 2 \"2\"");
        }
    }

    @Test
    void aBrowserThatComesBackGetsOfEachSubjectWhatItMissed() {
        notes.write(one, "1");
        String topics = "topic=note:" + one + "@0&topic=note:" + other + "@0";
        String place;
        try (SseReader reader = follow(topics)) {
            shown(reader);
            place = shown(reader).id();
        }
        assertThat(place).isEqualTo("1.0");
        notes.write(other, "a");
        notes.write(one, "2");

        try (SseReader reader = SseReader.open(live(topics).header("Last-Event-ID", place))) {
            assertThat(places(shown(reader))).isEqualTo("1 0");
            assertThat(Stream.of(news(reader), news(reader)))
                    .containsExactlyInAnyOrder(one + " 2 \"2\"", other + " 1 \"a\"");
        }
    }

    @Test
    void aBurstLosesNothingAndRepeatsNothing() {
        try (SseReader reader = follow("topic=note:" + one + "&topic=note:" + other)) {
            shown(reader);
            IntStream.rangeClosed(1, 200).forEach(n -> notes.write(n % 2 == 0 ? one : other, "" + n));

            assertThat(IntStream.rangeClosed(1, 200).mapToObj(n -> news(reader)))
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 200)
                            .mapToObj(n -> (n % 2 == 0 ? one : other) + " " + (n + 1) / 2 + " \"" + n + "\"")
                            .toList());
        }
    }

    @Test
    void whatIsNoLongerKeptIsToldAndTheStreamGoesOn() {
        IntStream.rangeClosed(1, 3).forEach(n -> notes.write(one, "" + n));
        notes.forget(one, 2);
        try (SseReader reader = follow("topic=note:" + one + "@0")) {
            shown(reader);
            Frame lost = shown(reader);
            assertThat(lost.event()).isEqualTo("lost");
            assertThat(lost.id()).isEqualTo("3");
            notes.write(one, "4");
            assertThat(news(reader)).isEqualTo(one + " 4 \"4\"");
        }
    }

    @Test
    void whatIsNotForTheCallerIsLeftOut() {
        try (SseReader reader = follow("topic=note:secret&topic=nothing&topic=note:" + one)) {
            assertThat(json(shown(reader)).propertyNames()).containsExactly("note:" + one);
        }
    }

    @Test
    void aTopicThatIsAskedForTwiceIsFollowedOnceFromTheEarlierPlace() {
        notes.write(one, "1");
        notes.write(one, "2");
        try (SseReader reader = follow("topic=note:" + one + "@2&topic=note:" + one + "@1&topic=note:" + one)) {
            assertThat(places(shown(reader))).isEqualTo("1");
            assertThat(news(reader)).isEqualTo(one + " 2 \"2\"");
        }
    }

    @Test
    void aBrowserWithNothingToFollowDoesNotComeBack() {
        assertThat(live("topic=note:secret").send()).hasStatus(204);
        assertThat(live("").send()).hasStatus(204);
    }

    @Test
    void moreThanSixtyFourTopicsAreTooMany() {
        String topics =
                IntStream.rangeClosed(1, 65).mapToObj(n -> "topic=note:" + n).collect(Collectors.joining("&"));

        assertThat(live(topics).send()).hasStatus(400);
    }

    private Wire live(String topics) {
        return Wire.on(port).get("/console/live?" + topics);
    }

    private SseReader follow(String topics) {
        return SseReader.open(live(topics));
    }

    private static Frame shown(SseReader reader) {
        return Stream.generate(reader::next)
                .map(Optional::orElseThrow)
                .filter(frame -> !frame.comment())
                .findFirst()
                .orElseThrow();
    }

    private static String news(SseReader reader) {
        Frame frame = shown(reader);
        assertThat(frame.event()).isEqualTo("news");
        JsonNode data = json(frame);
        return data.path("topic").stringValue().substring("note:".length()) + " "
                + data.path("position").longValue() + " " + data.path("data");
    }

    private static String places(Frame frame) {
        assertThat(frame.event()).isEqualTo("joined");
        return frame.id().replace('.', ' ');
    }

    private static JsonNode json(Frame frame) {
        return JsonMapper.shared().readTree(frame.data());
    }
}
