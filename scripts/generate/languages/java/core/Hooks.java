package com.promptcrafter;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Observes each attempt of a call. If a method throws, the call continues, and the log has a warning. The first attempt
 * is reported in the caller's thread.
 */
public interface Hooks {
    /**
     * Called before an attempt.
     *
     * @param request what is sent
     */
    default void onRequest(RequestInfo request) {}

    /**
     * Called after an attempt.
     *
     * @param request the same object that {@link #onRequest} got
     * @param response how it ended
     */
    default void onResponse(RequestInfo request, ResponseInfo response) {}

    /** An attempt of a call. */
    final class RequestInfo {

        private final String method;
        private final URI url;
        private final String path;
        private final int attempt;
        private final Map<String, List<String>> headers;

        /**
         * Creates one.
         *
         * @param method the HTTP method
         * @param url the URL without the query
         * @param path the path in the contract
         * @param attempt the number of the attempt
         * @param headers the headers by name
         */
        public RequestInfo(
            String method,
            URI url,
            String path,
            int attempt,
            Map<String, List<String>> headers
        ) {
            this.method = method;
            this.url = url;
            this.path = path;
            this.attempt = attempt;
            this.headers = headers;
        }

        /**
         * The HTTP method.
         *
         * @return for example {@code GET}
         */
        public String method() {
            return method;
        }

        /**
         * The URL without the query, which may contain search words.
         *
         * @return an absolute URL
         */
        public URI url() {
            return url;
        }

        /**
         * The path in the contract.
         *
         * @return for example {@code /prompts/{id}}
         */
        public String path() {
            return path;
        }

        /**
         * The number of the attempt.
         *
         * @return 1 for the first
         */
        public int attempt() {
            return attempt;
        }

        /**
         * The headers by name. A value that may be a secret is {@code [hidden]}.
         *
         * @return a map whose keys ignore case
         */
        public Map<String, List<String>> headers() {
            return headers;
        }

        @Override
        public boolean equals(Object other) {
            if (!(other instanceof RequestInfo)) {
                return false;
            }
            RequestInfo that = (RequestInfo) other;
            return (
                Objects.equals(method, that.method) &&
                Objects.equals(url, that.url) &&
                Objects.equals(path, that.path) &&
                attempt == that.attempt &&
                Objects.equals(headers, that.headers)
            );
        }

        @Override
        public int hashCode() {
            return Objects.hash(method, url, path, attempt, headers);
        }

        @Override
        public String toString() {
            return "RequestInfo(" + method + " " + url + ", attempt " + attempt + ")";
        }
    }

    /** How an attempt ended. */
    final class ResponseInfo {

        private final int statusCode;
        private final Map<String, List<String>> headers;
        private final String requestId;
        private final Duration duration;
        private final Exception failure;

        /**
         * Creates one.
         *
         * @param statusCode the HTTP status
         * @param headers the headers by name
         * @param requestId the ID of the request in the service's log
         * @param duration the time until the response was complete or, for a stream, began
         * @param failure why there was no response
         */
        public ResponseInfo(
            int statusCode,
            Map<String, List<String>> headers,
            String requestId,
            Duration duration,
            Exception failure
        ) {
            this.statusCode = statusCode;
            this.headers = headers;
            this.requestId = requestId;
            this.duration = duration;
            this.failure = failure;
        }

        /**
         * The HTTP status.
         *
         * @return 0 if there was no response
         */
        public int statusCode() {
            return statusCode;
        }

        /**
         * The headers by name. A value that may be a secret is {@code [hidden]}.
         *
         * @return a map whose keys ignore case
         */
        public Map<String, List<String>> headers() {
            return headers;
        }

        /**
         * The ID of the request in the service's log.
         *
         * @return null if there was no response
         */
        public String requestId() {
            return requestId;
        }

        /**
         * The time until the response was complete or, for a stream, began.
         *
         * @return never null
         */
        public Duration duration() {
            return duration;
        }

        /**
         * Why there was no response.
         *
         * @return null if there was one
         */
        public Exception failure() {
            return failure;
        }

        @Override
        public boolean equals(Object other) {
            if (!(other instanceof ResponseInfo)) {
                return false;
            }
            ResponseInfo that = (ResponseInfo) other;
            return (
                statusCode == that.statusCode &&
                Objects.equals(headers, that.headers) &&
                Objects.equals(requestId, that.requestId) &&
                Objects.equals(duration, that.duration) &&
                Objects.equals(failure, that.failure)
            );
        }

        @Override
        public int hashCode() {
            return Objects.hash(statusCode, headers, requestId, duration, failure);
        }

        @Override
        public String toString() {
            String outcome = failure == null ? "status " + statusCode : failure.getClass().getSimpleName();
            return "ResponseInfo(" + outcome + ", request " + requestId + ", " + duration.toMillis() + " ms)";
        }
    }
}
