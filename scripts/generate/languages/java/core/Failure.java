package com.promptcrafter;

import com.google.gson.JsonParseException;
import com.promptcrafter.PromptCrafterClient.ErrorDetail;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Objects;

/** Why an attempt failed; an exception is made of it when there are no more. */
final class Failure {

    /** The HTTP status of the answer; 0 when there was none. */
    final int status;
    final String message;
    final ErrorDetail[] details;
    /** The id under which the service's log has the request; null when there was no answer. */
    final String requestId;
    final Throwable cause;
    /** How long the service asks to wait; zero when it does not. */
    final Duration retryAfter;
    /** Whether there was no whole answer in time. */
    final boolean timedOut;

    private Failure(
        int status,
        String message,
        ErrorDetail[] details,
        HttpHeaders headers,
        Throwable cause,
        boolean timedOut
    ) {
        this.status = status;
        this.message = message;
        this.details = details;
        this.requestId = headers == null ? null : headers.firstValue("X-Request-Id").orElse(null);
        this.retryAfter = headers == null ? Duration.ZERO : retryAfter(headers);
        this.cause = cause;
        this.timedOut = timedOut;
    }

    /** There was no answer, or not all of it. */
    static Failure withoutAnswer(String message, Throwable cause) {
        return new Failure(0, message, new ErrorDetail[0], null, cause, false);
    }

    /** There was no whole answer within the time limit. */
    static Failure late(String message, Throwable cause) {
        return new Failure(0, message, new ErrorDetail[0], null, cause, true);
    }

    /** The answer is a success, but not one that this client can read. */
    static Failure unreadable(HttpResponse<?> answer, Throwable cause) {
        String message = "The answer is not one that this client can read. Is the base URL that of the service?";
        return new Failure(answer.statusCode(), message, new ErrorDetail[0], answer.headers(), cause, false);
    }

    /** The answer is no success. A proxy may have sent it: its body may be anything. */
    static Failure answered(HttpResponse<Transport.Body> answer) {
        int status = answer.statusCode();
        ErrorBody body = null;
        try {
            body = Json.GSON.fromJson(answer.body().text(), ErrorBody.class);
        } catch (JsonParseException notOfTheService) {
            // The status says enough.
        }
        String message = body == null || body.error == null ? "The answer has status " + status + "." : body.error;
        String location = answer.headers().firstValue("Location").orElse(null);
        if (status >= 300 && status < 400 && location != null) {
            message += " Redirects are not followed; the base URL may have to be that of " + location;
        }
        ErrorDetail[] details = body == null || body.details == null ? new ErrorDetail[0] : body.details;
        ErrorDetail[] known = Arrays.stream(details).filter(Objects::nonNull).toArray(ErrorDetail[]::new);
        return new Failure(status, message, known, answer.headers(), null, false);
    }

    /** Whether another attempt can help, and cannot do the call twice. */
    boolean isWorthRetrying(Call call) {
        return switch (status) {
            // The service says that it did nothing.
            case 429, 503 -> true;
            case 502, 504 -> !call.once;
            case 0 -> (!call.once || isUnsent()) && !isUntrusted();
            default -> false;
        };
    }

    /** Whether there was no connection, so that no byte of the request can have been taken. */
    private boolean isUnsent() {
        return cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException;
    }

    private boolean isUntrusted() {
        return cause instanceof javax.net.ssl.SSLHandshakeException;
    }

    /** The header Retry-After, which holds seconds or a date (RFC 9110, section 10.2.3). */
    private static Duration retryAfter(HttpHeaders headers) {
        String text = headers.firstValue("Retry-After").orElse("");
        try {
            if (text.matches("\\d{1,9}")) {
                return Duration.ofSeconds(Long.parseLong(text));
            }
            Instant date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            Duration wait = Duration.between(Instant.now(), date);
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeParseException none) {
            return Duration.ZERO;
        }
    }

    private static final class ErrorBody {

        String error;
        ErrorDetail[] details;
    }
}
