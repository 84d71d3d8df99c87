package dev.madang.agent.charts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.ui.Fonts;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartFontTests {

    private record Run(int exitCode, String output) {}

    @TempDir
    Path folder;

    @Test
    void hangulIsLegibleOnAMachineWithoutFonts() throws Exception {
        Path data = Files.createDirectory(folder.resolve("마당 data"));

        Run run = withoutFonts(data.toString());

        assertThat(run.output()).isEqualTo("true\ntrue\n");
        assertThat(run.exitCode()).isZero();
        Fonts.install(folder);
        ByteArrayOutputStream here = new ByteArrayOutputStream();
        FontlessMachine.chart(here);
        assertThat(Files.readAllBytes(data.resolve("chart.png"))).isEqualTo(here.toByteArray());
    }

    /** Without this the test above would prove nothing. */
    @Test
    void thatMachineDrawsNothingUnlessTheFontIsInstalled() throws Exception {
        Run run = withoutFonts(folder.toString(), "uninstalled");

        assertThat(run.exitCode()).isNotZero();
        assertThat(folder.resolve("chart.png")).doesNotExist();
    }

    private Run withoutFonts(String... arguments) throws Exception {
        Path configuration =
                Files.writeString(folder.resolve("fonts.conf"), "<?xml version=\"1.0\"?><fontconfig></fontconfig>");
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                FontlessMachine.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("FONTCONFIG_FILE", configuration.toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), output);
    }
}
