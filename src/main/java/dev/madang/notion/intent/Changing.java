package dev.madang.notion.intent;

import dev.madang.notion.blueprint.Block;
import dev.madang.notion.blueprint.Blueprint;
import dev.madang.notion.blueprint.Database;
import dev.madang.notion.blueprint.Property;
import dev.madang.notion.blueprint.PropertyType;
import dev.madang.notion.blueprint.View;
import dev.madang.notion.intent.Intent.AskedProperty;
import dev.madang.notion.skill.Language;
import dev.madang.notion.skill.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A blueprint while a sentence's wishes are built into it. */
final class Changing {

    private static final List<Words> PAGES = List.of(
            Words.of("시작하기|Getting started|はじめに"),
            Words.of("자료실|Material|資料室"),
            Words.of("아이디어|Ideas|アイデア"),
            Words.of("자주 묻는 질문|Questions and answers|よくある質問"),
            Words.of("참고 링크|Links|参考リンク"),
            Words.of("점검표|Checklist|チェックリスト"),
            Words.of("돌아보기|Looking back|振り返り"),
            Words.of("약속과 규칙|Rules|約束ごと"),
            Words.of("연락처 모음|Who to call|連絡先一覧"),
            Words.of("보관함|Archive|アーカイブ"));

    private final Language language;
    private final LocalDate today;
    private final List<Block> blocks;
    private final List<Database> databases;
    private final List<Blueprint.SubPage> pages;
    private final Blueprint drawn;
    private String color;

    Changing(Blueprint drawn, Language language, LocalDate today) {
        this.drawn = drawn;
        this.language = language;
        this.today = today;
        this.blocks = new ArrayList<>(drawn.blocks());
        this.databases = new ArrayList<>(drawn.databases());
        this.pages = new ArrayList<>(drawn.pages());
        this.color = drawn.color();
    }

    Blueprint changed() {
        return new Blueprint(
                drawn.title(),
                drawn.templateType(),
                color,
                drawn.skill(),
                drawn.icon(),
                drawn.cover(),
                blocks,
                databases,
                pages);
    }

    int databaseCount() {
        return databases.size();
    }

    void paint(String theme) {
        color = theme;
    }

    /** Adds a database, as another design has it or a plain one, unless one of that name is there. */
    void addDatabase(String name, Optional<Blueprint> source) {
        if (databases.stream().anyMatch(database -> database.title().contains(name))) {
            return;
        }
        var like = source.map(other -> other.databases().getFirst());
        databases.add(new Database(
                name,
                like.map(Database::description).orElse(null),
                like.map(Database::icon).orElse("🗂️"),
                true,
                null,
                like.map(Database::properties).orElseGet(this::plainProperties),
                like.map(Database::views).orElseGet(this::plainViews),
                like.map(Database::rows).orElse(List.of())));
        blocks.add(new Block.Text(Block.Kind.HEADING_2, name));
        blocks.add(new Block.DatabaseRef(databases.size() - 1));
    }

    void addProperty(AskedProperty asked) {
        var first = databases.getFirst();
        var there = first.properties().get(asked.name());
        if (there != null
                && !(asked.property() instanceof Property.Choice && there.type().choice())) {
            return;
        }
        var properties = new LinkedHashMap<>(first.properties());
        properties.put(asked.name(), asked.property());
        var rows = new ArrayList<Database.Row>();
        for (var row : first.rows()) {
            var values = new LinkedHashMap<>(row.values());
            values.remove(asked.name());
            Samples.value(asked.property(), rows.size(), today).ifPresent(value -> values.put(asked.name(), value));
            rows.add(new Database.Row(values, row.icon(), row.cover()));
        }
        databases.set(0, with(first, properties, first.views(), rows));
    }

    /** Adds a view to the first database, and the property that it needs where there is none. */
    void addView(View.Type type) {
        if (databases.getFirst().views().stream().anyMatch(view -> view.type() == type)) {
            return;
        }
        var board = type == View.Type.BOARD;
        var dated = type == View.Type.CALENDAR || type == View.Type.TIMELINE;
        var group = board
                ? Optional.of(need(status(), PropertyType.STATUS, PropertyType.SELECT))
                : Optional.<String>empty();
        var date = dated ? Optional.of(need(day(), PropertyType.DATE)) : Optional.<String>empty();
        var first = databases.getFirst();
        var views = new ArrayList<>(first.views());
        views.add(new View(type, title(type), group.orElse(null), date.orElse(null), List.of(), List.of()));
        databases.set(0, with(first, first.properties(), views, first.rows()));
    }

    void addPages(List<String> titles, int count) {
        titles.forEach(this::addPage);
        for (var title : PAGES) {
            if (pages.size() < count) {
                addPage(title.in(language));
            }
        }
    }

    void sample(int count) {
        var sampled = Samples.of(databases, count);
        databases.clear();
        databases.addAll(sampled);
    }

    private void addPage(String title) {
        if (pages.stream().anyMatch(page -> page.title().equals(title))) {
            return;
        }
        var hint = Words.of("여기에 적습니다|Write here|ここに書きます").in(language);
        var body =
                List.<Block>of(new Block.Text(Block.Kind.HEADING_2, title), new Block.Text(Block.Kind.PARAGRAPH, hint));
        pages.add(new Blueprint.SubPage(title, "📄", null, null, body));
        blocks.add(new Block.PageLink(title));
    }

    private String need(AskedProperty otherwise, PropertyType... types) {
        var there = databases.getFirst().firstOf(types);
        if (there.isPresent()) {
            return there.get();
        }
        addProperty(otherwise);
        return otherwise.name();
    }

    private AskedProperty status() {
        var options = new ArrayList<Property.Option>();
        options.add(new Property.Option(Words.of("시작 전|Not started|未着手").in(language), "gray"));
        options.add(new Property.Option(Words.of("진행 중|In progress|進行中").in(language), "blue"));
        options.add(new Property.Option(Words.of("완료|Done|完了").in(language), "green"));
        return new AskedProperty(
                Words.of("진행 상태|Progress|進行状況").in(language), new Property.Choice(PropertyType.STATUS, options));
    }

    private AskedProperty day() {
        return new AskedProperty(Words.of("날짜|Date|日付").in(language), new Property.Plain(PropertyType.DATE));
    }

    private Map<String, Property> plainProperties() {
        var properties = new LinkedHashMap<String, Property>();
        properties.put(Words.of("이름|Name|名前").in(language), new Property.Plain(PropertyType.TITLE));
        properties.put(status().name(), status().property());
        properties.put(day().name(), day().property());
        properties.put(Words.of("메모|Note|メモ").in(language), new Property.Plain(PropertyType.RICH_TEXT));
        return properties;
    }

    private List<View> plainViews() {
        return List.of(
                new View(View.Type.TABLE, title(View.Type.TABLE)),
                new View(View.Type.BOARD, title(View.Type.BOARD), status().name(), null, List.of(), List.of()));
    }

    private String title(View.Type type) {
        var words = switch (type) {
            case TABLE -> "표|Table|表";
            case BOARD -> "보드|Board|ボード";
            case CALENDAR -> "캘린더|Calendar|カレンダー";
            case GALLERY -> "갤러리|Gallery|ギャラリー";
            case TIMELINE -> "타임라인|Timeline|タイムライン";
            case LIST -> "리스트|List|リスト";
        };
        return Words.of(words).in(language);
    }

    static Database with(
            Database database, Map<String, Property> properties, List<View> views, List<Database.Row> rows) {
        return new Database(
                database.title(),
                database.description(),
                database.icon(),
                database.inline(),
                database.page(),
                properties,
                views,
                rows);
    }
}
