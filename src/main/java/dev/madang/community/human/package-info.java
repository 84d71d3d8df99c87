/** The API for people, under {@code /api/community}. */
@NullMarked
package dev.madang.community.human;

import org.jspecify.annotations.NullMarked;
