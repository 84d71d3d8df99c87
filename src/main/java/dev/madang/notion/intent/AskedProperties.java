package dev.madang.notion.intent;

import dev.madang.notion.blueprint.Property;
import dev.madang.notion.blueprint.PropertyType;
import dev.madang.notion.intent.Intent.AskedProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Properties that a sentence names: {@code 우선순위(높음/보통/낮음)}, {@code 날짜, 금액 속성}, {@code a column called Owner}. */
final class AskedProperties {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final String KIND =
            "(select|셀렉트|선택|다중 ?선택|multi-?select|status|상태|체크박스|checkbox|날짜|date|숫자|number|텍스트|text|url)";

    private static final Pattern WITH_OPTIONS =
            Pattern.compile("([\\p{L}\\p{N}'\"‘’“”「」]{1,20})\\s*" + KIND + "?\\s*[(（]([^()（）]{2,120})[)）]", FLAGS);

    private static final Pattern NAMED = Pattern.compile(
            "((?:[\\p{L}\\p{N}'\"‘’“”「」·]+(?:\\([^)]*\\))?\\s*(?:,|、|와|과|랑|하고|및|and|と)\\s*)*[\\p{L}\\p{N}'\"‘’“”「」·]+)\\s*"
                    + KIND + "?\\s*(?:속성|필드|컬럼|칼럼|プロパティ|項目|propert(?:y|ies)|columns?|fields?)",
            FLAGS);

    private static final Pattern CALLED = Pattern.compile(
            "(?:propert(?:y|ies)|columns?|fields?)\\s*(?:called|named|for|:|like)\\s*([\\p{L}\\p{N}'\" ,]+?)(?:$|[.;)]|\\bwith\\b|\\bplease\\b)",
            FLAGS);

    private static final String[] PALETTE = {"blue", "orange", "green", "red", "purple", "yellow"};

    private AskedProperties() {}

    static List<AskedProperty> of(String text) {
        var found = new LinkedHashMap<String, AskedProperty>();
        var options = WITH_OPTIONS.matcher(text);
        while (options.find()) {
            var names = options(options.group(3));
            var name = Phrases.unquoted(options.group(1));
            if (names.size() > 1 && !Phrases.says(name, "페이지|page|ページ|db|데이터베이스|개$|database")) {
                put(found, name, choice(name, Optional.ofNullable(options.group(2)), names));
            }
        }
        for (var pattern : List.of(NAMED, CALLED)) {
            var matcher = pattern.matcher(text);
            while (matcher.find()) {
                var kind = matcher.groupCount() > 1 ? Optional.ofNullable(matcher.group(2)) : Optional.<String>empty();
                Phrases.list(matcher.group(1).replaceAll("\\([^)]*\\)", "")).stream()
                        .filter(name -> !isNoName(name))
                        .forEach(name -> put(found, name, plain(name, kind)));
            }
        }
        return List.copyOf(found.values());
    }

    private static void put(Map<String, AskedProperty> found, String name, Property property) {
        if (name.length() <= 40) {
            found.putIfAbsent(name, new AskedProperty(name, property));
        }
    }

    private static boolean isNoName(String name) {
        return Phrases.says(
                name,
                "^(?:the|a|an|new|with|these|following|이|그|다음|새|add|select|셀렉트|and|some|extra|properties|views?|뷰|보기)$|sample|샘플|rows?$|サンプル");
    }

    private static List<String> options(String text) {
        var names = new ArrayList<String>();
        for (var name : text.split("[/,、·|]", -1)) {
            if (!name.isBlank() && name.strip().length() <= 40) {
                names.add(name.strip());
            }
        }
        return names;
    }

    private static Property choice(String name, Optional<String> kind, List<String> names) {
        var said = kind.orElse(name);
        var type = Phrases.says(said, "다중|multi|태그|tag|タグ")
                ? PropertyType.MULTI_SELECT
                : Phrases.says(said, "status|상태|ステータス|状態") ? PropertyType.STATUS : PropertyType.SELECT;
        var options = new ArrayList<Property.Option>();
        names.stream()
                .distinct()
                .forEach(one -> options.add(new Property.Option(one, PALETTE[options.size() % PALETTE.length])));
        return new Property.Choice(type, options);
    }

    /** Options of a choice that a sentence names without any. */
    private static List<String> usual(String name) {
        if (Phrases.says(name, "\\p{IsHangul}")) {
            return Phrases.says(name, "순위|중요") ? List.of("높음", "보통", "낮음") : List.of("시작 전", "진행 중", "완료");
        }
        if (Phrases.says(name, "[\\p{IsHan}\\p{IsKatakana}]")) {
            return Phrases.says(name, "優先") ? List.of("高", "中", "低") : List.of("未着手", "進行中", "完了");
        }
        return Phrases.says(name, "priorit")
                ? List.of("High", "Medium", "Low")
                : List.of("Not started", "In progress", "Done");
    }

    /** The type that a name speaks of, unless the sentence says one. */
    static Property plain(String name, Optional<String> kind) {
        var said = kind.orElse(name);
        if (Phrases.says(said, "^(?:select|셀렉트|선택|다중 ?선택|multi-?select|status|상태|ステータス|状態)$|우선순위|중요도|priority|優先")) {
            return choice(name, kind, usual(name));
        }
        if (Phrases.says(said, "날짜|마감|기한|일자|일시|생일|\\bdate|\\bdue|deadline|birthday|日付|締切|期限")) {
            return new Property.Plain(PropertyType.DATE);
        }
        if (Phrases.says(said, "체크|여부|완료함|checkbox|\\bdone\\b|チェック")) {
            return new Property.Plain(PropertyType.CHECKBOX);
        }
        if (Phrases.says(said, "금액|가격|비용|예산|요금|price|cost|amount|budget|金額|価格|費用")) {
            return new Property.Figure(Phrases.says(said, "\\p{IsHangul}") ? "won" : "number_with_commas");
        }
        if (Phrases.says(said, "숫자|점수|수량|개수|횟수|평점|시간|나이|number|score|quantity|count|rating|hours|数|点")) {
            return new Property.Figure("number");
        }
        if (Phrases.says(said, "url|링크|주소창|\\blink|website|リンク")) {
            return new Property.Plain(PropertyType.URL);
        }
        if (Phrases.says(said, "이메일|메일|e-?mail|メール")) {
            return new Property.Plain(PropertyType.EMAIL);
        }
        if (Phrases.says(said, "전화|연락처|phone|電話")) {
            return new Property.Plain(PropertyType.PHONE_NUMBER);
        }
        if (Phrases.says(said, "담당|작성자|사람|assignee|owner|担当")) {
            return new Property.Plain(PropertyType.PEOPLE);
        }
        if (Phrases.says(said, "첨부|파일|사진|\\bfile|photo|写真|添付")) {
            return new Property.Plain(PropertyType.FILES);
        }
        return new Property.Plain(PropertyType.RICH_TEXT);
    }
}
