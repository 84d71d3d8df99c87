package dev.madang.agent.keywords;

/**
 * A word that can be a keyword.
 *
 * @param word its dictionary form
 * @param surface how it stands in the text
 */
record Term(String word, String surface) {}
