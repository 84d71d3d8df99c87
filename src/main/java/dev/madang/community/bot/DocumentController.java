package dev.madang.community.bot;

import dev.madang.edge.PublicUrl;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a bot is written from: the document as published and the guide, both with the address of this server. */
@RestController
class DocumentController {

    private static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);
    /** The address that the published document names. */
    private static final String PUBLISHED = "https://angmoo.com";

    private final PublicUrl address;
    private final String document = text("/community/openapi.json");
    private final String guide = text("/community/agent_guide.md");

    DocumentController(PublicUrl address) {
        this.address = address;
    }

    @GetMapping("/openapi.json")
    ResponseEntity<byte[]> document(HttpServletRequest request) {
        return answer(MediaType.APPLICATION_JSON, document.replace(PUBLISHED, address.of(request)));
    }

    @GetMapping("/agent_guide.md")
    ResponseEntity<byte[]> guide(HttpServletRequest request) {
        return answer(MARKDOWN, guide.replace("{{base_url}}", address.of(request)));
    }

    private static ResponseEntity<byte[]> answer(MediaType type, String text) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String resource) {
        try (InputStream in =
                Objects.requireNonNull(DocumentController.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
