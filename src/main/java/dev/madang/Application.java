package dev.madang;

import dev.madang.cli.Cli;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The server, and the program that the commands are part of. */
// Packages by feature may each have a class of the same name.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Application {

    // Todos compute for seconds on virtual threads; with one carrier per core, two of them would hold up every request.
    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";
    private static final int FEWEST_CARRIERS = 8;

    public static void main(String[] arguments) {
        if (System.getProperty(CARRIERS) == null) {
            int carriers = Math.max(FEWEST_CARRIERS, Runtime.getRuntime().availableProcessors());
            System.setProperty(CARRIERS, String.valueOf(carriers));
        }
        System.exit(Cli.run(Application.class, arguments));
    }
}
