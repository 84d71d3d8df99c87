package dev.madang.runner.connectors;

import dev.madang.llm.BuiltinChatSkill;
import dev.madang.llm.Conversation;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What is said to a prompt where there is no language model: what it was, who answers, and how to get a model. */
@Component
final class BuiltinPromptSkill implements BuiltinChatSkill {

    static final String TASK = "runner.prompt";
    private static final int SHOWN = 200;

    @Override
    public String task() {
        return TASK;
    }

    @Override
    public String answer(Conversation conversation) {
        String prompt = conversation.messages().getLast().text().strip();
        String first = prompt.lines().findFirst().orElse("").strip();
        String shown = first.codePointCount(0, first.length()) > SHOWN
                ? first.substring(0, first.offsetByCodePoints(0, SHOWN)) + "…"
                : first;
        long words = prompt.isEmpty() ? 0 : prompt.split("\\s+", -1).length;
        long lines = prompt.lines().count();
        return String.format(Locale.ROOT, conversation.language().equals("ko") ? """
                        마당의 기본 응답기가 요청을 받았습니다(단어 %d개, %d줄): “%s”
                        저는 언어 모델이 아니라 규칙과 틀로 답합니다. 언어 모델의 답을 받으려면 제공자의 API 키를 설정하거나, \
                        다른 커넥터를 골라 주세요.""" : """
                        Madang's builtin has your prompt (%d words, %d lines): “%s”
                        I am no language model; I answer by rules and templates. For the answer of a language model set the API \
                        key of a provider, or choose another connector.""", words, lines, shown);
    }
}
