package dev.madang.community.human;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.madang.community.people.Person;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A person, without whose account it is. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record PersonView(String handle, String name, boolean suspended, String createdAt) {

    static PersonView of(Person person) {
        return new PersonView(
                person.handle(),
                person.name(),
                person.suspended(),
                person.createdAt().toString());
    }
}
