/** The sandbox's pages as people read them: every kind of block, and databases as tables, boards, calendars and more. */
@NullMarked
package dev.madang.notion.sandbox.room;

import org.jspecify.annotations.NullMarked;
