package dev.madang.agent.reviews;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/**
 * A text whose encoding is found by trying: a byte order mark decides; else it is UTF-8 if all of it decodes strictly, else
 * CP949 if all of it does.
 */
final class TextFile {

    private static final Charset CP949 = Charset.forName("x-windows-949");

    /** What a byte order mark says. */
    private record Mark(String bytes, Charset encoding) {}

    private static final List<Mark> MARKS = List.of(
            new Mark("efbbbf", StandardCharsets.UTF_8),
            new Mark("fffe", StandardCharsets.UTF_16LE),
            new Mark("feff", StandardCharsets.UTF_16BE));

    private final ReviewFile.Source source;
    private final Charset encoding;
    private final int markLength;

    private TextFile(ReviewFile.Source source, Charset encoding, int markLength) {
        this.source = source;
        this.encoding = encoding;
        this.markLength = markLength;
    }

    static TextFile detect(ReviewFile.Source source) throws IOException {
        String start;
        try (InputStream in = source.open()) {
            start = HexFormat.of().formatHex(in.readNBytes(3));
        }
        for (Mark mark : MARKS) {
            if (start.startsWith(mark.bytes)) {
                return firstDecoding(List.of(new TextFile(source, mark.encoding, mark.bytes.length() / 2)));
            }
        }
        return firstDecoding(List.of(new TextFile(source, StandardCharsets.UTF_8, 0), new TextFile(source, CP949, 0)));
    }

    private static TextFile firstDecoding(List<TextFile> candidates) throws IOException {
        for (TextFile candidate : candidates) {
            if (candidate.decodes()) {
                return candidate;
            }
        }
        throw new UnusableFile(UnusableFile.Cause.NOT_TEXT, List.of());
    }

    private boolean decodes() throws IOException {
        char[] chunk = new char[64 * 1024];
        try (BufferedReader text = open()) {
            while (text.read(chunk) >= 0) {
                // reading is the test
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    BufferedReader open() throws IOException {
        InputStream bytes = new BufferedInputStream(source.open());
        bytes.skipNBytes(markLength);
        return new BufferedReader(new InputStreamReader(
                bytes,
                encoding.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    String encoding() {
        return encoding.equals(CP949) ? "CP949" : encoding.name();
    }
}
