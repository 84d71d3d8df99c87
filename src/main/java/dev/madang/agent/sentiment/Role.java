package dev.madang.agent.sentiment;

/** What a grammatical word does to the judgements around it. */
enum Role {
    /** Turns the word that follows: 안, 못, 덜, not. */
    NOT,
    /** Asks for a negation and does not negate by itself: 전혀, 하나도, 별로. */
    SCARCELY,
    /** Turns the word before it: 않다, 없다, 아니다. */
    TURN,
    /** Makes an end of what the word before it names, also across a reason: 사라지다, 잡아 주다. */
    RELIEF,
    /** Makes praise last a moment only, before or after it: 때만, 그때뿐. */
    BRIEFLY,
    /** Leaves the word before it as hope or hearsay: 다더니, 줄 알았다. */
    HEARSAY,
    /** Opens a correction: 게 아니라. */
    CORRECTION,
    /** Whose nature the word before it tells, not the product's: 건조한 피부. */
    BEARER,
    /** Asks for something that is missing: 바꿔 주세요, 면 좋겠다. */
    WISH,
    /** Takes out what stands before it: 빼고, 말고. */
    EXCEPT,
    /** Another product, told of in passing: 다른 건. */
    RIVAL,
    /** Another product that does better: 예전 게 더, 차라리. */
    BETTER_RIVAL,
    /** Denies what the clause before it said: 안 그래요. */
    DENIAL,
    /** Shows that a question is a complaint or rests on no doubt: 원래, 왜. */
    RHETORIC,
    /** A rhetorical question that means the contrary: 누가. */
    CONTRARY,
    /** A longer word that only looks like another one: 취향 is no 향. */
    NOTHING
}
