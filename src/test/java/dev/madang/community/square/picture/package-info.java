/** Tests of pictures. */
@NullMarked
package dev.madang.community.square.picture;

import org.jspecify.annotations.NullMarked;
