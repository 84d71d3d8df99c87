package dev.madang.notion.sandbox;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The two users of a workspace: its bot and one person. */
@Component
public class Users {

    public ObjectNode me(Call call) {
        return Shapes.bot(call.workspace());
    }

    public ObjectNode list(Call call) {
        Lists.Asked asked = Lists.asked(call.query());
        List<ObjectNode> all = List.of(Shapes.person(call.workspace()), Shapes.bot(call.workspace()));
        int from = asked.cursor() == null ? 0 : 1;
        int to = Math.min(all.size(), from + asked.size());
        return Lists.answer("user", all.subList(from, to), to < all.size() ? String.valueOf(to) : null);
    }

    public ObjectNode get(Call call, Given id) {
        UUID wanted = id.uuid();
        if (wanted.equals(call.workspace().bot())) {
            return Shapes.bot(call.workspace());
        }
        if (wanted.equals(call.workspace().person())) {
            return Shapes.person(call.workspace());
        }
        throw Refused.notFound("user", wanted.toString());
    }
}
