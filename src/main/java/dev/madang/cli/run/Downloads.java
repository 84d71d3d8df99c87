package dev.madang.cli.run;

import dev.madang.cli.client.AgentClient;
import dev.madang.cli.client.ApiFailure;
import dev.madang.cli.client.SessionEnd.Attachment;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Copies of an answer's files, in a folder of the session's own. */
final class Downloads {

    private static final Pattern UNFIT = Pattern.compile("[^\\p{L}\\p{M}\\p{N} ._()-]");
    private static final int LONGEST = 80;
    private static final int MOST_NAMESAKES = 1000;

    private final AgentClient client;
    private final Path folder;

    Downloads(AgentClient client, Path out, String session) {
        this.client = client;
        this.folder = out.toAbsolutePath().normalize().resolve(plain(session));
    }

    /** What became of a file. */
    sealed interface Copy {}

    /** It is here now. */
    record Saved(String title, Path path) implements Copy {}

    /** It could not be copied. */
    record Missed(String title, String reason) implements Copy {}

    List<Copy> save(List<Attachment> attachments) {
        return attachments.stream().map(this::save).toList();
    }

    private Copy save(Attachment attachment) {
        try {
            Optional<InputStream> content = client.file(attachment.url());
            return content.isEmpty()
                    ? new Missed(attachment.title(), attachment.url())
                    : new Saved(attachment.title(), write(nameOf(attachment.url()), content.get()));
        } catch (ApiFailure refused) {
            return new Missed(attachment.title(), refused.error().message());
        } catch (IOException e) {
            return new Missed(attachment.title(), reason(e));
        } catch (UncheckedIOException e) {
            return new Missed(attachment.title(), reason(new IOException(e.getMessage())));
        }
    }

    private Path write(String name, InputStream content) throws IOException {
        try (content) {
            Files.createDirectories(folder);
            Path target = create(name);
            try (OutputStream out = Files.newOutputStream(target)) {
                content.transferTo(out);
            } catch (IOException e) {
                Files.deleteIfExists(target);
                throw e;
            }
            return target;
        }
    }

    /** A new, empty file of that name or one like it; never one that is there already. */
    private Path create(String name) throws IOException {
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String extension = dot > 0 ? name.substring(dot) : "";
        for (int i = 1; i < MOST_NAMESAKES; i++) {
            Path target = folder.resolve(i == 1 ? name : stem + " (" + i + ")" + extension);
            try {
                return Files.createFile(target);
            } catch (FileAlreadyExistsException _) {
                // The next name.
            }
        }
        throw new FileAlreadyExistsException(folder.resolve(name).toString());
    }

    private static String nameOf(String url) {
        String path = url.replaceAll("[?#].*", "");
        String last = path.substring(path.lastIndexOf('/') + 1);
        try {
            return plain(URLDecoder.decode(last.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return plain(last);
        }
    }

    /** A name that is one name everywhere: no separator, nothing that hides or leads upwards, not too long. */
    static String plain(String name) {
        String safe = UNFIT.matcher(Normalizer.normalize(name, Normalizer.Form.NFC))
                .replaceAll("_")
                .replaceAll("\\.{2,}", ".")
                .replaceAll("^[. ]+|[. ]+$", "");
        if (safe.isEmpty()) {
            return "file";
        }
        if (safe.length() <= LONGEST) {
            return safe;
        }
        int dot = safe.lastIndexOf('.');
        String extension = dot > 0 && safe.length() - dot <= 10 ? safe.substring(dot) : "";
        return safe.substring(0, LONGEST - extension.length()).stripTrailing() + extension;
    }

    private static String reason(IOException e) {
        if (e instanceof FileSystemException file && file.getReason() == null) {
            return e.getClass().getSimpleName() + ": " + file.getFile();
        }
        return String.valueOf(e.getMessage());
    }
}
