package dev.madang.cli.run;

import dev.madang.cli.Language;
import dev.madang.cli.client.StartRequest;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line.
 *
 * @param yes nobody is to be asked
 * @param json the answer as one document
 * @param dataset a file of reviews, null for those that ship with the server
 * @param out where copies of files go
 * @param timeout in seconds, null for none
 * @param databaseUrl null for the embedded database
 */
record Wish(
        String request,
        Language language,
        boolean yes,
        boolean json,
        @Nullable Path dataset,
        Path out,
        @Nullable Integer timeout,
        Path data,
        @Nullable String databaseUrl) {

    private static final int LONGEST_SECONDS = 3600;

    /** The request to the server; {@code datasetName} is what the file is called there. */
    StartRequest start(@Nullable String datasetName) {
        int seconds = timeout == null ? LONGEST_SECONDS : timeout;
        return new StartRequest(request, language.name(), new StartRequest.Options(yes, yes, seconds, datasetName));
    }

    Duration limit() {
        return timeout == null ? Duration.ofDays(1) : Duration.ofSeconds(timeout);
    }
}
