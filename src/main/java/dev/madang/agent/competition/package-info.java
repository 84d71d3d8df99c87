/** How one brand stands against others, from the same counts as the insights. */
@NullMarked
package dev.madang.agent.competition;

import org.jspecify.annotations.NullMarked;
