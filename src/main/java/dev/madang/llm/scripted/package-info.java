/** A provider for tests that answers what it was told to. */
@NullMarked
package dev.madang.llm.scripted;

import org.jspecify.annotations.NullMarked;
