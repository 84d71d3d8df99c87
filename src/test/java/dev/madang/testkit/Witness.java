package dev.madang.testkit;

/** Sees every answer that a test gets by {@link Wire}, and fails the test where one breaks its contract. */
@FunctionalInterface
public interface Witness {

    void saw(String method, String target, Reply reply);
}
