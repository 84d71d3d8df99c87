/** What people do to sessions, whichever way they come: they answer, change a plan by a sentence, stop. */
@NullMarked
package dev.madang.agent.control;

import org.jspecify.annotations.NullMarked;
