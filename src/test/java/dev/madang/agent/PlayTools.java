package dev.madang.agent;

import dev.madang.runs.tools.Tool;
import dev.madang.runs.tools.ToolCall;
import dev.madang.runs.tools.ToolFailure;
import dev.madang.runs.tools.ToolResult;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/**
 * Declared tools that have no implementation yet, with one that does what the todo's parameters say: {@code hold} waits for a gate of
 * that name, {@code fail} fails so often (and for good with {@code "final": true}).
 */
@TestConfiguration(proxyBeanMethods = false)
public class PlayTools {

    private final Map<String, CountDownLatch> gates = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> failures = new ConcurrentHashMap<>();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @Bean
    PlayTools play() {
        return this;
    }

    @Bean
    Tool problems() {
        return new Play("problem_classifier", "problem_categories");
    }

    @Bean
    Tool hashtags() {
        return new Play("hashtag_analyzer", "hashtags");
    }

    @Bean
    Tool dashboard() {
        return new Play("dashboard_generator", "dashboard_url");
    }

    public void open(String gate) {
        gate(gate).countDown();
    }

    public int mostAtOnce() {
        return most.get();
    }

    private CountDownLatch gate(String name) {
        return gates.computeIfAbsent(name, key -> new CountDownLatch(1));
    }

    private final class Play implements Tool {

        private final String name;
        private final String product;

        Play(String name, String product) {
            this.name = name;
            this.product = product;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public ToolResult call(ToolCall call) throws InterruptedException {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            try {
                play(call);
            } finally {
                running.decrementAndGet();
            }
            return new ToolResult(
                    Map.of(product, JsonMapper.shared().createObjectNode()),
                    JsonMapper.shared().createObjectNode().put("played", true),
                    List.of());
        }

        private void play(ToolCall call) throws InterruptedException {
            String gate = call.parameters().path("hold").asString("");
            if (!gate.isEmpty()) {
                gate(gate).await();
            }
            String id = call.parameters().path("name").asString("");
            int wanted = call.parameters().path("fail").asInt(0);
            if (failures.computeIfAbsent(id, key -> new AtomicInteger()).incrementAndGet() <= wanted) {
                boolean useless = call.parameters().path("final").asBoolean(false);
                throw new ToolFailure(
                        "out of order", useless ? ToolFailure.Retry.IS_USELESS : ToolFailure.Retry.MAY_HELP);
            }
        }
    }
}
