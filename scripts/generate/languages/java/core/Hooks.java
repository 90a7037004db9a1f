package com.promptcrafter;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Gets to know each attempt of a call. What a method throws doesn't end the call, and is a warning in the log. A first
 * attempt is told in the thread of the caller.
 */
public interface Hooks {
    /**
     * Is called before an attempt.
     *
     * @param request what is sent
     */
    default void onRequest(RequestInfo request) {}

    /**
     * Is called after an attempt.
     *
     * @param request the same object that {@link #onRequest} was given
     * @param response how it ended
     */
    default void onResponse(RequestInfo request, ResponseInfo response) {}

    /**
     * An attempt of a call.
     *
     * @param method the HTTP method
     * @param url the address without the query, which may have what somebody searches for
     * @param path that of the contract, such as {@code /prompts/{id}}
     * @param attempt 1 for the first
     * @param headers a value that may be a secret is {@code [hidden]}
     */
    record RequestInfo(String method, URI url, String path, int attempt, Map<String, List<String>> headers) {}

    /**
     * How an attempt ended.
     *
     * @param statusCode the HTTP status; 0 when there was no response
     * @param headers a value that may be a secret is {@code [hidden]}
     * @param requestId the ID under which the service's log has the request; null when there was no response
     * @param duration until the response was complete; of a stream, until it began
     * @param failure why there was no response; null when there was one
     */
    record ResponseInfo(
        int statusCode,
        Map<String, List<String>> headers,
        String requestId,
        Duration duration,
        Exception failure
    ) {}
}
