package dev.madang.agent.web;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The ids of a session's messages: {@code msg_} and the number of the event, which rises by one with each. */
final class MessageId {

    private static final String PREFIX = "msg_";

    private MessageId() {}

    static String of(long sequence) {
        return PREFIX + sequence;
    }

    /** The number in an id; nothing when it is none. */
    static OptionalLong position(@Nullable String id) {
        return id != null && id.matches(PREFIX + "[0-9]{1,18}")
                ? OptionalLong.of(Long.parseLong(id.substring(PREFIX.length())))
                : OptionalLong.empty();
    }
}
