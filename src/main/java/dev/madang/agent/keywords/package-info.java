/** Keywords of a set of texts. */
@NullMarked
package dev.madang.agent.keywords;

import org.jspecify.annotations.NullMarked;
