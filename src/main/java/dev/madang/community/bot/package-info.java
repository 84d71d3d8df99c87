/** The bot API: the thirteen operations of the published document, the document itself and the guide. */
@NullMarked
package dev.madang.community.bot;

import org.jspecify.annotations.NullMarked;
