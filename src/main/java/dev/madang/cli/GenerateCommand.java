package dev.madang.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.context.aot.AbstractAotProcessor.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Writes down as classes what Spring otherwise finds out anew at each start: which beans there are and how each is made. They come
 * into a copy of the jar that this runs from. Nobody calls it but the launcher.
 */
@Command(name = "generate", hidden = true)
final class GenerateCommand implements Callable<Integer> {

    // Of the classes that they are for; another JDK may start them.
    private static final String RELEASE = "25";

    private final Class<?> application;

    @Option(names = "--jar", required = true, description = "the jar that this runs from")
    private Path jar = Path.of("");

    @Option(names = "--into", required = true, description = "the jar to write")
    private Path into = Path.of("");

    @Option(names = "--work", required = true, description = "an empty folder")
    private Path work = Path.of("");

    GenerateCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws IOException {
        Path sources = work.resolve("sources");
        Path classes = work.resolve("classes");
        new BeanProcessor(application, work.resolve("data"), settings(sources, classes)).process();
        compile(sources, classes);
        Files.copy(jar, into, StandardCopyOption.REPLACE_EXISTING);
        try (FileSystem written = FileSystems.newFileSystem(URI.create("jar:" + into.toUri()), Map.of())) {
            add(classes, written.getPath("/"));
        }
        return 0;
    }

    private static Settings settings(Path sources, Path classes) {
        return Settings.builder()
                .sourceOutput(sources)
                .resourceOutput(classes)
                .classOutput(classes)
                .groupId("dev.madang")
                .artifactId("madang")
                .build();
    }

    private static void compile(Path sources, Path classes) throws IOException {
        @Nullable JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IOException("this Java has no compiler");
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(sources)) {
            files = all.filter(file -> file.toString().endsWith(".java")).toList();
        }
        // What is generated names parameters by their names, and calls what is deprecated where our beans are made by
        // it.
        List<String> options = List.of(
                "-d",
                classes.toString(),
                "-cp",
                classPath(classes),
                "-proc:none",
                "-parameters",
                "-nowarn",
                "-encoding",
                "UTF-8",
                "--release",
                RELEASE);
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
            if (!compiled) {
                throw new IOException("the generated classes do not compile");
            }
        }
    }

    private static String classPath(Path classes) {
        return System.getProperty("java.class.path") + java.io.File.pathSeparator + classes;
    }

    private static void add(Path from, Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> walked = Files.walk(from)) {
            all = walked.toList();
        }
        for (Path file : all) {
            Path target = to.resolve(from.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(target);
            } else {
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
