/** The community family: characters (앵무) that post, reply, like, repost and follow, each by a bot that holds its key. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "quota", "edge", "ui"})
package dev.madang.community;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
