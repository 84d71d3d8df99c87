package dev.madang.cli.run;

import dev.madang.Application;
import dev.madang.cli.Cli;
import dev.madang.runs.tools.Tool;
import dev.madang.runs.tools.ToolCall;
import dev.madang.runs.tools.ToolFailure;
import dev.madang.runs.tools.ToolResult;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The program with six tools that take as long as {@code madang.test.millis} says and do nothing else, so that a test can
 * look at a run while it goes on. What {@code madang.test.fails} names fails.
 */
@Import({Application.class, SlowTools.InsteadOfTheRealOnes.class})
public class SlowTools {

    private static final int STEPS = 20;

    public static void main(String[] arguments) {
        System.exit(Cli.run(SlowTools.class, arguments));
    }

    @Bean
    static Tool slowCollector() {
        return new Slow("collector", Map.of("raw_reviews", "[]", "collection_metadata", "{}"));
    }

    @Bean
    static Tool slowPreprocessor() {
        return new Slow("preprocessor", Map.of("preprocessed_reviews", "[]"));
    }

    @Bean
    static Tool slowSentimentAnalyzer() {
        return new Slow("sentiment_analyzer", Map.of("sentiment_result", "{}"));
    }

    @Bean
    static Tool slowKeywordExtractor() {
        return new Slow("keyword_extractor", Map.of("keywords", "[\"보습\",\"향\"]"));
    }

    @Bean
    static Tool slowInsightGenerator() {
        return new Slow("insight_generator", Map.of("insights", """
                {"summary":"라네즈 리뷰 1,204건의 **78%**가 긍정적입니다.",
                 "insights":[{"title":"보습","text":"가장 많이 칭찬받은 점입니다. 건조한 계절에도 오래 간다는 말이 많습니다."}],
                 "recommendations":[{"text":"향에 대한 설명을 상품 페이지에 더하세요."}],"synthetic":true}
                """));
    }

    @Bean
    static Tool slowReportGenerator() {
        return new Slow("report_generator", Map.of("report", "{}"));
    }

    /** Takes the tools of the agent family away. */
    static class InsteadOfTheRealOnes implements BeanDefinitionRegistryPostProcessor {
        @Override
        public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
            for (String name : ((DefaultListableBeanFactory) registry).getBeanNamesForType(Tool.class, true, false)) {
                if (!name.startsWith("slow")) {
                    registry.removeBeanDefinition(name);
                }
            }
        }
    }

    private record Slow(String name, Map<String, String> produces) implements Tool {

        @Override
        public ToolResult call(ToolCall call) throws InterruptedException {
            for (int i = 1; i <= STEPS; i++) {
                Thread.sleep(Long.getLong("madang.test.millis", 20) / STEPS);
                call.progress(name, i, STEPS);
            }
            if (name.equals(System.getProperty("madang.test.fails"))) {
                throw new ToolFailure("파일의 3행을 읽을 수 없습니다.", ToolFailure.Retry.IS_USELESS);
            }
            Map<String, JsonNode> produced = new java.util.HashMap<>();
            produces.forEach(
                    (product, json) -> produced.put(product, JsonMapper.shared().readTree(json)));
            return new ToolResult(
                    produced,
                    JsonMapper.shared().createObjectNode(),
                    name.equals("report_generator") ? List.of(report(call)) : List.of());
        }

        private static ToolResult.Attachment report(ToolCall call) {
            try (OutputStream out = call.create("보고서.md", "text/markdown; charset=utf-8")) {
                out.write("# 보고서\n".getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new ToolResult.Attachment("file", "라네즈 리뷰 보고서", "보고서.md");
        }
    }
}
