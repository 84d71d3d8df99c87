/** Formulas of Notion: read, checked, and evaluated over the properties of a row. */
@NullMarked
package dev.madang.notion.formula;

import org.jspecify.annotations.NullMarked;
