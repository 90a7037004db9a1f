// Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
package com.promptcrafter;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A request to the service. */
final class Call {

    final String method;
    final Map<String, String> headers = new LinkedHashMap<>();
    /** The body: text or bytes are sent unchanged, anything else as JSON; null for none. */
    Object body;
    /** The media type of the body. */
    String sends = "application/json";
    /** The media type of the response. */
    String accepts = "application/json";
    /** Whether the token is sent. */
    boolean secured;
    /** Whether it takes an Idempotency-Key, with which a repeated request takes effect only once. */
    boolean keyed;
    /** Whether it must not take effect twice: it is retried only if it certainly had no effect. */
    boolean once;
    /** Whether the JSON of a response is of the type that the call returns. */
    Predicate<JsonElement> given = any -> true;
    /** Whether the caller reads the response as a stream. */
    boolean streamed;

    /** Why the call can't be made, such as a missing required argument; null if it can. */
    String fault;

    /** The maximum number of items to read from all pages. */
    long most = Long.MAX_VALUE;

    private static final int PAGE_SIZE = 100;
    private String path;
    /** The path in the contract. */
    private String template;
    /** Escaped values. */
    private final Map<String, List<String>> query = new LinkedHashMap<>();

    /** @param path the path in the contract, with {@code {name}} for each value */
    Call(String method, String path) {
        this.method = method;
        this.path = path;
        this.template = path;
    }

    /** Checks that a required argument is present: without it, the query would mean something else. */
    Call demand(String name, Object value) {
        if (value == null || value.equals(List.of())) {
            return refuse(name + " is missing");
        }
        return value instanceof String && ((String) value).isBlank()
            ? refuse(name + " is blank")
            : this;
    }

    /**
     * Checks that the body and its required fields are present.
     * @param filled names of fields that must not be blank
     * @param present names of fields that may be blank
     */
    Call demandFields(List<String> filled, List<String> present) {
        if (body == null) {
            return refuse("the body is missing");
        }
        if (filled.isEmpty() && present.isEmpty()) {
            return this;
        }
        JsonObject fields = Json.GSON.toJsonTree(body).getAsJsonObject();
        for (String name : present) {
            if (!fields.has(name) || fields.get(name).isJsonNull()) {
                refuse(name + " is missing");
            }
        }
        for (String name : filled) {
            demand(
                name,
                fields.get(name) instanceof JsonPrimitive ? fields.get(name).getAsString() : null
            );
        }
        return this;
    }

    private Call refuse(String reason) {
        fault = fault == null ? reason + "; nothing was sent" : fault;
        return this;
    }

    /** Sets a value in the path. Rejects "." and "..", which would change the path. */
    Call path(String name, Object value) {
        demand(name, value);
        String text = textOf(value);
        if (text.matches("\\.{1,2}")) {
            refuse(name + " is not a valid identifier: \"" + text + "\"");
        }
        path = path.replace("{" + name + "}", escape(text));
        return this;
    }

    /** Adds a query parameter, for a list one per item; null is omitted. */
    Call query(String name, Object value) {
        if (value instanceof Iterable<?>) {
            ((Iterable<?>) value).forEach(item -> query(name, item));
        } else if (value != null) {
            query.computeIfAbsent(name, key -> new ArrayList<>()).add(escape(textOf(value)));
        }
        return this;
    }

    /** Adds a list to the query as one comma-separated value; null is omitted. */
    Call joined(String name, List<?> values) {
        if (values != null) {
            String text = values
                .stream()
                .map(Call::textOf)
                .map(Call::escape)
                .collect(Collectors.joining(","));
            query.computeIfAbsent(name, key -> new ArrayList<>()).add(text);
        }
        return this;
    }

    /** Sets a header; null is omitted. */
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

    /** Sets a body of text or bytes with a media type; null for no body. */
    Call content(String mediaType, Object content) {
        sends = mediaType;
        return body(content);
    }

    /** Requests a media type other than JSON. */
    Call accept(String mediaType) {
        accepts = mediaType;
        return this;
    }

    /** Expects an object with a field; an empty name means any object. */
    Call gives(String field) {
        given = response -> isObject(response, field);
        return this;
    }

    /** Expects a list of objects with a field. */
    Call givesList(String field) {
        given = response ->
            response instanceof JsonArray &&
            response
                .getAsJsonArray()
                .asList()
                .stream()
                .allMatch(item -> isObject(item, field));
        return this;
    }

    private static boolean isObject(JsonElement element, String field) {
        if (!(element instanceof JsonObject)) {
            return false;
        }
        JsonObject object = element.getAsJsonObject();
        return field.isEmpty() || (object.has(field) && !object.get(field).isJsonNull());
    }

    Call streamed() {
        streamed = true;
        return this;
    }

    Call once() {
        once = true;
        return this;
    }

    /** Reads all pages: at most so many items, so many per page; null for no limit, and for 100 per page. */
    Call walk(Number limit, Number pageSize) {
        most = limit == null ? Long.MAX_VALUE : limit.longValue();
        long size = pageSize == null ? PAGE_SIZE : pageSize.longValue();
        if (most < 1 || size < 1) {
            refuse("limit or pageSize is below 1");
            // The iteration starts, so that it fails there.
            most = 1;
        }
        query.put("limit", List.of(String.valueOf(Math.min(most, size))));
        return this;
    }

    /** The path and the query, escaped (RFC 3986). */
    String target() {
        String parameters = query
            .entrySet()
            .stream()
            .flatMap(entry ->
                entry
                    .getValue()
                    .stream()
                    .map(value -> escape(entry.getKey()) + "=" + value)
            )
            .collect(Collectors.joining("&"));
        return parameters.isEmpty() ? path : path + "?" + parameters;
    }

    /** The same call with another query, already escaped. */
    Call withQuery(String text) {
        Call next = new Call(method, path + "?" + text);
        next.headers.putAll(headers);
        next.secured = secured;
        next.accepts = accepts;
        next.template = template;
        return next;
    }

    String template() {
        return template;
    }

    private static String textOf(Object value) {
        return value == null ? "" : value.toString();
    }

    private static String escape(String text) {
        // URLEncoder is for forms, which encode a space as a plus sign.
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
