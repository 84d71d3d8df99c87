package dev.madang.edge.nets;

import static dev.madang.shared.Failure.Kind.METHOD_NOT_ALLOWED;
import static dev.madang.shared.Failure.Kind.NOT_ACCEPTABLE;
import static dev.madang.shared.Failure.Kind.TOO_LARGE;
import static dev.madang.shared.Failure.Kind.UNSUPPORTED_MEDIA_TYPE;

import dev.madang.edge.Outage;
import dev.madang.edge.Violation;
import dev.madang.edge.Violation.Place;
import dev.madang.edge.Violation.Rule;
import dev.madang.edge.Wording;
import dev.madang.shared.Failure;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** What a thrown exception means to the caller. */
final class Causes {

    private static final int DEEPEST = 10;

    private Causes() {}

    /** None: it is a bug of ours. */
    static Optional<Failure> failureOf(Throwable thrown) {
        return chain(thrown)
                .flatMap(one -> one instanceof Failure failure ? Stream.of(failure) : Stream.empty())
                .findFirst()
                .or(() -> ofRequest(thrown))
                .or(() -> Outage.of(thrown));
    }

    private static Optional<Failure> ofRequest(Throwable thrown) {
        return Optional.ofNullable(
                switch (thrown) {
                    case HttpMessageNotReadableException unreadable -> BodyFaults.of(unreadable);
                    case MethodArgumentNotValidException invalid -> ValidationFaults.of(invalid);
                    case HandlerMethodValidationException invalid -> ValidationFaults.of(invalid);
                    case MethodArgumentTypeMismatchException mistyped -> mistyped(mistyped);
                    case MissingServletRequestParameterException missing ->
                        new Violation(Place.QUERY, missing.getParameterName(), Rule.MISSING).failure();
                    case MissingRequestHeaderException missing ->
                        new Violation(Place.HEADER, missing.getHeaderName(), Rule.MISSING).failure();
                    case HttpRequestMethodNotSupportedException wrong -> method(wrong);
                    case HttpMediaTypeNotSupportedException wrong -> type(wrong);
                    case HttpMediaTypeNotAcceptableException wrong -> Failure.of(NOT_ACCEPTABLE, "NOT_ACCEPTABLE");
                    case MaxUploadSizeExceededException large -> Failure.of(TOO_LARGE, "PAYLOAD_TOO_LARGE");
                    case ErrorResponse response ->
                        StatusFailures.of(response.getStatusCode().value());
                    default -> null;
                });
    }

    private static Failure mistyped(MethodArgumentTypeMismatchException thrown) {
        MethodParameter parameter = thrown.getParameter();
        Place place = parameter.hasParameterAnnotation(PathVariable.class) ? Place.PATH : Place.QUERY;
        Class<?> type = parameter.nestedIfOptional().getNestedParameterType();
        return new Violation(place, thrown.getName(), Rule.WRONG_TYPE, Map.of("expected", BodyFaults.jsonType(type)))
                .failure();
    }

    private static Failure method(HttpRequestMethodNotSupportedException wrong) {
        String @Nullable [] methods = wrong.getSupportedMethods();
        Failure failure = Failure.of(METHOD_NOT_ALLOWED, "METHOD_NOT_ALLOWED").with("method", wrong.getMethod());
        return methods == null
                ? failure
                : failure.with(Wording.ALLOWED, Arrays.stream(methods).sorted().toList());
    }

    private static Failure type(HttpMediaTypeNotSupportedException wrong) {
        return Failure.of(UNSUPPORTED_MEDIA_TYPE, "UNSUPPORTED_MEDIA_TYPE")
                .with("content_type", String.valueOf(wrong.getContentType()));
    }

    private static Stream<Throwable> chain(Throwable thrown) {
        return Stream.<@Nullable Throwable>iterate(
                        thrown, one -> one != null, one -> one == null ? null : one.getCause())
                .limit(DEEPEST)
                .flatMap(Stream::ofNullable);
    }
}
