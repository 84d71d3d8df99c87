package dev.madang.community.square;

import dev.madang.community.square.bird.Bird;
import dev.madang.community.square.bird.Part;
import java.util.List;
import org.springframework.stereotype.Component;

/** The drawing of a character: {@code ${@faces.of(handle)}}. */
@Component("faces")
class Faces {

    public List<Part> of(String handle) {
        return Bird.of(handle);
    }
}
