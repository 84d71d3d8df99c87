package dev.madang.agent.video;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A scene and when it is shown.
 *
 * @param from its first frame
 */
public record Cut(Scene scene, int from, int frames) {

    private static final double SECONDS_PER_SCENE = 3.2;
    private static final int LEAST = 3;

    /**
     * Divides a time among scenes. Where it is too short for all, the first and the last stay and the others go from the back of
     * the order of importance.
     *
     * @param byImportance the scenes between the first and the last, the most important first
     */
    public static List<Cut> of(List<Scene> scenes, List<Scene> byImportance, int frames) {
        double seconds = (double) frames / Screen.FRAMES_PER_SECOND;
        int room = Math.max(LEAST, (int) Math.round(seconds / SECONDS_PER_SCENE)) - 2;
        List<Scene> kept = byImportance.stream().limit(room).toList();
        List<Scene> shown = scenes.stream()
                .filter(scene ->
                        kept.contains(scene) || scene.equals(scenes.getFirst()) || scene.equals(scenes.getLast()))
                .toList();
        return timed(shown, frames);
    }

    /** By weight; the frames that rounding leaves go to those that lost most. */
    private static List<Cut> timed(List<Scene> scenes, int frames) {
        double all = scenes.stream().mapToDouble(Scene::weight).sum();
        int[] lengths = scenes.stream()
                .mapToInt(scene -> (int) (frames * scene.weight() / all))
                .toArray();
        int left = frames - IntStream.of(lengths).sum();
        IntStream.range(0, lengths.length)
                .boxed()
                .sorted(Comparator.comparingDouble(
                        (Integer i) -> lengths[i] - frames * scenes.get(i).weight() / all))
                .limit(left)
                .forEach(i -> lengths[i]++);
        List<Cut> cuts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < lengths.length; i++) {
            cuts.add(new Cut(scenes.get(i), from, lengths[i]));
            from += lengths[i];
        }
        return cuts;
    }
}
