/** Sessions: what was asked, in which language, with which options, and how it stands. */
@NullMarked
package dev.madang.agent.session;

import org.jspecify.annotations.NullMarked;
