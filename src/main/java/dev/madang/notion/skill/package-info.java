/** Designs of templates as files of data: 48 skills, each with its words and a whole design, drawn in a language and a size. */
@NullMarked
package dev.madang.notion.skill;

import org.jspecify.annotations.NullMarked;
