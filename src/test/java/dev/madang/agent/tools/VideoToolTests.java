package dev.madang.agent.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.runs.tools.ToolFailure;
import dev.madang.runs.tools.ToolResult;
import dev.madang.testkit.DecodedVideo;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class VideoToolTests {

    @TempDir
    static Path folder;

    private static Chain chain;

    @BeforeAll
    static void conclusions() throws Exception {
        Path file = ReviewRows.write(folder.resolve("synthetic.csv"), ReviewRows.shipped(8), ReviewRows::korean);
        chain = new Chain(folder, "ko")
                .collect(file, Map.of("brand", "라네즈"))
                .prepare()
                .judge()
                .conclude();
    }

    @ParameterizedTest
    @CsvSource({
        "modern,youtube,720p,5,1280,720",
        "luxury,tiktok,1080p,6,1080,1920",
        "dynamic,instagram,720p,12,720,1280",
    })
    void theVideoIsWhatWasAskedFor(String style, String platform, String resolution, int seconds, int width, int height)
            throws Exception {
        ToolResult result =
                make(Map.of("style", style, "platform", platform, "resolution", resolution, "duration_sec", seconds));

        DecodedVideo video = DecodedVideo.of(chain.bench.file("video.mp4"));
        assertThat(video.width()).isEqualTo(width);
        assertThat(video.height()).isEqualTo(height);
        assertThat(video.seconds()).isEqualTo(seconds);
        assertThat(video.frames()).hasSize(seconds * 5);
        assertThat(video.frames())
                .allSatisfy(frame -> assertThat(frame.contrast()).isGreaterThan(40));
        JsonNode metadata = result.produced().get("video_metadata");
        assertThat(metadata.path("frames").asInt()).isEqualTo(seconds * 5);
        assertThat(metadata.path("width").asInt()).isEqualTo(width);
        assertThat(metadata.path("duration_sec").asInt()).isEqualTo(seconds);
        assertThat(metadata.path("bytes").asLong()).isEqualTo(Files.size(chain.bench.file("video.mp4")));
    }

    @Test
    void theScenesFollowEachOtherFromTheBeginningToTheEnd() throws Exception {
        List<JsonNode> scenes = make(Map.of()).produced().get("video_metadata").path("scenes").values().stream()
                .toList();

        assertThat(scenes).hasSizeGreaterThan(6);
        assertThat(scenes.getFirst().path("start_sec").asDouble()).isZero();
        assertThat(scenes.getLast().path("end_sec").asDouble()).isEqualTo(30);
        for (int i = 1; i < scenes.size(); i++) {
            assertThat(scenes.get(i).path("start_sec").asDouble())
                    .isEqualTo(scenes.get(i - 1).path("end_sec").asDouble());
            assertThat(scenes.get(i).path("end_sec").asDouble()
                            - scenes.get(i).path("start_sec").asDouble())
                    .isGreaterThan(1.5);
        }
        assertThat(scenes)
                .extracting(scene -> scene.path("title").asString())
                .startsWith("라네즈")
                .endsWith("정리");
    }

    @Test
    void theIndexStandsInFrontOfThePictures() throws Exception {
        ToolResult ignored = make(Map.of("duration_sec", 5));

        String bytes = Files.readString(chain.bench.file("video.mp4"), StandardCharsets.ISO_8859_1);

        assertThat(bytes.substring(4, 8)).isEqualTo("ftyp");
        assertThat(bytes.indexOf("moov")).isPositive().isLessThan(bytes.indexOf("mdat"));
    }

    @Test
    void thingsMoveAndThenStandStill() throws Exception {
        ToolResult ignored = make(Map.of("duration_sec", 10));

        List<Integer> pictures = DecodedVideo.of(chain.bench.file("video.mp4")).frames().stream()
                .map(DecodedVideo.Frame::fingerprint)
                .toList();

        Set<Integer> different = new HashSet<>(pictures);
        assertThat(different).hasSizeBetween(8, pictures.size() * 4 / 5);
    }

    @Test
    void theSameResultsMakeTheSamePictures() throws Exception {
        assertThat(pictures()).isEqualTo(pictures());
    }

    private static List<Integer> pictures() throws Exception {
        ToolResult ignored = make(Map.of("duration_sec", 5));
        return DecodedVideo.of(chain.bench.file("video.mp4")).frames().stream()
                .map(DecodedVideo.Frame::fingerprint)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "resolution;4k;‘resolution’ 값은 다음이어야 합니다: 720p, 1080p.",
                "duration_sec;61;‘duration_sec’ 값은 다음이어야 합니다: 5에서 60 사이의 정수.",
                "duration_sec;4;‘duration_sec’ 값은 다음이어야 합니다: 5에서 60 사이의 정수.",
                "style;gothic;‘style’ 값은 다음이어야 합니다: modern, minimal, dynamic, luxury, casual.",
                "platform;vimeo;‘platform’ 값은 다음이어야 합니다: instagram, youtube, tiktok.",
            })
    void whatIsNotTakenIsRefusedWithWhatIs(String name, String value, String message) {
        assertThatExceptionOfType(ToolFailure.class)
                .isThrownBy(() -> make(Map.of(name, value)))
                .withMessage(message)
                .satisfies(failure -> assertThat(failure.code()).isEqualTo("TOOL_INVALID_PARAMS"))
                .satisfies(failure -> assertThat(failure.retry()).isEqualTo(ToolFailure.Retry.IS_USELESS));
    }

    @Test
    void itSaysHowFarItIsAndTheAnswerShowsTheVideo() throws Exception {
        ToolResult result = make(Map.of("duration_sec", 5));

        assertThat(chain.bench.progress()).contains("영상 제작 1/25", "영상 제작 25/25");
        assertThat(result.attachments()).containsExactly(new ToolResult.Attachment("video", "리뷰 분석 영상", "video.mp4"));
        assertThat(result.produced().get("video_url").asString()).isEqualTo("video.mp4");
    }

    @Test
    void anInterruptStopsItBetweenTwoPictures() throws Exception {
        int before = chain.bench.progress().size();
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> make(Map.of()));

        assertThat(chain.bench.progress()).hasSize(before);
    }

    @Test
    void aVideoNeedsConclusions() throws Exception {
        Chain empty = new Chain(folder.resolve("empty"), "en");
        assertThatExceptionOfType(ToolFailure.class)
                .isThrownBy(() -> empty.bench.run(new VideoTool(Chain.terms()), Map.of()))
                .withMessage("A video needs insights; draw them first.");
    }

    private static ToolResult make(Map<String, ?> parameters) throws InterruptedException {
        return chain.bench.run(new VideoTool(Chain.terms()), parameters);
    }
}
