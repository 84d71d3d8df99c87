package dev.madang.factory.fastapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.madang.factory.design.AppDesign;
import dev.madang.factory.design.AppRequest;
import dev.madang.factory.design.Designs;
import dev.madang.factory.design.Entity;
import dev.madang.factory.flutter.FlutterApp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FastApiBackendTests {

    private static final Path PYTHON = Path.of("/usr/bin/python3");

    @TempDir
    private Path folder;

    @Test
    void itsOwnTestsPassWithAccounts() throws Exception {
        assertThat(tests("An online shop with products, customers and orders", "auth"))
                .contains(" passed");
    }

    @Test
    void itsOwnTestsPassWithoutAccounts() throws Exception {
        assertThat(tests("병원 예약 앱. 환자의 이름, 전화번호, 예약 시간을 기록", "export")).contains(" passed");
    }

    @Test
    void itAnswersWhatTheAppAsks() {
        AppDesign design = design("A choir with members, songs and rehearsals", "auth");
        String main = FastApiBackend.of(design).files().get("app/main.py");
        String app = String.join("\n", FlutterApp.of(design).files().values());
        assertThat(design.entities()).extracting(Entity::path).allSatisfy(path -> {
            assertThat(main).contains("crud_router(\"" + path + "\"");
            assertThat(app).contains("path: '/api/" + path + "'");
        });
    }

    private String tests(String description, String feature) throws IOException, InterruptedException {
        assumeTrue(run("import fastapi, httpx, pytest", "-c").isEmpty(), "python3-fastapi is not installed");
        for (var file : FastApiBackend.of(design(description, feature)).files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        String said = run("pytest", "-m");
        assertThat(said).doesNotContain("failed").doesNotContain("error");
        return said;
    }

    private String run(String what, String how) throws IOException, InterruptedException {
        assumeTrue(Files.exists(PYTHON), "no python3");
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(PYTHON.toString(), how, what)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return Files.readString(said);
    }

    private static AppDesign design(String description, String feature) {
        return new Designs()
                .of(new AppRequest("My App", description, List.of(feature), "modern", List.of(), "fastapi", ""));
    }
}
