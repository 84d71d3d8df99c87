package dev.madang.agent.video;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.madang.testkit.OneChromium;
import dev.madang.ui.Fonts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A browser plays what we write, from a server that answers ranges. */
class VideoBrowserTests {

    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d*)");
    private static final String PAGE = "<!doctype html><meta charset=utf-8><video muted preload=auto></video>";
    private static final int SECONDS = 8;

    @RegisterExtension
    static final OneChromium CHROMIUM = new OneChromium();

    @TempDir
    static Path folder;

    private static byte[] video;
    private static HttpServer server;

    @BeforeAll
    static void serve() throws Exception {
        Fonts.install(folder);
        Scene title = new Scene.Title("라네즈", "리뷰가 말하는 것", "리뷰 1,204건");
        Scene bars = new Scene.Bars(
                "속성별 긍정 비율",
                "",
                List.of(new Scene.Bars.Bar("보습", 0.82, "82%", "393건"), new Scene.Bars.Bar("향", 0.2, "20%", "250건")));
        Scene closing = new Scene.Closing("정리", "보습이 강점입니다.", List.of("출처: 시험"));
        List<Cut> cuts = Cut.of(List.of(title, bars, closing), List.of(bars), SECONDS * Screen.FRAMES_PER_SECOND);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long ignored = Film.write(
                new Film.Look(Screen.of(720, true), Style.LUXURY, "출처: 시험", "합성 데이터"), cuts, (_, _) -> {}, out);
        video = out.toByteArray();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> send(exchange, "text/html", PAGE.getBytes(StandardCharsets.UTF_8)));
        server.createContext("/video.mp4", exchange -> send(exchange, "video/mp4", video));
        server.start();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    @Test
    void chromiumKnowsItsSizeAndLengthSeeksAndPlaysIt() {
        try (Page page = CHROMIUM.browser().newPage()) {
            page.navigate("http://127.0.0.1:" + server.getAddress().getPort() + "/");
            Map<?, ?> seen = (Map<?, ?>) page.evaluate("""
                    async () => {
                      const video = document.querySelector('video');
                      const event = name => new Promise((done, failed) => {
                        video.addEventListener(name, done, {once: true});
                        video.addEventListener('error', () => failed(video.error.message), {once: true});
                      });
                      video.src = '/video.mp4';
                      await event('loadeddata');
                      const pixels = async at => {
                        const sought = event('seeked');
                        video.currentTime = at;
                        await sought;
                        const canvas = document.createElement('canvas');
                        canvas.width = video.videoWidth;
                        canvas.height = video.videoHeight;
                        const pen = canvas.getContext('2d');
                        pen.drawImage(video, 0, 0);
                        return pen.getImageData(0, 0, canvas.width, canvas.height).data;
                      };
                      const colours = data => {
                        const all = new Set();
                        for (let i = 0; i < data.length; i += 4) all.add(data[i] << 16 | data[i + 1] << 8 | data[i + 2]);
                        return all.size;
                      };
                      const late = await pixels(4.9), early = await pixels(0.1);
                      let differing = 0;
                      for (let i = 0; i < late.length; i += 4) differing += Math.abs(late[i] - early[i]) > 40;
                      const corner = [...early.slice(0, 3)];
                      video.currentTime = 7;
                      const ended = event('ended');
                      await video.play();
                      await ended;
                      return {width: video.videoWidth, height: video.videoHeight, duration: video.duration,
                        early: colours(early), late: colours(late), differing, corner,
                        red: corner[0], green: corner[1], blue: corner[2]};
                    }
                    """);
            assertThat(seen.get("width")).isEqualTo(720);
            assertThat(seen.get("height")).isEqualTo(1280);
            assertThat(((Number) seen.get("duration")).doubleValue()).isEqualTo(SECONDS);
            assertThat((Integer) seen.get("early")).isGreaterThan(50);
            assertThat((Integer) seen.get("late")).isGreaterThan(50);
            assertThat((Integer) seen.get("differing")).isGreaterThan(5_000);
            // The paper of the style: the colours are those that were drawn.
            assertThat((Integer) seen.get("red")).isBetween(0x17 - 3, 0x17 + 3);
            assertThat((Integer) seen.get("green")).isBetween(0x13 - 3, 0x13 + 3);
            assertThat((Integer) seen.get("blue")).isBetween(0x0F - 3, 0x0F + 3);
        }
    }

    private static void send(HttpExchange exchange, String type, byte[] whole) throws IOException {
        String asked = exchange.getRequestHeaders().getFirst("Range");
        Matcher range = RANGE.matcher(asked == null ? "" : asked);
        int from = 0;
        int to = whole.length - 1;
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.getResponseHeaders().add("Accept-Ranges", "bytes");
        if (range.matches()) {
            from = Integer.parseInt(range.group(1));
            to = range.group(2).isEmpty() ? to : Math.min(to, Integer.parseInt(range.group(2)));
            exchange.getResponseHeaders().add("Content-Range", "bytes " + from + "-" + to + "/" + whole.length);
        }
        exchange.sendResponseHeaders(range.matches() ? 206 : 200, to - from + 1L);
        try (exchange;
                var body = exchange.getResponseBody()) {
            body.write(Arrays.copyOfRange(whole, from, to + 1));
        }
    }
}
