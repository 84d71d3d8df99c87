package dev.madang.edge;

import dev.madang.quota.Policy;
import java.time.Duration;

/**
 * What a family's sockets may do.
 *
 * @param perAddress how many may be open at once from one address on this node; 0 is any number
 * @param messageCharacters the longest message that is heard; a longer one closes the socket with 1009
 * @param messages how many messages of one socket are heard
 * @param greeting how long a stranger may take to say who it is
 * @param writeTimeout how long one write may take before the reader counts as dead
 * @param ping how often a ping goes out; two in a row without a sign of life close the socket with 1001
 */
public record SocketRules(
        int perAddress,
        int messageCharacters,
        Policy messages,
        Duration greeting,
        Duration writeTimeout,
        Duration ping,
        Codes codes) {

    /**
     * The family's close codes.
     *
     * @param unknown the first message does not say who it is
     * @param refused what it says is not valid, or not enough
     * @param late it did not say so in time
     * @param tooMany the address has as many sockets as it may
     */
    public record Codes(int unknown, int refused, int late, int tooMany) {}

    /** 64 Ki characters, 10 s to say who it is, 20 s for one write, a ping every 30 s. */
    public static SocketRules of(int perAddress, Policy messages, Codes codes) {
        return new SocketRules(
                perAddress,
                64 * 1024,
                messages,
                Duration.ofSeconds(10),
                Duration.ofSeconds(20),
                Duration.ofSeconds(30),
                codes);
    }
}
