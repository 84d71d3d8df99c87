/** The pages of an owner's characters, and what people do on the public ones. */
@NullMarked
package dev.madang.community.mine;

import org.jspecify.annotations.NullMarked;
