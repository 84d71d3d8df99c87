/** Characters of the community from the command line. */
@NullMarked
package dev.madang.cli.community;

import org.jspecify.annotations.NullMarked;
