package dev.madang.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ProviderSourceTests {

    private final ApplicationContextRunner server = ModelsContext.prepare()
            .withBean(ProviderSource.class, () -> () -> List.of(new Tool("cli:a"), new Tool("cli:b")));

    private record Tool(String name) implements ModelProvider {
        @Override
        public ProviderInfo describe() {
            return new ProviderInfo(name, ProviderKind.CLI, List.of("default"), null, null);
        }

        @Override
        public Ending exchange(ModelRequest request, ModelOutput output) {
            output.text("by " + name);
            return new Ending(FinishReason.STOP, null, "default");
        }
    }

    @Test
    void whatASourceOffersCanBeChosen() {
        server.withPropertyValues("madang.llm.provider=cli:b").run(context -> {
            Models models = context.getBean(Models.class);

            assertThat(models.providers()).extracting(ProviderInfo::name).contains("cli:a", "cli:b");
            assertThat(models.chat(new Conversation("t", List.of(Message.user("hi")), "en"), CallOptions.DEFAULT)
                            .text())
                    .isEqualTo("by cli:b");
        });
    }

    @Test
    void whatASourceOffersIsNeverChosenByItself() {
        server.withPropertyValues("madang.llm.provider=")
                .run(context -> assertThat(context.getBean(Models.class).provider())
                        .map(ProviderInfo::name)
                        .isNotEqualTo(java.util.Optional.of("cli:a")));
    }
}
