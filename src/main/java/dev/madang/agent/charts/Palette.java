package dev.madang.agent.charts;

import java.awt.Color;
import java.util.List;

/** Colours that readers with any kind of colour vision tell apart (after Okabe and Ito), and the greys around them. */
final class Palette {

    static final Color INK = new Color(0x1F2933);
    static final Color QUIET = new Color(0x616E7C);
    static final Color LINE = new Color(0xE4E7EB);
    static final Color PAPER = Color.WHITE;
    static final Color PRAISE = new Color(0x0072B2);
    static final Color NEUTRAL = new Color(0xB8C1CC);
    static final Color BLAME = new Color(0xE8703A);
    static final Color WARNING_PAPER = new Color(0xFFF4D6);
    static final Color WARNING_INK = new Color(0x7A4B00);

    static final List<Color> SERIES = List.of(
            new Color(0x0072B2),
            new Color(0xE69F00),
            new Color(0x009E73),
            new Color(0xCC79A7),
            new Color(0xD55E00),
            new Color(0x56B4E9));

    private Palette() {}
}
