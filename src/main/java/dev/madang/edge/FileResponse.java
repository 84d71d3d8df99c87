package dev.madang.edge;

import dev.madang.files.StoredFile;
import dev.madang.shared.Failure;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpRange;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Answers GET and HEAD with a stored file: whole, in part, or not at all when the caller has it already. What could run in a
 * browser is shown in a sandbox.
 */
public final class FileResponse {

    private final Refusals refusals;

    FileResponse(Refusals refusals) {
        this.refusals = refusals;
    }

    public void send(HttpServletRequest request, HttpServletResponse response, StoredFile file) throws IOException {
        String tag = "\"" + file.sha256() + "\"";
        describe(response, file);
        if (new ServletWebRequest(request, response)
                .checkNotModified(tag, file.at().toEpochMilli())) {
            return;
        }
        response.setHeader("Accept-Ranges", "bytes");
        List<HttpRange> ranges = rangesOf(request, tag);
        if (ranges.size() == 1) {
            sendPart(request, response, file, ranges.getFirst());
        } else {
            // Of several ranges the whole is an allowed answer, and the simpler one.
            copy(request, response, file, 0, file.size());
        }
    }

    private void sendPart(HttpServletRequest request, HttpServletResponse response, StoredFile file, HttpRange range)
            throws IOException {
        Optional<Part> part = Part.of(range, file.size());
        if (part.isEmpty()) {
            response.setHeader("Content-Range", "bytes */" + file.size());
            response.setHeader("Content-Disposition", null);
            Failure failure = Failure.invalid("RANGE_NOT_SATISFIABLE").with("size", file.size());
            refusals.send(request, response, failure, HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        long from = part.get().from();
        long length = part.get().length();
        response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
        response.setHeader("Content-Range", "bytes " + from + "-" + (from + length - 1) + "/" + file.size());
        copy(request, response, file, from, length);
    }

    /** No range: none was asked for, it could not be read, or it is of another version of the file. */
    private static List<HttpRange> rangesOf(HttpServletRequest request, String tag) {
        @Nullable String header = request.getHeader("Range");
        @Nullable String onlyIf = request.getHeader("If-Range");
        if (header == null || !request.getMethod().equals("GET") || (onlyIf != null && !onlyIf.equals(tag))) {
            return List.of();
        }
        try {
            return HttpRange.parseRanges(header);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    private static void describe(HttpServletResponse response, StoredFile file) {
        String type = file.mediaType().toLowerCase(Locale.ROOT);
        // All text of ours is UTF-8, and a browser would guess otherwise.
        boolean text = type.startsWith("text/") && !type.contains("charset");
        response.setContentType(file.mediaType() + (text ? ";charset=UTF-8" : ""));
        response.setHeader("Content-Language", null);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "private, no-cache");
        if (type.contains("html") || type.contains("xml") || type.contains("svg")) {
            response.setHeader("Content-Security-Policy", "sandbox");
        }
        if (!type.startsWith("image/")) {
            response.setHeader("Content-Disposition", disposition(type, file.name()));
        }
    }

    private static String disposition(String type, String name) {
        boolean shown = type.startsWith("text/") || type.startsWith("video/") || type.equals("application/pdf");
        ContentDisposition.Builder disposition = shown ? ContentDisposition.inline() : ContentDisposition.attachment();
        boolean ascii = name.chars().allMatch(character -> character < 128);
        return (ascii ? disposition.filename(name) : disposition.filename(name, StandardCharsets.UTF_8))
                .build()
                .toString();
    }

    private static void copy(
            HttpServletRequest request, HttpServletResponse response, StoredFile file, long from, long length)
            throws IOException {
        response.setContentLengthLong(length);
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        try (InputStream content = file.stream(from, length)) {
            content.transferTo(response.getOutputStream());
        }
    }

    /** The bytes that a range means in a file of a certain size. */
    private record Part(long from, long length) {

        static Optional<Part> of(HttpRange range, long size) {
            if (size == 0) {
                return Optional.empty();
            }
            long from = range.getRangeStart(size);
            long last = range.getRangeEnd(size);
            return from < size && from <= last ? Optional.of(new Part(from, last - from + 1)) : Optional.empty();
        }
    }
}
