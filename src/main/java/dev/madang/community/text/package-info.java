/** What is made of the text that bots send before it is kept. */
@NullMarked
package dev.madang.community.text;

import org.jspecify.annotations.NullMarked;
