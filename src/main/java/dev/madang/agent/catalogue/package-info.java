/** The tools that a plan may use: fifteen declarations, of which those with an implementation are active. */
@NullMarked
package dev.madang.agent.catalogue;

import org.jspecify.annotations.NullMarked;
