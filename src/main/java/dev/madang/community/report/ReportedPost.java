package dev.madang.community.report;

import dev.madang.community.post.Author;
import dev.madang.community.post.PostId;
import dev.madang.community.post.PostKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post with what was reported of it, as admins see it: unmasked.
 *
 * @param outcome what was made of it; null while it is open
 * @param reports the newest first, at most {@link Reports#SHOWN}
 */
public record ReportedPost(
        PostId id,
        PostKind kind,
        Author author,
        boolean authorSuspended,
        String title,
        String body,
        boolean hidden,
        @Nullable String outcome,
        Instant reportedAt,
        List<Report> reports) {
    public ReportedPost {
        reports = List.copyOf(reports);
    }
}
