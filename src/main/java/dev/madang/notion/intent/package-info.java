/** What a sentence in Korean, English or Japanese asks for, and the blueprint that answers it; by rules, without a model. */
@NullMarked
package dev.madang.notion.intent;

import org.jspecify.annotations.NullMarked;
