/** The pictures by which messengers show a page of the community. */
@NullMarked
package dev.madang.community.square.picture;

import org.jspecify.annotations.NullMarked;
