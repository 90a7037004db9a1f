package com.promptcrafter;

import com.google.gson.reflect.TypeToken;
import com.promptcrafter.PromptCrafterClient.PromptCrafterApiException;
import com.promptcrafter.PromptCrafterClient.UncheckedApiException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** A list that is read page by page during iteration; each iteration starts from the beginning. */
final class Pages<T> implements Iterable<T> {

    /** A link in the header Link with its parameters, and one parameter (RFC 8288, section 3). */
    private static final Pattern LINK = Pattern.compile(
        "<([^>]*)>((?:\\s*;\\s*[^\\s=;,]+(?:\\s*=\\s*(?:\"(?:[^\"\\\\]|\\\\.)*\"|[^\\s;,\"]*))?)*)"
    );
    private static final Pattern PARAMETER = Pattern.compile(
        ";\\s*([^\\s=;,]+)(?:\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s;,\"]*)))?"
    );

    private final Transport transport;
    private final Call first;
    private final TypeToken<List<T>> type;

    Pages(Transport transport, Call first, TypeToken<List<T>> type) {
        this.transport = transport;
        this.first = first;
        this.type = type;
    }

    @Override
    public Iterator<T> iterator() {
        return new Walk();
    }

    private final class Walk implements Iterator<T> {

        private Iterator<T> page = List.<T>of().iterator();
        /** Null after the last page. */
        private Call next = first;
        private long left = first.most;

        @Override
        public boolean hasNext() {
            while (left > 0 && !page.hasNext() && next != null) {
                page = turn();
            }
            return left > 0 && page.hasNext();
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            left--;
            return page.next();
        }

        private Iterator<T> turn() {
            try {
                return Transport.await(transport.send(next, this::read)).iterator();
            } catch (PromptCrafterApiException failure) {
                throw new UncheckedApiException(failure);
            }
        }

        private List<T> read(HttpResponse<Transport.Body> response) {
            List<T> items = Json.read(response.body().text, first.given, type);
            next = nextQuery(response.headers()).map(first::withQuery).orElse(null);
            return items;
        }
    }

    /**
     * The query of the link to the next page (RFC 8288). The next page is requested from the base URL like the first:
     * the token is never sent elsewhere, and the base URL's path is kept.
     */
    static Optional<String> nextQuery(HttpHeaders headers) {
        return LINK.matcher(String.join(", ", headers.allValues("Link")))
            .results()
            .filter(found -> isNext(found.group(2)))
            .map(found -> URI.create(found.group(1)).getRawQuery())
            .filter(Objects::nonNull)
            .findFirst();
    }

    /** Whether the relations of a link include next; only the first rel counts. */
    private static boolean isNext(String parameters) {
        return PARAMETER.matcher(parameters)
            .results()
            .filter(found -> found.group(1).equalsIgnoreCase("rel"))
            .findFirst()
            .map(found -> Objects.requireNonNullElse(found.group(2), Objects.toString(found.group(3), "")))
            .map(relations -> Arrays.asList(relations.toLowerCase(Locale.ROOT).split("\\s+")).contains("next"))
            .orElse(false);
    }
}
