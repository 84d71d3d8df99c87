package dev.madang.runs;

import java.util.List;
import org.springframework.stereotype.Component;

/** The {@link ProbeKind} under another name, of which a node drives few at once. */
@Component
class CrowdKind extends ProbeKind {

    static final int SLOTS = 3;

    @Override
    public String name() {
        return "crowd";
    }

    @Override
    public String family() {
        return "crowds";
    }

    @Override
    public int slots() {
        return SLOTS;
    }

    @Override
    public boolean goesOnAfterFailure(Run run, List<Step> steps) {
        return false;
    }
}
