package dev.madang.notion.sandbox.room;

import dev.madang.edge.PublicUrl;
import dev.madang.notion.sandbox.Contents;
import dev.madang.notion.sandbox.Contents.Opened;
import dev.madang.notion.sandbox.Contents.Table;
import dev.madang.notion.sandbox.SandboxSettings;
import dev.madang.notion.sandbox.Uuids;
import dev.madang.notion.sandbox.Workspace;
import dev.madang.notion.sandbox.Workspaces;
import dev.madang.shared.Failure;
import dev.madang.ui.RoomController;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/** The pages of the sandbox. */
@RoomController
@RequestMapping("/notion/pages")
class PageController {

    private static final int ROWS = 500;
    private static final int ROWS_INSIDE = 50;
    private static final int TABLES = 20;

    private final Contents contents;
    private final Workspaces workspaces;
    private final MessageSource words;
    private final Clock clock;
    private final SandboxSettings settings;
    private final PublicUrl address;

    PageController(
            Contents contents,
            Workspaces workspaces,
            MessageSource words,
            Clock clock,
            SandboxSettings settings,
            PublicUrl address) {
        this.contents = contents;
        this.workspaces = workspaces;
        this.words = words;
        this.clock = clock;
        this.settings = settings;
        this.address = address;
    }

    /** A workspace with what stands on its home page. */
    record Home(Workspace workspace, String href, List<Block> blocks) {}

    @GetMapping
    String home(Locale locale, HttpServletRequest request, Model model) {
        Say say = say(locale);
        List<Home> homes = new ArrayList<>();
        for (Workspace workspace : workspaces.list()) {
            contents.open(workspace.home())
                    .ifPresent(home -> homes.add(new Home(
                            workspace, href(home.id()), new Blocks(say, database -> null).of(contents.below(home)))));
        }
        model.addAttribute("homes", homes);
        model.addAttribute(
                "example",
                "curl -H \"Authorization: Bearer sandbox\" -H \"Notion-Version: 2026-03-11\" "
                        + address.ofPages(request) + "/sandbox/notion/v1/pages/sandbox");
        return "notion/home";
    }

    @GetMapping("/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String v,
            @RequestParam(required = false) @Nullable String month,
            Locale locale,
            Model model) {
        UUID wanted = Uuids.read(id);
        Opened opened = wanted == null ? null : contents.open(wanted).orElse(null);
        if (opened == null) {
            throw Failure.notFound("NOT_FOUND");
        }
        Say say = say(locale);
        View view = new View(say, opened.workspace(), v == null ? null : Uuids.read(v), month(month));
        String title = opened.title().isBlank() ? say.word("notion.untitled") : opened.title();
        model.addAttribute("title", title);
        model.addAttribute("opened", opened);
        model.addAttribute("icon", Icon.of(opened.json().path("icon"), ""));
        model.addAttribute("cover", tint(opened));
        model.addAttribute("trail", trail(opened, say));
        model.addAttribute("trashed", opened.json().path("in_trash").booleanValue(false));
        model.addAttribute("facts", facts(opened, view));
        boolean database = opened.kind().equals("database");
        model.addAttribute("table", database ? view.embedded(opened.id(), title, "", ROWS) : null);
        int[] drawn = new int[1];
        model.addAttribute(
                "blocks",
                database
                        ? List.of()
                        : new Blocks(say, json -> drawn[0]++ < TABLES ? view.inside(json) : null)
                                .of(contents.below(opened)));
        return "notion/page";
    }

    private Say say(Locale locale) {
        return new Say(locale, settings.zone(), words);
    }

    private static String href(UUID id) {
        return "/notion/pages/" + Uuids.plain(id);
    }

    private static @Nullable YearMonth month(@Nullable String text) {
        try {
            return text == null ? null : YearMonth.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Of the house's colours the one of its cover, 0 for none. */
    private static int tint(Opened opened) {
        boolean covered = !opened.json().path("cover").isNull()
                && !opened.json().path("cover").isMissingNode();
        return covered ? 1 + Math.floorMod(opened.id().hashCode(), 5) : 0;
    }

    record Crumb(String title, String icon, String href) {}

    private static List<Crumb> trail(Opened opened, Say say) {
        return opened.trail().stream()
                .map(step -> new Crumb(
                        step.title().isBlank() ? say.word("notion.untitled") : step.title(),
                        Icon.of(step.icon(), ""),
                        href(step.id())))
                .toList();
    }

    /** The properties of a row. */
    private List<Cell> facts(Opened opened, View view) {
        boolean row = opened.schema().size() > 1;
        return row ? view.cells(List.of(opened.json())).map(opened) : List.of();
    }

    /** Draws what of a workspace one reader asked for. */
    private final class View {

        private final Say say;
        private final Workspace workspace;
        private final @Nullable UUID wanted;
        private final @Nullable YearMonth month;

        View(Say say, Workspace workspace, @Nullable UUID wanted, @Nullable YearMonth month) {
            this.say = say;
            this.workspace = workspace;
            this.wanted = wanted;
            this.month = month;
        }

        /** Cells over some pages, whose related pages are known by name. */
        private Facts cells(List<JsonNode> pages) {
            Set<UUID> related = new HashSet<>();
            pages.forEach(page -> page.path("properties").forEach(property -> collect(property, related)));
            return new Facts(new Cells(contents.named(workspace, related), say));
        }

        private static void collect(JsonNode property, Set<UUID> related) {
            property.path("relation")
                    .forEach(one -> related.add(UUID.fromString(one.path("id").asString())));
            property.path("rollup").path("array").forEach(one -> collect(one, related));
        }

        private @Nullable Embedded inside(JsonNode database) {
            UUID id = UUID.fromString(database.path("id").asString());
            return database.path("is_inline").booleanValue(false)
                    ? embedded(
                            id,
                            database.path("child_database").path("title").asString(""),
                            Icon.of(database.path("icon"), ""),
                            ROWS_INSIDE)
                    : null;
        }

        private @Nullable Embedded embedded(UUID database, String title, String icon, int most) {
            Table table = contents.table(workspace, database, wanted, most).orElse(null);
            if (table == null) {
                return null;
            }
            DayDrawing days = new DayDrawing(say, LocalDate.ofInstant(clock.instant(), settings.zone()), month);
            Drawn drawn = new Drawing(table, cells(table.rows()).cells(), say).drawn(days);
            String here = table.view().path("id").asString("");
            List<Embedded.Tab> tabs = table.tabs().stream()
                    .map(tab -> new Embedded.Tab(
                            name(tab),
                            tab.type(),
                            href(database) + "?v=" + Uuids.plain(tab.id()),
                            tab.id().toString().equals(here)))
                    .toList();
            String name = title.isBlank() ? say.word("notion.untitled") : title;
            return new Embedded(
                    name,
                    icon,
                    href(database),
                    tabs,
                    drawn,
                    table.total(),
                    table.total() - table.rows().size());
        }

        private String name(Contents.Tab tab) {
            boolean unnamed = tab.name().isBlank() || tab.name().equals("Default view");
            return unnamed ? say.word("notion.view." + tab.type()) : tab.name();
        }
    }

    /** The properties of one page in their order. */
    private record Facts(Cells cells) {

        List<Cell> map(Opened opened) {
            return opened.schema().stream()
                    .filter(column -> !column.type().equals("title"))
                    .map(column -> cells.of(column, opened.json()))
                    .toList();
        }
    }
}
