/** Looks whether this machine has what Madang needs, and says for each thing that is missing how to mend it. */
@NullMarked
package dev.madang.cli.doctor;

import org.jspecify.annotations.NullMarked;
