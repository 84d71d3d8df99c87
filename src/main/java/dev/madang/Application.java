package dev.madang;

import dev.madang.cli.Cli;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The server, and the program that the commands are part of. */
@SpringBootApplication
public class Application {

    public static void main(String[] arguments) {
        System.exit(Cli.run(Application.class, arguments));
    }
}
