package dev.madang.factory.design;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an app can do besides keeping its entities. */
public enum Feature {
    AUTH(
            "Sign in",
            "로그인",
            "Đăng nhập",
            "auth, login, log in, sign in, sign-in, sign up, authentication, 로그인, 회원가입, 인증, đăng nhập, đăng ký, xác thực"),
    DASHBOARD(
            "Overview",
            "요약",
            "Tổng quan",
            "dashboard, statistics, stats, overview, analytics, report, reports, chart, charts, 대시보드, 통계, 현황, 보고서, thống kê, tổng quan, báo cáo, biểu đồ"),
    SEARCH("Search", "검색", "Tìm kiếm", "search, global search, 검색, tìm kiếm"),
    CALENDAR(
            "Calendar",
            "달력",
            "Lịch",
            "calendar, agenda, schedule view, 캘린더, 달력, 일정표, lịch biểu, thời khóa biểu, lịch làm việc"),
    FAVORITES(
            "Favorites",
            "즐겨찾기",
            "Yêu thích",
            "favorite, favorites, favourite, favourites, bookmarks, wishlist, 즐겨찾기, 찜, 위시리스트, yêu thích"),
    NOTIFICATIONS(
            "Notifications",
            "알림",
            "Thông báo",
            "notification, notifications, reminder, reminders, alert, alerts, push, 알림, 푸시, 리마인더, nhắc nhở, nhắc lịch, thông báo đẩy"),
    EXPORT(
            "Export",
            "내보내기",
            "Xuất dữ liệu",
            "export, csv, csv export, backup, 내보내기, 엑셀, 백업, xuất dữ liệu, xuất file, sao lưu"),
    SETTINGS(
            "Settings",
            "설정",
            "Cài đặt",
            "settings, setting, preferences, dark mode, theme, language, 설정, 다크 모드, 환경설정, cài đặt, chế độ tối");

    private final String en;
    private final String ko;
    private final String vi;
    private final String terms;

    /** Its name in three languages, and the words by which people ask for it. */
    Feature(String en, String ko, String vi, String terms) {
        this.en = en;
        this.ko = ko;
        this.vi = vi;
        this.terms = terms;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Label label() {
        return new Label(en, ko, vi);
    }

    List<String> terms() {
        return Arrays.stream(terms.split(",", -1)).map(String::strip).toList();
    }

    static Optional<Feature> of(String word) {
        String wanted = word.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Arrays.stream(values())
                .filter(feature -> feature.terms().contains(wanted))
                .findFirst();
    }
}
