package dev.madang.approvals;

import dev.madang.shared.Ids;

/** Names a question: {@code hitl_} and 12 base32 characters. */
public record QuestionId(String value) {

    public static QuestionId next() {
        return new QuestionId(Ids.next("hitl_"));
    }

    @Override
    public String toString() {
        return value;
    }
}
