import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes a set of synthetic Korean cosmetics reviews, the same one for the same seed.
 *
 * <p>{@code java scripts/GenerateReviews.java [--seed S] [--rows N] OUT.csv}, run from the root of the repository. The
 * phrases lie in {@code scripts/reviews}; a summary of what was made goes to the standard output.
 */
final class GenerateReviews {

    private static final int DEFAULT_ROWS = 2_450;
    private static final long DEFAULT_SEED = 20_260_131;

    static void main(String[] args) throws IOException {
        long seed = DEFAULT_SEED;
        int rows = DEFAULT_ROWS;
        Path out = null;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--seed" -> seed = Long.parseLong(args[++i]);
                case "--rows" -> rows = Integer.parseInt(args[++i]);
                default -> out = Path.of(args[i]);
            }
        }
        if (out == null) {
            System.err.println("usage: java scripts/GenerateReviews.java [--seed S] [--rows N] OUT.csv");
            System.exit(2);
        }
        List<Review> reviews = new Export(new Dice(seed)).reviews(rows);
        Files.writeString(out, Csv.of(reviews));
        Summary.print(reviews);
    }

    // ---- what is decided about a review before a word is written

    enum Aspect {
        TEXTURE,
        MOISTURIZING,
        SCENT,
        PACKAGING,
        PRICE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What to know of it beyond its name: most aspects show only in use. */
        String tag() {
            return this == PACKAGING || this == PRICE ? word() : "used";
        }
    }

    enum Tone {
        GOOD("+"),
        FLAT("0"),
        BAD("-");

        final String sign;

        Tone(String sign) {
            this.sign = sign;
        }
    }

    /** How often an aspect is praised, left open and blamed, in percent. */
    record Leaning(int good, int flat, int bad) {

        static Leaning of(int good, int flat, int bad) {
            return new Leaning(good, flat, bad);
        }

        /** Moves points from praise to blame; a negative number moves them back. */
        Leaning worse(int points) {
            int moved = Math.max(-bad, Math.min(points, good));
            return new Leaning(good - moved, flat, bad + moved);
        }

        Tone roll(Dice dice) {
            return dice.weighted(List.of(Tone.values()), tone -> switch (tone) {
                case GOOD -> good;
                case FLAT -> flat;
                case BAD -> bad;
            });
        }
    }

    /** A product; its tags name the phrases that suit it. */
    record Product(String name, String noun, Set<String> tags, int weight) {

        static Product of(String name, String noun, int weight, String... tags) {
            Set<String> all = new HashSet<>(Set.of(tags));
            if (all.contains("skin") || all.contains("base")) {
                all.add("face");
            }
            if (!all.contains("lux")) {
                all.add("fair");
            }
            return new Product(name, noun, all, weight);
        }
    }

    enum Platform {
        OLIVEYOUNG,
        COUPANG,
        AMAZON;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    enum Brand {
        LANEIGE(
                "라네즈",
                List.of("Laneige", "LANEIGE"),
                900,
                List.of(45, 30, 25),
                List.of(
                        Leaning.of(74, 10, 16),
                        Leaning.of(86, 5, 9),
                        Leaning.of(44, 14, 42),
                        Leaning.of(30, 15, 55),
                        Leaning.of(42, 16, 42)),
                List.of(
                        Product.of("워터 글로우 세럼", "세럼", 5, "skin", "pump"),
                        Product.of("블루 히알루 수분 크림", "크림", 6, "skin", "pump"),
                        Product.of("밸런싱 크림 토너", "토너", 4, "skin", "pump"),
                        Product.of("나이트 립 트리트먼트", "립밤", 3, "lip", "jar"),
                        Product.of("글로우 핏 쿠션", "쿠션", 2, "base", "compact"))),
        INNISFREE(
                "이니스프리",
                List.of("innisfree", "Innisfree"),
                650,
                List.of(50, 35, 15),
                List.of(
                        Leaning.of(58, 16, 26),
                        Leaning.of(30, 15, 55),
                        Leaning.of(78, 8, 14),
                        Leaning.of(55, 25, 20),
                        Leaning.of(86, 5, 9)),
                List.of(
                        Product.of("그린 히알루 세럼", "세럼", 5, "cheap", "skin", "pump", "green"),
                        Product.of("그린 카밍 크림", "크림", 4, "cheap", "skin", "jar", "green"),
                        Product.of("시카 밸런스 토너", "토너", 4, "cheap", "skin", "green"),
                        Product.of("블랙 리프 나이트 앰플", "앰플", 3, "cheap", "skin", "dropper", "green"),
                        Product.of("벚꽃 톤업 선크림", "선크림", 3, "cheap", "base", "tube"),
                        Product.of("미네랄 픽스 팩트", "팩트", 2, "cheap", "base", "compact"))),
        SULWHASOO(
                "설화수",
                List.of("Sulwhasoo"),
                500,
                List.of(25, 45, 30),
                List.of(
                        Leaning.of(72, 14, 14),
                        Leaning.of(78, 8, 14),
                        Leaning.of(46, 6, 48),
                        Leaning.of(80, 8, 12),
                        Leaning.of(8, 8, 84)),
                List.of(
                        Product.of("진생 탄력 크림", "크림", 5, "skin", "jar", "herbal", "rich", "lux"),
                        Product.of("윤결 퍼스트 에센스", "에센스", 5, "skin", "pump", "herbal", "lux"),
                        Product.of("매화 윤빛 세럼", "세럼", 3, "skin", "dropper", "herbal", "lux"),
                        Product.of("본결 아이크림", "아이크림", 2, "skin", "tube", "herbal", "rich", "lux"),
                        Product.of("고운결 쿠션", "쿠션", 2, "base", "compact", "lux"))),
        HERA(
                "헤라",
                List.of("HERA", "Hera"),
                400,
                List.of(50, 35, 15),
                List.of(
                        Leaning.of(80, 8, 12),
                        Leaning.of(44, 14, 42),
                        Leaning.of(52, 22, 26),
                        Leaning.of(74, 12, 14),
                        Leaning.of(20, 14, 66)),
                List.of(
                        Product.of("느와르 벨벳 쿠션", "쿠션", 6, "base", "compact", "lux"),
                        Product.of("무드 센슈 립스틱", "립스틱", 4, "lip", "stick", "lux"),
                        Product.of("새틴 글로우 파운데이션", "파데", 3, "base", "pump", "lux"),
                        Product.of("셀 리바운드 세럼", "세럼", 3, "skin", "pump", "lux"),
                        Product.of("UV 데일리 실드", "선크림", 3, "base", "tube", "lux")));

        final String korean;
        final List<String> aliases;
        final int share;
        final List<Integer> platforms;
        final List<Leaning> leanings;
        final List<Product> products;

        Brand(
                String korean,
                List<String> aliases,
                int share,
                List<Integer> platforms,
                List<Leaning> leanings,
                List<Product> products) {
            this.korean = korean;
            this.aliases = aliases;
            this.share = share;
            this.platforms = platforms;
            this.leanings = leanings;
            this.products = products;
        }
    }

    /** What is wrong or odd about a row; every row has exactly one. */
    enum Wrinkle {
        SHORT(20),
        EMPTY(5),
        BAD_RATING(5),
        CONTRADICTING_RATING(30),
        QUOTE(10),
        LINE_BREAK(10),
        COMMA(10),
        ENTITY(4),
        EMOJI(12),
        TYPO(30),
        MISSING_SPACE(50),
        NONE(0);

        final int perMille;

        Wrinkle(int perMille) {
            this.perMille = perMille;
        }

        /** One wrinkle for each row, in the exact shares. */
        static List<Wrinkle> deal(int rows, Dice dice) {
            List<Wrinkle> all = new ArrayList<>();
            for (Wrinkle wrinkle : values()) {
                all.addAll(Collections.nCopies(Math.round(rows * wrinkle.perMille / 1000f), wrinkle));
            }
            all.addAll(Collections.nCopies(rows - all.size(), NONE));
            return dice.shuffled(all);
        }
    }

    /** Where, when and about what a review is written. */
    record Setting(Brand brand, Product product, Platform platform, LocalDate date) {

        private static final Map<Month, Integer> MONTHS = new TreeMap<>(Map.of(
                Month.AUGUST, 13,
                Month.SEPTEMBER, 14,
                Month.OCTOBER, 16,
                Month.NOVEMBER, 21,
                Month.DECEMBER, 19,
                Month.JANUARY, 17));

        static Setting roll(Brand brand, Dice dice) {
            Product product = dice.weighted(brand.products, Product::weight);
            Platform platform = dice.weighted(List.of(Platform.values()), one -> brand.platforms.get(one.ordinal()));
            Month month = dice.weighted(List.copyOf(MONTHS.keySet()), MONTHS::get);
            YearMonth when = YearMonth.of(month == Month.JANUARY ? 2026 : 2025, month);
            return new Setting(brand, product, platform, when.atDay(1 + dice.below(when.lengthOfMonth())));
        }

        boolean in(Month... months) {
            return List.of(months).contains(date.getMonth());
        }

        /** The event of the set: a batch of leaking pumps. */
        boolean leaks() {
            return brand == Brand.LANEIGE && product.tags.contains("pump") && in(Month.DECEMBER, Month.JANUARY);
        }

        int attention(Aspect aspect) {
            return switch (aspect) {
                case TEXTURE -> platform == Platform.OLIVEYOUNG ? 36 : 28;
                case MOISTURIZING -> in(Month.DECEMBER, Month.JANUARY) ? 36 : 28;
                case SCENT -> platform == Platform.AMAZON ? 24 : 18;
                case PACKAGING -> leaks() ? 40 : platform == Platform.COUPANG ? 22 : 14;
                case PRICE -> in(Month.NOVEMBER) ? 24 : 18;
            };
        }

        Leaning leaning(Aspect aspect) {
            Leaning usual = brand.leanings.get(aspect.ordinal());
            return switch (aspect) {
                case TEXTURE, SCENT -> usual;
                case MOISTURIZING -> brand == Brand.INNISFREE || brand == Brand.HERA ? usual.worse(winter()) : usual;
                case PACKAGING -> leaks() ? Leaning.of(5, 5, 90) : usual.worse(platform == Platform.COUPANG ? 12 : 0);
                case PRICE -> usual.worse(platform == Platform.AMAZON ? 15 : 0).worse(in(Month.NOVEMBER) ? -12 : 0);
            };
        }

        private int winter() {
            return in(Month.DECEMBER, Month.JANUARY) ? 15 : -5;
        }

        Set<String> tags(Dice dice) {
            Set<String> tags = new HashSet<>(product.tags);
            tags.add("any");
            tags.add(platform.word());
            tags.add(in(Month.AUGUST) ? "summer" : in(Month.SEPTEMBER, Month.OCTOBER) ? "autumn" : "winter");
            if (leaks() || dice.chance(15)) {
                tags.add("leak");
            }
            return tags;
        }
    }

    /** One thing a review says. */
    record Mention(Aspect aspect, Tone tone) {}

    /** One row of the set, with what was meant by it. */
    record Review(
            String id,
            String brand,
            Setting setting,
            String rating,
            String text,
            List<Mention> mentions,
            Wrinkle wrinkle) {

        Review withId(String id) {
            return new Review(id, brand, setting, rating, text, mentions, wrinkle);
        }
    }

    // ---- the set

    /** Rolls the reviews and lays them out as an export would: by date, with some pages exported twice. */
    static final class Export {

        private final Dice dice;
        private final Korean korean;
        private final English english;
        private final Phrases frames = Phrases.read("frames.txt");
        private final Set<String> written = new HashSet<>();

        Export(Dice dice) {
            this.dice = dice;
            this.korean = new Korean(dice, frames, Phrases.read("clauses.txt"));
            this.english = new English(dice, Phrases.read("english.txt"));
        }

        List<Review> reviews(int rows) {
            int repeated = Math.round(rows * 0.02f);
            List<Wrinkle> wrinkles = Wrinkle.deal(rows - repeated, dice);
            List<Review> reviews = new ArrayList<>();
            for (Brand brand : brands(rows - repeated)) {
                reviews.add(review(Setting.roll(brand, dice), wrinkles.get(reviews.size())));
            }
            reviews.sort(Comparator.comparing(review -> review.setting().date()));
            for (int i = 0; i < reviews.size(); i++) {
                reviews.set(i, reviews.get(i).withId("R" + (100_001 + i)));
            }
            for (int i = 0; i < repeated; i++) {
                repeat(reviews);
            }
            return reviews;
        }

        private List<Brand> brands(int rows) {
            int shares =
                    Stream.of(Brand.values()).mapToInt(brand -> brand.share).sum();
            List<Brand> all = new ArrayList<>();
            for (Brand brand : Brand.values()) {
                all.addAll(Collections.nCopies(rows * brand.share / shares, brand));
            }
            all.addAll(Collections.nCopies(rows - all.size(), Brand.LANEIGE));
            return dice.shuffled(all);
        }

        private void repeat(List<Review> reviews) {
            int from = dice.below(reviews.size());
            reviews.add(Math.min(reviews.size(), from + 1 + dice.below(40)), reviews.get(from));
        }

        private Review review(Setting setting, Wrinkle wrinkle) {
            boolean foreign = setting.platform == Platform.AMAZON && dice.chance(33);
            boolean alias = dice.chance(setting.platform == Platform.AMAZON ? 32 : 10);
            String brand = alias ? dice.one(setting.brand.aliases) : setting.brand.korean;
            return switch (wrinkle) {
                case SHORT -> {
                    String rating = dice.weighted(List.of("5", "4", "3", "2", "1"), r -> r.equals("5") ? 55 : 11);
                    String text =
                            dice.one(frames.lines("short", rating, Set.of())).text();
                    yield new Review("", brand, setting, rating, text, List.of(), wrinkle);
                }
                default -> full(setting, wrinkle, brand, foreign);
            };
        }

        private Review full(Setting setting, Wrinkle wrinkle, String brand, boolean foreign) {
            List<Mention> mentions = mentions(setting);
            while (true) {
                String text =
                        foreign ? english.write(setting, mentions, wrinkle) : korean.write(setting, mentions, wrinkle);
                boolean fits = text.length() >= 10 && text.length() <= 220 && shows(wrinkle, text, foreign);
                if (fits && written.add(text)) {
                    boolean empty = wrinkle == Wrinkle.EMPTY;
                    return new Review(
                            "",
                            brand,
                            setting,
                            rating(mentions, wrinkle),
                            empty ? "" : text,
                            empty ? List.of() : mentions,
                            wrinkle);
                }
            }
        }

        private static boolean shows(Wrinkle wrinkle, String text, boolean foreign) {
            return switch (wrinkle) {
                case LINE_BREAK -> text.contains("\n");
                case COMMA -> foreign || text.contains(",");
                default -> true;
            };
        }

        private List<Mention> mentions(Setting setting) {
            int count = dice.weighted(
                    List.of(1, 2, 3, 4), n -> List.of(27, 42, 24, 7).get(n - 1));
            Set<Aspect> open = EnumSet.allOf(Aspect.class);
            List<Mention> mentions = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Aspect aspect = dice.weighted(List.copyOf(open), setting::attention);
                open.remove(aspect);
                mentions.add(new Mention(aspect, setting.leaning(aspect).roll(dice)));
            }
            return mentions;
        }

        private String rating(List<Mention> mentions, Wrinkle wrinkle) {
            int rating = dice.weighted(List.of(1, 2, 3, 4, 5), star -> likely(star, balance(mentions)));
            return switch (wrinkle) {
                case BAD_RATING -> dice.one(List.of("별로", "", "-", "N/A", "좋음", "★★★"));
                case CONTRADICTING_RATING -> rating == 3 ? dice.one(List.of("1", "5")) : String.valueOf(6 - rating);
                default -> String.valueOf(rating);
            };
        }

        /** The weight of a rating for a balance from -1 (all blame) to 1 (all praise). */
        private static int likely(int star, double balance) {
            List<Integer> weights = balance > 0.6
                    ? List.of(0, 0, 2, 24, 74)
                    : balance > 0.2
                            ? List.of(0, 2, 22, 54, 22)
                            : balance > -0.2
                                    ? List.of(2, 18, 56, 22, 2)
                                    : balance > -0.6 ? List.of(24, 50, 24, 2, 0) : List.of(58, 36, 6, 0, 0);
            return weights.get(star - 1);
        }
    }

    static double balance(List<Mention> mentions) {
        return mentions.stream()
                .mapToInt(mention -> 1 - mention.tone().ordinal())
                .average()
                .orElse(0);
    }

    static Tone overall(List<Mention> mentions) {
        double balance = balance(mentions);
        return balance > 0.3 ? Tone.GOOD : balance < -0.3 ? Tone.BAD : Tone.FLAT;
    }

    // ---- phrases

    /** A line of a phrase file: its mark and its text, still with slots and choices. */
    record Line(String mark, String text) {}

    record Section(String topic, String tone, Set<String> tags, List<Line> lines) {}

    /** A phrase file. */
    record Phrases(List<Section> sections) {

        private static final Path FOLDER = Path.of("scripts", "reviews");

        static Phrases read(String name) {
            List<Section> sections = new ArrayList<>();
            boolean marked = !name.startsWith("english");
            for (String line : lines(name)) {
                if (line.startsWith("[")) {
                    List<String> head =
                            List.of(line.substring(1, line.length() - 1).split(" "));
                    sections.add(new Section(
                            head.get(0), head.get(1), Set.copyOf(head.subList(2, head.size())), new ArrayList<>()));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    sections.getLast()
                            .lines()
                            .add(marked ? new Line(line.substring(0, 1), line.substring(2)) : new Line("s", line));
                }
            }
            return new Phrases(sections);
        }

        private static List<String> lines(String name) {
            try {
                return Files.readAllLines(FOLDER.resolve(name));
            } catch (IOException e) {
                throw new UncheckedIOException("run from the root of the repository", e);
            }
        }

        /** The lines that fit; the more particular a section, the likelier its lines. */
        List<Line> lines(String topic, String tone, Set<String> tags) {
            List<Line> fitting = new ArrayList<>();
            for (Section section : sections) {
                boolean fits = section.topic.equals(topic) && section.tone.equals(tone);
                if (fits && tags.containsAll(section.tags)) {
                    int times = section.tags.contains("leak") ? 5 : section.tags.isEmpty() ? 1 : 2;
                    Collections.nCopies(times, section.lines).forEach(fitting::addAll);
                }
            }
            return fitting;
        }
    }

    // ---- Korean

    enum Ending {
        GO,
        JIMAN,
        NEUNDE,
        GIN_HANDE,
        SEO,
        AYO,
        NEYO,
        DEORAGOYO,
        GEOT_GATAYO,
        A,
        NE,
        DEORA,
        EUM,
        DA,
        MNIDA
    }

    enum Sort {
        ADJECTIVE,
        VERB,
        NOUN
    }

    /** The last word of a clause, without 다, and the endings it takes. */
    record Predicate(String stem, Sort sort, boolean past) {

        private static final String REGULAR_B = "입잡뽑씹좁집접업꼽";
        private static final String IRREGULAR_S = "낫붓짓";
        private static final int N = 4;
        private static final int L = 8;
        private static final int LM = 10;
        private static final int M = 16;
        private static final int B = 17;
        private static final int S = 19;
        private static final int SS = 20;
        private static final int EU = 18;

        String with(Ending ending) {
            if (sort == Sort.NOUN && !past) {
                return copula(ending);
            }
            String base = past ? coda(infinitive(), SS) : stem;
            String light = past ? base : dropL();
            return switch (ending) {
                case GO -> base + "고";
                case JIMAN -> base + "지만";
                case NEUNDE -> adnominal() + "데";
                case GIN_HANDE -> stem + "긴 " + (past ? "했는데" : acts() ? "하는데" : "한데");
                case SEO -> stem.endsWith("아니") ? stem + "라서" : infinitive() + "서";
                case AYO -> past ? base + "어요" : stem.endsWith("아니") ? stem + "에요" : infinitive() + "요";
                case NEYO -> light + "네요";
                case DEORAGOYO -> base + "더라고요";
                case GEOT_GATAYO -> adnominal() + " 것 같아요";
                case A -> past ? base + "어" : stem.endsWith("아니") ? stem + "야" : infinitive();
                case NE -> light + "네";
                case DEORA -> base + "더라";
                case EUM -> past ? base + "음" : soft(M, LM, "움", "음");
                case DA ->
                    past || !acts()
                            ? base + "다"
                            : code(stem) == 0 || code(stem) == L ? coda(dropL(), N) + "다" : stem + "는다";
                case MNIDA ->
                    past ? base + "습니다" : code(stem) == 0 || code(stem) == L ? coda(dropL(), B) + "니다" : stem + "습니다";
            };
        }

        private String copula(Ending ending) {
            boolean closed = code(stem) != 0;
            String joined = closed ? stem + "이" : stem;
            return switch (ending) {
                case GO -> stem + "이고";
                case JIMAN -> joined + "지만";
                case NEUNDE -> stem + "인데";
                case GIN_HANDE -> joined + "긴 한데";
                case SEO -> joined + "라서";
                case AYO -> closed ? stem + "이에요" : stem + "예요";
                case NEYO -> joined + "네요";
                case DEORAGOYO -> joined + "더라고요";
                case GEOT_GATAYO -> stem + "인 것 같아요";
                case A -> joined + "야";
                case NE -> joined + "네";
                case DEORA -> joined + "더라";
                case EUM -> stem + "임";
                case DA -> joined + "다";
                case MNIDA -> stem + "입니다";
            };
        }

        /** Whether it conjugates as a verb; 있다, 없다 and -겠다 do not, whatever they mean. */
        private boolean acts() {
            return sort == Sort.VERB && !exists();
        }

        private boolean exists() {
            return stem.endsWith("있") || stem.endsWith("없") || stem.endsWith("겠");
        }

        private String adnominal() {
            if (past) {
                return coda(infinitive(), SS) + "는";
            }
            return acts() || exists() ? dropL() + "는" : soft(N, N, "운", "은");
        }

        /** The stem before an ending that begins with a consonant on an open stem and with 으 on a closed one. */
        private String soft(int open, int afterL, String afterB, String closed) {
            int code = code(stem);
            if (code == 0) {
                return coda(stem, open);
            }
            if (code == L) {
                return coda(stem, afterL);
            }
            return irregularB() ? coda(stem, 0) + afterB : (irregularS() ? coda(stem, 0) : stem) + closed;
        }

        private String infinitive() {
            char last = stem.charAt(stem.length() - 1);
            String head = stem.substring(0, stem.length() - 1);
            int vowel = vowel(last);
            if (sort == Sort.NOUN) {
                return stem + (code(stem) == 0 ? "여" : "이어");
            }
            if (last == '하') {
                return head + "해";
            }
            if (last == '르' && !stem.endsWith("따르") && !stem.endsWith("들르")) {
                return coda(head, L) + (bright(head) ? "라" : "러");
            }
            if (irregularB()) {
                return coda(stem, 0) + (last == '곱' || last == '돕' ? "와" : "워");
            }
            if (irregularS()) {
                return coda(stem, 0) + (bright(stem) ? "아" : "어");
            }
            if (code(stem) != 0) {
                return stem + (bright(stem) ? "아" : "어");
            }
            return switch (vowel) {
                case EU -> head + (char) (last + (bright(head) ? -EU : 4 - EU) * 28);
                case 8 -> head + (char) (last + 28);
                case 11 -> head + (char) (last - 28);
                case 13 -> head + (char) (last + 28);
                case 20 -> head + (char) (last + (6 - 20) * 28);
                case 16, 19 -> stem + "어";
                default -> stem;
            };
        }

        private boolean irregularB() {
            return code(stem) == B && REGULAR_B.indexOf(stem.charAt(stem.length() - 1)) < 0;
        }

        private boolean irregularS() {
            return code(stem) == S && IRREGULAR_S.indexOf(stem.charAt(stem.length() - 1)) >= 0;
        }

        private String dropL() {
            return code(stem) == L ? coda(stem, 0) : stem;
        }

        /** Whether the last vowel is ㅏ, ㅑ or ㅗ. */
        private static boolean bright(String text) {
            if (text.isEmpty() || !hangul(text.charAt(text.length() - 1))) {
                return false;
            }
            int vowel = vowel(text.charAt(text.length() - 1));
            return vowel == 0 || vowel == 2 || vowel == 8;
        }

        private static int vowel(char syllable) {
            return (syllable - '가') / 28 % 21;
        }

        private static String coda(String text, int code) {
            char last = text.charAt(text.length() - 1);
            return text.substring(0, text.length() - 1) + (char) (last - (last - '가') % 28 + code);
        }

        /** The final consonant of the last syllable, 0 for none. */
        static int code(String text) {
            char last = text.charAt(text.length() - 1);
            return hangul(last) ? (last - '가') % 28 : 0;
        }

        private static boolean hangul(char letter) {
            return letter >= '가' && letter <= '힣';
        }
    }

    /** Where a clause stands, which decides the particle of its subject. */
    enum Place {
        FIRST,
        ADDED,
        OPPOSED
    }

    enum Register {
        HAEYO,
        BANMAL,
        HAPSYO
    }

    enum Punctuation {
        STOP,
        NONE,
        EXCLAMATION,
        EMOTICON
    }

    /** The habits of one writer. */
    record Voice(Register register, Punctuation punctuation, boolean cute, boolean rough) {

        static Voice roll(Dice dice) {
            Register register = dice.weighted(
                    List.of(Register.values()), one -> List.of(64, 22, 14).get(one.ordinal()));
            Punctuation punctuation = dice.weighted(
                    List.of(Punctuation.values()),
                    one -> List.of(56, 16, 10, 18).get(one.ordinal()));
            boolean formal = register == Register.HAPSYO;
            return new Voice(
                    register,
                    formal && punctuation == Punctuation.EMOTICON ? Punctuation.STOP : punctuation,
                    register == Register.HAEYO && dice.chance(3),
                    dice.chance(45));
        }

        /** The ending of a sentence; what the writer did is told plainly, what was found may be told with surprise. */
        Ending ending(Told told, Dice dice) {
            return switch (register) {
                case HAEYO ->
                    told.own() || dice.chance(56)
                            ? Ending.AYO
                            : dice.one(
                                    told.open()
                                            ? List.of(
                                                    Ending.NEYO, Ending.DEORAGOYO, Ending.DEORAGOYO, Ending.GEOT_GATAYO)
                                            : List.of(Ending.NEYO, Ending.NEYO, Ending.DEORAGOYO));
                case BANMAL ->
                    told.own()
                            ? dice.one(List.of(Ending.A, Ending.EUM, Ending.EUM))
                            : dice.one(List.of(Ending.A, Ending.NE, Ending.DEORA, Ending.EUM, Ending.EUM, Ending.DA));
                case HAPSYO -> !told.own() && dice.chance(12) ? Ending.NEYO : Ending.MNIDA;
            };
        }
    }

    /** A clause with its choices made: what precedes the predicate, and the predicate. */
    record Told(String lead, Predicate predicate, boolean own) {

        /** Whether it can be told as an impression (… 것 같아요). */
        boolean open() {
            return !predicate.past() && !predicate.stem().endsWith("같") && !lead.endsWith("느낌이 ");
        }

        /** Told as the writer's own, so without surprise. */
        Told asOwn() {
            return new Told(lead, predicate, true);
        }

        String with(Ending ending) {
            return lead + predicate.with(ending);
        }
    }

    /** A sentence and the tones it begins and ends with. */
    record Sentence(String text, Tone first, Tone last) {}

    /** Writes reviews in Korean. */
    static final class Korean {

        private static final Map<Register, List<String>> INTENSIFIERS = new EnumMap<>(Map.of(
                Register.HAEYO, List.of("정말", "진짜", "너무", "꽤", "아주", "되게", "참"),
                Register.BANMAL, List.of("진짜", "완전", "겁나", "넘", "되게", "꽤"),
                Register.HAPSYO, List.of("매우", "상당히", "정말", "아주", "꽤")));
        private static final Map<Register, List<String>> TURNS = new EnumMap<>(Map.of(
                Register.HAEYO, List.of("근데", "근데", "그런데", "다만", "하지만"),
                Register.BANMAL, List.of("근데", "근데", "다만", "대신"),
                Register.HAPSYO, List.of("다만", "하지만", "그런데")));
        private static final Map<Register, List<String>> ADDITIONS = new EnumMap<>(Map.of(
                Register.HAEYO, List.of("그리고", "게다가", "거기다"),
                Register.BANMAL, List.of("그리고", "글고", "게다가"),
                Register.HAPSYO, List.of("또한", "그리고", "게다가")));
        private static final Map<Tone, List<String>> EMOTICONS = new EnumMap<>(Map.of(
                Tone.GOOD, List.of("ㅎㅎ", "ㅎㅎ", "ㅎ", "^^", "~", "~~", "ㅋㅋ", "!!", " ♡"),
                Tone.FLAT, List.of("ㅎㅎ", "~", "..", "ㅎ"),
                Tone.BAD, List.of("ㅠㅠ", "ㅠㅠ", "ㅜㅜ", "ㅠ", ";;", "...", " ㅡㅡ")));
        private static final Pattern CHOICE = Pattern.compile("\\{([^}]*)}");

        private final Dice dice;
        private final Phrases frames;
        private final Phrases clauses;
        private Voice voice;
        private Setting setting;
        private Set<String> tags;

        Korean(Dice dice, Phrases frames, Phrases clauses) {
            this.dice = dice;
            this.frames = frames;
            this.clauses = clauses;
        }

        String write(Setting setting, List<Mention> mentions, Wrinkle wrinkle) {
            this.voice = Voice.roll(dice);
            this.setting = setting;
            this.tags = setting.tags(dice);
            Tone mood = overall(mentions);
            List<Sentence> sentences = new ArrayList<>(body(ordered(mentions), mood, wrinkle));
            if (dice.chance(sentences.size() > 2 ? 15 : 38)) {
                sentences.add(closing(mentions, mood, sentences.getLast().last()));
            }
            String text = punctuated(sentences, wrinkle);
            boolean clumsy = repeats(text) || sentences.stream().anyMatch(Korean::piles);
            return clumsy || sentences.size() > 4 ? "" : Dirt.on(text, mood, wrinkle, dice);
        }

        /** Whether two words begin alike, which no writer would let stand in so short a text. */
        private static boolean repeats(String text) {
            Set<String> seen = new HashSet<>();
            return Stream.of(text.split("[ .,!~\\n]+"))
                    .filter(word -> word.length() > 1)
                    .map(word -> word.substring(0, 2))
                    .anyMatch(word -> !seen.add(word));
        }

        /** Whether a sentence sets out twice (… 는데 … 는데) or gives two reasons (… 서 … 서). */
        private static boolean piles(Sentence sentence) {
            String text = sentence.text();
            return text.split("데,? ").length > 2 || text.split("서,? ").length > 2;
        }

        /** What is praised stands together, and what is blamed; praise mostly comes first. */
        private List<Mention> ordered(List<Mention> mentions) {
            List<Mention> ordered = new ArrayList<>(mentions);
            ordered.sort(Comparator.comparing(Mention::tone));
            return dice.chance(72) ? ordered : ordered.reversed();
        }

        private List<Sentence> body(List<Mention> mentions, Tone mood, Wrinkle wrinkle) {
            List<Sentence> sentences = new ArrayList<>();
            String opening = opening(mentions.getFirst(), mood, wrinkle, sentences);
            boolean concluded = false;
            for (int i = 0; i < mentions.size(); i++) {
                Mention one = mentions.get(i);
                boolean paired = i + 1 < mentions.size() && dice.chance(62);
                boolean agrees = one.tone() == mood && mood != Tone.FLAT;
                String turn = sentences.isEmpty() || !opening.isEmpty() ? opening : turn(sentences.getLast(), one);
                Place place = turn.isEmpty() ? Place.FIRST : turn(turn) ? Place.OPPOSED : Place.ADDED;
                if (paired) {
                    Mention other = mentions.get(++i);
                    String text = pair(one, other, opening.isEmpty() ? place : Place.FIRST, opening, wrinkle);
                    sentences.add(new Sentence(turn + text, one.tone(), other.tone()));
                } else if (agrees && !concluded && i == mentions.size() - 1 && dice.chance(34)) {
                    concluded = true;
                    sentences.add(new Sentence(turn + conclusion(one), one.tone(), mood));
                } else {
                    String text = ended(clause(one, opening.isEmpty() ? place : Place.FIRST));
                    sentences.add(new Sentence(turn + text, one.tone(), one.tone()));
                }
                opening = "";
            }
            return sentences;
        }

        /** Adds a sentence of its own before the first clause, or returns the words that lead into it. */
        private String opening(Mention first, Tone mood, Wrinkle wrinkle, List<Sentence> sentences) {
            if (wrinkle == Wrinkle.QUOTE) {
                return filled(dice.one(frames.lines("quoted", "any", Set.of()))) + " ";
            }
            int draw = dice.below(100);
            if (draw < 16) {
                return lead(first) + " ";
            }
            if (draw > 56) {
                return "";
            }
            List<Line> fitting = new ArrayList<>(frames.lines("context", "any", tags));
            fitting.addAll(frames.lines("context", mood.sign, tags));
            Told context = told(dice.one(fitting), Place.FIRST);
            if (dice.chance(64)) {
                return context.with(Ending.NEUNDE) + (wrinkle == Wrinkle.COMMA ? ", " : " ");
            }
            sentences.add(new Sentence(ended(context.asOwn()), Tone.FLAT, Tone.FLAT));
            return "";
        }

        private String lead(Mention first) {
            List<Line> fitting = new ArrayList<>(
                    frames.lines("lead", "any", Set.of(first.aspect().tag())));
            fitting.addAll(frames.lines("lead", first.tone().sign, Set.of()));
            return filled(dice.one(fitting));
        }

        private String turn(Sentence before, Mention next) {
            boolean opposed = before.last().ordinal() + next.tone().ordinal() == 2 && before.last() != Tone.FLAT;
            if (opposed && before.last() != next.tone()) {
                return dice.chance(74) ? dice.one(TURNS.get(voice.register())) + " " : "";
            }
            boolean same = before.last() == next.tone() && next.tone() != Tone.FLAT;
            return same && dice.chance(30) ? dice.one(ADDITIONS.get(voice.register())) + " " : "";
        }

        private boolean turn(String words) {
            return TURNS.get(voice.register()).contains(words.strip());
        }

        private String pair(Mention one, Mention other, Place place, String opening, Wrinkle wrinkle) {
            boolean same = one.tone() == other.tone();
            boolean opposed = !same && one.tone() != Tone.FLAT && other.tone() != Tone.FLAT;
            Ending joint = joint(same, opposed, opening.contains("데 "));
            Told first = clause(one, place);
            Told second = clause(other, same ? Place.ADDED : Place.OPPOSED);
            return first.with(joint) + (wrinkle == Wrinkle.COMMA ? ", " : " ") + ended(second);
        }

        private Ending joint(boolean same, boolean opposed, boolean set) {
            if (same || !opposed && (set || dice.chance(40))) {
                return Ending.GO;
            }
            if (!opposed) {
                return Ending.NEUNDE;
            }
            return set ? Ending.JIMAN : dice.one(List.of(Ending.NEUNDE, Ending.NEUNDE, Ending.JIMAN, Ending.GIN_HANDE));
        }

        private String conclusion(Mention mention) {
            Told cause = clause(mention, Place.FIRST);
            Told verdict = told(
                    dice.one(frames.lines(
                            "verdict",
                            mention.tone().sign,
                            Set.of(mention.aspect().tag()))),
                    Place.FIRST);
            return cause.with(Ending.SEO) + " " + ended(verdict.asOwn());
        }

        /** A last word; where it turns against what was said just before, it says so. */
        private Sentence closing(List<Mention> mentions, Tone mood, Tone before) {
            Set<String> about = new HashSet<>(tags);
            if (mentions.contains(new Mention(Aspect.PACKAGING, Tone.BAD))) {
                about.add("packaging");
            }
            boolean turned = before != mood && before != Tone.FLAT;
            Line line = dice.one(frames.lines(turned ? "still" : "closing", mood.sign, about));
            String text = filled(line).split(" / ")[voice.register().ordinal()];
            return new Sentence(text, mood, mood);
        }

        private Told clause(Mention mention, Place place) {
            return told(dice.one(clauses.lines(mention.aspect().word(), mention.tone().sign, tags)), place);
        }

        private Told told(Line line, Place place) {
            String text = particled(filled(line), place);
            int cut = text.lastIndexOf(' ') + 1;
            boolean noun = line.mark().equals("n");
            String word = text.substring(cut);
            String stem = noun ? word : word.substring(0, word.length() - 1);
            Sort sort = noun ? Sort.NOUN : line.mark().equals("a") ? Sort.ADJECTIVE : Sort.VERB;
            boolean past = "pi".contains(line.mark());
            return new Told(text.substring(0, cut), new Predicate(stem, sort, past), "iw".contains(line.mark()));
        }

        private String filled(Line line) {
            String chosen = CHOICE.matcher(line.text())
                    .replaceAll(choice -> dice.one(List.of(choice.group(1).split("\\|", -1))));
            String strong = dice.chance(45) ? dice.one(INTENSIFIERS.get(voice.register())) + " " : "";
            return chosen.replace("@", setting.product.noun()).replace("*", strong);
        }

        private String particled(String text, Place place) {
            int at = text.indexOf('=');
            if (at < 0) {
                return text;
            }
            boolean closed = Predicate.code(text.substring(0, at)) != 0;
            String subject = closed ? "이" : "가";
            String topic = closed ? "은" : "는";
            int dropped = voice.register() == Register.BANMAL ? 35 : 8;
            String particle = dice.chance(dropped)
                    ? ""
                    : switch (place) {
                        case FIRST -> dice.chance(74) ? subject : topic;
                        case ADDED -> dice.chance(68) ? "도" : subject;
                        case OPPOSED -> dice.chance(66) ? topic : subject;
                    };
            return text.substring(0, at) + particle + text.substring(at + 1);
        }

        private String ended(Told told) {
            String text = told.with(voice.ending(told, dice));
            String spoken = voice.rough() ? text.replace("더라고요", "더라구요").replace("것 같아요", "거 같아요") : text;
            return voice.cute() && spoken.endsWith("요") ? spoken.substring(0, spoken.length() - 1) + "용" : spoken;
        }

        private String punctuated(List<Sentence> sentences, Wrinkle wrinkle) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < sentences.size(); i++) {
                boolean last = i == sentences.size() - 1;
                text.append(sentences.get(i).text()).append(mark(sentences.get(i), last));
                text.append(last ? "" : wrinkle == Wrinkle.LINE_BREAK ? "\n" : " ");
            }
            return text.toString();
        }

        private String mark(Sentence sentence, boolean last) {
            return switch (voice.punctuation()) {
                case STOP -> last && dice.chance(18) ? "" : ".";
                case NONE -> last || dice.chance(50) ? "" : ".";
                case EXCLAMATION -> sentence.last() == Tone.GOOD ? dice.one(List.of("!", "!", "!!")) : ".";
                case EMOTICON -> last || dice.chance(40) ? dice.one(EMOTICONS.get(sentence.last())) : ".";
            };
        }
    }

    // ---- English

    /** Writes reviews in English. */
    static final class English {

        private final Dice dice;
        private final Phrases phrases;

        English(Dice dice, Phrases phrases) {
            this.dice = dice;
            this.phrases = phrases;
        }

        String write(Setting setting, List<Mention> mentions, Wrinkle wrinkle) {
            Set<String> tags = setting.tags(dice);
            Tone mood = overall(mentions);
            List<String> sentences = new ArrayList<>();
            if (wrinkle == Wrinkle.QUOTE) {
                sentences.add(dice.one(phrases.lines("quoted", "any", Set.of())).text());
            } else if (dice.chance(40)) {
                List<Line> fitting = new ArrayList<>(phrases.lines("context", "any", tags));
                fitting.addAll(phrases.lines("context", mood.sign, tags));
                sentences.add(dice.one(fitting).text());
            }
            List<Mention> ordered = new ArrayList<>(mentions);
            ordered.sort(Comparator.comparing(Mention::tone));
            sentences.addAll(body(ordered, tags));
            if (dice.chance(40)) {
                sentences.add(
                        dice.one(phrases.lines("closing", mood.sign, tags)).text());
            }
            String end = mood == Tone.GOOD && dice.chance(30) ? "!" : ".";
            String gap = wrinkle == Wrinkle.LINE_BREAK ? "\n" : " ";
            String text = sentences.stream().map(English::capital).collect(Collectors.joining("." + gap, "", end));
            return sentences.size() > 4 ? "" : Dirt.on(text, mood, wrinkle, dice);
        }

        private List<String> body(List<Mention> mentions, Set<String> tags) {
            List<String> sentences = new ArrayList<>();
            for (int i = 0; i < mentions.size(); i++) {
                Mention one = mentions.get(i);
                String text = clause(one, tags);
                if (i + 1 < mentions.size() && dice.chance(64)) {
                    Mention other = mentions.get(++i);
                    String joint = one.tone() == other.tone() ? dice.one(List.of(" and ", ", and ")) : ", but ";
                    text += joint + clause(other, tags);
                } else if (i > 0
                        && one.tone() == Tone.BAD
                        && mentions.get(i - 1).tone() == Tone.GOOD) {
                    text = dice.one(List.of("However, ", "Sadly, ", "")) + text;
                }
                sentences.add(text);
            }
            return sentences;
        }

        private String clause(Mention mention, Set<String> tags) {
            return dice.one(phrases.lines(mention.aspect().word(), mention.tone().sign, tags))
                    .text();
        }

        private static String capital(String text) {
            return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        }
    }

    // ---- dirt

    /** Spoils a finished text the way exports and hurried writers do. */
    static final class Dirt {

        private static final List<List<String>> TYPOS = List.of(
                List.of("같아요", "같애요"),
                List.of("금방", "금새"),
                List.of("금세", "금새"),
                List.of("어요", "어여"),
                List.of("네요", "내요"),
                List.of("는데", "는대"),
                List.of("안 ", "않 "),
                List.of("있", "잇"),
                List.of("없", "업"),
                List.of("했", "햇"),
                List.of("촉촉", "촉쵹"),
                List.of("괜찮", "괜찬"),
                List.of("너무", "너모"),
                List.of("습니다", "슴니다"),
                List.of("좋", "조"),
                List.of("the ", "teh "),
                List.of("scent", "sent"),
                List.of("really", "realy"),
                List.of("my skin", "my sking"));

        private Dirt() {}

        static String on(String text, Tone mood, Wrinkle wrinkle, Dice dice) {
            return switch (wrinkle) {
                case ENTITY ->
                    dice.one(List.<Function<String, String>>of(
                                    whole -> whole.replaceFirst(" ", "&nbsp;"),
                                    whole -> whole + " &lt;3",
                                    whole -> whole + "&#39;",
                                    whole -> whole.replaceFirst("[.!]? ?$", " &amp; 배송 빠름")))
                            .apply(text);
                case EMOJI -> text + dice.one(emoji(mood));
                case TYPO -> typo(text, dice);
                case MISSING_SPACE -> unspaced(text, dice);
                default -> text;
            };
        }

        private static List<String> emoji(Tone mood) {
            return switch (mood) {
                case GOOD -> List.of("😍", " 👍", "💕", " 🥰", "✨");
                case FLAT -> List.of("🤔", " 😅", "🙂");
                case BAD -> List.of("😭", " 👎", "😡", "💦");
            };
        }

        private static String typo(String text, Dice dice) {
            for (List<String> typo : dice.shuffled(TYPOS)) {
                if (text.contains(typo.getFirst())) {
                    return text.replaceFirst(Pattern.quote(typo.getFirst()), typo.getLast());
                }
            }
            return unspaced(text, dice);
        }

        /** Drops one or two spaces, or, rarely, all of them. */
        private static String unspaced(String text, Dice dice) {
            if (text.length() < 40 && dice.chance(12)) {
                return text.replace(" ", "");
            }
            StringBuilder left = new StringBuilder(text);
            for (int i = 0; i <= dice.below(2); i++) {
                int space = left.indexOf(" ", dice.below(left.length()));
                if (space > 0) {
                    left.deleteCharAt(space);
                }
            }
            return left.toString();
        }
    }

    // ---- chance, output

    /** All chance comes from here; {@link Random} is specified, so a seed means the same everywhere. */
    static final class Dice {

        private final Random random;

        Dice(long seed) {
            this.random = new Random(seed);
        }

        int below(int bound) {
            return random.nextInt(bound);
        }

        boolean chance(int percent) {
            return below(100) < percent;
        }

        <T> T one(List<T> choices) {
            return choices.get(below(choices.size()));
        }

        <T> T weighted(List<T> choices, ToIntFunction<T> weight) {
            int left = below(choices.stream().mapToInt(weight).sum());
            for (T choice : choices) {
                left -= weight.applyAsInt(choice);
                if (left < 0) {
                    return choice;
                }
            }
            throw new IllegalArgumentException("no weight in " + choices);
        }

        <T> List<T> shuffled(List<T> items) {
            List<T> copy = new ArrayList<>(items);
            Collections.shuffle(copy, random);
            return copy;
        }
    }

    /** RFC 4180. */
    static final class Csv {

        private Csv() {}

        static String of(List<Review> reviews) {
            return reviews.stream()
                    .map(Csv::row)
                    .collect(Collectors.joining("", "review_id,brand,product,platform,rating,date,review\r\n", ""));
        }

        private static String row(Review review) {
            Setting setting = review.setting();
            return Stream.of(
                            review.id(),
                            review.brand(),
                            setting.product().name(),
                            setting.platform().word(),
                            review.rating(),
                            setting.date().toString(),
                            review.text())
                    .map(Csv::field)
                    .collect(Collectors.joining(",", "", "\r\n"));
        }

        private static String field(String value) {
            boolean plain = value.chars().noneMatch(letter -> ",\"\r\n".indexOf(letter) >= 0);
            return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
        }
    }

    /** Counts what was meant, which the set itself does not tell. */
    static final class Summary {

        private Summary() {}

        static void print(List<Review> reviews) {
            Map<String, int[]> counts = new TreeMap<>();
            Map<Wrinkle, Integer> wrinkles = new EnumMap<>(Wrinkle.class);
            for (Review review : reviews) {
                wrinkles.merge(review.wrinkle(), 1, Integer::sum);
                for (Mention mention : review.mentions()) {
                    String key =
                            review.setting().brand() + " " + mention.aspect().word();
                    counts.computeIfAbsent(key, _ -> new int[3])[mention.tone().ordinal()]++;
                }
            }
            System.out.println(reviews.size() + " rows; mentions praised, left open, blamed:");
            counts.forEach((key, n) -> System.out.printf("%-24s %4d %4d %4d%n", key, n[0], n[1], n[2]));
            wrinkles.forEach((wrinkle, n) ->
                    System.out.printf("%-24s %4d%n", wrinkle.name().toLowerCase(Locale.ROOT), n));
        }
    }
}
