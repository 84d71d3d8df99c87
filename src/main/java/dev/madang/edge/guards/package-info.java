/** Who may call at all: hosts, origins, proxies, and requests that another site made a browser send. */
@NullMarked
package dev.madang.edge.guards;

import org.jspecify.annotations.NullMarked;
