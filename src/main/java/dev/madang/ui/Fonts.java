package dev.madang.ui;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/**
 * The font of everything that the server draws, so that Hangul is legible where no font is installed. Java draws no text at
 * all on such a machine, not even in a font that is brought along, unless a file tells it of one before AWT wakes; see
 * {@link #install}.
 */
public final class Fonts {

    public static final String FAMILY = "Pretendard";
    private static final String FILE = "Pretendard-Regular.ttf";
    private static final List<String> LOGICAL = List.of("serif", "sansserif", "monospaced", "dialog", "dialoginput");
    private static final List<String> STYLES = List.of("plain", "bold", "italic", "bolditalic");

    private Fonts() {}

    /** Puts the font into the data folder and tells Java of it. Works only before the first use of AWT; harmless later. */
    public static void install(Path data) {
        System.setProperty("java.awt.headless", "true");
        try {
            Path folder = Files.createDirectories(data.resolve("fonts")).toAbsolutePath();
            Path font = folder.resolve(FILE);
            try (InputStream in = resource()) {
                writeIfOther(font, in.readAllBytes());
            }
            Path configuration = folder.resolve("fontconfig.properties");
            try (OutputStream out = Files.newOutputStream(configuration)) {
                configuration(font).store(out, null);
            }
            System.setProperty("sun.awt.fontconfig", configuration.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The font in a size. */
    public static Font of(float size) {
        return Loaded.FONT.deriveFont(size);
    }

    private static void writeIfOther(Path file, byte[] content) throws IOException {
        if (Files.exists(file) && Files.size(file) == content.length) {
            return;
        }
        Path unfinished = Files.createTempFile(file.getParent(), ".font", "");
        Files.write(unfinished, content);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Properties configuration(Path font) {
        Properties configuration = new Properties();
        configuration.setProperty("version", "1");
        configuration.setProperty("sequence.allfonts", "default");
        configuration.setProperty("filename." + FAMILY, font.toString());
        for (String family : LOGICAL) {
            for (String style : STYLES) {
                configuration.setProperty(family + "." + style + ".default", FAMILY);
            }
        }
        return configuration;
    }

    /** The font as a file, to be closed by the caller. */
    public static InputStream file() {
        return resource();
    }

    private static InputStream resource() {
        return Objects.requireNonNull(Fonts.class.getResourceAsStream("/fonts/" + FILE));
    }

    private static final class Loaded {
        static final Font FONT = load();

        private static Font load() {
            try (InputStream in = resource()) {
                return Font.createFont(Font.TRUETYPE_FONT, in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (FontFormatException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
