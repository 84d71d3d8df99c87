package dev.madang.cli.doctor;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Whether the font that draws Hangul came with the program; fonts of the system are not needed. */
final class FontCheck {

    private static final String FONT = "/fonts/Pretendard-Regular.ttf";
    private static final int TRUE_TYPE = 0x00010000;

    private FontCheck() {}

    static List<Finding> look(Surroundings here) {
        try (InputStream font = FontCheck.class.getResourceAsStream(FONT)) {
            boolean whole = font != null && new DataInputStream(font).readInt() == TRUE_TYPE;
            return List.of(whole ? here.ok("fonts", "doctor.fonts") : here.optional("fonts", "doctor.fonts.missing"));
        } catch (IOException _) {
            return List.of(here.optional("fonts", "doctor.fonts.missing"));
        }
    }
}
