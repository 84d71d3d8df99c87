package dev.madang.cli.client;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** How a session ended, from its last event or from the session itself. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record SessionEnd(
        String status,
        @Nullable Response response,
        @Nullable ApiError error,
        @Nullable Statistics statistics) {

    /** The answer. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Response(@Nullable String text, @Nullable List<Attachment> attachments) {

        public Response {
            text = Clean.text(text);
            attachments = attachments == null ? List.of() : List.copyOf(attachments);
        }

        @Override
        public String text() {
            return text == null ? "" : text;
        }

        @Override
        public List<Attachment> attachments() {
            return attachments == null ? List.of() : attachments;
        }
    }

    /** A file of the answer. */
    public record Attachment(String type, String title, String url) {

        public Attachment {
            title = Clean.line(title);
            url = Clean.line(url);
        }
    }

    /** What the session took. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Statistics(
            int totalTodos,
            int completedTodos,
            long executionTimeMs,
            long tokensUsed,
            @Nullable BigDecimal costUsd) {

        @Override
        public BigDecimal costUsd() {
            return costUsd == null ? BigDecimal.ZERO : costUsd;
        }
    }

    /** The three ways to end. */
    public enum Kind {
        COMPLETED,
        FAILED,
        CANCELLED
    }

    public Kind kind() {
        return switch (status) {
            case "completed", "success" -> Kind.COMPLETED;
            case "cancelled" -> Kind.CANCELLED;
            default -> Kind.FAILED;
        };
    }

    public boolean isOver() {
        return List.of("completed", "success", "cancelled", "failed").contains(status);
    }

    public List<Attachment> attachments() {
        return response == null ? List.of() : response.attachments();
    }
}
