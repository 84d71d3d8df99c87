package dev.madang.notion.sandbox.web;

import dev.madang.notion.sandbox.Given;
import dev.madang.notion.sandbox.Refused;
import dev.madang.notion.sandbox.Refused.Code;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the body of a request: an object of JSON, no longer than Notion takes. */
@Component
class Bodies {

    private static final int LONGEST = 500_000;

    private final JsonMapper json;

    Bodies(JsonMapper json) {
        this.json = json;
    }

    Given read(HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readAllBytes();
        if (bytes.length == 0) {
            return Given.undefined("body");
        }
        if (bytes.length > LONGEST) {
            throw Refused.of(
                    Code.VALIDATION_ERROR,
                    "body failed validation: body should be at most `" + LONGEST + "` bytes, instead was `"
                            + bytes.length + "`.");
        }
        try {
            JsonNode body = json.readTree(bytes);
            if (!body.isObject()) {
                throw Refused.of(Code.VALIDATION_ERROR, "body failed validation: body should be an object.");
            }
            requireSound(bytes);
            return new Given("body", body);
        } catch (JacksonException e) {
            throw Refused.of(Code.INVALID_JSON, "Error parsing JSON body.");
        }
    }

    /** No text that could not be kept. */
    private void requireSound(byte[] bytes) {
        try (JsonParser parser = json.createParser(bytes)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                boolean text = token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME;
                if (text && !isSound(parser.getString())) {
                    throw Refused.of(
                            Code.VALIDATION_ERROR,
                            "body failed validation: text should hold no U+0000 and no lone surrogates.");
                }
            }
        }
    }

    private static boolean isSound(String text) {
        return text.codePoints()
                .noneMatch(
                        point -> point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE));
    }
}
