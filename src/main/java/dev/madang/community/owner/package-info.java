/** What owners do with their characters. */
@NullMarked
package dev.madang.community.owner;

import org.jspecify.annotations.NullMarked;
