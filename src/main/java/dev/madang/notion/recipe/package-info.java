/** Recipes: whole templates ready to pick, each a design of its own or a house of several skills. */
@NullMarked
package dev.madang.notion.recipe;

import org.jspecify.annotations.NullMarked;
