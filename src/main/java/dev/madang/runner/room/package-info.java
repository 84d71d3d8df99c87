/** The room of the processes: the list, the form that starts one, and each with its log. */
@NullMarked
package dev.madang.runner.room;

import org.jspecify.annotations.NullMarked;
