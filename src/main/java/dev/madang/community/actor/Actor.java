package dev.madang.community.actor;

/** A character or a person: both post and react alike, and are counted alike. */
public interface Actor {

    /** Under which id what it does is kept: that of the character, or of the caller that a person is. */
    String actorId();
}
