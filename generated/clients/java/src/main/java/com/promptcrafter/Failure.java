// Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
package com.promptcrafter;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.promptcrafter.PromptCrafterClient.ErrorDetail;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Why an attempt failed; the failure of the last attempt becomes an exception. */
final class Failure {

    /** Why there was no response. */
    enum Reason {
        INVALID_ARGUMENT,
        CLOSED,
        INTERRUPTED,
        LATE,
        NO_CONNECTION,
    }

    /** The longest wait before a retry; the error reports longer ones. */
    private static final Duration LONGEST_RETRY_AFTER = Duration.ofMinutes(1);

    /** The HTTP status of the response; 0 if there was none. */
    final int status;
    /** The details of the error. */
    final String message;
    final ErrorDetail[] details;
    /** Null if there was no response. */
    final HttpHeaders headers;
    /** Null if there was no response. */
    final String body;
    final Throwable cause;
    /** How long the service asks clients to wait; null if it doesn't. */
    final Duration retryAfter;
    /** Null if there was a response. */
    final Reason reason;

    private Failure(Reason reason, String message, Throwable cause) {
        this.status = 0;
        this.message = message;
        this.details = new ErrorDetail[0];
        this.headers = null;
        this.body = null;
        this.cause = cause;
        this.retryAfter = null;
        this.reason = reason;
    }

    private Failure(
        HttpResponse<Transport.Body> response,
        String message,
        ErrorDetail[] details,
        Throwable cause
    ) {
        String places = Arrays.stream(details)
            .map(detail -> (detail.field + " " + detail.message).trim())
            .collect(Collectors.joining("; "));
        this.status = response.statusCode();
        this.retryAfter = retryAfter(response.headers());
        boolean isLong = retryAfter != null && retryAfter.compareTo(LONGEST_RETRY_AFTER) > 0;
        String again = isLong ? " Try again in " + retryAfter.toSeconds() + " s." : "";
        this.message = (places.isEmpty() ? message : message + " (" + places + ")") + again;
        this.details = details;
        this.headers = response.headers();
        this.body = response.body().text;
        this.cause = cause;
        this.reason = null;
    }

    /** Nothing was sent. */
    static Failure unsent(String message, Throwable cause) {
        return new Failure(Reason.INVALID_ARGUMENT, message, cause);
    }

    /** The client is closed. */
    static Failure closed() {
        return new Failure(Reason.CLOSED, "The client is closed; nothing was sent.", null);
    }

    /** The waiting thread was interrupted. */
    static Failure interrupted(InterruptedException cause) {
        return new Failure(Reason.INTERRUPTED, "The thread was interrupted.", cause);
    }

    /** There was no response, or it was incomplete. */
    static Failure withoutResponse(String message, Throwable cause) {
        return new Failure(Reason.NO_CONNECTION, message, cause);
    }

    /** The response was not complete within the time limit. */
    static Failure late(String message, Throwable cause) {
        return new Failure(Reason.LATE, message, cause);
    }

    /** The response is a success, but not from the service. */
    static Failure unreadable(HttpResponse<Transport.Body> response, Throwable cause) {
        return new Failure(response, describe(response), new ErrorDetail[0], cause);
    }

    /** The response is not a success. A proxy may have sent it: its body may be anything. */
    static Failure unsuccessful(HttpResponse<Transport.Body> response) {
        JsonObject body = new JsonObject();
        try {
            JsonElement found = Json.GSON.fromJson(response.body().text, JsonElement.class);
            if (found instanceof JsonObject) {
                body = found.getAsJsonObject();
            }
        } catch (JsonParseException notOfTheService) {
            // Handled like any other body that isn't from the service.
        }
        String stated = textOf(body.get("error"));
        List<ErrorDetail> details = new ArrayList<>();
        if (body.get("details") instanceof JsonArray) {
            for (JsonElement one : body.getAsJsonArray("details")) {
                JsonObject fields =
                    one instanceof JsonObject ? one.getAsJsonObject() : new JsonObject();
                ErrorDetail detail = new ErrorDetail();
                detail.field = textOf(fields.get("field"));
                detail.message = textOf(fields.get("message"));
                if (detail.field != null && detail.message != null) {
                    details.add(detail);
                }
            }
        }
        String message = stated == null ? describe(response) : stated;
        return new Failure(response, message, details.toArray(new ErrorDetail[0]), null);
    }

    private static String textOf(JsonElement element) {
        boolean isText =
            element instanceof JsonPrimitive && element.getAsJsonPrimitive().isString();
        return isText ? element.getAsString() : null;
    }

    /** What arrived and from where, without the body, which may be long. */
    private static String describe(HttpResponse<Transport.Body> response) {
        String type = response
            .headers()
            .firstValue("Content-Type")
            .orElse("no media type")
            .split(";", 2)[0]
            .trim();
        String redirect = response
            .headers()
            .firstValue("Location")
            .map(location -> location.replaceFirst("//[^/]*@", "//").replaceFirst("[?#].*", ""))
            .map(location -> ", a redirect to " + location + " that is not followed,")
            .orElse("");
        int length = response.body().text.getBytes(StandardCharsets.UTF_8).length;
        String found =
            "status " +
            response.statusCode() +
            redirect +
            " with " +
            type +
            " (" +
            length +
            " bytes)";
        String place = place(response.request());
        return (
            place + ": " + found + " is not a response from the service. Is the base URL correct?"
        );
    }

    /** The request, without a user name and a query: messages are often logged. */
    static String place(HttpRequest request) {
        return request.method() + " " + address(request.uri());
    }

    /** An address without a user name, a query and a fragment. */
    static String address(URI uri) {
        String host = uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
        return uri.getScheme() + "://" + host + uri.getRawPath();
    }

    /** Whether a retry may succeed and can't repeat the call's effect. */
    boolean isWorthRetrying(Call call) {
        switch (status) {
            case 429:
            case 503:
                // The service states that the request had no effect.
                return true;
            case 408:
            case 500:
            case 502:
            case 504:
                return !call.once;
            case 0:
                return (!call.once || isUnsent()) && !isUntrusted();
            default:
                return false;
        }
    }

    /** Whether there was no connection, so the request can't have been received. */
    private boolean isUnsent() {
        return cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException;
    }

    private boolean isUntrusted() {
        return cause instanceof javax.net.ssl.SSLHandshakeException;
    }

    /** The header Retry-After in seconds or as a date (RFC 9110, section 10.2.3); null for none. */
    private static Duration retryAfter(HttpHeaders headers) {
        String text = headers.firstValue("Retry-After").orElse("");
        try {
            if (text.matches("\\d{1,9}")) {
                return Duration.ofSeconds(Long.parseLong(text));
            }
            Instant date = ZonedDateTime.parse(
                text,
                DateTimeFormatter.RFC_1123_DATE_TIME
            ).toInstant();
            Duration wait = Duration.between(Instant.now(), date);
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
