/** Reads Dart and says what the analyser would refuse: syntax, imports, packages, names, routes, unknown classes and parameters. */
@NullMarked
package dev.madang.factory.dart;

import org.jspecify.annotations.NullMarked;
