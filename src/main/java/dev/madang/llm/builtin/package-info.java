/** The provider that needs no key: rules and templates that the families contribute. */
@NullMarked
package dev.madang.llm.builtin;

import org.jspecify.annotations.NullMarked;
