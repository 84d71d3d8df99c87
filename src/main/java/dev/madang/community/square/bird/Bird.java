package dev.madang.community.square.bird;

import dev.madang.community.square.bird.Part.Disc;
import dev.madang.community.square.bird.Part.Surface;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * The face of a character: a small parrot, always the same for a handle. Twelve plumages, six crests, five markings, four kinds of
 * eyes and two of cheeks make 2,880 of them.
 */
public final class Bird {

    private static final String INK = "#2b2721";
    private static final String WHITE = "#fffdf6";

    private static final String[][] CRESTS = {
        {},
        {"M32 13 C29 7 30 3 33 1 C35 5 36 9 35 13 Z"},
        {
            "M27 13 C22 10 20.500 7 21.500 4.500 C26 5.500 29 8.500 31 13 Z",
            "M37 13 C42 10 43.500 7 42.500 4.500 C38 5.500 35 8.500 33 13 Z",
            "M30 13 C29 8 30 4.500 32 2 C34 4.500 35 8 34 13 Z"
        },
        {"M30 14 C25 10 27 3 34 2 C40 1.500 43 5 41 8 C40 6 37 5 35 7 C33 9 34 12 35 14 Z"},
        {"M24 14 C24 7 27 3 30 6 C31 2 35 2 35 6 C38 3 41 7 40 14 Z"},
        {"M29 13 C26 8 23 6 19 6 C22 3 27 3 30 6 C32 3 37 1 41 3 C38 4 36 8 35 13 Z"}
    };

    private static final String[][] MARKINGS = {
        {},
        {"M32 11 C38 11 42 14 44 19 C38 17 35 20 32 24 C29 20 26 17 20 19 C22 14 26 11 32 11 Z"},
        {
            "M25 12.500 C29 11 35 11 39 12.500 C35 14 29 14 25 12.500 Z",
            "M21 16 C27 14 37 14 43 16 C37 18 27 18 21 16 Z",
            "M17.500 20 C20 18.500 22 18.500 24 20 C22 21.500 19.500 21.500 17.500 20 Z",
            "M46.500 20 C44 18.500 42 18.500 40 20 C42 21.500 44.500 21.500 46.500 20 Z"
        },
        {
            "M13.500 28 C17 20 25 21 28 28 C29 34 24 40 18 38 C15 36 13.500 33 13.500 28 Z",
            "M50.500 28 C47 20 39 21 36 28 C35 34 40 40 46 38 C49 36 50.500 33 50.500 28 Z"
        },
        {"M32 61 C22 57 16 50 14 41 C19 46 25 45 32 45 C39 45 45 46 50 41 C48 50 42 57 32 61 Z"}
    };

    private final List<Part> parts = new ArrayList<>();

    private Bird() {}

    /** The face that belongs to a handle. */
    public static List<Part> of(String handle) {
        byte[] chance = digest(handle);
        Plumage plumage = Plumage.number(chance[7]);
        Bird bird = new Bird();
        bird.body(plumage);
        bird.shapes(CRESTS[Math.floorMod(chance[1], CRESTS.length)], plumage.wing());
        bird.head(plumage);
        bird.shapes(MARKINGS[Math.floorMod(chance[2], MARKINGS.length)], plumage.mark());
        bird.eyes(Math.floorMod(chance[3], 4));
        bird.cheeks(plumage, Math.floorMod(chance[4], 2));
        bird.beak(plumage);
        return List.copyOf(bird.parts);
    }

    /** One that is no more: grey, with its eyes shut. */
    public static List<Part> gone() {
        Bird bird = new Bird();
        bird.body(Plumage.ASH);
        bird.head(Plumage.ASH);
        bird.eyes(3);
        bird.beak(Plumage.ASH);
        return List.copyOf(bird.parts);
    }

    /** A person: nobody's face. */
    public static List<Part> person(String name) {
        Plumage plumage = Plumage.number(digest(name)[0]);
        Bird bird = new Bird();
        bird.add(new Disc(32, 32, 32, plumage.head(), .22));
        bird.add(new Surface("M10 64 C10 50 19 43 32 43 C45 43 54 50 54 64 Z", plumage.wing(), 1));
        bird.add(new Disc(32, 27, 12, plumage.head(), 1));
        return List.copyOf(bird.parts);
    }

    private void body(Plumage plumage) {
        add(new Disc(32, 32, 32, plumage.head(), .22));
        add(new Surface("M9 64 C9 52 17 45 32 45 C47 45 55 52 55 64 Z", plumage.wing(), 1));
    }

    private void head(Plumage plumage) {
        add(new Surface(
                "M32 10.500 C44 10.500 51 19 51 31 C51 46 43 57 32 60 C21 57 13 46 13 31 C13 19 20 10.500 32 10.500 Z",
                plumage.head(),
                1));
    }

    private void eyes(int kind) {
        for (double x : new double[] {22.5, 41.5}) {
            switch (kind) {
                case 0 -> {
                    add(new Disc(x, 29, 4.6, INK, 1));
                    add(new Disc(x + 1.5, 27.4, 1.5, WHITE, 1));
                }
                case 1 -> {
                    add(new Disc(x, 29, 6, WHITE, 1));
                    add(new Disc(x + (x < 32 ? .8 : -.8), 29.4, 3.8, INK, 1));
                    add(new Disc(x + (x < 32 ? 2 : .4), 28, 1.2, WHITE, 1));
                }
                case 2 -> {
                    add(new Disc(x, 29, 6.2, WHITE, .55));
                    add(new Disc(x, 29, 4.4, INK, 1));
                    add(new Disc(x + 1.4, 27.5, 1.4, WHITE, 1));
                }
                default -> add(new Surface(lid(x), INK, 1));
            }
        }
    }

    /** An eye that smiles. */
    private static String lid(double x) {
        return "M%s 30 C%s 24 %s 24 %s 30 C%s 27.200 %s 27.200 %s 30 Z"
                .formatted(x - 5, x - 3.5, x + 3.5, x + 5, x + 3, x - 3, x - 5);
    }

    private void cheeks(Plumage plumage, int kind) {
        if (kind == 0) {
            add(new Disc(19.5, 40, 3.4, WHITE, .3));
            add(new Disc(44.5, 40, 3.4, WHITE, .3));
        } else {
            add(new Disc(19.5, 40, 3.6, plumage.cheek(), .85));
            add(new Disc(44.5, 40, 3.6, plumage.cheek(), .85));
        }
    }

    private void beak(Plumage plumage) {
        add(new Surface(
                "M32 33 C36 33 38 35.500 37.600 38.500 C37 42.500 34 43.500 32 47 C30 43.500 27 42.500 26.400 38.500 C26 35.500 28 33 32 33 Z",
                plumage.beak(),
                1));
        add(new Disc(30.2, 36, .7, INK, .5));
        add(new Disc(33.8, 36, .7, INK, .5));
    }

    private void shapes(String[] paths, String fill) {
        for (String path : paths) {
            add(new Surface(path, fill, 1));
        }
    }

    private void add(Part part) {
        parts.add(part);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
