/** People who take part: who they are, whom they do not want to see, what they are told. */
@NullMarked
package dev.madang.community.people;

import org.jspecify.annotations.NullMarked;
