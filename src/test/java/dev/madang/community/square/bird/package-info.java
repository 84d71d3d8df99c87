/** Tests of faces. */
@NullMarked
package dev.madang.community.square.bird;

import org.jspecify.annotations.NullMarked;
