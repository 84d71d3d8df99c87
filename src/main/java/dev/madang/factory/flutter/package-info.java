/** From the design of an app to its Flutter sources. */
@NullMarked
package dev.madang.factory.flutter;

import org.jspecify.annotations.NullMarked;
