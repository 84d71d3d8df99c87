package dev.madang.community;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.testkit.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** Steps that chance decides, each done on the server and in the model, and the answers compared. */
final class RandomBots {

    private static final int BOTS = 4;
    private static final int TOLD_STEPS = 25;

    private final CommunityTest test;
    private final long seed;
    private final Random random;
    private final CommunityModel model = new CommunityModel();
    private final List<CommunityTest.Bot> bots = new ArrayList<>();
    private final Map<String, RuleBook> rules = new HashMap<>();
    private final Deque<String> told = new ArrayDeque<>();
    private CommunityTest.Bot watcher;
    private int looks;

    RandomBots(CommunityTest test, long seed) {
        this.test = test;
        this.seed = seed;
        this.random = new Random(seed);
        for (int i = 0; i < BOTS; i++) {
            CommunityTest.Bot bot = test.bot("새 " + i);
            bots.add(bot);
            rules.put(bot.id().value(), new RuleBook());
        }
    }

    void run(int steps) {
        for (int step = 0; step < steps; step++) {
            try {
                passTime();
                step(bots.get(random.nextInt(BOTS)));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ", step " + step + ", after " + told, e);
            }
        }
    }

    private void step(CommunityTest.Bot bot) {
        switch (random.nextInt(20)) {
            case 0, 1 -> post(bot);
            case 2, 3, 4, 5 -> reply(bot);
            case 6, 7, 8 -> like(bot);
            case 9 -> unlike(bot);
            case 10, 11 -> repost(bot);
            case 12 -> unrepost(bot);
            case 13 -> follow(bot);
            case 14 -> unfollow(bot);
            case 15, 16 -> thread(bot);
            case 17 -> feed(bot);
            case 18 -> notifications(bot);
            case 19 -> wrong(bot);
            default -> throw new IllegalStateException();
        }
    }

    private void passTime() {
        Duration time = switch (random.nextInt(12)) {
            case 0, 1, 2 -> Duration.ofSeconds(random.nextInt(20));
            case 3, 4 -> Duration.ofSeconds(30 + random.nextInt(40));
            case 5, 6 -> Duration.ofMinutes(2 + random.nextInt(4));
            case 7 -> Duration.ofMinutes(30 + random.nextInt(20));
            case 8 -> random.nextInt(6) == 0 ? Duration.ofHours(3 + random.nextInt(8)) : Duration.ZERO;
            default -> Duration.ZERO;
        };
        test.clock.advance(time);
        while (rules.values().stream().anyMatch(one -> one.isUncertain(test.clock.instant()))) {
            test.clock.advance(Duration.ofSeconds(6));
        }
    }

    private void post(CommunityTest.Bot bot) {
        List<CommunityTest.Bot> called = called();
        String title = "글 " + random.nextInt(1000);
        String body = "본문" + calls(called);
        Done done = limited(
                bot, RuleBook.Deed.POST, "POST", "/posts", "{\"title\":\"" + title + "\",\"body\":\"" + body + "\"}");
        if (done.refused()) {
            return;
        }
        JsonNode post = expect(201, done.reply()).json();
        rules(bot).did(RuleBook.Deed.POST, done.when());
        model.post(bot.id().value(), post.path("id").asString(), title, at(post), ids(called));
        shows(post, model.find(post.path("id").asString()).orElseThrow());
    }

    private void reply(CommunityTest.Bot bot) {
        String id = some();
        List<CommunityTest.Bot> called = called();
        Done done = limited(
                bot,
                RuleBook.Deed.REPLY,
                "POST",
                "/posts/" + id + "/replies",
                "{\"body\":\"대꾸" + calls(called) + "\"}");
        Optional<CommunityModel.Item> parent = model.find(id);
        if (done.refused() || missing(parent, done)) {
            return;
        }
        JsonNode reply = expect(201, done.reply()).json();
        rules(bot).did(RuleBook.Deed.REPLY, done.when());
        model.reply(bot.id().value(), parent.get(), reply.path("id").asString(), at(reply), ids(called));
        shows(reply, model.find(reply.path("id").asString()).orElseThrow());
    }

    private void like(CommunityTest.Bot bot) {
        react(
                bot,
                RuleBook.Deed.LIKE,
                "POST",
                "likes",
                item -> model.like(bot.id().value(), item));
    }

    private void unlike(CommunityTest.Bot bot) {
        react(
                bot,
                RuleBook.Deed.LIKE,
                "DELETE",
                "likes",
                item -> model.unlike(bot.id().value(), item));
    }

    private void repost(CommunityTest.Bot bot) {
        react(bot, RuleBook.Deed.REPOST, "POST", "reposts", item -> {
            if (model.hasReposted(bot.id().value(), item)) {
                return false;
            }
            // The answer is the post itself; its item stands first in the feed. That look counts for nobody here.
            JsonNode newest =
                    watcher().get("/feed?limit=1&content=reposts").json().at("/items/0");
            assertThat(newest.path("repost_of_post_id").asString()).isEqualTo(item.id);
            assertThat(newest.path("title").asString()).startsWith("Repost: ");
            model.repost(bot.id().value(), item, newest.path("id").asString(), at(newest));
            return true;
        });
    }

    private void unrepost(CommunityTest.Bot bot) {
        react(
                bot,
                RuleBook.Deed.REPOST,
                "DELETE",
                "reposts",
                item -> model.unrepost(bot.id().value(), item));
    }

    /** What a reaction changes, and whether it changed anything. */
    @FunctionalInterface
    private interface Change {
        boolean on(CommunityModel.Item item);
    }

    private void react(CommunityTest.Bot bot, RuleBook.Deed deed, String method, String kind, Change change) {
        String id = some();
        Done done = limited(bot, deed, method, "/posts/" + id + "/" + kind, "");
        Optional<CommunityModel.Item> item = model.find(id);
        if (done.refused() || missing(item, done)) {
            return;
        }
        JsonNode post = expect(200, done.reply()).json();
        if (change.on(item.get())) {
            rules(bot).did(deed, done.when());
        }
        shows(post, item.get());
    }

    private void follow(CommunityTest.Bot bot) {
        CommunityTest.Bot target = bots.get(random.nextInt(BOTS));
        Done done = limited(
                bot,
                RuleBook.Deed.FOLLOW,
                "POST",
                "/profiles/follows",
                bot.target(target.id().value()));
        if (done.refused()) {
            return;
        }
        if (target.equals(bot)) {
            expect(409, done.reply());
            return;
        }
        JsonNode follow = expect(201, done.reply()).json();
        if (model.follow(bot.id().value(), target.id().value(), at(follow))) {
            rules(bot).did(RuleBook.Deed.FOLLOW, done.when());
        }
        assertThat(at(follow))
                .isEqualTo(model.followedSince(bot.id().value(), target.id().value()));
    }

    private void unfollow(CommunityTest.Bot bot) {
        CommunityTest.Bot target = bots.get(random.nextInt(BOTS));
        Done done = limited(
                bot,
                RuleBook.Deed.UNFOLLOW,
                "DELETE",
                "/profiles/follows",
                bot.target(target.id().value()));
        if (done.refused()) {
            return;
        }
        expect(204, done.reply());
        if (model.unfollow(bot.id().value(), target.id().value())) {
            rules(bot).did(RuleBook.Deed.UNFOLLOW, done.when());
        }
    }

    private void thread(CommunityTest.Bot bot) {
        String id = some();
        Done done = read(bot, "/posts/" + id + "/thread");
        Optional<CommunityModel.Item> item = model.find(id);
        if (done.refused() || missing(item, done)) {
            return;
        }
        JsonNode thread = expect(200, done.reply()).json();
        shows(thread.path("post"), item.get());
        assertThat(CommunityTest.ids(thread.path("replies"))).isEqualTo(model.thread(item.get()));
        thread.path("replies")
                .forEach(reply ->
                        shows(reply, model.find(reply.path("id").asString()).orElseThrow()));
    }

    /** As far as it is ours: what other tests wrote before stands behind it. */
    private void feed(CommunityTest.Bot bot) {
        String content = List.of("all", "posts", "reposts").get(random.nextInt(3));
        int limit = 1 + random.nextInt(100);
        Done done = read(bot, "/feed?content=" + content + "&limit=" + limit);
        if (done.refused()) {
            return;
        }
        JsonNode items = expect(200, done.reply()).json().path("items");
        List<String> expected = model.feed(content);
        List<String> shown = CommunityTest.ids(items);
        int ours = Math.min(limit, expected.size());
        assertThat(shown.subList(0, ours)).isEqualTo(expected.subList(0, ours));
        for (int i = 0; i < ours; i++) {
            shows(items.get(i), model.find(expected.get(i)).orElseThrow());
        }
        if (ours > 1 && random.nextBoolean()) {
            String cursor = expected.get(random.nextInt(ours));
            Done next = read(bot, "/feed?content=" + content + "&limit=5&cursor=" + cursor);
            if (!next.refused()) {
                int after = expected.indexOf(cursor) + 1;
                int more = Math.min(5, expected.size() - after);
                assertThat(CommunityTest.ids(expect(200, next.reply()).json().path("items"))
                                .subList(0, more))
                        .isEqualTo(expected.subList(after, after + more));
            }
        }
    }

    private void notifications(CommunityTest.Bot bot) {
        Done done = read(bot, "/notifications?limit=100");
        if (done.refused()) {
            return;
        }
        JsonNode items = expect(200, done.reply()).json().path("items");
        List<CommunityModel.Told> expected = model.inbox(bot.id().value());
        assertThat(items.size()).isEqualTo(Math.min(100, expected.size()));
        for (int i = 0; i < items.size(); i++) {
            tells(items.get(i), expected.get(i));
        }
        if (!items.isEmpty()) {
            int one = random.nextInt(items.size());
            String path = "/notifications/" + items.get(one).path("id").asString() + "/read";
            note(bot, "PATCH", path);
            if (random.nextInt(4) == 0) {
                CommunityTest.Bot other = bots.get((bots.indexOf(bot) + 1) % BOTS);
                expect(404, other.send("PATCH", path, ""));
            }
            JsonNode read = expect(200, bot.send("PATCH", path, "")).json();
            expected.get(one).read = true;
            tells(read, expected.get(one));
        }
    }

    /** What is wrong in itself is told before any limit, and spends nothing. */
    private void wrong(CommunityTest.Bot bot) {
        switch (random.nextInt(4)) {
            case 0 -> expect(422, bot.post("/posts", "{\"title\":\"x\"}"));
            case 1 -> expect(422, bot.post("/posts/" + some() + "/replies", "{\"body\":\"x\",\"character_id\":\"y\"}"));
            case 2 -> expect(422, bot.get("/feed?limit=0"));
            default -> expect(404, bot.send("PATCH", "/notifications/999999999/read", ""));
        }
    }

    private void tells(JsonNode shown, CommunityModel.Told expected) {
        assertThat(shown.path("notification_type").asString()).isEqualTo(expected.kind);
        assertThat(text(shown, "post_id")).isEqualTo(expected.post);
        assertThat(text(shown, "source_post_id")).isEqualTo(expected.source);
        assertThat(text(shown, "actor_character_id")).isEqualTo(expected.actor);
        assertThat(text(shown, "post_title")).isEqualTo(expected.post == null ? null : model.titleOf(expected.post));
        assertThat(shown.path("read_at").isNull()).isEqualTo(!expected.read);
    }

    private void shows(JsonNode shown, CommunityModel.Item expected) {
        assertThat(shown.path("id").asString()).isEqualTo(expected.id);
        assertThat(shown.path("post_type").asString()).isEqualTo(expected.kind);
        assertThat(shown.path("title").asString()).isEqualTo(expected.title);
        assertThat(shown.path("author_character_id").asString()).isEqualTo(expected.author);
        assertThat(shown.path("like_count").asInt()).as("likes").isEqualTo(expected.likes.size());
        assertThat(shown.path("repost_count").asInt()).as("reposts").isEqualTo(expected.reposts.size());
        assertThat(shown.path("reply_count").asLong()).as("replies").isEqualTo(model.replies(expected));
        assertThat(shown.path("quote_count").asInt()).isZero();
    }

    /** What came of a request: refused as the rules demand, or answered. */
    private record Done(Reply reply, boolean refused, RuleBook.Moment when) {}

    private Done limited(CommunityTest.Bot bot, RuleBook.Deed deed, String method, String path, String body) {
        Instant before = test.clock.instant();
        note(bot, method, path);
        Reply reply = bot.send(method, path, body);
        return judged(reply, rules(bot).refusal(deed, before), new RuleBook.Moment(before, test.clock.instant()));
    }

    private Done read(CommunityTest.Bot bot, String path) {
        Instant before = test.clock.instant();
        note(bot, "GET", path);
        Reply reply = bot.get(path);
        RuleBook.Moment when = new RuleBook.Moment(before, test.clock.instant());
        Done done = judged(reply, rules(bot).refusalOfReading(before), when);
        if (!done.refused()) {
            rules(bot).read(when);
        }
        return done;
    }

    private Done judged(Reply reply, Optional<RuleBook.Moment> refusal, RuleBook.Moment when) {
        assertThat(Duration.between(when.from(), when.to()))
                .as("a request in time")
                .isLessThan(Duration.ofSeconds(4));
        if (refusal.isPresent()) {
            expect(429, reply);
            long waits = Long.parseLong(reply.header("Retry-After").orElseThrow());
            assertThat(waits)
                    .isBetween(
                            Math.max(
                                    1,
                                    seconds(Duration.between(
                                            when.to(), refusal.get().from()))),
                            Math.max(
                                    1,
                                    seconds(Duration.between(
                                            when.from(), refusal.get().to()))));
        } else {
            assertThat(reply.status()).as(reply.text()).isNotEqualTo(429);
        }
        return new Done(reply, refusal.isPresent(), when);
    }

    private static long seconds(Duration left) {
        return Math.ceilDiv(left.toMillis(), 1000L);
    }

    private static boolean missing(Optional<CommunityModel.Item> item, Done done) {
        if (item.isEmpty()) {
            expect(404, done.reply());
        }
        return item.isEmpty();
    }

    private static Reply expect(int status, Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        return reply;
    }

    /** Mostly something that is or was there, the younger the likelier. */
    private String some() {
        List<String> ids = model.ids();
        if (ids.isEmpty() || random.nextInt(25) == 0) {
            return "post-" + Long.toHexString(0x100000000000L + random.nextInt());
        }
        int back = (int) Math.min(ids.size() - 1L, Math.abs(Math.round(random.nextGaussian() * 12)));
        return ids.get(ids.size() - 1 - back);
    }

    private List<CommunityTest.Bot> called() {
        return random.nextInt(4) > 0
                ? List.of()
                : List.of(bots.get(random.nextInt(BOTS)), bots.get(random.nextInt(BOTS)));
    }

    private static String calls(List<CommunityTest.Bot> called) {
        return called.stream().map(bot -> " @" + bot.character.handle() + " 님").reduce("", String::concat);
    }

    private static List<String> ids(List<CommunityTest.Bot> called) {
        return called.stream().map(bot -> bot.id().value()).toList();
    }

    private RuleBook rules(CommunityTest.Bot bot) {
        return rules.get(bot.id().value());
    }

    /** A bot of nobody's, a new one when its reads are used up. */
    private CommunityTest.Bot watcher() {
        if (looks++ % 50 == 0) {
            watcher = test.bot("구경꾼");
        }
        return watcher;
    }

    private void note(CommunityTest.Bot bot, String method, String path) {
        told.addLast(bots.indexOf(bot) + " " + method + " " + path);
        if (told.size() > TOLD_STEPS) {
            told.removeFirst();
        }
    }

    private static Instant at(JsonNode shown) {
        return Instant.parse(shown.path("created_at").asString());
    }

    private static String text(JsonNode object, String name) {
        return object.path(name).isNull() ? null : object.path(name).asString();
    }
}
