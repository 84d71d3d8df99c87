package dev.madang.notion.formula;

import static dev.madang.notion.formula.Functions.lazy;
import static dev.madang.notion.formula.Functions.plain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Dates, in the zone of the evaluation. */
final class DateFunctions {

    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "year", ChronoUnit.YEARS,
            "month", ChronoUnit.MONTHS,
            "week", ChronoUnit.WEEKS,
            "day", ChronoUnit.DAYS,
            "hour", ChronoUnit.HOURS,
            "minute", ChronoUnit.MINUTES,
            "second", ChronoUnit.SECONDS,
            "millisecond", ChronoUnit.MILLIS);
    private static final int LAST_YEAR = 9_999;
    private static final double FURTHEST = 10_000_000;

    private DateFunctions() {}

    static void register() {
        lazy(
                "now",
                0,
                0,
                (arguments, evaluation) -> new Value.Moment(
                        ZonedDateTime.now(evaluation.clock()).truncatedTo(ChronoUnit.MINUTES), null, true));
        lazy(
                "today",
                0,
                0,
                (arguments, evaluation) -> new Value.Moment(
                        ZonedDateTime.now(evaluation.clock()).truncatedTo(ChronoUnit.DAYS), null, false));
        part("minute", ZonedDateTime::getMinute);
        part("hour", ZonedDateTime::getHour);
        part("day", moment -> moment.getDayOfWeek().getValue());
        part("date", ZonedDateTime::getDayOfMonth);
        part("week", moment -> moment.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        part("month", ZonedDateTime::getMonthValue);
        part("year", ZonedDateTime::getYear);
        part("timestamp", moment -> moment.toInstant().toEpochMilli());
        plain("dateAdd", 3, values -> moved(values, 1));
        plain("dateSubtract", 3, values -> moved(values, -1));
        plain("dateBetween", 3, DateFunctions::between);
        plain("dateRange", 2, DateFunctions::range);
        plain("dateStart", 1, values -> start(values.getFirst()));
        plain("start", 1, values -> start(values.getFirst()));
        plain("dateEnd", 1, values -> end(values.getFirst()));
        plain("end", 1, values -> end(values.getFirst()));
        plain(
                "formatDate",
                2,
                3,
                values -> values.getFirst() instanceof Value.Nothing
                        ? Value.NOTHING
                        : new Value.Text(DateText.of(moment(values.getFirst()).start(), Coerce.text(values.get(1)))));
        lazy("fromTimestamp", 1, 1, (arguments, evaluation) -> {
            double millis = Coerce.number(evaluation.of(arguments.getFirst()));
            return guarded(() -> new Value.Moment(
                    Instant.ofEpochMilli((long) millis)
                            .atZone(evaluation.clock().getZone()),
                    null,
                    true));
        });
        lazy(
                "parseDate",
                1,
                1,
                (arguments, evaluation) -> parsed(Coerce.text(evaluation.of(arguments.getFirst())), evaluation));
    }

    /** A part of a date as a number; of nothing nothing. */
    private static void part(String name, ToDoubleFunction<ZonedDateTime> part) {
        plain(
                name,
                1,
                values -> values.getFirst() instanceof Value.Nothing
                        ? Value.NOTHING
                        : Value.of(part.applyAsDouble(moment(values.getFirst()).start())));
    }

    private static Value.Moment moment(Value value) {
        if (value instanceof Value.Moment moment) {
            return moment;
        }
        throw Coerce.wrong("a date", value);
    }

    private static ChronoUnit unit(Value value) {
        String name = Coerce.text(value).toLowerCase(Locale.ROOT);
        ChronoUnit unit = UNITS.get(name.endsWith("s") ? name.substring(0, name.length() - 1) : name);
        if (name.startsWith("quarter")) {
            return ChronoUnit.FOREVER;
        }
        if (unit == null) {
            throw new FormulaFault(name + " is no unit of time");
        }
        return unit;
    }

    private static Value moved(List<Value> values, int direction) {
        if (values.getFirst() instanceof Value.Nothing) {
            return Value.NOTHING;
        }
        Value.Moment moment = moment(values.getFirst());
        double amount = Coerce.number(values.get(1));
        if (!(Math.abs(amount) <= FURTHEST)) {
            throw new FormulaFault("The date is too far away");
        }
        ChronoUnit unit = unit(values.get(2));
        boolean quarters = unit == ChronoUnit.FOREVER;
        long steps = ((long) amount) * direction * (quarters ? 3 : 1);
        ChronoUnit by = quarters ? ChronoUnit.MONTHS : unit;
        boolean timed = moment.timed() || by.compareTo(ChronoUnit.DAYS) < 0;
        return guarded(() -> new Value.Moment(moment.start().plus(steps, by), null, timed));
    }

    /** How often the unit goes whole from the second to the first. */
    private static Value between(List<Value> values) {
        if (values.get(0) instanceof Value.Nothing || values.get(1) instanceof Value.Nothing) {
            return Value.NOTHING;
        }
        ZonedDateTime later = moment(values.get(0)).start();
        ZonedDateTime earlier = moment(values.get(1)).start().withZoneSameInstant(later.getZone());
        ChronoUnit unit = unit(values.get(2));
        long times = unit == ChronoUnit.FOREVER
                ? ChronoUnit.MONTHS.between(earlier, later) / 3
                : unit.between(earlier, later);
        return Value.of((double) times);
    }

    private static Value range(List<Value> values) {
        if (values.get(0) instanceof Value.Nothing || values.get(1) instanceof Value.Nothing) {
            return Value.NOTHING;
        }
        Value.Moment from = moment(values.get(0));
        Value.Moment to = moment(values.get(1));
        boolean ordered = !to.start().isBefore(from.start());
        return new Value.Moment(
                ordered ? from.start() : to.start(), ordered ? to.start() : from.start(), from.timed() || to.timed());
    }

    private static Value start(Value value) {
        return value instanceof Value.Nothing
                ? Value.NOTHING
                : moment(value).only(moment(value).start());
    }

    private static Value end(Value value) {
        if (value instanceof Value.Nothing) {
            return Value.NOTHING;
        }
        Value.Moment moment = moment(value);
        ZonedDateTime end = moment.end();
        return moment.only(end == null ? moment.start() : end);
    }

    private static Value parsed(String text, Evaluation evaluation) {
        try {
            if (text.length() <= 10) {
                return new Value.Moment(
                        LocalDate.parse(text).atStartOfDay(evaluation.clock().getZone()), null, false);
            }
            return new Value.Moment(
                    Instant.parse(text.endsWith("Z") ? text : text + "Z")
                            .atZone(evaluation.clock().getZone()),
                    null,
                    true);
        } catch (DateTimeException e) {
            return Value.NOTHING;
        }
    }

    /** Within the years that a date can be written in. */
    private static Value guarded(java.util.function.Supplier<Value.Moment> work) {
        try {
            Value.Moment moment = work.get();
            if (moment.start().getYear() < 1 || moment.start().getYear() > LAST_YEAR) {
                throw new FormulaFault("The date is too far away");
            }
            return moment;
        } catch (DateTimeException | ArithmeticException e) {
            throw new FormulaFault("The date is too far away");
        }
    }
}
