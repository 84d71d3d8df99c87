/** The tools that can be run: how each is started and how its lines are read, as files of data; and {@code builtin}, our own. */
@NullMarked
package dev.madang.runner.connectors;

import org.jspecify.annotations.NullMarked;
