package com.promptcrafter;

import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.PushPromiseHandler;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;

/**
 * Responds to requests itself, without a connection: for tests of programs that use a client, as in
 * {@code builder().httpClient(new FakeHttpClient(request -> FakeHttpClient.json(200, "[]")))}.
 */
public final class FakeHttpClient extends HttpClient {

    /** A response to a request. */
    public static final class Reply {

        private final int status;
        private final Map<String, String> headers;
        private final String body;

        /**
         * Creates one.
         *
         * @param status the HTTP status
         * @param headers the headers by name
         * @param body the text of the body
         */
        public Reply(int status, Map<String, String> headers, String body) {
            this.status = status;
            this.headers = headers;
            this.body = body;
        }

        /**
         * The HTTP status.
         *
         * @return the given value
         */
        public int status() {
            return status;
        }

        /**
         * The headers by name.
         *
         * @return the given values
         */
        public Map<String, String> headers() {
            return headers;
        }

        /**
         * The text of the body.
         *
         * @return the given value
         */
        public String body() {
            return body;
        }

        @Override
        public boolean equals(Object other) {
            if (!(other instanceof Reply)) {
                return false;
            }
            Reply that = (Reply) other;
            return (
                status == that.status &&
                Objects.equals(headers, that.headers) &&
                Objects.equals(body, that.body)
            );
        }

        @Override
        public int hashCode() {
            return Objects.hash(status, headers, body);
        }

        /** The status only: the body may contain a token. */
        @Override
        public String toString() {
            return "Reply(" + status + ")";
        }
    }

    private final Function<HttpRequest, Reply> replier;

    /**
     * Creates one.
     *
     * @param replier returns the reply to each request; if it throws, the connection fails
     */
    public FakeHttpClient(Function<HttpRequest, Reply> replier) {
        this.replier = replier;
    }

    /**
     * A reply with JSON.
     *
     * @param status the HTTP status
     * @param body JSON
     * @return a reply
     */
    public static Reply json(int status, String body) {
        return new Reply(status, Map.of("Content-Type", "application/json"), body);
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, BodyHandler<T> handler) {
        try {
            Reply reply = replier.apply(request);
            HttpHeaders headers = HttpHeaders.of(
                reply.headers().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, header ->
                    List.of(header.getValue())
                )),
                (name, value) -> true
            );
            HttpResponse.ResponseInfo head = new Head(reply.status(), headers);
            BodySubscriber<T> subscriber = handler.apply(head);
            subscriber.onSubscribe(new Whole(subscriber, reply.body().getBytes(StandardCharsets.UTF_8)));
            return subscriber
                .getBody()
                .toCompletableFuture()
                .thenApply(body -> new FakeResponse<>(request, head, body));
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
        HttpRequest request,
        BodyHandler<T> handler,
        PushPromiseHandler<T> pushes
    ) {
        return sendAsync(request, handler);
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler)
        throws IOException, InterruptedException {
        try {
            return sendAsync(request, handler).get();
        } catch (ExecutionException failure) {
            throw new IOException(failure.getCause());
        }
    }

    private static final class Head implements HttpResponse.ResponseInfo {

        private final int statusCode;
        private final HttpHeaders headers;

        Head(int statusCode, HttpHeaders headers) {
            this.statusCode = statusCode;
            this.headers = headers;
        }

        @Override
        public int statusCode() {
            return statusCode;
        }

        @Override
        public HttpHeaders headers() {
            return headers;
        }

        @Override
        public Version version() {
            return Version.HTTP_1_1;
        }
    }

    /** Publishes the body in one piece on request. */
    private static final class Whole implements Flow.Subscription {

        private final Flow.Subscriber<List<ByteBuffer>> subscriber;
        private final byte[] bytes;
        private boolean isOver;

        Whole(Flow.Subscriber<List<ByteBuffer>> subscriber, byte[] bytes) {
            this.subscriber = subscriber;
            this.bytes = bytes;
        }

        @Override
        public void request(long count) {
            if (!isOver) {
                isOver = true;
                subscriber.onNext(List.of(ByteBuffer.wrap(bytes)));
                subscriber.onComplete();
            }
        }

        @Override
        public void cancel() {
            isOver = true;
        }
    }

    private static final class FakeResponse<T> implements HttpResponse<T> {

        private final HttpRequest request;
        private final HttpResponse.ResponseInfo head;
        private final T body;

        FakeResponse(HttpRequest request, HttpResponse.ResponseInfo head, T body) {
            this.request = request;
            this.head = head;
            this.body = body;
        }

        @Override
        public HttpRequest request() {
            return request;
        }

        @Override
        public int statusCode() {
            return head.statusCode();
        }

        @Override
        public HttpHeaders headers() {
            return head.headers();
        }

        @Override
        public T body() {
            return body;
        }

        @Override
        public Optional<HttpResponse<T>> previousResponse() {
            return Optional.empty();
        }

        @Override
        public Optional<SSLSession> sslSession() {
            return Optional.empty();
        }

        @Override
        public URI uri() {
            return request.uri();
        }

        @Override
        public Version version() {
            return head.version();
        }
    }

    @Override
    public Optional<CookieHandler> cookieHandler() {
        return Optional.empty();
    }

    @Override
    public Optional<Duration> connectTimeout() {
        return Optional.empty();
    }

    @Override
    public Redirect followRedirects() {
        return Redirect.NEVER;
    }

    @Override
    public Optional<ProxySelector> proxy() {
        return Optional.empty();
    }

    @Override
    public SSLContext sslContext() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException none) {
            throw new IllegalStateException(none);
        }
    }

    @Override
    public SSLParameters sslParameters() {
        return new SSLParameters();
    }

    @Override
    public Optional<Authenticator> authenticator() {
        return Optional.empty();
    }

    @Override
    public Version version() {
        return Version.HTTP_1_1;
    }

    @Override
    public Optional<Executor> executor() {
        return Optional.empty();
    }
}
