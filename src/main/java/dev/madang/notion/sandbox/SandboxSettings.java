package dev.madang.notion.sandbox;

import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the sandbox behaves.
 *
 * @param zone in which "today" is meant, in filters and formulas
 * @param tokens more tokens that open a workspace each; {@code sandbox} opens one on this machine without being named
 * @param troubleEvery every so many-th request meets a trouble, 0 for none
 * @param troubles the codes of the troubles, one after the other
 */
@ConfigurationProperties("madang.notion.sandbox")
public record SandboxSettings(
        @DefaultValue("Asia/Seoul") ZoneId zone,
        @DefaultValue List<String> tokens,
        @DefaultValue("0") int troubleEvery,

        @DefaultValue({"RATE_LIMITED", "SERVICE_UNAVAILABLE"})
        List<Refused.Code> troubles) {

    public SandboxSettings {
        tokens = List.copyOf(tokens);
        troubles = List.copyOf(troubles);
        if (troubleEvery < 0 || troubles.isEmpty()) {
            throw new IllegalArgumentException(
                    "madang.notion.sandbox.trouble-every must be at least 0, troubles must name one");
        }
    }
}
