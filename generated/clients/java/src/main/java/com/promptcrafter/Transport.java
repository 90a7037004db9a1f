// Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
package com.promptcrafter;

import com.google.gson.reflect.TypeToken;
import com.promptcrafter.PromptCrafterClient.InvalidSettingException;
import com.promptcrafter.PromptCrafterClient.PromptCrafterApiException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.net.http.HttpTimeoutException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;

/** Sends calls, retries them if that is safe and may help, and converts responses to values or exceptions. */
final class Transport {

    private static final long FIRST_PAUSE_MILLIS = 500;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;
    /** The longest pause that the service may ask for; if it asks for more, the call fails at once. */
    private static final long LONGEST_RETRY_AFTER_MILLIS = 60_000;

    /** An HTTP client has three threads, so clients share one unless they get their own. */
    private static final class Shared {

        /** The connection timeout; the client's timeout includes it. */
        private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

        private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();
    }

    private final Settings settings;
    private final HttpClient http;
    private final String userAgent;
    /** Receives each successful response. */
    private Consumer<HttpResponse<Body>> watch = response -> {};
    private volatile boolean closed;

    Transport(Settings settings, String userAgent) {
        this.settings = settings;
        this.http = settings.http == null ? Shared.HTTP : settings.http;
        this.userAgent = userAgent;
    }

    /** The settings of this transport. */
    Settings settings() {
        return settings;
    }

    /** A transport with other settings. */
    Transport with(Settings others) {
        return new Transport(others, userAgent);
    }

    /** A transport with a watcher that receives each successful response. */
    Transport watchedBy(Consumer<HttpResponse<Body>> watcher) {
        Transport other = with(settings);
        other.watch = watcher;
        other.closed = closed;
        return other;
    }

    /** Makes later calls fail. The HTTP client keeps its connections, which others may use. */
    void close() {
        closed = true;
    }

    /** Makes a call whose response is empty. */
    CompletableFuture<Void> send(Call call) {
        return send(call, response -> {
            if (response.statusCode() != 204 || !response.body().text.isEmpty()) {
                throw new IllegalStateException("it is not empty");
            }
            return null;
        });
    }

    /** Makes a call whose response is JSON. */
    <T> CompletableFuture<T> send(Call call, TypeToken<T> type) {
        return send(call, response -> Json.read(response.body().text, call.given, type));
    }

    /** Makes a call whose response is text. */
    CompletableFuture<String> sendForText(Call call) {
        return send(call, response -> {
            demandMediaType(isOf(response.headers(), call.accepts), call);
            return response.body().text;
        });
    }

    /** Makes a call whose response is a stream. */
    CompletableFuture<InputStream> sendForStream(Call call) {
        return send(call.streamed(), response -> {
            demandMediaType(response.body().stream != null, call);
            return response.body().stream;
        });
    }

    /** The body of a response: text, or a stream for the caller to read. */
    static final class Body {

        final String text;
        /** Null unless it is a stream. */
        final Incoming stream;

        Body(String text, Incoming stream) {
            this.text = text;
            this.stream = stream;
        }
    }

    private BodySubscriber<Body> subscriber(Call call, ResponseInfo head) {
        if (call.streamed && isSuccess(head.statusCode()) && isOf(head.headers(), call.accepts)) {
            return BodySubscribers.mapping(new Incoming(settings.timeout), stream ->
                new Body("", stream)
            );
        }
        return BodySubscribers.mapping(BodySubscribers.ofString(StandardCharsets.UTF_8), text ->
            new Body(text, null)
        );
    }

    private static boolean isSuccess(int status) {
        return status >= 200 && status <= 299;
    }

    private static boolean isOf(HttpHeaders headers, String mediaType) {
        String stated = headers.firstValue("Content-Type").orElse("");
        return stated.split(";", 2)[0].trim().equalsIgnoreCase(mediaType);
    }

    private static void demandMediaType(boolean isAsAsked, Call call) {
        if (!isAsAsked) {
            throw new IllegalStateException("it is not " + call.accepts);
        }
    }

    /**
     * Makes a call, with retries. Canceling the future ends the attempt.
     * @param read converts a response to a value; if it throws, the response isn't from the service, and the call fails
     */
    <T> CompletableFuture<T> send(Call call, Function<HttpResponse<Body>, T> read) {
        if (closed) {
            return CompletableFuture.failedFuture(PromptCrafterApiException.of(Failure.closed()));
        }
        if (call.fault != null) {
            return CompletableFuture.failedFuture(
                PromptCrafterApiException.of(Failure.unsent(call.fault, null))
            );
        }
        CompletableFuture<T> result = new CompletableFuture<>();
        try {
            // Far in the future, but not Long.MAX_VALUE: nanoTime may overflow.
            long total =
                settings.totalTimeout == null
                    ? Long.MAX_VALUE / 2
                    : settings.totalTimeout.toNanos();
            attempt(call, request(call), new Tries(0, System.nanoTime() + total), read, result);
        } catch (CharacterCodingException halved) {
            String message = "The request has half a character in it (an unpaired surrogate).";
            result.completeExceptionally(
                PromptCrafterApiException.of(Failure.unsent(message, halved))
            );
        }
        return result;
    }

    /** Waits for a call. */
    static <T> T await(CompletableFuture<T> future) throws PromptCrafterApiException {
        try {
            return future.get();
        } catch (InterruptedException interruption) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw PromptCrafterApiException.of(Failure.interrupted(interruption));
        } catch (ExecutionException wrapper) {
            if (wrapper.getCause() instanceof PromptCrafterApiException) {
                PromptCrafterApiException failure = (PromptCrafterApiException) wrapper.getCause();
                // The stack trace shows the caller, not the thread that did the work.
                failure.fillInStackTrace();
                throw failure;
            }
            throw new CompletionException(wrapper.getCause());
        }
    }

    private <T> void attempt(
        Call call,
        HttpRequest request,
        Tries tries,
        Function<HttpResponse<Body>, T> read,
        CompletableFuture<T> result
    ) {
        long patience = Math.max(Math.min(settings.timeout.toNanos(), tries.left()), 1);
        CompletableFuture<Void> turn = settings.slots.take();
        result.whenComplete((value, thrown) -> turn.cancel(false));
        turn.orTimeout(patience, TimeUnit.NANOSECONDS).whenComplete((granted, late) -> {
            if (late == null) {
                try {
                    exchange(call, request, tries, read, result);
                } catch (RuntimeException | Error unsent) {
                    settings.slots.free();
                    result.completeExceptionally(unsent);
                }
            } else if (!result.isDone()) {
                fail(
                    Failure.late(busy(request, patience), late),
                    call,
                    request,
                    tries,
                    read,
                    result
                );
            }
        });
    }

    private String busy(HttpRequest request, long nanos) {
        return (
            Failure.place(request) +
            ": all connections (" +
            settings.slots.most() +
            ") were in use for " +
            TimeUnit.NANOSECONDS.toMillis(nanos) +
            " ms; nothing was sent"
        );
    }

    /** Sends a request once, in a slot that it frees. */
    private <T> void exchange(
        Call call,
        HttpRequest request,
        Tries tries,
        Function<HttpResponse<Body>, T> read,
        CompletableFuture<T> result
    ) {
        Attempt observed = new Attempt(settings, request, call.template(), tries.retries + 1);
        CompletableFuture<HttpResponse<Body>> exchange = http.sendAsync(request, head ->
            subscriber(call, head)
        );
        result.whenComplete((value, thrown) -> exchange.cancel(true));
        long limit = Math.max(Math.min(settings.timeout.toNanos(), tries.left()), 1);
        exchange
            .copy()
            .orTimeout(limit, TimeUnit.NANOSECONDS)
            .whenComplete((response, thrown) -> {
                exchange.cancel(true);
                settings.slots.free();
                Failure failure = failureOf(request, limit, response, thrown);
                observed.end(response, failure);
                if (failure == null) {
                    watch.accept(response);
                    complete(result, response, read);
                    return;
                }
                fail(failure, call, request, tries, read, result);
            });
    }

    /** Retries a call after a pause, or completes it with the failure. */
    private <T> void fail(
        Failure failure,
        Call call,
        HttpRequest request,
        Tries tries,
        Function<HttpResponse<Body>, T> read,
        CompletableFuture<T> result
    ) {
        long pause = pauseBefore(tries.retries, failure);
        boolean canWait = pause <= LONGEST_RETRY_AFTER_MILLIS && tries.left() > pause * 1_000_000;
        try {
            if (tries.retries >= settings.maxRetries || !canWait || !isToRetry(failure, call)) {
                result.completeExceptionally(PromptCrafterApiException.of(failure));
            }
        } catch (RuntimeException ofPredicate) {
            result.completeExceptionally(ofPredicate);
        }
        if (!result.isDone()) {
            // Sending is quick, so the timer's thread does it.
            CompletableFuture.delayedExecutor(pause, TimeUnit.MILLISECONDS, Runnable::run).execute(
                () -> {
                    // It may have been canceled in the meantime.
                    if (!result.isDone()) {
                        attempt(call, request, tries.next(), read, result);
                    }
                }
            );
        }
    }

    private boolean isToRetry(Failure failure, Call call) {
        boolean usual = failure.isWorthRetrying(call);
        return settings.retryWhen == null
            ? usual
            : settings.retryWhen.test(PromptCrafterApiException.of(failure), usual);
    }

    /** The progress of a call. */
    private static final class Tries {

        /** The number of earlier attempts. */
        private final int retries;
        /** The deadline of the call, as a nanoTime. */
        private final long end;

        Tries(int retries, long end) {
            this.retries = retries;
            this.end = end;
        }

        long left() {
            return end - System.nanoTime();
        }

        Tries next() {
            return new Tries(retries + 1, end);
        }
    }

    private static <T> void complete(
        CompletableFuture<T> result,
        HttpResponse<Body> response,
        Function<HttpResponse<Body>, T> read
    ) {
        try {
            // If the call was canceled in the meantime, nothing else closes the stream.
            if (!result.complete(read.apply(response)) && response.body().stream != null) {
                response.body().stream.close();
            }
        } catch (RuntimeException notOfTheService) {
            result.completeExceptionally(
                PromptCrafterApiException.of(Failure.unreadable(response, notOfTheService))
            );
        }
    }

    /** Null for a success. */
    private static Failure failureOf(
        HttpRequest request,
        long limit,
        HttpResponse<Body> response,
        Throwable thrown
    ) {
        if (thrown == null) {
            return isSuccess(response.statusCode()) ? null : Failure.unsuccessful(response);
        }
        Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : thrown;
        String target = Failure.place(request);
        if (cause instanceof HttpConnectTimeoutException) {
            return Failure.late(target + ": no connection in time; nothing was sent", cause);
        }
        if (cause instanceof TimeoutException || cause instanceof HttpTimeoutException) {
            long millis = TimeUnit.NANOSECONDS.toMillis(limit);
            return Failure.late(target + ": no whole response within " + millis + " ms", cause);
        }
        String reason =
            cause instanceof ConnectException
                ? "cannot connect; nothing was sent. Is the service running there?"
                : cause.toString();
        return Failure.withoutResponse(target + ": no response, " + reason, cause);
    }

    /** The pause in milliseconds: exponential backoff with jitter, or longer if the service asks for it. */
    private static long pauseBefore(int retries, Failure failure) {
        long longest = Math.min(FIRST_PAUSE_MILLIS << Math.min(retries, 10), LONGEST_PAUSE_MILLIS);
        long pause = ThreadLocalRandom.current().nextLong(longest / 2, longest + 1);
        return failure.retryAfter == null ? pause : Math.max(pause, failure.retryAfter.toMillis());
    }

    private HttpRequest request(Call call) throws CharacterCodingException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
            URI.create(settings.baseUrl + call.target())
        ).setHeader("User-Agent", (userAgent + " " + settings.appName).strip());
        try {
            settings.headers.forEach(request::setHeader);
        } catch (IllegalArgumentException restricted) {
            throw new InvalidSettingException(
                "headers has one that Java's HTTP client sets itself"
            );
        }
        request.setHeader("Accept", call.accepts);
        BodyPublisher body = BodyPublishers.noBody();
        if (call.body != null) {
            body = BodyPublishers.ofByteArray(Json.encode(call.body));
            request.setHeader("Content-Type", call.sends);
        }
        if (call.secured && settings.token != null) {
            request.setHeader("Authorization", "Bearer " + settings.token);
        }
        if (call.keyed) {
            request.setHeader("Idempotency-Key", UUID.randomUUID().toString());
        }
        call.headers.forEach(request::setHeader);
        return request.method(call.method, body).build();
    }
}
