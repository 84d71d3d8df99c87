package dev.madang.agent.room;

import dev.madang.agent.session.Session;
import dev.madang.agent.web.RunRequest;
import dev.madang.shared.Failure;
import dev.madang.ui.Form;
import org.jspecify.annotations.Nullable;

/**
 * The form that starts a session, as it was filled in.
 *
 * @param autoApprove {@code on} or absent, as browsers send a box
 */
record StartForm(
        String request,
        String language,
        @Nullable String dataset,
        @Nullable String autoApprove) {

    static Form again(Session session) {
        return Form.empty()
                .with("request", session.asked().userInput())
                .with("language", session.asked().language())
                .with("dataset", session.asked().options().dataset())
                .with("autoApprove", session.asked().options().autoApprovePlan() ? "on" : "");
    }

    Form form() {
        return Form.empty()
                .with("request", request)
                .with("language", language)
                .with("dataset", dataset)
                .with("autoApprove", autoApprove);
    }

    RunRequest runRequest() {
        return new RunRequest(
                // Browsers send line breaks as two characters.
                request.replace("\r\n", "\n"),
                language,
                null,
                new RunRequest.Options("on".equals(autoApprove), null, null, dataset));
    }

    /** The field that a refusal speaks of; the whole of the form where it speaks of none. */
    static String fieldOf(Failure refused) {
        if (refused.reason().startsWith("DATASET_")) {
            return "dataset";
        }
        Object named = refused.details().get("field");
        return "user_input".equals(named) ? "request" : "language".equals(named) ? "language" : "form";
    }
}
