package com.promptcrafter;

import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The value and the response of a call; see {@link PromptCrafterClient#withResponse}.
 *
 * @param <T> the type of the value
 */
public final class Response<T> {

    private static final Pattern CURSOR = Pattern.compile("(?:^|&)cursor=([^&]*)");

    private final T value;
    private final HttpResponse<?> response;

    Response(T value, HttpResponse<?> response) {
        this.value = value;
        this.response = response;
    }

    /**
     * The value that the call returns without {@code withResponse}.
     *
     * @return null for a call that returns nothing
     */
    public T getValue() {
        return value;
    }

    /**
     * The HTTP status.
     *
     * @return from 200 to 299
     */
    public int getStatusCode() {
        return response.statusCode();
    }

    /**
     * The headers of the response.
     *
     * @return a map whose keys ignore case
     */
    public Map<String, List<String>> getHeaders() {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(response.headers().map());
        return Collections.unmodifiableMap(headers);
    }

    /**
     * The ID of the request in the service's log.
     *
     * @return null if the response has none
     */
    public String getRequestId() {
        return response.headers().firstValue("X-Request-Id").orElse(null);
    }

    /**
     * Whether this is the response to an earlier request with the same idempotency key.
     *
     * @return false if this request took effect
     */
    public boolean isReplay() {
        return response.headers().firstValue("Idempotent-Replayed").filter("true"::equals).isPresent();
    }

    /**
     * The {@code cursor} of the next page of a list.
     *
     * @return null after the last page
     */
    public String getNextCursor() {
        return Pages.nextQuery(response.headers())
            .map(CURSOR::matcher)
            .filter(Matcher::find)
            .map(found -> URLDecoder.decode(found.group(1), StandardCharsets.UTF_8))
            .orElse(null);
    }

    /** The status only: the value may contain a token. */
    @Override
    public String toString() {
        return "Response(" + getStatusCode() + ")";
    }
}
