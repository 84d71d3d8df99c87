package dev.madang.runner.connectors.child;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * The tool that is always there. It reads a prompt from its standard input, asks the server that started it, and writes what comes
 * back: a line that begins with {@code O} to its output, one with {@code E} to its errors, and it ends with the code behind
 * {@code X}. It is one class and speaks HTTP/1.0 by hand, so that it starts fast.
 */
public final class BuiltinTool {

    private static final String OK = "200";
    private static final int KIND = 2;

    private BuiltinTool() {}

    public static void main(String[] arguments) throws IOException {
        byte[] prompt = System.in.readAllBytes();
        URI server = URI.create(System.getenv("MADANG_BUILTIN_URL"));
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int code = 1;
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            ask(socket.getOutputStream(), server, prompt);
            code = copy(socket.getInputStream(), out, err);
        } catch (IOException e) {
            err.println("the server cannot be reached: " + e.getMessage());
        }
        out.flush();
        System.exit(code);
    }

    private static void ask(OutputStream to, URI server, byte[] prompt) throws IOException {
        String head = "POST " + server.getRawPath() + " HTTP/1.0\r\nHost: " + server.getAuthority()
                + "\r\nX-Madang-Token: " + System.getenv("MADANG_BUILTIN_TOKEN")
                + "\r\nContent-Type: text/plain;charset=UTF-8\r\nContent-Length: " + prompt.length + "\r\n\r\n";
        to.write(head.getBytes(StandardCharsets.US_ASCII));
        to.write(prompt);
        to.flush();
    }

    private static int copy(InputStream from, PrintStream out, PrintStream err) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8));
        String status = lines.readLine();
        if (status == null || !status.contains(" " + OK)) {
            err.println("the server refused: " + status);
            return 1;
        }
        boolean inHead = true;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (inHead) {
                inHead = !line.isEmpty();
            } else if (line.startsWith("O ")) {
                out.println(line.substring(KIND));
                out.flush();
            } else if (line.startsWith("E ")) {
                err.println(line.substring(KIND));
            } else if (line.startsWith("X ")) {
                return Integer.parseInt(line.substring(KIND));
            }
        }
        err.println("the server broke off");
        return 1;
    }
}
