package dev.madang.agent.understanding;

import java.util.List;

/** What the cognitive layer made of a request. */
public record Understanding(Intent intent, List<Entity> entities) {

    public Understanding {
        entities = List.copyOf(entities);
    }

    /** The values of one type, in the order in which they were said. */
    public List<String> values(String type) {
        return entities.stream()
                .filter(entity -> entity.type().equals(type))
                .map(Entity::value)
                .toList();
    }
}
