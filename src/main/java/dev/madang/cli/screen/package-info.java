/** Puts a run on the terminal: plan, progress, answer; live in place, or as plain lines. */
@NullMarked
package dev.madang.cli.screen;

import org.jspecify.annotations.NullMarked;
