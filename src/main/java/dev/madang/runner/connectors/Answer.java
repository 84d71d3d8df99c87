package dev.madang.runner.connectors;

/** The answer of a tool, put together from what it says of it. Very long ones are cut. */
final class Answer {

    private static final int LONGEST = 8 * 1024 * 1024;

    private final StringBuilder message = new StringBuilder();
    private final StringBuilder coming = new StringBuilder();
    private String of = "";
    private String whole = "";

    /** The next part of a message that will come as a whole later. */
    void delta(String text) {
        append(coming, text);
    }

    /** A message or a part of one; that of another message takes its place. */
    void piece(String text, String messageId) {
        coming.setLength(0);
        if (!messageId.equals(of)) {
            message.setLength(0);
            of = messageId;
        }
        append(message, text);
    }

    /** A line of a tool that writes plain text. */
    void line(String text) {
        append(message, message.isEmpty() ? text : "\n" + text);
    }

    void whole(String text) {
        whole = text;
    }

    String text() {
        return whole.isEmpty() ? (coming.isEmpty() ? message : coming).toString() : whole;
    }

    private static void append(StringBuilder to, String text) {
        to.append(text, 0, Math.min(text.length(), LONGEST - to.length()));
    }
}
