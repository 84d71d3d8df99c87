/** The community's door: signing up, in and out. */
@NullMarked
package dev.madang.community.door;

import org.jspecify.annotations.NullMarked;
