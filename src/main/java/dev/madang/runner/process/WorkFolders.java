package dev.madang.runner.process;

import dev.madang.shared.Failure;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The folders in which children work: those that callers name, if they may, and fresh ones for those who name none. */
public final class WorkFolders {

    private static final Logger LOG = LoggerFactory.getLogger(WorkFolders.class);

    private final List<Path> roots;
    private final Path data;
    private final Path work;
    private final @Nullable RunAs runAs;

    WorkFolders(List<Path> roots, Path data, Path work, Optional<RunAs> runAs) {
        this.roots = List.copyOf(roots);
        this.data = data.toAbsolutePath().normalize();
        this.work = work.toAbsolutePath().normalize();
        this.runAs = runAs.orElse(null);
    }

    /**
     * The folder that a caller named, all links resolved.
     *
     * @throws Failure invalid, if it is no absolute path to a folder below one of the roots, or if it is where the server keeps its
     *     own
     */
    public Path check(String named) {
        Path given = absolute(named);
        Path real = real(given).filter(Files::isDirectory).orElse(null);
        // Whether something is there is told only of what lies where it may.
        boolean isAllowed = isBelowARoot(real == null ? given.normalize() : real);
        if (!isAllowed || (real != null && isTheServers(real))) {
            throw Failure.invalid("WORK_FOLDER_NOT_ALLOWED");
        }
        if (real == null) {
            throw Failure.invalid("WORK_FOLDER_MISSING");
        }
        return real;
    }

    /** Makes an empty folder for one child. Nobody else may look into it; it is not deleted here. */
    public Path fresh(String id) throws IOException {
        Path parent = makeParent();
        Path folder = parent.resolve(id);
        if (!parent.equals(folder.getParent()) || !folder.normalize().equals(folder)) {
            throw new IllegalArgumentException("no name of a folder: " + id);
        }
        Files.createDirectory(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        RunAs other = runAs;
        if (other != null) {
            Files.setAttribute(folder, "unix:gid", (int) other.group());
            Files.setAttribute(folder, "unix:uid", (int) other.user());
        }
        return folder;
    }

    /** Deletes the folder that was made under this id, with what is in it; nothing happens if there is none. */
    public void forget(String id) {
        Path folder = work.resolve(id).normalize();
        if (!work.equals(folder.getParent())) {
            throw new IllegalArgumentException("no name of a folder: " + id);
        }
        try {
            boolean ignored = FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            LOG.warn("the work folder of {} stays: {}", id, e.toString());
        }
    }

    private static Path absolute(String named) {
        try {
            Path path = Path.of(named);
            if (path.isAbsolute()) {
                return path;
            }
        } catch (InvalidPathException e) {
            throw notAbsolute();
        }
        throw notAbsolute();
    }

    private static Failure notAbsolute() {
        return Failure.invalid("WORK_FOLDER_NOT_ABSOLUTE");
    }

    private static Optional<Path> real(Path path) {
        try {
            return Optional.of(path.toRealPath());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private boolean isBelowARoot(Path path) {
        return roots.stream().anyMatch(root -> path.startsWith(real(root).orElse(root)));
    }

    private boolean isTheServers(Path path) {
        return path.startsWith(real(data).orElse(data))
                && !path.startsWith(real(work).orElse(work));
    }

    /** A folder of ours; if others are to get through it, one through which they can but into which they cannot look. */
    private Path makeParent() throws IOException {
        if (runAs == null) {
            return Files.createDirectories(work);
        }
        try {
            Files.createDirectories(work.getParent());
            Files.createDirectory(work);
        } catch (FileAlreadyExistsException e) {
            int owner = (int) Files.getAttribute(work, "unix:uid", LinkOption.NOFOLLOW_LINKS);
            if (owner != 0 || !Files.isDirectory(work, LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException("the folder for work folders belongs to somebody else", e);
            }
        }
        Files.setPosixFilePermissions(work, PosixFilePermissions.fromString("rwx--x--x"));
        return work;
    }
}
