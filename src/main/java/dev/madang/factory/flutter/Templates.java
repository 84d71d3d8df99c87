package dev.madang.factory.flutter;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The templates below {@code factory}, with « and » around names; compiled once. */
public final class Templates {

    private static final Mustache.Compiler COMPILER =
            Mustache.compiler().escapeHTML(false).withDelims("« »").emptyStringIsFalse(true);
    private static final Map<String, Template> COMPILED = new ConcurrentHashMap<>();

    private Templates() {}

    /**
     * Fills a template.
     *
     * @param name the template's path below {@code factory}, without the ending
     */
    public static String render(String name, Map<String, ?> context) {
        return COMPILED.computeIfAbsent(name, Templates::compile).execute(context);
    }

    private static Template compile(String name) {
        String path = "/factory/" + name + ".mustache";
        try (InputStream in = Objects.requireNonNull(Templates.class.getResourceAsStream(path), path)) {
            return COMPILER.compile(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
