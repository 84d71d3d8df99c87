package dev.madang.runs.tools;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What a tool is handed for one call. */
public interface ToolCall {

    /** The language of the answer: {@code ko} or {@code en}. */
    String language();

    /** The parameters of the todo, an object; absent ones are filled with the declared defaults. */
    JsonNode parameters();

    /** What a todo that this one depends on (at whatever distance) produced under a name of the catalogue. */
    Optional<JsonNode> input(String produced);

    /** Opens a file that an earlier tool of the same session wrote, or the session's dataset. */
    InputStream open(String name) throws IOException;

    /** Writes a file of this session; an existing one of that name is replaced when the stream is closed. */
    OutputStream create(String name, String mediaType) throws IOException;

    /** Says how far the work is; cheap enough to be called for every item. */
    void progress(String step, int done, int total);
}
