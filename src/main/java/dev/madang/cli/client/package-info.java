/** Talks to a server over the agent family's HTTP interface, as any other client of it does. */
@NullMarked
package dev.madang.cli.client;

import org.jspecify.annotations.NullMarked;
