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
    /** Whether the JSON of a response is what the call gives. */
    Predicate<JsonElement> given = any -> true;
    /** Whether the caller reads the response while it arrives. */
    boolean streamed;

    /** Why the call can't be made, such as a required argument that is missing; null where it can. */
    String fault;

    /** How many items a walk gives at most. */
    long most = Long.MAX_VALUE;

    private static final int PAGE_SIZE = 100;
    private String path;
    /** The path of the contract. */
    private String template;
    /** Escaped values. */
    private final Map<String, List<String>> query = new LinkedHashMap<>();

    /** @param path the path of the contract, with {@code {name}} where a value goes */
    Call(String method, String path) {
        this.method = method;
        this.path = path;
        this.template = path;
    }

    /** Notes when a required argument is missing: the service would take a query without it for another one. */
    Call demand(String name, Object value) {
        if (value == null || value.equals(List.of())) {
            return refuse(name + " is missing");
        }
        return value instanceof String && ((String) value).isBlank()
            ? refuse(name + " is blank")
            : this;
    }

    /**
     * Notes when the body, or one of its fields, is missing.
     * @param filled names of fields that can't be blank
     * @param present names of fields that can
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

    /** Puts a value in the path. Rejects "." and "..", which would lead to another path. */
    Call path(String name, Object value) {
        demand(name, value);
        String text = textOf(value);
        if (text.matches("\\.{1,2}")) {
            refuse(name + " is not a valid identifier: \"" + text + "\"");
        }
        path = path.replace("{" + name + "}", escape(text));
        return this;
    }

    /** Adds a parameter to the query, a list as one for each item; null is left out. */
    Call query(String name, Object value) {
        if (value instanceof Iterable<?>) {
            ((Iterable<?>) value).forEach(item -> query(name, item));
        } else if (value != null) {
            query.computeIfAbsent(name, key -> new ArrayList<>()).add(escape(textOf(value)));
        }
        return this;
    }

    /** Adds a list to the query as one value, whose commas separate the items; null is left out. */
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

    /** Requires an object with a field; an empty name stands for any object. */
    Call gives(String field) {
        given = response -> isObject(response, field);
        return this;
    }

    /** Requires a list of objects with a field. */
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

    /** Makes it a walk that ends after so many items and asks for so many at a time; null for no limit, and for 100. */
    Call walk(Number limit, Number pageSize) {
        most = limit == null ? Long.MAX_VALUE : limit.longValue();
        long size = pageSize == null ? PAGE_SIZE : pageSize.longValue();
        if (most < 1 || size < 1) {
            refuse("limit or pageSize is below 1");
            // So that the walk begins, and fails.
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

    /** The same call with another query, as it stands in an address. */
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
        // Made for forms, where a space is a plus sign.
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
