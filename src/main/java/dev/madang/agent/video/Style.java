package dev.madang.agent.video;

import java.awt.Color;

/** How a video looks and moves. Text stands out from its paper by a contrast of at least 4.5 in each of them. */
public enum Style {
    MODERN(0xF6F8FB, 0xFFFFFF, 0x14233A, 0x52627A, 0x0B63B0, 0xC8501E, 14, 4, 18),
    MINIMAL(0xFFFFFF, 0xFFFFFF, 0x111111, 0x5C5C5C, 0x222222, 0xA33A1A, 0, 5, 0),
    DYNAMIC(0x111827, 0x1F2A3D, 0xFFFFFF, 0xB6C2D4, 0x22D3EE, 0xFDA94A, 8, 3, 60),
    LUXURY(0x17130F, 0x231D16, 0xF7F0E3, 0xC9BCA4, 0xD6B36A, 0xE39A7B, 2, 7, 10),
    CASUAL(0xFFF6E6, 0xFFFFFF, 0x3A2A1E, 0x76604E, 0x0E7C6B, 0xC2452D, 28, 4, 26);

    final Color paper;
    final Color card;
    final Color ink;
    final Color quiet;
    final Color accent;
    final Color blame;
    /** The roundness of corners, in units. */
    final int corner;
    /** In how many frames something comes in. */
    final int pace;
    /** From how far it comes, in units. */
    final int lift;

    Style(int paper, int card, int ink, int quiet, int accent, int blame, int corner, int pace, int lift) {
        this.paper = new Color(paper);
        this.card = new Color(card);
        this.ink = new Color(ink);
        this.quiet = new Color(quiet);
        this.accent = new Color(accent);
        this.blame = new Color(blame);
        this.corner = corner;
        this.pace = pace;
        this.lift = lift;
    }

    public String wireName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
