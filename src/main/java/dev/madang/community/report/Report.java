package dev.madang.community.report;

import java.time.Instant;

/**
 * What a person said of a post.
 *
 * @param note in their own words, or nothing
 * @param reporter what they are called
 */
public record Report(long id, ReportReason reason, String note, String reporter, Instant createdAt) {}
