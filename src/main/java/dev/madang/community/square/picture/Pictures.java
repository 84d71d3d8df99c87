package dev.madang.community.square.picture;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.madang.ui.Fonts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Draws pictures, two at a time, and keeps the last ones. */
@Component
public class Pictures {

    /** To be raised when pictures look different. */
    private static final String LOOK = "1 ";

    private static final long MOST_BYTES = 16 << 20;

    private final Cache<Picture, byte[]> drawn = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Picture picture, byte[] png) -> png.length)
            .build();
    private final Semaphore pens = new Semaphore(2);

    Pictures(@Value("${madang.data:data}") Path data) {
        Fonts.install(data);
    }

    /** Differs when the picture does; known without drawing it. */
    public String tag(Picture picture) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((LOOK + picture).getBytes(StandardCharsets.UTF_8));
            return '"' + HexFormat.of().formatHex(digest, 0, 16) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As PNG, 1200 by 630. */
    public byte[] png(Picture picture) {
        byte[] kept = drawn.getIfPresent(picture);
        if (kept != null) {
            return kept;
        }
        pens.acquireUninterruptibly();
        try {
            return drawn.get(picture, Painter::png);
        } finally {
            pens.release();
        }
    }
}
