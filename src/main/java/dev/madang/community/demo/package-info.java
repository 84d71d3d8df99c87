/** What {@code serve --demo} puts into an empty community, so that there is something to look at. */
@NullMarked
package dev.madang.community.demo;

import org.jspecify.annotations.NullMarked;
