/** The agent's own tools: from a review file to a report. */
@NullMarked
package dev.madang.agent.tools;

import org.jspecify.annotations.NullMarked;
