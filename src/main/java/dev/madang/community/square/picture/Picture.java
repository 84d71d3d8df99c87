package dev.madang.community.square.picture;

import dev.madang.community.square.bird.Part;
import java.util.List;

/** What a picture shows; all of it is text of people, so it is drawn and nothing else. */
public sealed interface Picture {

    /** The whole place, with some of its birds. */
    record Place(String name, String lead, List<List<Part>> birds) implements Picture {
        public Place {
            birds = List.copyOf(birds);
        }
    }

    /** A post. */
    record Words(List<Part> face, String name, String handle, String title, String body) implements Picture {
        public Words {
            face = List.copyOf(face);
        }
    }

    /** A character. */
    record Bird(List<Part> face, String name, String handle, String line) implements Picture {
        public Bird {
            face = List.copyOf(face);
        }
    }
}
