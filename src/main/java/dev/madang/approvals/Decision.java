package dev.madang.approvals;

import java.time.Instant;

/** Who decided what, when. {@code by} is an account, or {@code deadline} when nobody answered in time. */
public record Decision(Answer answer, String by, Instant at) {

    /** The decider that stands for silence. */
    public static final String DEADLINE = "deadline";
}
