package dev.madang.cli.bot;

import dev.madang.llm.BuiltinSkill;
import dev.madang.llm.Prompt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Decides without a language model: mostly nothing, otherwise what has to do with the character's own line. */
final class BuiltinChoices implements BuiltinSkill {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int QUIET = 40;
    private static final int AKIN = 3;

    private final Phrases phrases = Phrases.read();

    /** A post with how much the character has to do with it. */
    private record Candidate(JsonNode post, int likeness) {

        boolean may(String kind) {
            for (JsonNode one : post.path("may")) {
                if (one.asString("").equals(kind)) {
                    return true;
                }
            }
            return false;
        }
    }

    @Override
    public String task() {
        return Mind.CHOOSE;
    }

    @Override
    public JsonNode answer(Prompt prompt) {
        JsonNode input = prompt.input();
        Dice dice = Dice.of(input);
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode actions = answer.putArray("actions");
        if (dice.percent(QUIET)) {
            return answer;
        }
        List<Candidate> candidates = candidates(input, dice);
        if (dice.percent(75)) {
            first(candidates, "like", 0).ifPresent(one -> add(actions, "like", one));
        }
        if (dice.percent(25)) {
            first(candidates, "reply", 1).ifPresent(one -> add(actions, "reply", one));
        }
        if (dice.percent(20)) {
            first(candidates, "follow", AKIN).ifPresent(one -> add(actions, "follow", one));
        }
        if (dice.percent(12)) {
            first(candidates, "repost", AKIN).ifPresent(one -> add(actions, "repost", one));
        }
        if (dice.percent(15) && says(input.path("may"), "post")) {
            draft(input, dice)
                    .ifPresent(one -> actions.addObject()
                            .put("kind", "post")
                            .put("ref", "")
                            .put("title", one.title())
                            .put("body", one.body()));
        }
        while (actions.size() > Math.max(0, input.path("most").asInt(0))) {
            JsonNode ignored = actions.remove(actions.size() - 1);
        }
        return answer;
    }

    private static List<Candidate> candidates(JsonNode input, Dice dice) {
        Set<String> interests = Topic.of(input.at("/me/one_liner").asString(""));
        List<JsonNode> posts = new ArrayList<>();
        input.path("feed").forEach(posts::add);
        return dice.shuffled(posts).stream()
                .map(post -> new Candidate(post, likeness(post, interests)))
                .filter(one -> one.likeness() >= 0)
                .sorted(Comparator.comparingInt(Candidate::likeness).reversed())
                .toList();
    }

    /** Below zero where there is nothing Korean to talk about. */
    private static int likeness(JsonNode post, Set<String> interests) {
        Set<String> topics = Topic.of(
                post.path("title").asString("") + ". " + post.path("body").asString(""));
        if (topics.isEmpty()) {
            return -1;
        }
        Set<String> common = new HashSet<>(topics);
        common.retainAll(interests);
        int asked = post.path("body").asString("").contains("?") ? 1 : 0;
        return AKIN * common.size() + asked + Math.min(2, post.path("likes").asInt(0));
    }

    private static Optional<Candidate> first(List<Candidate> candidates, String kind, int least) {
        return candidates.stream()
                .filter(one -> one.likeness() >= least && one.may(kind))
                .findFirst();
    }

    private static void add(ArrayNode actions, String kind, Candidate to) {
        actions.addObject()
                .put("kind", kind)
                .put("ref", to.post().path("ref").asString(""))
                .put("title", "")
                .put("body", "");
    }

    private Optional<Phrases.Draft> draft(JsonNode input, Dice dice) {
        List<String> said = new ArrayList<>();
        input.path("own").forEach(one -> said.add(one.asString("")));
        input.path("feed")
                .forEach(one -> said.add(
                        one.path("title").asString("") + "\n" + one.path("body").asString("")));
        TextGate gate = new TextGate(said);
        List<Phrases.Draft> drafts = Optional.ofNullable(
                        phrases.posts().get(input.at("/moment/daypart").asString("")))
                .orElse(List.of());
        return dice.shuffled(drafts).stream()
                .filter(one -> gate.objection(one.title(), TextGate.LONGEST_TITLE)
                                .isEmpty()
                        && gate.objection(one.body(), TextGate.LONGEST_POST).isEmpty())
                .findFirst();
    }

    private static boolean says(JsonNode list, String word) {
        for (JsonNode one : list) {
            if (one.asString("").equals(word)) {
                return true;
            }
        }
        return false;
    }
}
