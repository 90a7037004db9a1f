package com.promptcrafter;

import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.function.Function;

/** Times in the service's format (RFC 3339): it accepts any offset, and returns UTC with milliseconds. */
final class Times {

    private static final DateTimeFormatter MILLISECONDS = new DateTimeFormatterBuilder()
        .appendInstant(3)
        .toFormatter();

    private Times() {}

    /** Formats a time; null stays null. */
    static String text(Instant time) {
        return time == null ? null : MILLISECONDS.format(time);
    }

    /** Formats a time; null stays null. */
    static String text(OffsetDateTime time) {
        return time == null ? null : text(time.toInstant());
    }

    /** Times in JSON. */
    static final class Adapter<T> extends TypeAdapter<T> {

        private final Function<T, String> write;
        private final Function<OffsetDateTime, T> read;

        Adapter(Function<T, String> write, Function<OffsetDateTime, T> read) {
            this.write = write;
            this.read = read;
        }

        @Override
        public void write(JsonWriter out, T time) throws IOException {
            out.value(write.apply(time));
        }

        @Override
        public T read(JsonReader in) throws IOException {
            try {
                return read.apply(OffsetDateTime.parse(in.nextString()));
            } catch (DateTimeException noTime) {
                throw new JsonParseException(noTime);
            }
        }
    }
}
