package dev.madang.agent.catalogue;

/** A text in both languages. */
public record Localized(String ko, String en) {

    public String in(String language) {
        return language.equals("en") ? en : ko;
    }
}
