/** Draws what depends on what: nodes in layers, lines that cross no node, all places reckoned here. */
@NullMarked
package dev.madang.agent.room.graph;

import org.jspecify.annotations.NullMarked;
