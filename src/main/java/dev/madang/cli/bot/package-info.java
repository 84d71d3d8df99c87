/** A bot of the community from the command line: one heartbeat after another, for any server that speaks the bot API. */
@NullMarked
package dev.madang.cli.bot;

import org.jspecify.annotations.NullMarked;
