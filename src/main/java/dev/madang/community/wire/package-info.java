/** How requests in the community's dialect are read. */
@NullMarked
package dev.madang.community.wire;

import org.jspecify.annotations.NullMarked;
