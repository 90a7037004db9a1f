// Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
package com.promptcrafter;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.ToNumberPolicy;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;

/**
 * JSON as the service speaks it. Fields that this client does not know are left out. Fields that are null are not
 * sent, but who puts null in a map, or sets a field to null that can be, means it.
 */
final class Json {

    static final Gson GSON = new GsonBuilder()
        .setStrictness(Strictness.STRICT)
        .disableHtmlEscaping()
        .setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE)
        .registerTypeAdapter(Instant.class, new Times().nullSafe())
        .registerTypeAdapterFactory(new Nulls())
        .create();

    private Json() {}

    /**
     * The bytes of a body: text and bytes as they are, everything else as JSON.
     * @throws CharacterCodingException when there is half a character in it (an unpaired surrogate): rather than lose
     *     it in silence
     */
    static byte[] encode(Object value) throws CharacterCodingException {
        if (value instanceof byte[] bytes) {
            return bytes;
        }
        String text = value instanceof String given ? given : GSON.toJson(value);
        ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        byte[] exact = new byte[bytes.remaining()];
        bytes.get(exact);
        return exact;
    }

    /**
     * The value of an answer.
     * @throws JsonParseException when it is not the JSON of such a value
     */
    static <T> T read(String text, TypeToken<T> type) {
        T value = GSON.fromJson(text, type);
        if (value == null) {
            throw new JsonParseException("nothing");
        }
        return value;
    }

    /**
     * Whether what is null is written: in a map it is, at whatever depth, in an object of named fields it is not,
     * unless it was set to null.
     */
    private static final class Nulls implements TypeAdapterFactory {

        @Override
        public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
            boolean isMap = Map.class.isAssignableFrom(type.getRawType());
            if (!isMap && type.getRawType().getEnclosingClass() != PromptCrafterClient.class) {
                return null;
            }
            TypeAdapter<T> plain = gson.getDelegateAdapter(this, type);
            return new TypeAdapter<T>() {
                @Override
                public void write(JsonWriter out, T value) throws IOException {
                    boolean before = out.getSerializeNulls();
                    if (value instanceof WithNulls object && !object.nulls.isEmpty()) {
                        JsonObject whole = plain.toJsonTree(value).getAsJsonObject();
                        whole
                            .entrySet()
                            .removeIf(
                                field ->
                                    field.getValue().isJsonNull() &&
                                    !object.nulls.contains(field.getKey())
                            );
                        out.setSerializeNulls(true);
                        gson.getAdapter(JsonObject.class).write(out, whole);
                        out.setSerializeNulls(before);
                        return;
                    }
                    out.setSerializeNulls(value == null ? before : isMap);
                    plain.write(out, value);
                    out.setSerializeNulls(before);
                }

                @Override
                public T read(JsonReader in) throws IOException {
                    return plain.read(in);
                }
            };
        }
    }

    /** Times as in RFC 3339. */
    private static final class Times extends TypeAdapter<Instant> {

        @Override
        public void write(JsonWriter out, Instant time) throws IOException {
            out.value(time.toString());
        }

        @Override
        public Instant read(JsonReader in) throws IOException {
            try {
                return OffsetDateTime.parse(in.nextString()).toInstant();
            } catch (DateTimeException noTime) {
                throw new JsonParseException(noTime);
            }
        }
    }
}
