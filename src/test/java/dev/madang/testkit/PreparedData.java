package dev.madang.testkit;

import dev.madang.database.DataFolder;
import dev.madang.database.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.atomic.AtomicInteger;

/** Data folders whose first start is over: a first start takes seconds, a copy does not. All are gone when the tests end. */
public final class PreparedData {

    private static final AtomicInteger COPIES = new AtomicInteger();

    private PreparedData() {}

    /** A new data folder with a stopped, empty database; it shares only the programs with the others. */
    public static Path copy() throws IOException {
        Path from = Template.FOLDER.resolve("postgres");
        Path data = Template.FOLDER.resolveSibling("copy " + COPIES.incrementAndGet());
        Path to = data.resolve("postgres");
        Files.createDirectories(to);
        copy(from.resolve("cluster"), to.resolve("cluster"));
        Files.copy(from.resolve("password"), to.resolve("password"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createSymbolicLink(to.resolve("binaries"), from.resolve("binaries"));
        return data;
    }

    /** The folder that the copies are made from; its programs are everyone's. */
    public static Path template() {
        return Template.FOLDER;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.copy(folder, to.resolve(from.relativize(folder)), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static final class Template {
        static final Path FOLDER = make();

        private static Path make() {
            // With a space, as folders of people have them.
            Path folder = TemporaryFolder.create("madang data").resolve("template");
            try (DataFolder held = DataFolder.take(folder)) {
                EmbeddedDatabase.start(held).close();
            }
            return folder;
        }
    }
}
