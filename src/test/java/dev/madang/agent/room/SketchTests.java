package dev.madang.agent.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.madang.agent.planning.Todo;
import dev.madang.agent.room.Sketch.Mark;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SketchTests {

    private static final List<Todo> BEFORE = List.of(todo("a", 5), todo("b", 5, "a"), todo("c", 5, "b"));
    private static final List<Todo> AFTER = List.of(todo("a", 5), todo("b", 9, "a"), todo("d", 5, "a"));

    @Test
    void whatGoesAndWhatChangesIsMarkedInTheEarlierVersion() {
        Sketch.Picture sketch = Sketch.of(BEFORE, AFTER, Mark.REMOVED).wide();

        assertThat(sketch.nodes())
                .extracting(Sketch.Node::task, Sketch.Node::mark)
                .containsExactly(tuple("a", Mark.SAME), tuple("b", Mark.CHANGED), tuple("c", Mark.REMOVED));
        assertThat(sketch.edges()).extracting(Sketch.Edge::mark).containsExactly(Mark.SAME, Mark.REMOVED);
    }

    @Test
    void whatIsNewAndWhatHasChangedIsMarkedInTheLaterVersion() {
        Sketch.Picture sketch = Sketch.of(AFTER, BEFORE, Mark.ADDED).tall();

        assertThat(sketch.nodes())
                .extracting(Sketch.Node::task, Sketch.Node::mark)
                .containsExactly(tuple("a", Mark.SAME), tuple("b", Mark.CHANGED), tuple("d", Mark.ADDED));
        assertThat(sketch.edges()).extracting(Sketch.Edge::mark).containsExactly(Mark.SAME, Mark.ADDED);
    }

    @Test
    void aPlanBesideItselfIsNotMarked() {
        assertThat(Sketch.of(BEFORE, BEFORE, Mark.ADDED).wide().nodes())
                .extracting(Sketch.Node::mark)
                .containsOnly(Mark.SAME);
    }

    private static Todo todo(String id, int priority, String... needs) {
        return new Todo(id, id, "", "collector", JsonMapper.shared().createObjectNode(), priority, List.of(needs));
    }
}
