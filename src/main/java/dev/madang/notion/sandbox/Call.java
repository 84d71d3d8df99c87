package dev.madang.notion.sandbox;

/**
 * A request that was let in.
 *
 * @param body the JSON of the body, undefined where there is none
 * @param query the parameters of the address, as an object of texts or of arrays of them
 * @param pages where pages of the console begin, {@code http://localhost:8000}
 */
public record Call(Workspace workspace, Version version, Given body, Given query, String pages) {}
