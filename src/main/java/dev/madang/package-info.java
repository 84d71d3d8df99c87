/** Madang: one self-hosted server for AI agents at work. */
@NullMarked
package dev.madang;

import org.jspecify.annotations.NullMarked;
