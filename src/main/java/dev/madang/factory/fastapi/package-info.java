/** From the design of an app to the server that its client talks to. */
@NullMarked
package dev.madang.factory.fastapi;

import org.jspecify.annotations.NullMarked;
