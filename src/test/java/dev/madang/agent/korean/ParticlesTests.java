package dev.madang.agent.korean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParticlesTests {

    @ParameterizedTest
    @CsvSource({
        "라네즈, 라네즈는",
        "향, 향은",
        "812건, 812건은",
        "78%, 78%는",
        "향(20%), 향(20%)은",
        "텍스처(31%), 텍스처(31%)는",
        "‘끈적임’, ‘끈적임’은",
        "‘비싸다’, ‘비싸다’는",
        "2025, 2025는",
        "3, 3은",
        "COSRX, COSRX는",
        "Clinique(크리니크), Clinique(크리니크)는"
    })
    void theParticleFollowsTheSoundOfTheWord(String word, String withParticle) {
        assertThat(Particles.fill("{}{은/는}", List.of(word))).isEqualTo(withParticle);
    }

    @ParameterizedTest
    @CsvSource({"78%, 78%로", "31건, 31건으로", "서울, 서울로", "1, 1로", "향, 향으로"})
    void afterRieulTheWayIsShort(String word, String withParticle) {
        assertThat(Particles.fill("{}{으로/로}", List.of(word))).isEqualTo(withParticle);
    }

    @ParameterizedTest
    @CsvSource({"라네즈{은/는}, 헤라", "{}, {이/가}"})
    void whatStandsInTheGapsIsNotATemplate(String one, String other) {
        assertThat(Particles.fill("{}|{}{이/가}", List.of(one, other))).startsWith(one + "|" + other);
    }
}
