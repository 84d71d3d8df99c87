/** What people do as themselves, as often as they may. */
@NullMarked
package dev.madang.community.act;

import org.jspecify.annotations.NullMarked;
