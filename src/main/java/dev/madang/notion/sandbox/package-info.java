/** A workspace that speaks Notion's public API and refuses what Notion refuses: its pages, databases and rules. */
@NullMarked
package dev.madang.notion.sandbox;

import org.jspecify.annotations.NullMarked;
