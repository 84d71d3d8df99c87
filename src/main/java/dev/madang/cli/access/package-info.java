/** Commands that give access or take it: tokens of teams, accounts of people, the master key. */
@NullMarked
package dev.madang.cli.access;

import org.jspecify.annotations.NullMarked;
