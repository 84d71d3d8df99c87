/** Aspect-based sentiment of Korean and English review sentences. */
@NullMarked
package dev.madang.agent.sentiment;

import org.jspecify.annotations.NullMarked;
