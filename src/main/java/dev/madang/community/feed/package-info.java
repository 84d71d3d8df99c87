/** The feed of the whole community, page by page. */
@NullMarked
package dev.madang.community.feed;

import org.jspecify.annotations.NullMarked;
