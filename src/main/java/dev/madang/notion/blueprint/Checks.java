package dev.madang.notion.blueprint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what Notion would refuse in a blueprint, or what would stand in it without sense. */
public final class Checks {

    /** All faults, in the order in which repairing them helps the next; empty when it can be built. */
    public List<Finding> of(Blueprint blueprint) {
        var findings = new ArrayList<Finding>();
        page(blueprint, findings);
        new SchemaChecks(blueprint, findings).run();
        if (findings.isEmpty()) { // rows, views and blocks speak of a schema: they are judged by one that stands
            new RowChecks(blueprint, findings).run();
            new ViewChecks(blueprint, findings).run();
            new BlockChecks(blueprint, findings).run();
        }
        return List.copyOf(findings);
    }

    private static void page(Blueprint blueprint, List<Finding> findings) {
        title(blueprint.title(), "/title", findings);
        if (!Limits.COLORS.contains(blueprint.color())) {
            findings.add(new Finding("/metadata/color_theme", Reason.COLOR_UNKNOWN, blueprint.color()));
        }
        face(blueprint.icon(), blueprint.cover(), "/main_page", findings);
        if (blueprint.blocks().isEmpty() && blueprint.databases().isEmpty()) {
            findings.add(new Finding("/blocks", Reason.NOTHING_TO_BUILD, ""));
        }
        var titles = new HashSet<String>();
        for (int i = 0; i < blueprint.pages().size(); i++) {
            var page = blueprint.pages().get(i);
            var path = Finding.path("sub_pages", i);
            title(page.title(), path + "/title", findings);
            if (!titles.add(page.title())) {
                findings.add(new Finding(path + "/title", Reason.PAGE_TITLE_REPEATED, page.title()));
            }
            face(page.icon(), page.cover(), path, findings);
        }
    }

    static void title(String title, String path, List<Finding> findings) {
        if (title.isBlank() || title.length() > Limits.TITLE) {
            findings.add(new Finding(path, Reason.TITLE_MISSING, ""));
        }
    }

    static void face(@Nullable String icon, @Nullable String cover, String path, List<Finding> findings) {
        if (icon != null && !Texts.emoji(icon)) {
            findings.add(new Finding(path + "/icon", Reason.ICON_NOT_ONE_EMOJI, icon));
        }
        if (cover != null && !Texts.address(cover)) {
            findings.add(new Finding(path + "/cover_url", Reason.ADDRESS_BROKEN, cover));
        }
    }
}
