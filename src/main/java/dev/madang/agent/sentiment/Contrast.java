package dev.madang.agent.sentiment;

import java.util.regex.Pattern;

/** 좋지도 싫지도 않아요: both sides denied at once. */
final class Contrast {

    private static final Pattern NEITHER_NOR = Pattern.compile(".*지도\\s*(그렇다고\\s*)?\\S*지도\\s*(않|안|못).*", Pattern.DOTALL);

    private Contrast() {}

    static boolean isNeitherNor(String clause) {
        return NEITHER_NOR.matcher(clause).matches();
    }
}
