package dev.madang.edge;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A server-sent event: its name and its data, mostly a JSON document. */
public record SseEvent(String name, String data) {

    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");

    public SseEvent {
        if (name.isBlank() || hasLineBreak(name)) {
            throw new IllegalArgumentException("not the name of an event: '" + name + "'");
        }
    }

    /** The event as it goes over the wire, with the number from which a reader can resume. */
    byte[] frame(long id) {
        return frame(String.valueOf(id));
    }

    /** The same behind what is there already. */
    void appendTo(StringBuilder frames, long id) {
        frames.append("id: ").append(id).append("\nevent: ").append(name).append("\ndata: ");
        frames.append(lines()).append("\n\n");
    }

    /** The same with a place in several logs. */
    byte[] frame(String id) {
        return bytes("id: " + id + "\n" + unnumbered());
    }

    /** The same for an event that is no part of the log. */
    byte[] frame() {
        return bytes(unnumbered());
    }

    /** Moves the reader's place past events that it was not shown. */
    static String place(long id) {
        return "id: " + id + "\n\n";
    }

    /** A sign of life that no reader sees. */
    static byte[] beat() {
        return bytes(":\n\n");
    }

    /** When to come back after the stream was closed. */
    static byte[] retry(int milliseconds) {
        return bytes("retry: " + milliseconds + "\n\n");
    }

    private String unnumbered() {
        return "event: " + name + "\ndata: " + lines() + "\n\n";
    }

    private String lines() {
        return hasLineBreak(data) ? LINE_BREAK.matcher(data).replaceAll("\ndata: ") : data;
    }

    // Each event of each reader comes by here: a pattern would cost more than all the rest.
    private static boolean hasLineBreak(String text) {
        return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
