package dev.madang.agent.sentiment;

import java.util.List;
import java.util.regex.Pattern;

/** A real question judges nothing; a complaining or rhetorical one does. */
final class Questions {

    private static final Pattern ASKING =
            Pattern.compile(".*(나요|까요|가요|은가|는가|인가|던가|을까|일까|할까|려나|느냐|냐|니)[?\\s]*", Pattern.DOTALL);
    private static final Pattern LEFT_TO_THE_READER =
            Pattern.compile(".*(있나요|없나요|하나요|이나요|되나요|까요|인가요|은가요|한가요)\\s*", Pattern.DOTALL);

    /** 누가 이거 건조하대요? */
    private static final Pattern QUOTING = Pattern.compile(".*(대요|래요|다고|라고|대|래|디)(요)?\\s*\\?+", Pattern.DOTALL);

    private Questions() {}

    static void settle(Clause clause, List<Judgement> judgements) {
        if (clause.has(Role.CONTRARY) && QUOTING.matcher(clause.text()).matches()) {
            judgements.forEach(judgement -> judgement.become(judgement.tone().turned()));
        } else if (isAsked(clause.text()) && !clause.has(Role.RHETORIC) && !clause.has(Role.WISH)) {
            judgements.clear();
        }
    }

    private static boolean isAsked(String text) {
        return text.endsWith("?")
                ? ASKING.matcher(text).matches()
                : LEFT_TO_THE_READER.matcher(text).matches();
    }
}
