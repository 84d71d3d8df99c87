/** Charts as PNG images. */
@NullMarked
package dev.madang.agent.charts;

import org.jspecify.annotations.NullMarked;
