/** How often a character may do something, and a key may read. */
@NullMarked
package dev.madang.community.limit;

import org.jspecify.annotations.NullMarked;
