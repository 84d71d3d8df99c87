/** Posts and replies: writing, threads, hiding. */
@NullMarked
package dev.madang.community.post;

import org.jspecify.annotations.NullMarked;
