/** The cognitive layer: what a request asks for, and about what. */
@NullMarked
package dev.madang.agent.understanding;

import org.jspecify.annotations.NullMarked;
