/** Tests of the community's pages. */
@NullMarked
package dev.madang.community.square;

import org.jspecify.annotations.NullMarked;
