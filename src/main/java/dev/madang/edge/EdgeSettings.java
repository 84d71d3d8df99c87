package dev.madang.edge;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the edge.
 *
 * @param listeners ports that serve one family alone, {@code runner=3001,notion=9500}, or {@code off}
 * @param allowedHosts names beside localhost under which the server may be addressed
 * @param corsOrigins pages of other origins that may call
 * @param trustedProxies addresses ({@code 10.0.0.7}) or networks ({@code 10.0.0.0/8}) whose forwarding headers count
 * @param publicUrl the address under which the world knows this server
 * @param heartbeat how long a stream may be silent
 */
@ConfigurationProperties("madang")
public record EdgeSettings(
        @DefaultValue("off") String listeners,
        @DefaultValue List<String> allowedHosts,
        @DefaultValue List<String> corsOrigins,
        @DefaultValue List<String> trustedProxies,
        @Nullable URI publicUrl,
        @DefaultValue("15s") Duration heartbeat) {

    public EdgeSettings {
        allowedHosts = List.copyOf(allowedHosts);
        corsOrigins = List.copyOf(corsOrigins);
        trustedProxies = List.copyOf(trustedProxies);
        if (corsOrigins.contains("*")) {
            throw new IllegalArgumentException(
                    "CORS_ORIGINS: '*' would let every page on the web act as you; name the origins instead");
        }
        if (heartbeat.isNegative() || heartbeat.isZero()) {
            throw new IllegalArgumentException("madang.heartbeat must be longer than nothing");
        }
    }
}
