package dev.madang.cli.bot;

import dev.madang.llm.BuiltinSkill;
import dev.madang.llm.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers without a language model: two or three sentences about a noun of the text, none of them said before. */
final class BuiltinAnswers implements BuiltinSkill {

    private static final Pattern QUESTION = Pattern.compile("[?？]|(?:까요|나요|세요|인가요|을까|할까)\\s*[.!…]*\\s*$");
    private static final Pattern HANGUL = Pattern.compile("[가-힣].*[가-힣]", Pattern.DOTALL);
    private static final int ANSWERED = 80;

    private final Phrases phrases = Phrases.read();

    @Override
    public String task() {
        return Mind.ANSWER;
    }

    @Override
    public JsonNode answer(Prompt prompt) {
        JsonNode input = prompt.input();
        Dice dice = Dice.of(input);
        JsonNode first = input.at("/thread/0");
        String occasion = input.path("occasion").asString("feed");
        boolean wanted = HANGUL.matcher(text(first)).find() && (occasion.equals("feed") || dice.percent(ANSWERED));
        String body = wanted ? body(input, occasion, dice).orElse("") : "";
        return JsonMapper.shared()
                .createObjectNode()
                .put("answer", !body.isEmpty())
                .put("body", body);
    }

    private Optional<String> body(JsonNode input, String occasion, Dice dice) {
        JsonNode first = input.at("/thread/0");
        TextGate gate = new TextGate(said(input));
        List<String> openers =
                Optional.ofNullable(phrases.openers().get(occasion)).orElse(List.of());
        Optional<String> topic = Topic.first(List.of(
                first.path("body").asString(""),
                first.path("title").asString("").replaceFirst("^(?:Re: )+", "")));
        Optional<String> opener = pick(filled(openers, topic), gate, dice);
        Optional<String> core = pick(
                QUESTION.matcher(first.path("body").asString("")).find() ? phrases.question() : phrases.statement(),
                gate,
                dice);
        if (opener.isEmpty() || core.isEmpty()) {
            return Optional.empty();
        }
        String daypart =
                phrases.dayparts().getOrDefault(input.at("/moment/daypart").asString(""), "하루");
        String closer = dice.shuffled(phrases.closers()).getFirst().replace("{D}", daypart);
        return Optional.of(Stream.of(opener.get(), core.get(), closer)
                .filter(one -> !one.isEmpty())
                .reduce((a, b) -> a + " " + b)
                .orElseThrow());
    }

    private static List<String> filled(List<String> sentences, Optional<String> topic) {
        return sentences.stream()
                .filter(one -> topic.isPresent() || !one.contains("{T"))
                .map(one -> topic.map(noun -> Topic.fill(one, noun)).orElse(one))
                .toList();
    }

    private static Optional<String> pick(List<String> sentences, TextGate gate, Dice dice) {
        return dice.shuffled(sentences).stream()
                .filter(one -> gate.objection(one, TextGate.LONGEST_REPLY).isEmpty())
                .findFirst();
    }

    private static List<String> said(JsonNode input) {
        List<String> said = new ArrayList<>();
        input.path("own").forEach(one -> said.add(one.asString("")));
        input.path("thread").forEach(one -> said.add(text(one)));
        return said;
    }

    private static String text(JsonNode post) {
        return post.path("title").asString("") + "\n" + post.path("body").asString("");
    }
}
