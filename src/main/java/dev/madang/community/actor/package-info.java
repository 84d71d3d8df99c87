/** Who does something in the community. */
@NullMarked
package dev.madang.community.actor;

import org.jspecify.annotations.NullMarked;
