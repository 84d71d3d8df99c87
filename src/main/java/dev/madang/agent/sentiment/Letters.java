package dev.madang.agent.sentiment;

import java.util.BitSet;

/**
 * A text as a row of letters: Hangul taken apart so that a stem is found in all its endings, blanks and laughter left out
 * so that spacing does not matter, each letter knowing its place in the text.
 */
final class Letters {

    private static final String SKIPPED = "ㅋㅎㅠㅜ~^'\"‘’“”*♡♥★☆";

    private final String text;
    private final String letters;
    private final int[] origin;
    private final BitSet syllables = new BitSet();
    private final BitSet words = new BitSet();

    Letters(String text) {
        this.text = text;
        var row = new StringBuilder(text.length() * 3);
        origin = new int[text.length() * 3 + 1];
        var newWord = true;
        for (int at = 0; at < text.length(); at++) {
            char c = Character.toLowerCase(text.charAt(at));
            if (Character.isWhitespace(c) || SKIPPED.indexOf(c) >= 0) {
                newWord = true;
                continue;
            }
            syllables.set(row.length());
            words.set(row.length(), newWord);
            newWord = false;
            int from = row.length();
            spell(c, row);
            java.util.Arrays.fill(origin, from, row.length(), at);
        }
        letters = row.toString();
        origin[letters.length()] = text.length();
    }

    static String spell(String form) {
        var row = new StringBuilder();
        form.chars()
                .filter(c -> !Character.isWhitespace(c) && SKIPPED.indexOf(c) < 0)
                .forEach(c -> spell((char) c, row));
        return row.toString();
    }

    private static void spell(char c, StringBuilder row) {
        if (!isHangul(c)) {
            row.append(Character.toLowerCase(c));
            return;
        }
        int index = c - 0xAC00;
        row.append((char) (0x1100 + index / 588)).append((char) (0x1161 + index % 588 / 28));
        if (index % 28 != 0) {
            row.append((char) (0x11A7 + index % 28));
        }
    }

    static boolean isHangul(char c) {
        return c >= 0xAC00 && c <= 0xD7A3;
    }

    /** The closing consonant of a syllable as a letter of its own, or 0. */
    static char closing(char syllable) {
        int index = isHangul(syllable) ? (syllable - 0xAC00) % 28 : 0;
        return index == 0 ? 0 : (char) (0x11A7 + index);
    }

    static boolean isClosing(char letter) {
        return letter >= 0x11A8 && letter <= 0x11C2;
    }

    static boolean isVowel(char letter) {
        return letter >= 0x1161 && letter <= 0x1175;
    }

    String text() {
        return text;
    }

    String row() {
        return letters;
    }

    int length() {
        return letters.length();
    }

    char at(int index) {
        return index < letters.length() ? letters.charAt(index) : 0;
    }

    boolean startsSyllable(int index) {
        return index >= letters.length() || syllables.get(index);
    }

    boolean startsWord(int index) {
        return index >= letters.length() || words.get(index);
    }

    int nextSyllable(int index) {
        int next = syllables.nextSetBit(index);
        return next < 0 ? letters.length() : next;
    }

    int syllablesBetween(int from, int to) {
        return from >= to ? 0 : syllables.get(from, to).cardinality();
    }

    /** Where the letter's character stands in the text. */
    int origin(int index) {
        return origin[index];
    }

    /** Where the text goes on after the letters before {@code end}. */
    int originAfter(int end) {
        return end == 0 ? 0 : origin[end - 1] + 1;
    }
}
