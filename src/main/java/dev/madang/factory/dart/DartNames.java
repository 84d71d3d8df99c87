package dev.madang.factory.dart;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Names that generated code had better leave alone, since the SDK or a package gives them a meaning. */
public final class DartNames {

    /** Of Flutter and Dart, besides those of the table. */
    private static final Set<String> OTHERS = Set.of(
            "Action",
            "Actions",
            "Animation",
            "Autocomplete",
            "Banner",
            "BottomSheet",
            "Canvas",
            "Category",
            "Characters",
            "Codec",
            "Comparator",
            "Config",
            "Dialog",
            "Display",
            "Draggable",
            "Element",
            "Expando",
            "Expansible",
            "Feedback",
            "Flow",
            "Focus",
            "Gradient",
            "GridTile",
            "Hero",
            "Image",
            "Ink",
            "Intent",
            "Invocation",
            "License",
            "Magnifier",
            "Match",
            "Matrix4",
            "Notification",
            "Opacity",
            "Overlay",
            "Page",
            "Paint",
            "Paragraph",
            "Path",
            "Pattern",
            "Picture",
            "Placeholder",
            "Process",
            "Radio",
            "RawImage",
            "Rect",
            "Route",
            "Router",
            "Scene",
            "Script",
            "Scrollable",
            "Scrollbar",
            "Shadow",
            "Shortcuts",
            "Simulation",
            "Sink",
            "Slider",
            "Step",
            "Stepper",
            "Stopwatch",
            "Summary",
            "Tab",
            "Texture",
            "Ticker",
            "Timeline",
            "Title",
            "Tolerance",
            "Transform",
            "Tween",
            "Typography",
            "Velocity",
            "View",
            "Viewport",
            "WeakReference",
            "Window");

    private static final class Loaded {
        private static final Set<String> NAMES = names();
    }

    private DartNames() {}

    /** Whether a class, or a variable with a small first letter, may not be called so. */
    public static boolean isTaken(String name) {
        return Loaded.NAMES.contains(name);
    }

    private static Set<String> names() {
        Set<String> names = new HashSet<>(OTHERS);
        PackageTable.get()
                .libraries()
                .values()
                .forEach(outline -> names.addAll(outline.names().keySet()));
        names.addAll(Arrays.asList(
                "string", "context", "ref", "state", "widget", "strings", "formats", "value", "items", "each", "index",
                "router"));
        return names;
    }
}
