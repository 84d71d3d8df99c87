package dev.madang.factory.flutter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.factory.dart.DartCheck;
import dev.madang.factory.design.AppDesign;
import dev.madang.factory.design.AppRequest;
import dev.madang.factory.design.Designs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FlutterAppTests {

    private static final List<String> FEATURES = List.of(
            "auth",
            "dashboard",
            "search",
            "calendar",
            "favorites",
            "notifications",
            "export",
            "settings",
            "todo",
            "product",
            "chat",
            "map",
            "playlist",
            "profile",
            "order");
    private static final List<String> DESCRIPTIONS = List.of(
            "An online shop with products, customers and orders",
            "상품(이름, 가격, 재고)을 팔고 주문을 받는 쇼핑몰 앱",
            "Ứng dụng bán hàng với sản phẩm gồm tên, giá, số lượng và khách hàng",
            "A clinic where patients meet doctors; patients have name, phone number and allergies",
            "병원 예약 앱. 환자의 이름, 전화번호, 예약 시간을 기록",
            "Phòng khám: bệnh nhân, bác sĩ, lịch hẹn và hồ sơ bệnh án",
            "A choir: members with name, voice part and phone, rehearsals, songs and concerts",
            "합창단 단원과 연습 일정, 악보, 공연을 관리하는 앱",
            "Quản lý ca đoàn: thành viên, bài hát, buổi tập",
            "Keep track of my bonsai trees with name, species, height and last watering date",
            "Beekeepers record hives, with queen color, weight, class, new and inspection date",
            "우표를 수집하고 정리하는 앱",
            "Ứng dụng quản lý tem thư",
            "notes about switch, int and Text widgets",
            "???",
            "restaurant tables, dishes, reservations",
            "학원 학생과 수업, 시험 성적 관리",
            "Quản lý kho: hàng hóa, nhà cung cấp, kho hàng",
            "trucks, drivers and deliveries",
            "church members, services, offerings, small groups",
            "작물과 수확, 밭 관리 농장 앱",
            "hair salon bookings",
            "Bất động sản: nhà, hợp đồng, người thuê",
            "event tickets and attendees",
            "호텔 객실 예약",
            "vet visits of my pets",
            "du lịch: chuyến đi và điểm đến",
            "가계부와 예산",
            "leave requests of employees",
            "recipes with ingredients and steps",
            "영화관 상영 시간표",
            "Đội bóng đá: cầu thủ, trận đấu",
            "diary",
            "car repairs and spare parts",
            "a gym with trainers, classes and memberships",
            "library of books, readers and loans",
            "Track settings, calendars and searches",
            "blog posts and comments",
            "it's $5 \"quoted\" \\ and 'single'\nlines");

    @Test
    void tenAppsHoldWhateverIsAskedFor() {
        hold(new Random(7), 10);
    }

    @Test
    @Tag("long")
    void aHundredAppsHoldWhateverIsAskedFor() {
        hold(new Random(11), 100);
    }

    @Test
    void theSameDesignIsTheSameApp() {
        assertThat(FlutterApp.of(choir()).files())
                .isEqualTo(FlutterApp.of(choir()).files());
    }

    @Test
    void whatTheDescriptionNamesIsToBeSeenInTheSources() {
        SortedMap<String, String> files = FlutterApp.of(choir()).files();
        assertThat(files)
                .containsKeys(
                        "lib/features/singer/singer.dart",
                        "lib/features/rehearsal/rehearsal_list_screen.dart",
                        "lib/features/song/song_form.dart");
        assertThat(files.get("lib/features/singer/singer.dart")).contains("final SingerVoicePart voicePart;");
        assertThat(files.get("lib/l10n/app_strings_ko.dart")).contains("소프라노");
    }

    @Test
    void theReadmeSaysThatNothingWasCompiled() {
        assertThat(FlutterApp.of(choir()).files().get("README.md")).contains("Not compiled here");
    }

    @Test
    void whatCannotBeBuiltStandsInTheReadme() {
        AppDesign design = design("Choir", "A choir", List.of("augmented reality"), "none", "modern");
        assertThat(FlutterApp.of(design).files().get("README.md")).contains("**not built**: augmented reality");
    }

    /** Written anew by {@code -Dgolden=write}. */
    @Test
    void theChoirsAppIsTheOneThatWasReviewed() throws IOException {
        Path golden = Path.of("src/test/resources/factory/golden/choir");
        SortedMap<String, String> files = FlutterApp.of(choir()).files();
        if ("write".equals(System.getProperty("golden"))) {
            write(golden, files);
        }
        assertThat(read(golden)).isEqualTo(files);
    }

    private static void hold(Random random, int apps) {
        for (int i = 0; i < apps; i++) {
            List<String> wishes = new ArrayList<>(FEATURES);
            Collections.shuffle(wishes, random);
            String description = apps < DESCRIPTIONS.size()
                    ? DESCRIPTIONS.get(random.nextInt(DESCRIPTIONS.size()))
                    : DESCRIPTIONS.get(i % DESCRIPTIONS.size());
            AppDesign design = design(
                    "App " + i,
                    description,
                    wishes.subList(0, random.nextInt(wishes.size())),
                    random.nextBoolean() ? "none" : "fastapi",
                    List.of("modern", "minimalist", "material3").get(random.nextInt(3)));
            assertThat(DartCheck.of(FlutterApp.of(design).files()).findings())
                    .as("%s %s %s", description, design.features(), design.backend())
                    .isEmpty();
        }
    }

    private static AppDesign choir() {
        return design(
                "Choir",
                "App for a choir: members with name, voice part and phone; rehearsals and songs",
                List.of("auth", "dashboard", "notifications", "search", "export"),
                "none",
                "modern");
    }

    private static AppDesign design(
            String name, String description, List<String> features, String backend, String style) {
        return new Designs().of(new AppRequest(name, description, features, style, List.of(), backend, ""));
    }

    private static void write(Path root, SortedMap<String, String> files) throws IOException {
        for (var file : files.entrySet()) {
            Path path = root.resolve(file.getKey() + ".golden");
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private static SortedMap<String, String> read(Path root) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(path).toString().replace('\\', '/');
                files.put(name.substring(0, name.length() - ".golden".length()), Files.readString(path));
            }
        }
        return files;
    }
}
