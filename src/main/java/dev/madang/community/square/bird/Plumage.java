package dev.madang.community.square.bird;

/**
 * The colours of a bird; they stand on light and on dark ground.
 *
 * @param wing also of the crest
 * @param mark what is painted on the head
 */
record Plumage(String head, String wing, String mark, String beak, String cheek) {

    /** Of one that is no more. */
    static final Plumage ASH = new Plumage("#a39c8c", "#8b8576", "#b5ae9f", "#cfc8b8", "#968f80");

    private static final Plumage[] ALL = {
        new Plumage("#5f9f73", "#3d7a58", "#d9c65a", "#e8b04e", "#e88f6a"),
        new Plumage("#5b8fc4", "#3f6aa3", "#dfe6ee", "#e9b659", "#8a72c2"),
        new Plumage("#e0a93b", "#bd7f27", "#f2dc8a", "#c96f3a", "#e2703f"),
        new Plumage("#d4694e", "#a8452f", "#eeb08a", "#3f3a35", "#f0c1a0"),
        new Plumage("#3f9a9c", "#2b7376", "#f0c65f", "#e9a25a", "#ef9a7c"),
        new Plumage("#8f78bd", "#6a5699", "#c8bbe4", "#eab24f", "#e592ae"),
        new Plumage("#d987a0", "#b55f7d", "#f3c3cf", "#e7b566", "#c9536f"),
        new Plumage("#8aa644", "#647f2c", "#e2504a", "#ecc07c", "#f0a04e"),
        new Plumage("#d8d0bf", "#b3a78f", "#f2c84b", "#6f675b", "#f0975a"),
        new Plumage("#7d8894", "#5a6470", "#f0d25e", "#cfc9bd", "#ee8a52"),
        new Plumage("#c98644", "#98602b", "#f0cd96", "#5c4a38", "#df6c4d"),
        new Plumage("#4c6fb0", "#d2543f", "#efbf4a", "#3d3a3a", "#f0a35f"),
    };

    static Plumage number(int number) {
        return ALL[Math.floorMod(number, ALL.length)];
    }
}
