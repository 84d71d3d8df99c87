package dev.madang.runner.connectors;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The connectors of this server, in the order of their names. */
public final class Connectors {

    private final Map<String, Connector> all = new TreeMap<>();

    Connectors(List<? extends Connector> connectors) {
        connectors.forEach(one -> all.put(one.name(), one));
    }

    /** All that are known, whether they can be used or not. */
    public List<Connector> all() {
        return List.copyOf(all.values());
    }

    /** Those that can be used now. */
    public List<Connector> available() {
        return all.values().stream().filter(Connector::isAvailable).toList();
    }

    /** One that is known, whether it can be used or not. */
    public Optional<Connector> find(String name) {
        return Optional.ofNullable(all.get(name));
    }
}
