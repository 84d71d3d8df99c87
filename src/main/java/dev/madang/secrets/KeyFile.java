package dev.madang.secrets;

import dev.madang.shared.StartRefusal;
import dev.madang.shared.StartRefusal.Reason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The file with the master key, which nobody but its owner may read or write. */
record KeyFile(Path path) {

    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    /**
     * The key in the file, if there is one.
     *
     * @throws StartRefusal when others may read it, or it cannot be read
     */
    Optional<MasterKey> read() {
        try {
            if (!Files.exists(path)) {
                return Optional.empty();
            }
            Set<PosixFilePermission> others = EnumSet.copyOf(Files.getPosixFilePermissions(path));
            others.removeAll(OWNER);
            if (!others.isEmpty()) {
                throw new StartRefusal(Reason.SECRET_KEY_OPEN_TO_OTHERS, path);
            }
            return Optional.of(MasterKey.decode(Files.readString(path, StandardCharsets.UTF_8), path.toString()));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Makes a new key, unless somebody else was faster: then theirs. */
    MasterKey create() {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent(), PosixFilePermissions.asFileAttribute(FOLDER));
            // Written beside it first: whoever reads at this moment finds the whole key or none.
            Path draft = Files.createTempFile(
                    path.toAbsolutePath().getParent(), "secret", ".draft", PosixFilePermissions.asFileAttribute(OWNER));
            try {
                Files.writeString(draft, MasterKey.random() + "\n");
                force(draft);
                Files.createLink(path, draft);
                forceFolder();
            } finally {
                Files.delete(draft);
            }
        } catch (FileAlreadyExistsException _) {
            return read().orElseThrow();
        } catch (IOException e) {
            throw unreadable(e);
        }
        return read().orElseThrow();
    }

    /** The key that is to follow this one, made now unless a rotation was cut off; on the disk when this returns. */
    MasterKey next() {
        return nextFile().create();
    }

    Optional<MasterKey> findNext() {
        return nextFile().read();
    }

    /** Puts the next key in the place of this one, at no moment of which there is none; this one stays as the one before. */
    void takeNext() {
        try {
            Files.deleteIfExists(beforePath());
            Files.createLink(beforePath(), path);
            Files.move(nextFile().path(), path, StandardCopyOption.ATOMIC_MOVE);
            forceFolder();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Where the key before this one is. */
    Path beforePath() {
        return path.resolveSibling(path.getFileName() + ".old");
    }

    private KeyFile nextFile() {
        return new KeyFile(path.resolveSibling(path.getFileName() + ".new"));
    }

    private void forceFolder() throws IOException {
        force(Objects.requireNonNull(path.toAbsolutePath().getParent()));
    }

    // What the database already needs must not be lost with the power.
    private static void force(Path fileOrFolder) throws IOException {
        try (FileChannel channel = FileChannel.open(fileOrFolder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private StartRefusal unreadable(IOException cause) {
        StartRefusal refusal = new StartRefusal(
                Reason.SECRET_KEY_UNREADABLE, path, cause.getClass().getSimpleName());
        refusal.initCause(cause);
        return refusal;
    }
}
