package dev.madang.agent.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.ui.Fonts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilmTests {

    private static final Scene FIRST = new Scene.Title("라네즈", "리뷰가 말하는 것", "");
    private static final Scene SECOND = new Scene.Points("하나", List.of(new Scene.Points.Item("", "보습이 강점입니다.")));
    private static final Scene THIRD = new Scene.Points("둘", List.of(new Scene.Points.Item("", "향이 약점입니다.")));
    private static final Scene LAST = new Scene.Closing("정리", "끝", List.of("출처: 시험"));

    @TempDir
    static Path folder;

    @BeforeAll
    static void font() {
        Fonts.install(folder);
    }

    @Test
    void anInterruptEndsItBeforeTheNextPicture() {
        List<Integer> made = new ArrayList<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> write(
                        cuts(50),
                        (frames, _) -> {
                            made.add(frames);
                            if (frames == 7) {
                                Thread.currentThread().interrupt();
                            }
                        },
                        out));

        assertThat(made).hasSize(7);
        assertThat(out.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {25, 26, 99, 300})
    void scenesFillTheTimeToTheLastPicture(int frames) {
        List<Cut> cuts = cuts(frames);

        assertThat(cuts.getFirst().from()).isZero();
        for (int i = 1; i < cuts.size(); i++) {
            assertThat(cuts.get(i).from())
                    .isEqualTo(cuts.get(i - 1).from() + cuts.get(i - 1).frames());
        }
        assertThat(cuts.getLast().from() + cuts.getLast().frames()).isEqualTo(frames);
    }

    @Test
    void whatMattersLeastIsLeftOutOfAShortVideo() {
        assertThat(cuts(25)).extracting(Cut::scene).containsExactly(FIRST, THIRD, LAST);
        assertThat(cuts(100)).extracting(Cut::scene).containsExactly(FIRST, SECOND, THIRD, LAST);
    }

    private static List<Cut> cuts(int frames) {
        return Cut.of(List.of(FIRST, SECOND, THIRD, LAST), List.of(THIRD, SECOND), frames);
    }

    private static void write(List<Cut> cuts, Film.Progress progress, ByteArrayOutputStream out)
            throws IOException, InterruptedException {
        long ignored =
                Film.write(new Film.Look(Screen.of(720, false), Style.MODERN, "출처: 시험", ""), cuts, progress, out);
    }
}
