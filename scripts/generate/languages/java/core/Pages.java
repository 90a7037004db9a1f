package com.promptcrafter;

import com.google.gson.reflect.TypeToken;
import com.promptcrafter.PromptCrafterClient.PromptCrafterApiException;
import com.promptcrafter.PromptCrafterClient.UncheckedApiException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A list that is read page by page as it is walked over; each walk begins anew. */
final class Pages<T> implements Iterable<T> {

    private static final int PAGE_SIZE = 100;
    private static final Pattern NEXT = Pattern.compile("<([^>]*)>\\s*;[^,<]*\\brel=\"?next\\b");

    private final Transport transport;
    private final Call first;
    private final TypeToken<List<T>> type;

    Pages(Transport transport, Call first, TypeToken<List<T>> type) {
        this.transport = transport;
        this.first = first.queryUnlessGiven("limit", PAGE_SIZE);
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

        @Override
        public boolean hasNext() {
            while (!page.hasNext() && next != null) {
                page = turn();
            }
            return page.hasNext();
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return page.next();
        }

        private Iterator<T> turn() {
            try {
                return Transport.await(transport.send(next, this::read)).iterator();
            } catch (PromptCrafterApiException failure) {
                throw new UncheckedApiException(failure);
            }
        }

        private List<T> read(HttpResponse<Transport.Body> answer) {
            List<T> items = Json.read(answer.body().text(), type);
            next = nextQuery(answer).map(first::withQuery).orElse(null);
            return items;
        }
    }

    /**
     * The query of the link to the next page (RFC 8288). The next page is asked for where the first one was, so that
     * the token goes to no other place and a base URL with a path keeps it.
     */
    private static Optional<String> nextQuery(HttpResponse<?> answer) {
        return answer
            .headers()
            .allValues("Link")
            .stream()
            .map(NEXT::matcher)
            .filter(Matcher::find)
            .map(found -> URI.create(found.group(1)).getRawQuery())
            .filter(Objects::nonNull)
            .findFirst();
    }
}
