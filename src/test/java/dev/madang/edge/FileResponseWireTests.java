package dev.madang.edge;

import static dev.madang.testkit.WireAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.testkit.RawHttp;
import dev.madang.testkit.Reply;
import dev.madang.testkit.Wire;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@EdgeTest
class FileResponseWireTests {

    private static final byte[] CONTENT = random(600_000);

    @LocalServerPort
    private int port;

    @Autowired
    private FileProbe probe;

    @BeforeEach
    void aChart() throws IOException {
        probe.write("chart.png", "image/png", CONTENT);
    }

    @Test
    void aFileIsSentWholeAndKeptByItsReaderAlone() {
        Reply reply = get("chart.png").send();

        assertThat(reply)
                .hasStatus(200)
                .hasHeader("Content-Type", "image/png")
                .hasHeader("Content-Length", "600000")
                .hasHeader("Accept-Ranges", "bytes")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Cache-Control", "private, no-cache")
                .hasNoHeader("Content-Disposition")
                .hasNoHeader("Content-Language")
                .hasNoHeader("Content-Security-Policy");
        assertThat(reply.bytes()).isEqualTo(CONTENT);
    }

    @Test
    void theHeadAloneSaysTheSame() {
        Reply reply = get("chart.png")
                .request("HEAD", "/api/agent/probe/files/chart.png")
                .header("Range", "bytes=0-9")
                .send();

        assertThat(reply).hasStatus(200).hasHeader("Content-Length", "600000");
        assertThat(reply.header("ETag")).isEqualTo(get("chart.png").send().header("ETag"));
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 1",
        "bytes=0-599999, 0, 600000",
        "bytes=262143-262145, 262143, 3",
        "bytes=599999-, 599999, 1",
        "bytes=599990-700000, 599990, 10",
        "bytes=-5, 599995, 5",
        "bytes=-700000, 0, 600000"
    })
    void aPartIsSentAsThePartThatItIs(String range, int from, int length) {
        Reply reply = get("chart.png").header("Range", range).send();

        assertThat(reply)
                .hasStatus(206)
                .hasHeader("Content-Range", "bytes " + from + "-" + (from + length - 1) + "/600000")
                .hasHeader("Content-Length", "" + length);
        assertThat(reply.bytes()).isEqualTo(Arrays.copyOfRange(CONTENT, from, from + length));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=600000-", "bytes=600000-700000", "bytes=-0"})
    void aPartOutsideOfTheFileIsRefused(String range) {
        Reply reply = get("chart.png").header("Range", range).language("en").send();

        assertThat(reply).isGolden("agent/range-not-satisfiable").hasHeader("Content-Range", "bytes */600000");
    }

    @Test
    void anEmptyFileHasNoParts() throws IOException {
        probe.write("empty.csv", "text/csv", new byte[0]);

        assertThat(get("empty.csv").header("Range", "bytes=0-").send())
                .hasStatus(416)
                .hasNoHeader("Content-Disposition");
        assertThat(get("empty.csv").send()).hasStatus(200).hasHeader("Content-Length", "0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-1,5-6", "bytes=5-2", "lines=1-2", "bytes", "bytes=x-y"})
    void whatIsNoSingleRangeIsAnsweredWithTheWhole(String range) {
        assertThat(get("chart.png").header("Range", range).send())
                .hasStatus(200)
                .hasHeader("Content-Length", "600000");
    }

    @Test
    void whoHasTheFileAlreadyIsToldSo() throws IOException {
        String tag = get("chart.png").send().header("ETag").orElseThrow();

        Reply same = get("chart.png").header("If-None-Match", "\"x\", W/" + tag).send();
        assertThat(same).hasStatus(304).hasHeader("ETag", tag).hasHeader("Cache-Control", "private, no-cache");
        assertThat(get("chart.png").header("If-None-Match", "\"x\"").send()).hasStatus(200);

        probe.write("chart.png", "image/png", random(5));
        assertThat(get("chart.png").header("If-None-Match", tag).send())
                .hasStatus(200)
                .hasHeader("Content-Length", "5");
    }

    @Test
    void aPartOfAnotherVersionIsNotMixedIn() {
        String tag = get("chart.png").send().header("ETag").orElseThrow();

        assertThat(part().header("If-Range", tag).send()).hasStatus(206);
        assertThat(part().header("If-Range", "\"another\"").send()).hasStatus(200);
    }

    private Wire part() {
        return get("chart.png").header("Range", "bytes=0-9");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "page.html    | text/html       | text/html;charset=UTF-8     | sandbox | inline; filename=\"page.html\"",
                "drawing.svg  | image/svg+xml   | image/svg+xml               | sandbox |",
                "report.md    | text/markdown   | text/markdown;charset=UTF-8 |         | inline; filename=\"report.md\"",
                "data.json    | application/json| application/json            |         | attachment; filename=\"data.json\"",
                "feed.xml     | application/xml | application/xml             | sandbox | attachment; filename=\"feed.xml\""
            })
    void whatCouldRunIsShownInASandbox(String name, String type, String sent, String policy, String disposition)
            throws IOException {
        probe.write(name, type, CONTENT);

        Reply reply = get(name).send();

        assertThat(reply).hasHeader("Content-Type", sent).hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(reply.header("Content-Security-Policy").orElse(null)).isEqualTo(policy);
        assertThat(reply.header("Content-Disposition").orElse(null)).isEqualTo(disposition);
    }

    @Test
    void aKoreanNameSurvives() throws IOException {
        probe.write("분석.zip", "application/zip", CONTENT);

        String disposition = get("분석.zip").send().header("Content-Disposition").orElseThrow();

        assertThat(disposition)
                .startsWith("attachment;")
                .contains("filename*=UTF-8''" + URLEncoder.encode("분석.zip", StandardCharsets.UTF_8));
    }

    @Test
    void anUnknownFileIsNotFoundInTheFamilysWords() {
        assertThat(get("nothing.png").language("en").send()).isGolden("agent/unknown-file");
    }

    @Test
    void aFileThatGoesAwayWhileItIsSentIsNotPassedOffAsWhole() throws IOException {
        probe.write("large.bin", "application/octet-stream", random(24 << 20));
        try (RawHttp connection = get("large.bin").open()) {
            Reply head = connection.head();
            InputStream body = connection.body(head);
            assertThat(body.readNBytes(1000)).hasSize(1000);

            probe.deleteAll();

            assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
        }
    }

    private Wire get(String name) {
        return Wire.on(port).get("/api/agent/probe/files/" + URLEncoder.encode(name, StandardCharsets.UTF_8));
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
