package dev.madang.agent.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.agent.understanding.Entity;
import dev.madang.agent.understanding.Intent;
import dev.madang.agent.understanding.Understanding;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WishesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "라네즈를 이니스프리랑 비교해줘 | 라네즈,이니스프리 | 라네즈 | 이니스프리 | swot",
                "라네즈, 헤라, 설화수 가격 비교 | 라네즈,헤라,설화수 | 라네즈 | 헤라,설화수 | pricing",
                "Compare the positioning of Laneige vs HERA | 라네즈,헤라 | 라네즈 | 헤라 | positioning",
            })
    void namedBrandsAreComparedTheFirstWithTheOthers(
            String text, String brands, String target, String competitors, String kind) {
        Wishes wishes = wishes("competitor", text, brands.split(","));

        assertThat(wishes.comparesBrands()).isTrue();
        assertThat(wishes.target()).isEqualTo(target);
        assertThat(wishes.competitors()).containsExactly(competitors.split(","));
        assertThat(wishes.comparison()).isEqualTo(kind);
        assertThat(wishes.brandsToCollect()).isEqualTo(brands.replace(",", ", "));
        assertThat(wishes.notes("ko")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"라네즈 경쟁사 분석해줘", "라네즈 SWOT 분석", "How does Laneige compare with its competitors?"})
    void whereNoCompetitorIsNamedAllAreCollectedAndThePlanSaysSo(String text) {
        Wishes wishes = wishes("competitor", text, "라네즈");

        assertThat(wishes.comparesBrands()).isTrue();
        assertThat(wishes.competitors()).isEmpty();
        assertThat(wishes.brandsToCollect()).isEqualTo("all");
        assertThat(wishes.notes("ko")).singleElement().asString().contains("모든 브랜드");
    }

    @Test
    void aComparisonOfOneBrandWithItselfIsNoneOfBrands() {
        Wishes wishes = wishes("competitor", "라네즈 리뷰 지난달이랑 비교해줘", "라네즈");

        assertThat(wishes.comparesBrands()).isFalse();
        assertThat(wishes.brandsToCollect()).isEqualTo("라네즈");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "라네즈 리뷰로 15초짜리 고급스러운 틱톡 영상 | luxury | tiktok | - | 15",
                "인스타 릴스용 미니멀 영상 만들어줘 | minimal | instagram | - | -",
                "a casual YouTube video of 1 minute in full HD | casual | youtube | 1080p | 60",
                "라네즈 홍보 영상 4K로 2분 | - | - | 1080p | 60",
                "2초 영상 | - | - | - | 5",
            })
    void whatTheVideoIsToBeLikeIsReadFromTheRequest(
            String text, String style, String platform, String resolution, Integer seconds) {
        Map<String, Object> video = wishes("video", text, "라네즈").video();

        assertThat(video.get("style")).isEqualTo(style);
        assertThat(video.get("platform")).isEqualTo(platform);
        assertThat(video.get("resolution")).isEqualTo(resolution);
        assertThat(video.get("duration_sec")).isEqualTo(seconds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "라네즈 4K 영상 | 영상은 1080p까지 만들 수 있어 1080p로 만듭니다.",
                "라네즈 3분 영상 | 영상은 5초에서 60초까지 만들 수 있어 가장 가까운 길이로 만듭니다."
            })
    void whatCannotBeIsSaid(String text, String note) {
        assertThat(wishes("video", text, "라네즈").notes("ko")).containsExactly(note);
    }

    private static Wishes wishes(String category, String text, String... brands) {
        Intent intent = new Intent("analysis", category, null, 0.9, "");
        return new Wishes(
                new Understanding(
                        intent,
                        Stream.of(brands)
                                .map(brand -> new Entity("brand", brand, 0.9))
                                .toList()),
                text);
    }
}
