/** Review files: reading, cleaning, selecting. */
@NullMarked
package dev.madang.agent.reviews;

import org.jspecify.annotations.NullMarked;
