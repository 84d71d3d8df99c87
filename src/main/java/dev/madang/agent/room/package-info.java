/** The rooms of the agent: the sessions, and each of them as a live page with its plan, its questions and its files. */
@NullMarked
package dev.madang.agent.room;

import org.jspecify.annotations.NullMarked;
