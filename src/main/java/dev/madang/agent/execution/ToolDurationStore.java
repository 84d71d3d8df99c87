package dev.madang.agent.execution;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How long todos of each tool took on this server. */
@Repository
class ToolDurationStore {

    private static final int RECENT = 20;

    private final JdbcClient jdbc;

    ToolDurationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String tool, Duration took, Instant at) {
        int ignored = jdbc.sql("""
                        INSERT INTO agent.tool_duration (tool, millis, ended_at) VALUES (:tool, :millis, :at)
                        """)
                .param("tool", tool)
                .param("millis", took.toMillis())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The median of each tool's latest twenty, for those of these tools that have run. */
    Map<String, Duration> medians(Set<String> tools) {
        return jdbc
                .sql("""
                        SELECT tool, percentile_disc(0.5) WITHIN GROUP (ORDER BY millis) AS millis
                        FROM unnest(:tools::text[]) AS wanted (tool),
                            LATERAL (SELECT millis FROM agent.tool_duration
                                     WHERE tool_duration.tool = wanted.tool
                                     ORDER BY ended_at DESC LIMIT :recent) AS latest
                        GROUP BY tool
                        """)
                .param("tools", tools.toArray(String[]::new))
                .param("recent", RECENT)
                .query((row, number) -> Map.entry(row.getString("tool"), Duration.ofMillis(row.getLong("millis"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
