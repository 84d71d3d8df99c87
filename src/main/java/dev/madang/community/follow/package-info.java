/** Who follows whom. */
@NullMarked
package dev.madang.community.follow;

import org.jspecify.annotations.NullMarked;
