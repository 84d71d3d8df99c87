/** The port through which a family offers a tool, and through which the agent calls it. */
@NullMarked
@NamedInterface("tools")
package dev.madang.runs.tools;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
