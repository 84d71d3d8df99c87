package dev.madang.agent.editing.language;

import dev.madang.agent.editing.language.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds todos by their place in the plan (세 번째 단계, 2번, the last two steps) or by their id. */
final class Places {

    private static final String HEAD = "(?: ?(?:단계|작업|할 ?일|항목|스텝|todo|투두))?";
    private static final String STEP = "(?:steps?|todos?|tasks?|items?|ones?)";
    private static final String KOREAN_COUNT = "(\\d|한|두|세|네|다섯)";
    private static final String COUNT = "(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)";
    private static final Pattern ID = Pattern.compile("todo_[a-z0-9]{1,40}");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,2}) ?(?:번|단계)?(?: ?째)?" + HEAD
            + " ?(?:부터|에서|~|-) ?(\\d{1,2}) ?(?:번|단계)(?: ?째)?" + HEAD + "(?: ?까지)?");
    private static final Pattern ENGLISH_RANGE =
            Pattern.compile("(?:steps?|todos?|tasks?) (\\d{1,2}) ?(?:-|to|through) ?(\\d{1,2})(?![a-z0-9])");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2}(?: ?, ?\\d{1,2}){0,8}) ?(?:번(?: ?째)?|단계)" + HEAD);
    private static final Pattern ENGLISH_NUMBERS =
            Pattern.compile("(?:(?:steps?|todos?|tasks?|items?|numbers?|no\\.?) ?#?|#)(" + COUNT
                    + "(?:(?:,? and |,? & | ?, ?)#?" + COUNT + "){0,8})(?![a-z0-9])");
    private static final Pattern ORDINAL = Pattern.compile(
            "(첫|두|세|네|다섯|여섯|일곱|여덟|아홉|열) ?번 ?째" + HEAD + "|(첫|둘|셋|넷|다섯|여섯|일곱)째" + HEAD + "|(첫) ?(?:단계|작업)");
    private static final Pattern ENGLISH_ORDINAL = Pattern.compile("(?:the )?((?:" + Numerals.ORDINALS
            + ")(?:(?:,| and|, and) (?:the )?(?:" + Numerals.ORDINALS + ")){0,8})(?: (" + STEP + "))?(?![a-z0-9])");
    private static final Pattern ENDS = Pattern.compile(
            "(?:맨 ?|제일 ?|가장 ?)?(마지막|끝|뒤|처음|앞|첫)(?:에서|의)? ?" + KOREAN_COUNT + " ?(?:개|가지|단계|작업|할 ?일)(?:의)?" + HEAD);
    private static final Pattern LAST =
            Pattern.compile("(?:맨 ?|제일 ?|가장 ?)?(마지막|처음) ?(?:단계|작업|할 ?일|항목|스텝|todo|투두|거|것|걸|건|꺼)|(마지막)(?=[을를은는도만])");
    private static final Pattern FROM_LAST = Pattern.compile(
            "(?:뒤|마지막)에서 ?(두|세|네) ?번 ?째" + HEAD + "|(?:the )?(second|third) (?:to|from) last(?: " + STEP + ")?");
    private static final Pattern ENGLISH_ENDS =
            Pattern.compile("(?:the )?(?:very )?(last|final|first)(?: (two|three|four|five|\\d)(?: " + STEP
                    + ")?| (?:step|todo|task|item|one))(?![a-z0-9])");

    private final List<PlannedTodo> todos;

    Places(List<PlannedTodo> todos) {
        this.todos = todos;
    }

    @Nullable
    Token at(String text, int at) {
        Matcher id = Amounts.looking(ID, text, at);
        if (id != null) {
            boolean there =
                    todos.stream().anyMatch(planned -> planned.todo().id().equals(id.group()));
            return Token.of(there ? Kind.TODOS : Kind.MISSING, id.group(), at, id.end());
        }
        Token best = null;
        for (Token token : new Token[] {
            range(RANGE, text, at),
            range(ENGLISH_RANGE, text, at),
            list(NUMBERS, text, at),
            list(ENGLISH_NUMBERS, text, at),
            ordinal(text, at),
            englishOrdinals(text, at),
            ends(ENDS, text, at),
            ends(ENGLISH_ENDS, text, at),
            last(text, at),
            fromLast(text, at)
        }) {
            best = token != null && (best == null || token.end() > best.end()) ? token : best;
        }
        return best;
    }

    private @Nullable Token range(Pattern pattern, String text, int at) {
        Matcher range = Amounts.looking(pattern, text, at);
        if (range == null) {
            return null;
        }
        int from = Integer.parseInt(range.group(1));
        int to = Integer.parseInt(range.group(2));
        return places(IntStream.rangeClosed(from, to).boxed().toList(), at, range.end());
    }

    private @Nullable Token list(Pattern pattern, String text, int at) {
        Matcher list = Amounts.looking(pattern, text, at);
        return list == null ? null : places(numbers(list.group(1)), at, list.end());
    }

    private static List<Integer> numbers(String written) {
        List<Integer> numbers = new ArrayList<>();
        for (String part : written.split("[^a-z0-9]+", -1)) {
            Integer number = Numerals.parse(part);
            if (number != null) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    private @Nullable Token ordinal(String text, int at) {
        Matcher ordinal = Amounts.looking(ORDINAL, text, at);
        if (ordinal == null) {
            return null;
        }
        for (int group = 1; group <= 3; group++) {
            if (ordinal.group(group) != null) {
                Integer number = Numerals.parse(ordinal.group(group));
                return number == null ? null : places(List.of(number), at, ordinal.end());
            }
        }
        return null;
    }

    /** A lone "first" without "step" is a place, not a todo. */
    private @Nullable Token englishOrdinals(String text, int at) {
        Matcher ordinals = Amounts.looking(ENGLISH_ORDINAL, text, at);
        if (ordinals == null || (ordinals.group(1).equals("first") && ordinals.group(2) == null)) {
            return null;
        }
        return places(numbers(ordinals.group(1)), at, ordinals.end());
    }

    private @Nullable Token ends(Pattern pattern, String text, int at) {
        Matcher ends = Amounts.looking(pattern, text, at);
        if (ends == null) {
            return null;
        }
        Integer count = ends.group(2) == null ? Integer.valueOf(1) : Numerals.parse(ends.group(2));
        int size = todos.size();
        if (count == null || count > size) {
            return Token.of(Kind.MISSING, ends.group(), at, ends.end());
        }
        boolean front = List.of("처음", "앞", "첫", "first").contains(ends.group(1));
        return places(
                IntStream.rangeClosed(front ? 1 : size - count + 1, front ? count : size)
                        .boxed()
                        .toList(),
                at,
                ends.end());
    }

    private @Nullable Token last(String text, int at) {
        Matcher last = Amounts.looking(LAST, text, at);
        if (last == null) {
            return null;
        }
        return places(List.of("처음".equals(last.group(1)) ? 1 : todos.size()), at, last.end());
    }

    private @Nullable Token fromLast(String text, int at) {
        Matcher last = Amounts.looking(FROM_LAST, text, at);
        if (last == null) {
            return null;
        }
        Integer count = Numerals.parse(last.group(1) == null ? last.group(2) : last.group(1));
        return count == null ? null : places(List.of(todos.size() - count + 1), at, last.end());
    }

    private Token places(List<Integer> places, int start, int end) {
        boolean there = !places.isEmpty() && places.stream().allMatch(place -> place >= 1 && place <= todos.size());
        if (!there) {
            return Token.of(Kind.MISSING, "", start, end);
        }
        List<String> ids = places.stream()
                .map(place -> todos.get(place - 1).todo().id())
                .distinct()
                .toList();
        return Token.of(Kind.TODOS, String.join(",", ids), start, end);
    }
}
