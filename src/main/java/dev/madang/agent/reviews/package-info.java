/** Review files: finding, reading, selecting; and how brands and platforms are called. */
@NullMarked
package dev.madang.agent.reviews;

import org.jspecify.annotations.NullMarked;
