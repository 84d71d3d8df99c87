package dev.madang.runner.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The folders in which programs are sought by their names. */
public record SearchPath(List<Path> folders) {

    public SearchPath {
        folders = List.copyOf(folders);
    }

    /** Reads a {@code PATH}. Relative folders in it are passed over: they would mean another one in each work folder. */
    public static SearchPath of(String path) {
        return new SearchPath(Arrays.stream(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute)
                .toList());
    }

    /** The program of this name, or the one at this absolute path; a relative path finds nothing. */
    public Optional<Path> find(String name) {
        try {
            Path given = Path.of(name);
            if (given.isAbsolute()) {
                return Optional.of(given).filter(SearchPath::isProgram);
            }
            return name.isBlank() || given.getNameCount() != 1 || name.startsWith(".")
                    ? Optional.empty()
                    : folders.stream()
                            .map(folder -> folder.resolve(given))
                            .filter(SearchPath::isProgram)
                            .findFirst();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    static boolean isProgram(Path path) {
        return Files.isRegularFile(path) && Files.isExecutable(path);
    }
}
