/** Korean text taken apart into morphemes. */
@NullMarked
package dev.madang.agent.korean;

import org.jspecify.annotations.NullMarked;
