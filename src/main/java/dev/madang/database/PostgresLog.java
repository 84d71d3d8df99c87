package dev.madang.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What PostgreSQL's programs say, in a file of its own.
 *
 * @param start how long the file was before this start
 */
record PostgresLog(Path file, long start) {

    private static final long LONGEST = 1024 * 1024;
    private static final Pattern COMPLAINT = Pattern.compile("(?:FATAL|PANIC|error): +(.+)");
    // Two of pg_ctl's own lines are no end: a crash left its mark, and a long recovery is still under way.
    private static final Pattern END = Pattern.compile("pg_ctl: (?!another server might|server did not start in time)"
            + "|password authentication failed for user \"postgres\"");

    /** Opens the log for one start; a long one is put aside, and with it the one put aside before is gone. */
    static PostgresLog open(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (Files.exists(file) && Files.size(file) > LONGEST) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return new PostgresLog(file, Files.exists(file) ? Files.size(file) : 0);
    }

    /** Whether this start has failed for good, though nobody has noticed yet. */
    boolean saysThatItFailed() {
        return END.matcher(said()).find();
    }

    /** Whether something of this start contains these words. */
    boolean says(String words) {
        return said().contains(words);
    }

    /** The last complaint of this start. */
    Optional<String> complaint() {
        return COMPLAINT.matcher(said()).results().reduce((_, last) -> last).map(PostgresLog::words);
    }

    private static String words(MatchResult match) {
        return match.group(1).strip();
    }

    private String said() {
        if (!Files.exists(file)) {
            return "";
        }
        try (RandomAccessFile reader = new RandomAccessFile(file.toFile(), "r")) {
            byte[] bytes = new byte[(int) Math.min(LONGEST, Math.max(0, reader.length() - start))];
            reader.seek(start);
            reader.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
