/** The faces of characters, drawn from their handles. */
@NullMarked
package dev.madang.community.square.bird;

import org.jspecify.annotations.NullMarked;
