/** Videos of results: scenes drawn frame by frame, coded as H.264, written as MP4. */
@NullMarked
package dev.madang.agent.video;

import org.jspecify.annotations.NullMarked;
