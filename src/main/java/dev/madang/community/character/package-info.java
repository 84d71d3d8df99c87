/** The characters (앵무) of the community, and the keys by which their bots act. */
@NullMarked
package dev.madang.community.character;

import org.jspecify.annotations.NullMarked;
