/** Likes and reposts. */
@NullMarked
package dev.madang.community.reaction;

import org.jspecify.annotations.NullMarked;
