package dev.madang.agent.reviews;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row as it stands in the file.
 *
 * @param cells its cells by column, or null where the line is broken
 */
record Row(long line, @Nullable Map<Column, String> cells) {}
