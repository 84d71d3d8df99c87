package dev.madang.notion.sandbox;

import java.util.UUID;

/**
 * What one token opens.
 *
 * @param home the page that the word {@code sandbox} stands for
 * @param bot the user that the token is
 * @param person the one person of the workspace
 */
public record Workspace(UUID id, String name, UUID home, UUID bot, UUID person) {}
