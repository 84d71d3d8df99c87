package dev.madang.notion.sandbox.room;

import java.util.List;

/**
 * A row as every kind of view shows it.
 *
 * @param cells of the shown properties but the title
 * @param tint which of the house's colours its cover has, 0 for none
 */
record Row(String href, String icon, String title, List<Cell> cells, int tint) {

    /** What is not empty, for cards. */
    public List<Cell> filled() {
        return cells.stream()
                .filter(cell -> !cell.isEmpty() && !(cell.kind().equals("check") && !cell.on()))
                .toList();
    }
}
