package dev.madang.agent.tools;

import dev.madang.runs.tools.ToolCall;
import dev.madang.runs.tools.ToolFailure;
import dev.madang.runs.tools.ToolFailure.Retry;

/** What tools say, in the language of the call. */
final class Words {

    private Words() {}

    static boolean english(ToolCall call) {
        return call.language().equals("en");
    }

    static String of(ToolCall call, String korean, String english) {
        return english(call) ? english : korean;
    }

    /** A failure that another try will not mend. */
    static ToolFailure refusal(ToolCall call, String korean, String english) {
        return new ToolFailure(of(call, korean, english), Retry.IS_USELESS);
    }
}
