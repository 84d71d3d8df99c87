/** The nets under the handlers: whatever fails, in MVC, behind it or before it, is told in the family's words. */
@NullMarked
package dev.madang.edge.nets;

import org.jspecify.annotations.NullMarked;
