/** From a description in Vietnamese, Korean or English to the design of an app, by rules over a lexicon of domains. */
@NullMarked
package dev.madang.factory.design;

import org.jspecify.annotations.NullMarked;
