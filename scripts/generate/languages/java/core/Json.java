package com.promptcrafter;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.ToNumberPolicy;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.annotations.SerializedName;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The JSON of requests and responses. Unknown fields of a response are kept. Fields that are null aren't sent, except
 * in a map or if a nullable field was set to null.
 */
final class Json {

    static final Gson GSON = new GsonBuilder()
        .setStrictness(Strictness.STRICT)
        .disableHtmlEscaping()
        .setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE)
        .registerTypeAdapter(Instant.class, new Times.Adapter<>(Times::text, OffsetDateTime::toInstant).nullSafe())
        .registerTypeAdapter(OffsetDateTime.class, new Times.Adapter<>(Times::text, time -> time).nullSafe())
        .registerTypeAdapter(Integer.class, new Whole<>(BigDecimal::intValueExact).nullSafe())
        .registerTypeAdapter(Long.class, new Whole<>(BigDecimal::longValueExact).nullSafe())
        .registerTypeAdapterFactory(new Nulls())
        .create();

    private Json() {}

    /** A value as JSON, with secrets replaced. */
    static String withoutSecrets(Object value, String... names) {
        JsonObject fields = GSON.toJsonTree(value).getAsJsonObject();
        for (String name : names) {
            if (fields.has(name)) {
                fields.addProperty(name, "[hidden]");
            }
        }
        return GSON.toJson(fields);
    }

    /**
     * The bytes of a body: text and bytes unchanged, anything else as JSON.
     * @throws CharacterCodingException if it contains an unpaired surrogate, which would be silently lost
     */
    static byte[] encode(Object value) throws CharacterCodingException {
        if (value instanceof byte[]) {
            return (byte[]) value;
        }
        String text = value instanceof String ? (String) value : GSON.toJson(value);
        ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        byte[] exact = new byte[bytes.remaining()];
        bytes.get(exact);
        return exact;
    }

    /**
     * The value of a response.
     * @param given tells whether the JSON is of the type that the call returns
     * @throws JsonParseException if it isn't JSON of that type
     */
    static <T> T read(String text, Predicate<JsonElement> given, TypeToken<T> type) {
        JsonElement tree = GSON.fromJson(text, JsonElement.class);
        if (tree == null || tree.isJsonNull() || !given.test(tree)) {
            throw new JsonParseException("it is not what the call gives");
        }
        return GSON.fromJson(tree, type);
    }

    /**
     * Whether null is written: always in a map, at any depth; in an object with named fields only
     * if it was set to null.
     */
    private static final class Nulls implements TypeAdapterFactory {

        @Override
        public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
            boolean isMap = Map.class.isAssignableFrom(type.getRawType());
            if (!isMap && type.getRawType().getEnclosingClass() != PromptCrafterClient.class) {
                return null;
            }
            TypeAdapter<T> plain = gson.getDelegateAdapter(this, type);
            Set<String> known = namesOf(type.getRawType());
            return new TypeAdapter<T>() {
                @Override
                public void write(JsonWriter out, T value) throws IOException {
                    boolean before = out.getSerializeNulls();
                    Set<String> nulls = value instanceof WithNulls ? ((WithNulls) value).nulls : Set.of();
                    Map<String, Object> extra = value instanceof Received ? ((Received) value).extra : Map.of();
                    if (!nulls.isEmpty() || !extra.isEmpty()) {
                        JsonObject whole = plain.toJsonTree(value).getAsJsonObject();
                        whole.entrySet().removeIf(field ->
                            field.getValue().isJsonNull() && !nulls.contains(field.getKey())
                        );
                        extra.forEach((name, one) -> whole.add(name, gson.toJsonTree(one)));
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
                    if (!Received.class.isAssignableFrom(type.getRawType())) {
                        return plain.read(in);
                    }
                    JsonElement tree = gson.getAdapter(JsonElement.class).read(in);
                    if (!(tree instanceof JsonObject)) {
                        return plain.fromJsonTree(tree);
                    }
                    JsonObject fields = tree.getAsJsonObject();
                    try {
                        if (isPlain(known, fields)) {
                            return plain.fromJsonTree(fields);
                        }
                    } catch (RuntimeException otherType) {
                        // Reads it field by field instead.
                    }
                    return readFields(gson, plain, known, fields);
                }
            };
        }

        /** Reads the fields of known types, and keeps the others as they are. */
        private static <T> T readFields(Gson gson, TypeAdapter<T> plain, Set<String> known, JsonObject fields) {
            JsonObject readable = new JsonObject();
            Map<String, Object> extra = new LinkedHashMap<>();
            for (Map.Entry<String, JsonElement> field : fields.entrySet()) {
                if (known.contains(field.getKey()) && isReadable(plain, field)) {
                    readable.add(field.getKey(), field.getValue());
                } else {
                    extra.put(field.getKey(), gson.fromJson(field.getValue(), Object.class));
                }
            }
            T value = plain.fromJsonTree(readable);
            ((Received) value).extra.putAll(extra);
            return value;
        }

        /** Whether all fields can be read at once. */
        private static boolean isPlain(Set<String> known, JsonObject fields) {
            return (
                known.containsAll(fields.keySet()) &&
                fields.entrySet().stream().noneMatch(field -> field.getValue().isJsonNull())
            );
        }

        private static boolean isReadable(TypeAdapter<?> plain, Map.Entry<String, JsonElement> field) {
            if (field.getValue().isJsonNull()) {
                return false;
            }
            JsonObject alone = new JsonObject();
            alone.add(field.getKey(), field.getValue());
            try {
                plain.fromJsonTree(alone);
                return true;
            } catch (RuntimeException otherType) {
                return false;
            }
        }

        /** The JSON names of a class's fields. */
        private static Set<String> namesOf(Class<?> type) {
            return Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .map(field -> {
                    SerializedName stated = field.getAnnotation(SerializedName.class);
                    return stated == null ? field.getName() : stated.value();
                })
                .collect(Collectors.toSet());
        }
    }

    /** Reads integers. Gson would truncate 7.5 to 7. */
    private static final class Whole<N extends Number> extends TypeAdapter<N> {

        private final Function<BigDecimal, N> exactly;

        Whole(Function<BigDecimal, N> exactly) {
            this.exactly = exactly;
        }

        @Override
        public void write(JsonWriter out, N number) throws IOException {
            out.value(number);
        }

        @Override
        public N read(JsonReader in) throws IOException {
            try {
                return exactly.apply(new BigDecimal(in.nextString()));
            } catch (ArithmeticException | NumberFormatException notWhole) {
                throw new JsonParseException(notWhole);
            }
        }
    }
}
