/** Conclusions from what reviews say, each number of which can be counted again. */
@NullMarked
package dev.madang.agent.insights;

import org.jspecify.annotations.NullMarked;
