package dev.madang.console.runs;

import dev.madang.shared.Subject;
import dev.madang.ui.SubjectPages;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the families say of the subjects of runs. */
@Component
class Titles {

    private static final int LONGEST = 120;

    private final Map<String, SubjectPages> families;

    Titles(List<SubjectPages> families) {
        this.families = families.stream().collect(Collectors.toMap(SubjectPages::module, Function.identity()));
    }

    Map<Subject, String> of(Collection<Subject> subjects) {
        Map<Subject, String> titles = new HashMap<>();
        subjects.stream().collect(Collectors.groupingBy(Subject::module)).forEach((module, some) -> {
            SubjectPages family = families.get(module);
            if (family != null) {
                family.titles(some).forEach((subject, title) -> titles.put(subject, cut(title)));
            }
        });
        return titles;
    }

    Optional<String> page(Subject subject) {
        return Optional.ofNullable(families.get(subject.module())).flatMap(family -> family.page(subject));
    }

    Optional<String> anew(Subject subject) {
        return Optional.ofNullable(families.get(subject.module())).flatMap(family -> family.anew(subject));
    }

    private static String cut(String title) {
        String line = title.strip().lines().findFirst().orElse("").strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
