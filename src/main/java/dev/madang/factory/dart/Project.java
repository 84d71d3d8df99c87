package dev.madang.factory.dart;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of an app, parsed once.
 *
 * @param programs the syntax of each Dart file
 * @param pubspec the text of {@code pubspec.yaml}, empty if there is none
 */
record Project(SortedMap<String, Syntax> programs, Libraries libraries, Pubspec pubspec) {

    static Project of(SortedMap<String, String> files) {
        SortedMap<String, Syntax> programs = new TreeMap<>();
        files.forEach((path, content) -> {
            if (path.endsWith(".dart")) {
                programs.put(path, Syntax.parse(content));
            }
        });
        Map<String, Outline> outlines = new TreeMap<>();
        programs.forEach((path, program) -> outlines.put(path, Outline.of(program)));
        Pubspec pubspec = Pubspec.of(files.getOrDefault("pubspec.yaml", ""));
        return new Project(programs, new Libraries(pubspec.name(), outlines, PackageTable.get()), pubspec);
    }
}
