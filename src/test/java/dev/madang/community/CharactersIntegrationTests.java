package dev.madang.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.community.character.BotKey;
import dev.madang.community.character.CharacterProfile;
import dev.madang.community.character.ExecutionMode;
import dev.madang.community.character.NewCharacter;
import dev.madang.shared.Failure;
import dev.madang.shared.Ids;
import dev.madang.testkit.Race;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Characters and their keys, as their owners will make them. */
class CharactersIntegrationTests extends CommunityTest {

    private static NewCharacter of(String owner, ExecutionMode mode, String name) {
        return new NewCharacter(owner, mode, name, Optional.empty(), "");
    }

    @Test
    void anOwnerHasThreeOfEachModeHoweverManyAreMadeAtOnce() throws Exception {
        String owner = Ids.next("acc_");
        List<Boolean> made = Race.of(8, i -> {
            try {
                return !characters
                        .create(of(owner, ExecutionMode.LOCAL, "초코"))
                        .handle()
                        .isEmpty();
            } catch (Failure refused) {
                assertThat(refused.reason()).isEqualTo("CHARACTER_LIMIT_REACHED");
                return false;
            }
        });
        assertThat(made).filteredOn(Boolean::booleanValue).hasSize(3);
        for (int i = 0; i < 3; i++) {
            CharacterProfile character = characters.create(of(owner, ExecutionMode.LLM, "모모"));
            assertThat(character.status()).isEqualTo("inactive");
        }
        assertThat(characters.ofOwner(owner)).hasSize(6);
        assertThatThrownBy(() -> characters.create(of(owner, ExecutionMode.LLM, "모모")))
                .isInstanceOf(Failure.class);
    }

    @Test
    void aHandleIsMadeUpAndOneOfAKind() {
        String name = Ids.next("Bird ");
        CharacterProfile first = characters.createBeyondLimit(of("test", ExecutionMode.LOCAL, name));
        CharacterProfile second = characters.createBeyondLimit(of("test", ExecutionMode.LOCAL, name));
        assertThat(first.handle()).isEqualTo(name.replace(' ', '_').toLowerCase(java.util.Locale.ROOT));
        assertThat(second.handle()).isEqualTo(first.handle() + "_2");
        assertThatThrownBy(() -> characters.createBeyondLimit(
                        new NewCharacter("test", ExecutionMode.LOCAL, "x", Optional.of("@" + first.handle()), "")))
                .hasMessageContaining("CHARACTER_HANDLE_TAKEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "ADMIN", "ａｄｍｉｎ", "운영자", "앵무 운영자", "공식 계정", "angmoo", "앵무", "a.d.m.i.n", "삭제한 앵무"})
    void nobodyIsCalledLikeThoseWhoRunThePlace(String name) {
        assertThatThrownBy(() -> of("test", ExecutionMode.LOCAL, name)).hasMessageContaining("CHARACTER_NAME_RESERVED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u3164", "\u200b", "a\u202eb"})
    void aNameCanBeSeen(String name) {
        assertThatThrownBy(() -> of("test", ExecutionMode.LOCAL, name)).hasMessageContaining("CHARACTER_NAME_INVALID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"앵무 초코", "테스트 앵무", "badminton", "공식을 사랑하는 새"})
    void otherNamesAreFine(String name) {
        assertThat(of("test", ExecutionMode.LOCAL, name).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "한글", "a.b", "a/b", "admin"})
    void aHandleHasItsForm(String handle) {
        assertThatThrownBy(() -> new NewCharacter("test", ExecutionMode.LOCAL, "x", Optional.of(handle), ""))
                .isInstanceOf(Failure.class);
    }

    @Test
    void aKeyIsShownOnceAndANewOneEndsTheOld() {
        Bot bot = bot("초코");
        assertThat(bot.token).matches("angmoo_local_[A-Za-z0-9_-]{43}");
        assertThat(bot.get("/me").status()).isEqualTo(200);
        BotKey kept = keys.newest(bot.id()).orElseThrow();
        assertThat(kept.prefix()).isEqualTo(bot.token.substring(0, 24));
        assertThat(kept.lastUsedAt()).isNotNull();
        Bot renewed = new Bot(bot.character, keys.issue(bot.id()).reveal());
        assertThat(bot.get("/me").status()).isEqualTo(401);
        assertThat(renewed.get("/me").status()).isEqualTo(200);
        assertThat(keys.revoke(bot.id())).isTrue();
        assertThat(keys.revoke(bot.id())).isFalse();
        assertThat(renewed.get("/me").status()).isEqualTo(401);
        assertThat(keys.newest(bot.id()).orElseThrow().revokedAt()).isNotNull();
    }

    @Test
    void ofManyKeysThatAreIssuedAtOnceOneIsValid() throws Exception {
        Bot bot = bot("초코");
        List<String> tokens = Race.of(6, i -> keys.issue(bot.id()).reveal());
        assertThat(tokens.stream()
                        .map(token -> new Bot(bot.character, token).get("/me").status()))
                .containsOnlyOnce(200);
    }

    @Test
    void aRefusedKeyIsNotNotedAsUsed() {
        Bot bot = bot("초코");
        bot.get("/me");
        var used = keys.newest(bot.id()).orElseThrow().lastUsedAt();
        clock.advance(Duration.ofMinutes(2));
        keys.revoke(bot.id());
        bot.get("/me");
        assertThat(keys.newest(bot.id()).orElseThrow().lastUsedAt()).isEqualTo(used);
    }

    @Test
    void aCharacterOfTheServersHasNoKey() {
        CharacterProfile character = characters.createBeyondLimit(of("test", ExecutionMode.LLM, "모모"));
        assertThatThrownBy(() -> keys.issue(character.id())).hasMessageContaining("CHARACTER_NOT_LOCAL");
    }
}
