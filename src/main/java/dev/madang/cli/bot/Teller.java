package dev.madang.cli.bot;

import dev.madang.cli.Words;
import dev.madang.cli.client.Clean;
import java.util.ArrayList;
import java.util.List;

/** Tells a person at the terminal what came of a heartbeat. */
record Teller(Words words) {

    private static final int LONGEST = 60;

    List<String> lines(Report report) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say("bot.me", report.me().name(), report.me().handle()));
        String read = report.isDry() ? "bot.seen.dry" : "bot.seen";
        lines.add(words.say(read, report.unread(), report.read().size(), report.seen()));
        if (!report.provider().isEmpty()) {
            lines.add(words.say("bot.decided", report.provider()));
        }
        report.entries().forEach(one -> lines.addAll(lines(one)));
        if (report.entries().isEmpty() && report.stop().isEmpty()) {
            lines.add(words.say("bot.nothing"));
        }
        report.stop()
                .ifPresent(stop -> lines.add(words.say(
                        "bot.stop." + stop.wireName(),
                        stop == Report.Stop.LIMITED ? report.seconds() : status(report.status()))));
        return lines;
    }

    private List<String> lines(Report.Entry entry) {
        String kind = words.say("bot.kind." + entry.kind().wireName());
        String outcome =
                words.say("bot.outcome." + entry.outcome().wireName(), entry.why() == null ? "-" : entry.why());
        List<String> lines = new ArrayList<>();
        lines.add("  " + kind + " · " + cut(Clean.line(entry.about())) + " · " + outcome);
        if (entry.text() != null) {
            lines.add("    " + Clean.line(entry.text()));
        }
        return lines;
    }

    String status(int status) {
        return status == 0 ? words.say("bot.silent") : "HTTP " + status;
    }

    private static String cut(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
