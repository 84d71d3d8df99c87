package dev.madang.factory.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DesignsTests {

    @Test
    void aDescriptionNamesTheEntities() {
        assertThat(keys(design("Shop", "An online shop with products, customers and orders")))
                .containsExactly("product", "customer", "order", "todo");
        assertThat(keys(design("합창단", "합창단 단원과 연습 일정, 악보를 관리하는 앱")))
                .containsExactly("singer", "rehearsal", "song", "todo");
        assertThat(keys(design("Giáo xứ", "Quản lý giáo dân, thánh lễ và dâng hiến")))
                .containsExactly("church_member", "worship_service", "offering", "todo");
    }

    @Test
    void fieldsThatADescriptionNamesAreTheFields() {
        assertThat(fields(design("Shop", "A shop for products with name, price and stock"), "product"))
                .containsExactly("name", "price", "stock");
        assertThat(fields(design("병원", "병원 예약 앱. 환자의 이름, 전화번호, 예약 시간을 기록"), "patient"))
                .containsExactly("name", "phone", "starts_at");
        assertThat(fields(design("Cửa hàng", "Ứng dụng bán hàng với sản phẩm gồm tên, giá, số lượng"), "product"))
                .containsExactly("name", "price", "quantity");
    }

    @Test
    void aFieldThatTheLexiconDoesNotKnowKeepsItsOwnName() {
        AppDesign design = design("Beehive", "Beekeepers record hives, with queen color, weight and inspection date");
        assertThat(fields(design, "hive")).containsExactly("name", "queen_color", "weight", "inspection_date");
        assertThat(field(design, "hive", "inspection_date").type()).isEqualTo(FieldType.DATE);
    }

    @Test
    void whatNoDomainKnowsIsTakenByItsOwnWords() {
        assertThat(keys(design("Bonsai Log", "Keep track of my bonsai trees with name, species and height")))
                .containsExactly("bonsai", "todo");
        assertThat(keys(design("우표", "우표를 수집하고 정리하는 앱"))).containsExactly("upyo", "todo");
        assertThat(keys(design("Sưu tầm tem", "Ứng dụng quản lý tem thư"))).containsExactly("tem_thu", "todo");
    }

    @Test
    void shopClinicAndChoirHaveNothingInCommon() {
        var shop = keys(wishing("Shop", "A shop", "auth"));
        var clinic = keys(wishing("Clinic", "A clinic", "auth"));
        var choir = keys(wishing("Choir", "A choir", "auth"));
        assertThat(shop).doesNotContainAnyElementsOf(clinic).doesNotContainAnyElementsOf(choir);
        assertThat(clinic).doesNotContainAnyElementsOf(choir);
    }

    @Test
    void everyDomainIsUnderstoodInEveryLanguage() {
        assertThat(Lexicon.get().domains()).hasSizeGreaterThanOrEqualTo(25);
        Lexicon.get()
                .domains()
                .values()
                .forEach(domain -> domain.terms().forEach(term -> {
                    AppDesign design = wishing("앱", term, "auth");
                    assertThat(design.entities()).as(term).isNotEmpty();
                    assertThat(design.domain()).as(term).isNotEqualTo("general");
                }));
    }

    @Test
    void theLanguageIsTheDescriptions() {
        assertThat(design("Shop", "A shop").language()).isEqualTo(Language.EN);
        assertThat(design("가게", "가게 앱").language()).isEqualTo(Language.KO);
        assertThat(design("Cửa hàng", "Bán hàng").language()).isEqualTo(Language.VI);
        assertThat(new Designs()
                        .of(new AppRequest("가게", "", List.of(), "", List.of(), "", "en"))
                        .language())
                .isEqualTo(Language.EN);
    }

    @Test
    void featuresComeFromTheListAndFromTheText() {
        assertThat(wishing("Shop", "A shop with reminders", "auth", "export").features())
                .containsExactly(Feature.AUTH, Feature.NOTIFICATIONS, Feature.EXPORT, Feature.SETTINGS);
        assertThat(design("Shop", "A shop").features()).containsExactly(Feature.DASHBOARD, Feature.SETTINGS);
    }

    @Test
    void aFeatureThatNobodyCanBuildIsSaidToBeMissing() {
        AppDesign design = wishing("Shop", "A shop", "augmented reality", "review");
        assertThat(design.notBuilt()).containsExactly("augmented reality");
        assertThat(keys(design)).contains("review");
    }

    @Test
    void thePackageNameIsOneThatDartTakes() {
        assertThat(List.of("My Shop!", "상점 앱", "Ứng dụng của tôi", "123", "class", "Flutter", "2048 Game", "_x"))
                .extracting(Designs::packageName)
                .containsExactly(
                        "my_shop", "sangjeom_aep", "ung_dung_cua_toi", "my_app", "my_class", "my_flutter", "game", "x");
    }

    @Test
    void noTwoScreensShareARoute() {
        AppDesign design = wishing("My settings", "Track settings", "search");
        assertThat(design.screens()).extracting(Screen::route).doesNotHaveDuplicates();
    }

    @Test
    void theSameRequestIsTheSameDesign() {
        assertThat(design("Clinic", "patients and doctors")).isEqualTo(design("Clinic", "patients and doctors"));
    }

    private static AppDesign design(String name, String description) {
        return wishing(name, description);
    }

    private static AppDesign wishing(String name, String description, String... features) {
        return new Designs().of(new AppRequest(name, description, List.of(features), "modern", List.of(), "none", ""));
    }

    private static List<String> keys(AppDesign design) {
        return design.entities().stream().map(Entity::key).toList();
    }

    private static List<String> fields(AppDesign design, String entity) {
        return design.entity(entity).orElseThrow().fields().stream()
                .filter(field -> field.type() != FieldType.REFERENCE)
                .map(Field::key)
                .toList();
    }

    private static Field field(AppDesign design, String entity, String key) {
        return design.entity(entity).orElseThrow().fields().stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
