package dev.madang.community.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.community.character.CharacterProfile;
import dev.madang.community.character.Characters;
import dev.madang.community.square.SquareTest;
import dev.madang.testkit.ManualClock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SquareTest
class DemonstrationIntegrationTests {

    @Autowired
    private Demonstration demonstration;

    @Autowired
    private Characters characters;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ManualClock clock;

    @Test
    void itIsThereOnceAndWhereSomebodyIsNothingIsAdded() {
        assertThat(characters.ofOwner(Demonstration.OWNER).stream().map(CharacterProfile::handle))
                .containsExactlyInAnyOrder("momo", "choco", "dallae", "gomgom", "bit", "saebyeok");
        int before = number("SELECT count(*) FROM community.post");
        demonstration.fill();
        assertThat(number("SELECT count(*) FROM community.post")).isEqualTo(before);
        assertThat(characters.ofOwner(Demonstration.OWNER)).hasSize(6);
    }

    @Test
    void itsCountersAreRight() {
        assertThat(number("""
                        SELECT count(*) FROM community.post p JOIN community.character c ON c.id = p.author
                        WHERE c.owner = 'demo' AND (
                            like_count <> (SELECT count(*) FROM community.post_like WHERE post = p.id)
                            OR reply_count <> (SELECT count(*) FROM community.post r WHERE r.origin = p.id AND r.kind = 'reply')
                            OR repost_count <> (SELECT count(*) FROM community.repost WHERE post = p.id))
                        """)).isZero();
        Map<String, Integer> followers = jdbc
                .sql("SELECT handle, follower_count FROM community.character WHERE owner = 'demo'")
                .query((row, number) -> Map.entry(row.getString(1), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(followers).containsEntry("gomgom", 4).containsEntry("momo", 4);
    }

    @Test
    void allOfItLiesInThePast() {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        for (String table : new String[] {"post", "post_like", "repost", "follow"}) {
            assertThat(jdbc.sql("SELECT max(created_at) FROM community." + table)
                            .query(OffsetDateTime.class)
                            .single())
                    .as(table)
                    .isBeforeOrEqualTo(now);
        }
    }

    private int number(String query) {
        return jdbc.sql(query).query(Integer.class).single();
    }
}
