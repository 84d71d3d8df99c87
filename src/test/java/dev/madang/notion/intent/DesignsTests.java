package dev.madang.notion.intent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.notion.blueprint.Blueprint;
import dev.madang.notion.blueprint.Checks;
import dev.madang.notion.blueprint.Database;
import dev.madang.notion.blueprint.Property;
import dev.madang.notion.blueprint.PropertyType;
import dev.madang.notion.blueprint.Value;
import dev.madang.notion.blueprint.View;
import dev.madang.notion.skill.Complexity;
import dev.madang.notion.skill.Language;
import dev.madang.notion.skill.Skills;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class DesignsTests {

    private static final Skills SKILLS = Skills.builtin();
    private static final Checks CHECKS = new Checks();
    private static final Intents INTENTS = new Intents(SKILLS);
    private static final Designs DESIGNS = new Designs(SKILLS, CHECKS);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void theContractsPromptBecomesAProjectDesign() {
        var design = design("프로젝트 관리 대시보드 만들어줘");
        assertThat(design.skill()).isEqualTo("project_management");
        assertThat(design.repairs()).isEmpty();
    }

    @Test
    void askedPropertiesStandInTheFirstDatabaseWithValues() {
        var first = first("우선순위(높음/보통/낮음)와 마감일 속성이 있는 연락처 만들어줘");
        assertThat(first.properties().get("우선순위"))
                .isEqualTo(new Property.Choice(
                        PropertyType.SELECT,
                        List.of(
                                new Property.Option("높음", "blue"),
                                new Property.Option("보통", "orange"),
                                new Property.Option("낮음", "green"))));
        assertThat(first.properties().get("마감일").type()).isEqualTo(PropertyType.DATE);
        assertThat(first.rows()).allMatch(row -> row.values().containsKey("우선순위"));
    }

    @Test
    void anAskedViewBringsThePropertyThatItNeeds() {
        var first = first("식물 사진 모음을 타임라인 뷰랑 보드 뷰로 볼 수 있는 북마크 만들어줘");
        assertThat(first.views()).extracting(View::type).contains(View.Type.TIMELINE, View.Type.BOARD);
        assertThat(first.properties()).containsKey("날짜");
    }

    @Test
    void titleColorSizeAndSamplesAreAsSaid() {
        var blueprint = design("제목은 '우리집 살림'으로 보라색 가계부 간단하게 만들어줘, 샘플 3개").blueprint();
        assertThat(blueprint.title()).isEqualTo("우리집 살림");
        assertThat(blueprint.color()).isEqualTo("purple");
        assertThat(blueprint.databases()).hasSize(1);
        assertThat(blueprint.databases().getFirst().rows()).hasSize(3);
    }

    @Test
    void moreSamplesThanADesignHasAreItsOwnCountedOn() {
        var rows = first("회의록 만들어줘, 샘플 8개").rows();
        assertThat(rows).hasSize(8);
        assertThat(rows.get(3).values().get("회의")).isEqualTo(new Value.Text("마케팅 주간 (2)"));
    }

    @Test
    void withoutSamplesNoDatabaseHasRows() {
        assertThat(design("프로젝트 보드 만들어줘, 예시 데이터 없이").blueprint().databases())
                .allMatch(database -> database.rows().isEmpty());
    }

    @Test
    void asManyDatabasesAndPagesAreThereAsWereCounted() {
        var blueprint = design("5개 DB + 하위 페이지 10개 대시보드").blueprint();
        assertThat(blueprint.databases()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(blueprint.pages()).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void namedDatabasesAreThereAndLookLikeWhatTheyAreCalled() {
        var blueprint = design("독서 DB와 운동 DB가 있는 개인 홈 만들어줘").blueprint();
        assertThat(blueprint.databases()).extracting(Database::title).contains("독서", "운동");
        var books = blueprint.databases().stream()
                .filter(database -> database.title().equals("독서"))
                .findFirst()
                .orElseThrow();
        assertThat(books.properties()).containsKey("지은이");
    }

    @Test
    void namedPagesAreThere() {
        assertThat(design("여행 계획 만들어줘. 하위 페이지 2개 (준비물, 맛집)").blueprint().pages())
                .extracting(Blueprint.SubPage::title)
                .contains("준비물", "맛집");
    }

    @Test
    void whatASentenceSaysWinsOverWhatWasSet() {
        var set = new Wishes(Optional.of(Language.JA), Optional.of(Complexity.ADVANCED), OptionalInt.of(1));
        var said = DESIGNS.of(INTENTS.read("영어로 심플한 독서 노트 만들어줘"), set, TODAY).blueprint();
        assertThat(said.databases()).hasSize(1);
        assertThat(said.databases().getFirst().properties()).containsKey("Author");
        var unsaid = DESIGNS.of(INTENTS.read("독서 노트 만들어줘"), set, TODAY).blueprint();
        assertThat(unsaid.databases().getFirst().properties()).containsKey("著者");
        assertThat(unsaid.databases().getFirst().rows()).hasSize(1);
    }

    @Test
    void aSubjectThatNoSkillNamesTitlesThePage() {
        var design = design("양봉장 벌통 온도 기록장 만들어줘");
        assertThat(design.blueprint().title()).isEqualTo("양봉장 벌통 온도 기록장");
    }

    @Test
    void whoNamesNoSubjectIsAsked() {
        assertThat(INTENTS.read("템플릿 하나 만들어줘").missing()).containsExactly(Intent.Missing.SUBJECT);
        assertThat(INTENTS.read("가계부 만들어줘").missing()).isEmpty();
    }

    @Test
    void optionsInParenthesesAreReadForChangesToo() {
        var asked = INTENTS.read("DB에 '우선순위' select 속성 추가해줘");
        assertThat(asked.kind()).isEqualTo(Intent.Kind.MODIFY);
        assertThat(asked.asked().properties())
                .extracting(Intent.AskedProperty::name)
                .containsExactly("우선순위");
    }

    @Test
    void everySentenceWeHaveIsDesignedTwiceTheSameAndPasses() throws Exception {
        for (var set : List.of("tuning", "blind", "oblique")) {
            try (var file = DesignsTests.class.getResourceAsStream("/notion/sentences-" + set + ".tsv")) {
                new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                    var sentence = line.split("\t", -1)[2];
                    var design = design(sentence);
                    assertThat(CHECKS.of(design.blueprint())).as(sentence).isEmpty();
                    assertThat(design.repairs()).as(sentence).isEmpty();
                    assertThat(design(sentence)).isEqualTo(design);
                });
            }
        }
    }

    private static Design design(String sentence) {
        return DESIGNS.of(INTENTS.read(sentence), Wishes.NONE, TODAY);
    }

    private static Database first(String sentence) {
        return design(sentence).blueprint().databases().getFirst();
    }
}
