package dev.madang.runner.room;

import dev.madang.runner.CliProcess;
import dev.madang.runner.Order;
import dev.madang.runner.web.RunRequest;
import dev.madang.shared.Failure;
import dev.madang.ui.Form;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The form that starts a process, as it was filled in. */
record StartForm(String connector, String prompt, String workDir, String model, String timeoutSeconds) {

    static final StartForm EMPTY = new StartForm("", "", "", "", "");

    /** What one was asked, to be asked again. Its variables are not shown, so they are not sent again. */
    static StartForm again(CliProcess process) {
        Order order = process.order();
        return new StartForm(
                order.connector(),
                order.prompt(),
                Optional.ofNullable(order.workDir()).orElse(""),
                Optional.ofNullable(order.model()).orElse(""),
                String.valueOf(order.timeout().toSeconds()));
    }

    Form form() {
        return Form.empty()
                .with("connector", connector)
                .with("prompt", prompt)
                .with("workDir", workDir)
                .with("model", model)
                .with("timeoutSeconds", timeoutSeconds);
    }

    /**
     * The same as a request.
     *
     * @throws Failure INVALID
     */
    RunRequest request() {
        return new RunRequest(connector, normal(prompt), workDir.strip(), model.strip(), null, seconds(), Map.of());
    }

    /** The field that a refusal speaks of; the whole of the form where it speaks of none. */
    static String fieldOf(Failure refused) {
        Object named = refused.details().get("field");
        return switch (refused.reason()) {
            case "CONNECTOR_UNAVAILABLE" -> "connector";
            case "PROMPT_TOO_LONG" -> "prompt";
            case "WORK_FOLDER_NOT_ABSOLUTE", "WORK_FOLDER_NOT_ALLOWED", "WORK_FOLDER_MISSING" -> "workDir";
            case "MODEL_NOT_SUPPORTED", "MODEL_INVALID" -> "model";
            default -> named instanceof String field && EMPTY.form().values().containsKey(field) ? field : "form";
        };
    }

    private @Nullable Integer seconds() {
        if (timeoutSeconds.isBlank()) {
            return null;
        }
        try {
            return Integer.valueOf(timeoutSeconds.strip());
        } catch (NumberFormatException e) {
            throw Failure.invalid("VALIDATION_INVALID_TYPE").with("field", "timeoutSeconds");
        }
    }

    /** Browsers send line breaks as two characters. */
    private static String normal(String text) {
        return text.replace("\r\n", "\n");
    }
}
