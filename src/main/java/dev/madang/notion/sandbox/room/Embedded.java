package dev.madang.notion.sandbox.room;

import java.util.List;

/**
 * A database with the view of it that is drawn.
 *
 * @param href the database's own page
 * @param more how many rows are not shown
 */
record Embedded(String title, String icon, String href, List<Tab> tabs, Drawn drawn, int total, int more) {

    record Tab(String name, String type, String href, boolean here) {}
}
