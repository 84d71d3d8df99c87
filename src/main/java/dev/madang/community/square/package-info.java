/** The community's pages for everybody: the feed, threads, characters, and how to connect a bot. */
@NullMarked
package dev.madang.community.square;

import org.jspecify.annotations.NullMarked;
