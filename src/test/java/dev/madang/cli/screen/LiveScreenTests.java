package dev.madang.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jline.builtins.ScreenTerminal;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands on a terminal of 40 columns after what was drawn on it. */
class LiveScreenTests {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final ScreenTerminal emulator = new ScreenTerminal(40, 12);
    private Terminal terminal;
    private LiveScreen screen;

    @BeforeEach
    void open() throws IOException {
        terminal = new LineDisciplineTerminal("test", "xterm", written, StandardCharsets.UTF_8);
        terminal.setSize(new Size(40, 12));
        screen = new LiveScreen(terminal, true, () -> 0);
    }

    @AfterEach
    void close() throws IOException {
        terminal.close();
    }

    @Test
    void aPictureReplacesTheOneBefore() {
        screen.print(lines("plan"));
        screen.show(picture("one 10%", "two 0%"));
        screen.show(picture("one 100%", "two 5%"));
        screen.show(picture("one 100%"));
        assertThat(onScreen()).containsExactly("plan", "one 100%");
    }

    @Test
    void aPictureThatIsLeftStaysWholeAndTheNextStandsBelow() {
        screen.show(picture("one", "two", "three"));
        screen.leave();
        screen.show(picture("spinning"));
        screen.show(picture("spinning on"));
        screen.clear();
        screen.print(lines("answer"));
        assertThat(onScreen()).containsExactly("one", "two", "three", "answer");
    }

    @Test
    void linesPrintedMeanwhileStandAboveThePicture() {
        screen.show(picture("one", "two"));
        screen.print(lines("note"));
        screen.show(picture("one", "two!"));
        assertThat(onScreen()).containsExactly("note", "one", "two!");
    }

    @Test
    void aPictureMayReachTheBottom() {
        screen.print(lines("1", "2", "3", "4", "5", "6", "7", "8", "9", "10"));
        screen.show(picture("one", "two", "three"));
        screen.show(picture("one", "two", "three!"));
        assertThat(onScreen()).endsWith("10", "one", "two", "three!").hasSize(12);
    }

    @Test
    void aChangeRedrawsOnlyItself() {
        screen.show(picture("감성 분석 10%", "키워드 0%"));
        terminal.flush();
        int before = written.size();
        screen.show(picture("감성 분석 20%", "키워드 0%"));
        terminal.flush();
        assertThat(written.toString(StandardCharsets.UTF_8)).doesNotContain("\u001b[2J");
        assertThat(written.size() - before).isBetween(1, 40);
    }

    @Test
    void theCursorIsHiddenWhileAPictureMovesAndShownAfterwards() {
        screen.show(picture("one"));
        screen.close();
        terminal.flush();
        String all = written.toString(StandardCharsets.UTF_8);
        assertThat(all).contains("\u001b[?25l");
        assertThat(all.lastIndexOf("\u001b[?25h")).isGreaterThan(all.lastIndexOf("\u001b[?25l"));
    }

    private static Picture picture(String... texts) {
        return (width, height, now) -> lines(texts);
    }

    private static List<AttributedString> lines(String... texts) {
        return Stream.of(texts).map(Ink::of).toList();
    }

    private List<String> onScreen() {
        terminal.flush();
        emulator.write(
                written.toString(StandardCharsets.UTF_8).replace("\n", "\r\n").replace("\r\r\n", "\r\n"));
        return emulator.toString()
                .lines()
                .map(String::stripTrailing)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
