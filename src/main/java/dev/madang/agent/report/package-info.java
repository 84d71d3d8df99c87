/** Reports in Markdown. */
@NullMarked
package dev.madang.agent.report;

import org.jspecify.annotations.NullMarked;
