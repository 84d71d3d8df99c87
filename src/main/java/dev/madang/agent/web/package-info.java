/** The HTTP face of the agent family, as the dream-agent contract prints it. */
@NullMarked
package dev.madang.agent.web;

import org.jspecify.annotations.NullMarked;
