package dev.madang.factory.dart;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * The check of a whole app's sources without an SDK. It knows less than Dart's own analyser (no types are inferred), but what it
 * reports is wrong: in the versions of the table, that is, to which the app is held.
 */
public final class DartCheck {

    private final List<Finding> findings;

    private DartCheck(List<Finding> findings) {
        this.findings = findings;
    }

    /**
     * Checks an app.
     *
     * @param files path below the app's root to content; other files than Dart and {@code pubspec.yaml} are passed over
     */
    public static DartCheck of(SortedMap<String, String> files) {
        Project project = Project.of(files);
        TreeSet<Finding> findings = new TreeSet<>(project.pubspec().findings());
        Routes routes = Routes.of(project);
        UseCheck.Members members = UseCheck.Members.of(project);
        project.programs().forEach((path, program) -> {
            List<Finding> broken = SyntaxCheck.of(path, program);
            findings.addAll(broken);
            findings.addAll(NamingCheck.of(path, program));
            findings.addAll(ImportCheck.of(path, project));
            if (broken.isEmpty()) {
                findings.addAll(routes.check(path, program));
                findings.addAll(new UseCheck(path, project, members).findings());
            }
        });
        return new DartCheck(List.copyOf(findings));
    }

    /** In order of path and line; empty if nothing was found. */
    public List<Finding> findings() {
        return findings;
    }
}
