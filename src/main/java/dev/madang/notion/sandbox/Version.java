package dev.madang.notion.sandbox;

import java.util.Arrays;
import java.util.Optional;

/** The versions of Notion's API that are spoken here; each changed shapes, not rules. */
public enum Version {
    /** A database is its only source: its properties stand in the database. */
    V2022_06_28("2022-06-28"),
    /** A database holds data sources, and they hold the properties. */
    V2025_09_03("2025-09-03"),
    /** {@code position} instead of {@code after}, {@code in_trash} alone. */
    V2026_03_11("2026-03-11");

    private final String header;

    Version(String header) {
        this.header = header;
    }

    public static Optional<Version> of(String header) {
        return Arrays.stream(values())
                .filter(version -> version.header.equals(header))
                .findFirst();
    }

    public String header() {
        return header;
    }

    boolean hasDataSources() {
        return this != V2022_06_28;
    }

    boolean hasArchived() {
        return this != V2026_03_11;
    }
}
