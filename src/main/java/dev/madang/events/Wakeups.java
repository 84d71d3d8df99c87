package dev.madang.events;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** Who waits for which subject on this node. */
@Component
class Wakeups {

    private final ConcurrentMap<Subject, Set<Semaphore>> waiting = new ConcurrentHashMap<>();

    void add(Subject subject, Semaphore reader) {
        waiting.compute(subject, (key, readers) -> {
            Set<Semaphore> set = readers == null ? ConcurrentHashMap.newKeySet() : readers;
            set.add(reader);
            return set;
        });
    }

    void remove(Subject subject, Semaphore reader) {
        waiting.computeIfPresent(subject, (key, readers) -> {
            readers.remove(reader);
            return readers.isEmpty() ? null : readers;
        });
    }

    void wake(Subject subject) {
        waiting.getOrDefault(subject, Set.of()).forEach(Semaphore::release);
    }
}
