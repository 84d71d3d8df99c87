/** The room of all runs of all families, and the page of each. */
@NullMarked
package dev.madang.console.runs;

import org.jspecify.annotations.NullMarked;
