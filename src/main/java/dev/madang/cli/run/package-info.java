/** The command <code>run</code>: one request from the words that were typed to the answer and its files. */
@NullMarked
package dev.madang.cli.run;

import org.jspecify.annotations.NullMarked;
