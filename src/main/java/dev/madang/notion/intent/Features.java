package dev.madang.notion.intent;

import dev.madang.notion.blueprint.View;
import dev.madang.notion.intent.Intent.Asked;
import dev.madang.notion.skill.Complexity;
import dev.madang.notion.skill.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** What a sentence asks of the design, beside what it is for. */
final class Features {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern TITLE = Pattern.compile(
            "(?:제목은|제목을|제목|이름은|타이틀은?|titled|called|named|title[d:]*|タイトルは?)\\s*[:：]?\\s*" + Phrases.QUOTED + "|"
                    + Phrases.QUOTED + "\\s*(?:이라는 제목|라는 제목|이라는 이름|라는 이름|이라는 (?:템플릿|페이지)|라는 (?:템플릿|페이지)|というタイトル|という名前)",
            FLAGS);

    private static final Pattern SAMPLES = Pattern.compile(
            "(?:샘플|예시|sample|example|サンプル)[^\\d(]{0,12}?" + Phrases.NUMBER + "\\s*(?:개|줄|건|행|rows?|件|つ|個|entries)|"
                    + Phrases.NUMBER + "\\s*(?:개의?|줄의?|건의?|件の|個の)?\\s*(?:샘플|예시|sample|example|サンプル)",
            FLAGS);

    private static final Pattern NO_SAMPLES = Pattern.compile(
            "(?:샘플|예시)(?: 데이터)?(?:는|은)?\\s*(?:없이|빼고|필요 ?없|말고)|(?:no|without) (?:any )?(?:sample|example)|サンプル(?:なし|は不要|はいらない)",
            FLAGS);

    private static final Pattern COUNT = Pattern.compile(
            Phrases.NUMBER
                    + "\\s*(?:개의?)?\\s*(?:db|디비|데이터베이스|databases?|データベース|つのデータベース)|(?:db|디비|데이터베이스|データベース)(?:를|は|を)?\\s*"
                    + Phrases.NUMBER + "\\s*(?:개|つ|個)",
            FLAGS);

    private static final Pattern DATABASES = Pattern.compile(
            "([\\p{L}\\p{N}'‘’“”\"·]+(?:\\s*(?:,|、|와|과|랑|및|and|と)\\s*[\\p{L}\\p{N}'‘’“”\"·]+)*)\\s*(?:db|디비|데이터베이스|databases?|データベース)",
            FLAGS);

    private static final Pattern PAGES =
            Pattern.compile("(?:하위 ?페이지|서브 ?페이지|sub-? ?pages?|サブページ)[^:：(]{0,8}[:：(]\\s*([^).。]+)", FLAGS);

    private static final Pattern PAGE_COUNT = Pattern.compile(
            "(?:하위 ?페이지|서브 ?페이지|サブページ)(?:를|を)?\\s*" + Phrases.NUMBER + "\\s*(?:개|장|つ|個)|" + Phrases.NUMBER
                    + "\\s*(?:개의?|つの)?\\s*(?:하위 ?페이지|서브 ?페이지|sub-? ?pages?|サブページ)",
            FLAGS);

    private static final Map<View.Type, String> VIEWS = views();

    private static final Map<String, String> COLORS = colors();

    private Features() {}

    static Asked of(String text) {
        return new Asked(
                Phrases.first(TITLE, text),
                complexity(text),
                COLORS.entrySet().stream()
                        .filter(entry -> Phrases.says(text, entry.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst(),
                samples(text),
                databases(text),
                Phrases.first(COUNT, text).map(Phrases::number).orElse(OptionalInt.empty()),
                AskedProperties.of(text),
                views(text),
                pages(text),
                Phrases.first(PAGE_COUNT, text).map(Phrases::number).orElse(OptionalInt.empty()),
                language(text));
    }

    private static Optional<Complexity> complexity(String text) {
        if (Phrases.says(text, "간단|심플|단순|가볍게|가벼운|최소|미니멀|\\b(?:simple|minimal|basic|lightweight|quick)\\b|シンプル|簡単|最小")) {
            return Optional.of(Complexity.SIMPLE);
        }
        if (Phrases.says(
                text,
                "고급|상세|자세|풀버전|본격|제대로|완벽|전문가|\\b(?:advanced|detailed|full|complete|comprehensive|pro)\\b|本格|詳しい|詳細|高度")) {
            return Optional.of(Complexity.ADVANCED);
        }
        return Optional.empty();
    }

    private static Optional<Language> language(String text) {
        if (Phrases.says(text, "영어로|영문으로|in english|英語で")) {
            return Optional.of(Language.EN);
        }
        if (Phrases.says(text, "일본어로|일어로|in japanese|日本語で")) {
            return Optional.of(Language.JA);
        }
        return Phrases.says(text, "한국어로|한글로|in korean|韓国語で") ? Optional.of(Language.KO) : Optional.empty();
    }

    private static OptionalInt samples(String text) {
        if (NO_SAMPLES.matcher(text).find()) {
            return OptionalInt.of(0);
        }
        return Phrases.first(SAMPLES, text).map(Phrases::number).orElse(OptionalInt.empty());
    }

    private static List<String> databases(String text) {
        var names = new ArrayList<String>();
        var matcher = DATABASES.matcher(text);
        while (matcher.find()) {
            for (var name : Phrases.list(matcher.group(1))) {
                var said = name.strip();
                if (said.length() < 20
                        && !Phrases.says(
                                said,
                                "^" + Phrases.NUMBER
                                        + "(?:개의?)?$|^(?:이|the|a|an|with|for|and|하나의?|새|new|each|모든|관계형)$")) {
                    names.add(said);
                }
            }
        }
        return names.stream().distinct().toList();
    }

    private static List<View.Type> views(String text) {
        return VIEWS.entrySet().stream()
                .filter(entry -> Phrases.says(text, entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> pages(String text) {
        return Phrases.first(PAGES, text).map(Phrases::list).orElse(List.of());
    }

    /** Words that always mean a view, and words that mean one in a list that ends in "views". */
    private static Map<View.Type, String> views() {
        var before = "[^.。]{0,24}(?:뷰|보기|views?\\b|ビュー)";
        var views = new LinkedHashMap<View.Type, String>();
        views.put(View.Type.TABLE, "(?:테이블|(?<!목)표|\\btable|テーブル)" + before);
        views.put(View.Type.BOARD, "칸반|kanban|カンバン|(?:(?<!대시)보드|(?<!dash)\\bboard|(?<!ダッシュ)ボード)" + before);
        views.put(View.Type.CALENDAR, "캘린더|달력|calendar|カレンダー");
        views.put(View.Type.GALLERY, "갤러리|gallery|ギャラリー");
        views.put(View.Type.TIMELINE, "타임라인|간트|timeline|gantt|タイムライン|ガント");
        views.put(View.Type.LIST, "(?:리스트|목록|\\blist|リスト)" + before);
        return views;
    }

    private static Map<String, String> colors() {
        var colors = new LinkedHashMap<String, String>();
        colors.put("하늘색|파란|파랑|블루|\\bblue\\b|青", "blue");
        colors.put("주황|오렌지색|\\borange theme|オレンジ", "orange");
        colors.put("초록|연두|녹색|그린 톤|\\bgreen\\b|緑", "green");
        colors.put("빨간|빨강|코랄|레드 톤|\\bred\\b|赤", "red");
        colors.put("보라|라벤더|\\bpurple\\b|\\blavender\\b|紫", "purple");
        colors.put("분홍|핑크|\\bpink\\b|ピンク", "pink");
        colors.put("노란|노랑|\\byellow\\b|黄色", "yellow");
        colors.put("회색|그레이|\\bgr[ae]y\\b|グレー", "gray");
        return colors;
    }
}
