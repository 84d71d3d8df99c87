package dev.madang.agent.web;

/** Who calls. On loopback, without a credential, that is the owner of the machine. */
final class Owner {

    static final String LOCAL = "local";

    private Owner() {}
}
