/** What a character is told of. */
@NullMarked
package dev.madang.community.notification;

import org.jspecify.annotations.NullMarked;
