package dev.madang.ui;

import dev.madang.shared.Subject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** What a family calls the things that its runs are about, and where it shows them. A bean of the family. */
public interface SubjectPages {

    /** The family, as in {@link Subject#module}. */
    String module();

    /** A title for each of these subjects that is known, as people would call it; the console cuts long ones. */
    Map<Subject, String> titles(Collection<Subject> subjects);

    /** The path of its page. */
    Optional<String> page(Subject subject);

    /** The path of a form that starts the same anew, filled in; for what must not run twice by itself. */
    default Optional<String> anew(Subject subject) {
        return Optional.empty();
    }
}
