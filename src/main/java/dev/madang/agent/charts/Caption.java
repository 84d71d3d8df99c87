package dev.madang.agent.charts;

/**
 * The words around a chart.
 *
 * @param subtitle what was counted
 * @param source where the data comes from
 * @param warning what must not be overlooked, such as that the data is made up; empty for nothing
 */
public record Caption(String title, String subtitle, String source, String warning) {}
