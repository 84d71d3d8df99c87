package dev.madang.edge;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A POST that starts something: sent again with the same {@code Idempotency-Key}, it starts nothing but gets the same answer, for
 * 24 hours. The handler tells by {@link Begun#keep} what it begins, and looks at {@link Begun#before} whether an earlier
 * request with the key has begun it already: then it goes on with that.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
