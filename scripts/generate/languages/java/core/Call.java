package com.promptcrafter;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What an operation asks of the service. */
final class Call {

    final String method;
    final Map<String, String> headers = new LinkedHashMap<>();
    /** Sent as JSON, or as it is where it is text or bytes; null for none. */
    Object body;
    /** The media type of the body. */
    String sends = "application/json";
    /** The media type that is asked for. */
    String accepts = "application/json";
    /** Whether the token goes with it. */
    boolean secured;
    /** Whether it takes an Idempotency-Key: sent twice with the same one it is done once. */
    boolean keyed;
    /** Whether it may be done only once: it is sent again only where that is known not to have happened. */
    boolean once;
    /** Whether its answer is left to the caller to read, while it arrives. */
    boolean streamed;

    private String path;
    /** Escaped values. */
    private final Map<String, List<String>> query = new LinkedHashMap<>();

    /** @param path the path of the contract, with {@code {name}} where a value goes */
    Call(String method, String path) {
        this.method = method;
        this.path = path;
    }

    /**
     * Puts a value in the path.
     * @throws IllegalArgumentException for one that is empty or made of dots: it would make another path
     */
    Call path(String name, Object value) {
        String text = textOf(value);
        if (text.matches("\\.{0,2}")) {
            throw new IllegalArgumentException(name + " must be an identifier, not \"" + text + "\"");
        }
        path = path.replace("{" + name + "}", escape(text));
        return this;
    }

    /** Adds a parameter to the query, a list as one for each item; null is left out. */
    Call query(String name, Object value) {
        if (value instanceof Iterable<?> items) {
            items.forEach(item -> query(name, item));
        } else if (value != null) {
            query.computeIfAbsent(name, key -> new ArrayList<>()).add(escape(textOf(value)));
        }
        return this;
    }

    /** Adds a list to the query as one value, whose commas separate the items; null is left out. */
    Call joined(String name, List<?> values) {
        if (values != null) {
            String text = values.stream().map(Call::textOf).map(Call::escape).collect(Collectors.joining(","));
            query.computeIfAbsent(name, key -> new ArrayList<>()).add(text);
        }
        return this;
    }

    /** Sets a header; null is left out. */
    Call header(String name, Object value) {
        if (value != null) {
            headers.put(name, textOf(value));
        }
        return this;
    }

    Call body(Object value) {
        body = value;
        return this;
    }

    Call secured() {
        secured = true;
        return this;
    }

    Call keyed() {
        keyed = true;
        return this;
    }

    /** Sets what is sent as text or bytes of a media type; null is no body. */
    Call content(String mediaType, Object content) {
        sends = mediaType;
        return body(content);
    }

    /** Asks for a media type other than JSON. */
    Call accept(String mediaType) {
        accepts = mediaType;
        return this;
    }

    Call streamed() {
        streamed = true;
        return this;
    }

    Call once() {
        once = true;
        return this;
    }

    /** Gives a parameter of the query a value, unless it has one. */
    Call queryUnlessGiven(String name, Object value) {
        return query.containsKey(name) ? this : query(name, value);
    }

    /** The path and the query, escaped (RFC 3986). */
    String target() {
        String parameters = query
            .entrySet()
            .stream()
            .flatMap(entry -> entry.getValue().stream().map(value -> escape(entry.getKey()) + "=" + value))
            .collect(Collectors.joining("&"));
        return parameters.isEmpty() ? path : path + "?" + parameters;
    }

    /** The same call with another query, as it stands in an address. */
    Call withQuery(String text) {
        Call next = new Call(method, path + "?" + text);
        next.headers.putAll(headers);
        next.secured = secured;
        next.accepts = accepts;
        return next;
    }

    private static String textOf(Object value) {
        return value == null ? "" : value.toString();
    }

    private static String escape(String text) {
        // Made for forms, where a space is a plus sign.
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
