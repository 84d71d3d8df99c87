package dev.madang.runs;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The drives at work on this node. */
@Component
class ActiveDrives {

    private final Map<RunId, Drive> drives = new ConcurrentHashMap<>();

    void add(RunId run, Drive drive) {
        drives.put(run, drive);
    }

    void remove(RunId run, Drive drive) {
        boolean ignored = drives.remove(run, drive);
    }

    /** Tells the drive of a run, if it is here, that the run was changed by somebody else. */
    void wake(RunId run) {
        Drive drive = drives.get(run);
        if (drive != null) {
            drive.wake();
        }
    }

    List<Drive> all() {
        return List.copyOf(drives.values());
    }
}
