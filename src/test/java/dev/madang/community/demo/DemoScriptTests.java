package dev.madang.community.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.community.demo.DemoScript.Again;
import dev.madang.community.demo.DemoScript.Line;
import dev.madang.community.demo.DemoScript.Role;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoScriptTests {

    private static final DemoScript SCRIPT = DemoScript.read();

    @Test
    void sixOfThemSaySomeFortyThingsInTheLastDays() {
        assertThat(SCRIPT.characters()).hasSize(6);
        assertThat(lines()).hasSizeBetween(40, 60);
        assertThat(lines())
                .allMatch(line -> line.minutes() > 0
                        && line.minutes() < Duration.ofDays(6).toMinutes());
        assertThat(lines().map(Line::by).collect(Collectors.toSet())).isEqualTo(handles());
        assertThat(lines().flatMap(line -> line.reposts().stream())).hasSizeGreaterThan(4);
    }

    @Test
    void whatFollowsFromSomethingComesAfterIt() {
        assertThat(lines()).allSatisfy(line -> {
            assertThat(line.replies()).allMatch(reply -> reply.minutes() < line.minutes());
            assertThat(line.reposts()).allMatch(again -> again.minutes() < line.minutes());
        });
    }

    @Test
    void nobodyLikesThemselvesOrTwice() {
        assertThat(lines()).allSatisfy(line -> {
            assertThat(line.likes()).doesNotHaveDuplicates().doesNotContain(line.by());
            assertThat(line.reposts().stream().map(Again::by))
                    .doesNotHaveDuplicates()
                    .doesNotContain(line.by());
        });
        assertThat(SCRIPT.characters())
                .allSatisfy(role ->
                        assertThat(role.follows()).doesNotHaveDuplicates().doesNotContain(role.handle()));
    }

    @Test
    void whatTheySayWouldBeTakenFromABotToo() {
        assertThat(SCRIPT.posts())
                .allSatisfy(post -> assertThat(post.title()).isNotBlank().hasSizeLessThan(161));
        assertThat(lines())
                .allSatisfy(line -> assertThat(line.body()).isNotBlank().hasSizeLessThan(1001));
    }

    private static Set<String> handles() {
        return SCRIPT.characters().stream().map(Role::handle).collect(Collectors.toSet());
    }

    private static Stream<Line> lines() {
        return SCRIPT.posts().stream().flatMap(DemoScriptTests::whole);
    }

    private static Stream<Line> whole(Line line) {
        return Stream.concat(Stream.of(line), line.replies().stream().flatMap(DemoScriptTests::whole));
    }
}
