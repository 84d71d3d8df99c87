package dev.madang.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.madang.cli.client.AgentClient;
import dev.madang.cli.client.SessionEnd.Attachment;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DownloadsTests {

    @TempDir
    private Path folder;

    @Test
    void filesLieInTheFolderOfTheirSessionAndNowhereElse() throws IOException {
        Path out = folder.resolve("out");
        assertThat(save(
                        out,
                        "sess_1",
                        "/files/sess_1/report.md",
                        "/files/sess_1/%EB%B3%B4%EA%B3%A0%EC%84%9C.md",
                        "/files/sess_1/..%2F..%2Fevil",
                        "/files/sess_1/.."))
                .allSatisfy(copy -> assertThat(copy).isInstanceOf(Downloads.Saved.class));
        assertThat(filesUnder(folder))
                .containsExactlyInAnyOrder(
                        "out/sess_1/report.md", "out/sess_1/보고서.md", "out/sess_1/_._evil", "out/sess_1/file");
        assertThat(out.resolve("sess_1/report.md")).hasContent("content of /files/sess_1/report.md");
    }

    @Test
    void whatIsThereAlreadyIsNotWrittenOver() throws IOException {
        save(folder, "sess_1", "/files/sess_1/a.png", "/files/sess_1/x/a.png");
        assertThat(filesUnder(folder)).containsExactlyInAnyOrder("sess_1/a.png", "sess_1/a (2).png");
        assertThat(folder.resolve("sess_1/a.png")).hasContent("content of /files/sess_1/a.png");
    }

    @Test
    void whatCannotBeCopiedIsSaidAndNothingIsLeftOfIt() throws IOException {
        assertThat(save(folder, "sess_1", "/files/gone", "http://127.0.0.1:1/files/a", "//elsewhere/files/a"))
                .containsExactly(
                        new Downloads.Missed("title", "없는 파일입니다."),
                        new Downloads.Missed("title", "http://127.0.0.1:1/files/a"),
                        new Downloads.Missed("title", "//elsewhere/files/a"));
        assertThat(filesUnder(folder)).isEmpty();
    }

    @Test
    void aFolderThatCannotBeMadeIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(save(file, "sess_1", "/files/sess_1/a.png")).singleElement().isInstanceOf(Downloads.Missed.class);
    }

    @ParameterizedTest
    @CsvSource({
        "report.md, report.md",
        "감성 분석 (1).png, 감성 분석 (1).png",
        "../../etc/passwd, _._etc_passwd",
        "..., file",
        ".bashrc, bashrc",
        "a\\b:c?.md, a_b_c_.md",
        "con\u0000trol\u001b[2J.txt, con_trol__2J.txt",
    })
    void aNameIsOneNameEverywhere(String name, String plain) {
        assertThat(Downloads.plain(name)).isEqualTo(plain);
    }

    @Property
    void noNameLeavesItsFolder(@ForAll String name) {
        String plain = Downloads.plain(name);
        Path folder = Path.of("/out/sess_1");
        assertThat(folder.resolve(plain).normalize().getParent()).isEqualTo(folder);
        assertThat(plain.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(255);
        assertThat(plain).doesNotStartWith(".");
    }

    private List<Downloads.Copy> save(Path out, String session, String... urls) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().toString();
            boolean gone = path.equals("/files/gone");
            byte[] body = (gone
                            ? "{\"error\":{\"code\":\"NOT_FOUND\",\"message\":\"없는 파일입니다.\"}}"
                            : "content of " + path)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(gone ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        try (AgentClient client = new AgentClient(address, "ko")) {
            return new Downloads(client, out, session)
                    .save(Stream.of(urls)
                            .map(url -> new Attachment("file", "title", url))
                            .toList());
        } finally {
            server.stop(0);
        }
    }

    private static List<String> filesUnder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        }
    }
}
