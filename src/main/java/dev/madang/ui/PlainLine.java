package dev.madang.ui;

import java.util.regex.Pattern;

/** What a terminal would leave standing of a line: without colours and other commands to it. */
public final class PlainLine {

    // CSI, OSC, the strings of DCS, SOS, PM and APC, and the short ones (ECMA-48). One that does not end takes its rest
    // with it.
    private static final Pattern COMMANDS = Pattern.compile("(?:\u001B\\[|\u009B)[0-?]*+[ -/]*+[@-~]?"
            + "|(?:\u001B\\]|\u009D)[^\u0007\u001B\u009C]*+(?:\u0007|\u001B\\\\|\u009C)?"
            + "|(?:\u001B[PX^_]|[\u0090\u0098\u009E\u009F])[^\u001B\u009C]*+(?:\u001B\\\\|\u009C)?"
            + "|\u001B[ -/]*+[0-~]?");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\u2028\u2029&&[^\t]]");

    private PlainLine() {}

    /** Of a line that writes over itself, as progress bars do, the last writing. */
    public static String of(String line) {
        String text = COMMANDS.matcher(line).replaceAll("");
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\r') {
            end--;
        }
        String last = text.substring(text.lastIndexOf('\r', Math.max(0, end - 1)) + 1, end);
        return CONTROLS.matcher(last).replaceAll("");
    }
}
