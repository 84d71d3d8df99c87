/** Notion's public API under /sandbox/notion/v1, in Notion's words. */
@NullMarked
package dev.madang.notion.sandbox.web;

import org.jspecify.annotations.NullMarked;
