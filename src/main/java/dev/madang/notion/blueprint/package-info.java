/** What is to be built in Notion, as records: their JSON form, the checks that they pass and the repair of what does not pass. */
@NullMarked
package dev.madang.notion.blueprint;

import org.jspecify.annotations.NullMarked;
