package dev.madang.agent.reviews;

import dev.madang.shared.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * The review files of this server: the one that ships with it, and those in the folder {@code datasets} of its data. They go
 * by plain names; a path is never one.
 */
@Component
@NamedInterface("datasets")
public class Datasets {

    /** The set that ships with the server; all of it is made up. */
    public static final String SHIPPED = "cosmetics-reviews-synthetic.csv";

    private static final String SHIPPED_RESOURCE = "/datasets/" + SHIPPED;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9가-힣 ._-]{1,120}");
    private static final String MARK = "synthetic";
    private static final int LONGEST_STEM = 80;
    private static final int HASH_SHOWN = 8;

    private final Path folder;

    public Datasets(@Value("${madang.data:data}") Path data) {
        this.folder = data.resolve("datasets");
    }

    /** All names, the shipped set first. */
    public List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        names.add(SHIPPED);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.map(file -> compose(file.getFileName().toString()))
                        .filter(name -> !name.equals(SHIPPED) && isPlain(name) && isInside(file(name)))
                        .sorted()
                        .forEach(names::add);
            }
        }
        return names;
    }

    /**
     * The dataset of that name.
     *
     * @throws Failure INVALID {@code DATASET_NAME_INVALID} for what is no plain name, NOT_FOUND {@code DATASET_NOT_FOUND}
     */
    public Dataset find(String asked) throws IOException {
        String name = compose(asked.strip());
        if (!isPlain(name)) {
            throw Failure.invalid("DATASET_NAME_INVALID");
        }
        if (name.equals(SHIPPED) && Datasets.class.getResource(SHIPPED_RESOURCE) != null) {
            return new Dataset(SHIPPED, true, Datasets::openShipped);
        }
        Path file = file(name);
        if (!isInside(file)) {
            throw Failure.notFound("DATASET_NOT_FOUND").with("dataset", name);
        }
        return new Dataset(name, isSynthetic(name, file), () -> Files.newInputStream(file));
    }

    /**
     * Copies a file of the user into the folder and says under which name. The same file twice is one dataset; another file
     * of the same name gets a piece of its hash into its name.
     *
     * @throws Failure NOT_FOUND {@code DATASET_NOT_FOUND} when there is no such file
     */
    public String copyIn(Path original) throws IOException {
        if (!Files.isRegularFile(original) || !Files.isReadable(original)) {
            throw Failure.notFound("DATASET_NOT_FOUND")
                    .with("dataset", compose(String.valueOf(original.getFileName())));
        }
        Files.createDirectories(folder);
        String hash = hash(() -> Files.newInputStream(original));
        String name = freeName(plain(compose(original.getFileName().toString())), hash);
        if (!Files.exists(file(name), LinkOption.NOFOLLOW_LINKS)) {
            copy(original, file(name));
        }
        return name;
    }

    private String freeName(String wanted, String hash) throws IOException {
        if (wanted.equals(SHIPPED)) {
            return hash.equals(shippedHash()) ? SHIPPED : withHash(wanted, hash);
        }
        Path taken = file(wanted);
        boolean free = !Files.exists(taken, LinkOption.NOFOLLOW_LINKS)
                || (isInside(taken) && hash(() -> Files.newInputStream(taken)).equals(hash));
        return free ? wanted : withHash(wanted, hash);
    }

    private void copy(Path original, Path target) throws IOException {
        Path unfinished = Files.createTempFile(folder, ".copy", "");
        try {
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                Files.copy(original, out);
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    /** A file, and no link that leads out of the folder. */
    private boolean isInside(Path file) {
        try {
            return Files.isRegularFile(file) && file.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isPlain(String name) {
        return NAME.matcher(name).matches() && !name.startsWith(".") && !name.contains("..");
    }

    private static String compose(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    private static String plain(String fileName) {
        String plain = fileName.replaceAll("[^A-Za-z0-9가-힣 ._-]", "_")
                .replaceAll("\\.{2,}", ".")
                .replaceAll("^[. ]+", "");
        int dot = plain.lastIndexOf('.');
        String stem = dot > 0 ? plain.substring(0, dot) : plain;
        String extension = dot > 0 ? plain.substring(dot) : "";
        String shortStem = stem.isBlank() ? "dataset" : stem.substring(0, Math.min(stem.length(), LONGEST_STEM));
        return shortStem + extension.substring(0, Math.min(extension.length(), HASH_SHOWN));
    }

    private static String withHash(String name, String hash) {
        int dot = name.lastIndexOf('.');
        String suffix = "-" + hash.substring(0, HASH_SHOWN);
        return dot > 0 ? name.substring(0, dot) + suffix + name.substring(dot) : name + suffix;
    }

    private static boolean isSynthetic(String name, Path file) throws IOException {
        return name.contains(MARK) || hash(() -> Files.newInputStream(file)).equals(shippedHash());
    }

    private static String shippedHash() throws IOException {
        return Datasets.class.getResource(SHIPPED_RESOURCE) == null ? "" : hash(Datasets::openShipped);
    }

    private static InputStream openShipped() {
        return Objects.requireNonNull(Datasets.class.getResourceAsStream(SHIPPED_RESOURCE), SHIPPED_RESOURCE);
    }

    private static String hash(ReviewFile.Source source) throws IOException {
        try (DigestInputStream in = new DigestInputStream(source.open(), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
