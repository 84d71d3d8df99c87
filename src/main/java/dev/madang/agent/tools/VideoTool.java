package dev.madang.agent.tools;

import dev.madang.agent.insights.Conclusions;
import dev.madang.agent.insights.JudgedReview;
import dev.madang.agent.insights.Sample;
import dev.madang.agent.keywords.Terms;
import dev.madang.agent.video.Cut;
import dev.madang.agent.video.Film;
import dev.madang.agent.video.Screen;
import dev.madang.agent.video.Style;
import dev.madang.runs.tools.Tool;
import dev.madang.runs.tools.ToolCall;
import dev.madang.runs.tools.ToolResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Makes a video of what the analysis found. */
@Component
class VideoTool implements Tool {

    static final String FILE = "video.mp4";
    private static final int USUAL_SECONDS = 30;
    private static final List<String> STYLES =
            Stream.of(Style.values()).map(Style::wireName).toList();
    private static final List<String> RESOLUTIONS = List.of("720p", "1080p");
    private static final List<String> PLATFORMS = List.of("instagram", "youtube", "tiktok");

    private final Terms terms;

    VideoTool(Terms terms) {
        this.terms = terms;
    }

    @Override
    public String name() {
        return "video_generator";
    }

    @Override
    public ToolResult call(ToolCall call) throws InterruptedException {
        Parameters parameters = new Parameters(call);
        Style style = Style.valueOf(
                parameters.choice("style", STYLES, Style.MODERN.wireName()).toUpperCase(Locale.ROOT));
        String resolution = parameters.choice("resolution", RESOLUTIONS, RESOLUTIONS.getFirst());
        int seconds = parameters.number("duration_sec", 5, 60, USUAL_SECONDS);
        String platform = parameters.choice("platform", PLATFORMS, "youtube");
        Screen screen = Screen.of(Integer.parseInt(resolution.replace("p", "")), !platform.equals("youtube"));
        try {
            VideoScenes scenes = scenes(call);
            List<Cut> cuts = Cut.of(scenes.all(), scenes.byImportance(), seconds * Screen.FRAMES_PER_SECOND);
            Film.Look look = new Film.Look(screen, style, scenes.source(), scenes.warning());
            String file = call.fileName(FILE);
            long bytes = write(call, look, cuts, file);
            return result(call, metadata(look, cuts, platform, bytes), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private VideoScenes scenes(ToolCall call) throws IOException, InterruptedException {
        List<JudgedReview> judged = Sources.judged(call).orElseThrow(() -> missing(call));
        String file = call.input(InsightTool.PRODUCT)
                .map(product -> product.path("file").asString(""))
                .orElseThrow(() -> missing(call));
        try (InputStream in = call.open(file)) {
            Conclusions conclusions = Handoff.JSON.readValue(in, Conclusions.class);
            return new VideoScenes(call, conclusions, Sample.of(judged, terms));
        }
    }

    private static RuntimeException missing(ToolCall call) {
        return Words.refusal(call, "영상을 만들려면 먼저 인사이트를 도출해야 합니다.", "A video needs insights; draw them first.");
    }

    private static long write(ToolCall call, Film.Look look, List<Cut> cuts, String file)
            throws IOException, InterruptedException {
        String step = Words.of(call, "영상 제작", "Making the video");
        try (OutputStream out = call.create(file, "video/mp4")) {
            return Film.write(look, cuts, (made, all) -> call.progress(step, made, all), out);
        }
    }

    private static ObjectNode metadata(Film.Look look, List<Cut> cuts, String platform, long bytes) {
        int frames = cuts.stream().mapToInt(Cut::frames).sum();
        ObjectNode metadata = Handoff.JSON
                .createObjectNode()
                .put("duration_sec", frames / Screen.FRAMES_PER_SECOND)
                .put("fps", Screen.FRAMES_PER_SECOND)
                .put("width", look.screen().width())
                .put("height", look.screen().height())
                .put("frames", frames)
                .put("codec", "h264")
                .put("bytes", bytes)
                .put("style", look.style().wireName())
                .put("platform", platform);
        for (Cut cut : cuts) {
            metadata.withArray("scenes")
                    .addObject()
                    .put("title", cut.scene().heading())
                    .put("start_sec", (double) cut.from() / Screen.FRAMES_PER_SECOND)
                    .put("end_sec", (double) (cut.from() + cut.frames()) / Screen.FRAMES_PER_SECOND);
        }
        return metadata;
    }

    private static ToolResult result(ToolCall call, ObjectNode metadata, String file) {
        ObjectNode summary = metadata.deepCopy();
        summary.remove("scenes");
        return new ToolResult(
                Map.of("video_url", Handoff.JSON.valueToTree(file), "video_metadata", metadata),
                summary,
                List.of(new ToolResult.Attachment("video", Words.of(call, "리뷰 분석 영상", "Review analysis video"), file)));
    }
}
