/** The room in which admins look at what was reported. */
@NullMarked
package dev.madang.community.desk;

import org.jspecify.annotations.NullMarked;
