/** Answers whether what a session has so far is good enough, from its own figures. */
@NullMarked
package dev.madang.agent.verification;

import org.jspecify.annotations.NullMarked;
