import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Model } from '../../../scripts/generate/contract/model.js'
import { exceptionName } from '../../../scripts/generate/languages/java/errors.js'
import { resultType } from '../../../scripts/generate/languages/java/methods.js'
import { optionsOf } from '../../../scripts/generate/languages/java/options.js'
import { java } from '../../../scripts/generate/languages/java/pack.js'
import { gsonVersion } from '../../../scripts/generate/languages/java/pom.js'
import { typeText } from '../../../scripts/generate/languages/java/text.js'
import { hasBuilder } from '../../../scripts/generate/languages/java/types.js'
import { pascal } from '../../../scripts/generate/names/conventions.js'
import {
  type Named,
  type NamedCall,
  type NamedType,
  nameModel,
  takenBy,
} from '../../../scripts/generate/names/names.js'
import type { DriverKind } from '../driver.js'

/** Where Maven keeps what the client depends on, unless its settings say otherwise. */
const gson = join(homedir(), `.m2/repository/com/google/code/gson/gson/${gsonVersion}/gson-${gsonVersion}.jar`)

/** What a program that uses the client is compiled and run with, in the folder beside which the client was built. */
export const classPath = ['client/target/classes', gson, '.'].join(':')

/** Compiles programs that use the client for the oldest Java that it supports; their files follow. */
export const compile = ['javac', '--release', '11', '-Xlint:all,-classfile', '-Werror', '-cp', classPath]

/** Builds the client in `client`, as its users do. */
export const buildClient = ['mvn', '-q', '-B', '-f', 'client', 'package']

/** The Java client in the conformance suite, by its methods that wait and by those that do not. */
export const driver: DriverKind = {
  pack: java,
  variants: [
    { title: 'java', command: ['java', '-cp', classPath, 'Driver'] },
    { title: 'java async', command: ['java', '-cp', classPath, 'Driver', 'async'] },
  ],
  needs: ['java', 'javac', 'mvn'],
  manyCalls: {
    file: 'ManyCalls.java',
    build: [...compile, 'ManyCalls.java'],
    command: ['java', '-cp', classPath, 'ManyCalls'],
  },
  render: (model) => new Map([['Driver.java', renderDriver(model)]]),
  build: [buildClient, [...compile, 'Driver.java']],
  errorName: exceptionName,
  settingErrorName: 'InvalidSettingException',
  // A stream of Java throws IOException and no other checked exception.
  streamErrorName: (name) => (name === 'TimeoutError' ? 'HttpTimeoutException' : 'IOException'),
}

function renderDriver(model: Model): string {
  const named = nameModel(model, java)
  return `
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import com.google.gson.reflect.TypeToken;
import com.promptcrafter.PromptCrafterClient;
import com.promptcrafter.PromptCrafterClient.*;
import com.promptcrafter.FakeHttpClient;
import com.promptcrafter.Hooks;
import com.promptcrafter.Response;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BiFunction;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

public class Driver {

    static final Gson GSON = new GsonBuilder()
        .registerTypeAdapter(Instant.class, (JsonSerializer<Instant>) (time, type, context) ->
            new JsonPrimitive(time.toString()))
        .registerTypeAdapter(Instant.class, (JsonDeserializer<Instant>) (given, type, context) ->
            time(given).toInstant())
        .registerTypeAdapter(byte[].class, (JsonSerializer<byte[]>) (bytes, type, context) ->
            new JsonPrimitive(java.util.Base64.getEncoder().encodeToString(bytes)))
        .registerTypeAdapter(byte[].class, (JsonDeserializer<byte[]>) (text, type, context) ->
            java.util.Base64.getDecoder().decode(text.getAsString()))
        .create();

    static JsonObject settings;
    static PromptCrafterClient client;
    /** What the last call sent, returned or threw. */
    static List<Object> last = new ArrayList<>();

    public static void main(String[] arguments) throws Exception {
        boolean async = arguments.length > 0;
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            JsonObject command = JsonParser.parseString(line).getAsJsonObject();
            JsonObject reply = new JsonObject();
            reply.add("id", command.get("id"));
            try {
                reply.add("result", toJson(run(command, async)));
            } catch (ExecutionException failure) {
                last.add(failure);
                reply.add("error", report(failure.getCause()));
            } catch (UncheckedApiException failure) {
                reply.add("error", report(failure.getCause()));
            } catch (Exception failure) {
                last.add(failure);
                reply.add("error", report(failure));
            }
            out.println(reply);
        }
    }

    static Object run(JsonObject command, boolean async) throws Exception {
        switch (command.get("do").getAsString()) {
            case "construct":
                settings = command.getAsJsonObject("options");
                client = construct();
                return null;
            case "show":
                return show();
            case "observed":
                return observed;
            case "setToken":
                settings.add("token", command.get("token"));
                client = construct();
                return null;
            case "begin":
                for (int count = command.get("times").getAsInt(); count > 0; count--) begun.add(begin(command, async));
                return null;
            case "finish":
                return finish();
            case "derive":
                PromptCrafterClient before = client;
                client = client.withToken(GSON.fromJson(command.get("token"), String.class));
                try {
                    return async ? callAsync(command).get() : call(command);
                } finally {
                    client = before;
                }
            case "call":
                last.clear();
                if (command.has("with")) {
                    PromptCrafterClient whole = client;
                    try {
                        client = client.withOptions(builder -> set(builder, command.getAsJsonObject("with")));
                        return async ? callAsync(command).get() : call(command);
                    } finally {
                        client = whole;
                    }
                }
                if (command.has("response")) return respond(command, async);
                Object result = async ? callAsync(command).get() : call(command);
                last.add(result);
                return result instanceof InputStream ? consume((InputStream) result, command) : result;
            default:
                return walk(command);
        }
    }

    /** Calls that are under way; each gives the message of its error, or null. */
    static final List<CompletableFuture<String>> begun = new ArrayList<>();

    static CompletableFuture<String> begin(JsonObject command, boolean async) {
        if (async) return callAsync(command).handle((value, failure) -> failure == null ? null : failure.getMessage());
        return CompletableFuture.supplyAsync(() -> {
            try {
                call(command);
                return null;
            } catch (PromptCrafterApiException failure) {
                return failure.getMessage();
            }
        }, task -> new Thread(task).start());
    }

    static List<String> finish() {
        List<String> messages = new ArrayList<>();
        for (CompletableFuture<String> one : begun) {
            String message = one.join();
            if (message != null) messages.add(message);
        }
        begun.clear();
        return messages;
    }

    /** What hooks and logger were told. */
    static JsonObject observed;

    static void observe(PromptCrafterClient.Builder builder, String how) {
        observed = new JsonObject();
        for (String name : List.of("requests", "responses", "log", "spans")) observed.add(name, new JsonArray());
        builder.hooks(new Hooks() {
            RequestInfo last;

            @Override
            public void onRequest(RequestInfo request) {
                last = request;
                JsonObject told = new JsonObject();
                told.addProperty("method", request.method());
                told.addProperty("url", request.url().toString());
                told.addProperty("path", request.path());
                told.addProperty("attempt", request.attempt());
                told.add("headers", plain(request.headers()));
                observed.getAsJsonArray("requests").add(told);
                if (how.equals("throw")) throw new AssertionError("a fault of the hook");
            }

            @Override
            public void onResponse(RequestInfo request, ResponseInfo response) {
                JsonObject told = new JsonObject();
                told.addProperty("isSame", request == last);
                told.addProperty("status", response.statusCode());
                told.addProperty("requestId", response.requestId());
                told.addProperty("hasError", response.failure() != null);
                told.add("headers", plain(response.headers()));
                observed.getAsJsonArray("responses").add(told);
                if (how.equals("throw")) throw new AssertionError("a fault of the hook");
            }
        });
        builder.logger(new System.Logger() {
            @Override
            public String getName() {
                return "driver";
            }

            @Override
            public boolean isLoggable(Level level) {
                return true;
            }

            @Override
            public void log(Level level, ResourceBundle bundle, String text, Throwable thrown) {
                String name = level == Level.WARNING ? "warn" : level.toString().toLowerCase(Locale.ROOT);
                observed.getAsJsonArray("log").add(name + " " + text);
            }

            @Override
            public void log(Level level, ResourceBundle bundle, String text, Object... given) {
                log(level, bundle, text, (Throwable) null);
            }
        });
    }

    static JsonObject plain(Map<String, List<String>> headers) {
        JsonObject plain = new JsonObject();
        headers.forEach((name, values) -> plain.addProperty(name.toLowerCase(Locale.ROOT), values.get(0)));
        return plain;
    }

    static Object respond(JsonObject command, boolean async) throws Exception {
        PromptCrafterClient before = client;
        try {
            Response<?> response = async
                ? client.withResponseAsync(one -> {
                    client = one;
                    return callAsync(command);
                }).get()
                : client.withResponse(one -> {
                    client = one;
                    return call(command);
                });
            Object value = response.getValue();
            JsonObject whole = new JsonObject();
            whole.add("value", toJson(value instanceof InputStream ? consume((InputStream) value, command) : value));
            whole.addProperty("status", response.getStatusCode());
            whole.addProperty("requestId", response.getRequestId());
            List<String> types = response.getHeaders().get("content-type");
            whole.addProperty("contentType", types == null ? null : types.get(0));
            whole.addProperty("isReplay", response.isReplay());
            whole.addProperty("nextCursor", response.getNextCursor());
            return whole;
        } finally {
            client = before;
        }
    }

    static List<String> show() {
        List<String> texts = new ArrayList<>();
        texts.add(String.valueOf(client));
        for (Object one : last) {
            texts.add(String.valueOf(one));
            if (one instanceof Throwable) {
                StringWriter trace = new StringWriter();
                ((Throwable) one).printStackTrace(new PrintWriter(trace));
                texts.add(trace.toString());
            }
        }
        return texts;
    }

    /** Notes what is sent. */
    static <T> T sent(T body) {
        last.add(body);
        return body;
    }

    /** A null in a map is there; a field that is null is not. */
    static JsonElement toJson(Object result) {
        if (result instanceof List) {
            JsonArray list = new JsonArray();
            for (Object item : (List<?>) result) list.add(toJson(item));
            return list;
        }
        if (result instanceof Map) return new GsonBuilder().serializeNulls().create().toJsonTree(result);
        boolean isOfClient = result != null && result.getClass().getEnclosingClass() == PromptCrafterClient.class;
        boolean isWhole = isOfClient && !result.toString().contains("[hidden]");
        return isWhole ? JsonParser.parseString(result.toString()) : GSON.toJsonTree(result);
    }

    static Object consume(InputStream stream, JsonObject command) throws Exception {
        if (command.has("save")) return PromptCrafterClient.save(stream, Path.of(command.get("save").getAsString()));
        try (stream) {
            return command.has("take") ? stream.readNBytes(command.get("take").getAsInt()) : stream.readAllBytes();
        }
    }

    static PromptCrafterClient construct() {
        PromptCrafterClient.Builder builder = PromptCrafterClient.builder();
        set(builder, settings);
        return builder.build();
    }

    static void set(PromptCrafterClient.Builder builder, JsonObject settings) {
        if (settings.has("token")) builder.apiToken(settings.get("token").getAsString());
        if (settings.has("baseUrl")) builder.apiBaseUrl(settings.get("baseUrl").getAsString());
        if (settings.has("timeoutMs")) builder.timeoutSeconds(settings.get("timeoutMs").getAsInt() / 1000.0);
        if (settings.has("maxRetries")) builder.maxRetries(settings.get("maxRetries").getAsInt());
        if (settings.has("maxConnections")) builder.maxConnections(settings.get("maxConnections").getAsInt());
        if (settings.has("totalTimeoutMs")) {
            builder.totalTimeoutSeconds(settings.get("totalTimeoutMs").getAsInt() / 1000.0);
        }
        if (settings.has("headers")) {
            settings.getAsJsonObject("headers").entrySet().forEach(header ->
                builder.header(header.getKey(), header.getValue().getAsString()));
        }
        if (settings.has("observe")) observe(builder, settings.get("observe").getAsString());
        if (settings.has("appName")) builder.appName(settings.get("appName").getAsString());
        if (settings.has("fake")) {
            JsonObject fake = settings.getAsJsonObject("fake");
            Map<String, String> headers = argument(fake, "headers", new TypeToken<Map<String, String>>() {});
            String text = fake.get("text").getAsString();
            builder.httpClient(new FakeHttpClient(request ->
                new FakeHttpClient.Reply(fake.get("status").getAsInt(), headers, text)));
        }
        if (settings.has("certificates")) {
            URI proxy = URI.create(settings.get("proxy").getAsString());
            builder.httpClient(HttpClient.newBuilder()
                .proxy(ProxySelector.of(new InetSocketAddress(proxy.getHost(), proxy.getPort())))
                .sslContext(secure(settings.getAsJsonObject("certificates")))
                .build());
        }
        if (settings.has("retryStatus")) {
            JsonElement status = settings.get("retryStatus");
            builder.retryWhen((failure, usual) ->
                !status.isJsonNull() && (usual || failure.getStatusCode() == status.getAsInt()));
        }
    }

    static SSLContext secure(JsonObject files) {
        try {
            CertificateFactory certificates = CertificateFactory.getInstance("X.509");
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("ca", certificates.generateCertificate(read(files, "ca")));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            String pem = new String(read(files, "key").readAllBytes(), StandardCharsets.US_ASCII);
            byte[] key = java.util.Base64.getMimeDecoder().decode(pem.replaceAll("-----.*", ""));
            KeyStore own = KeyStore.getInstance("PKCS12");
            own.load(null, null);
            own.setKeyEntry("own", KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(key)),
                new char[0], new Certificate[] { certificates.generateCertificate(read(files, "certificate")) });
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(own, new char[0]);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static InputStream read(JsonObject files, String name) throws IOException {
        return Files.newInputStream(Path.of(files.get(name).getAsString()));
    }

    static Object call(JsonObject command) throws PromptCrafterApiException {
        JsonObject given = command.getAsJsonObject("arguments");
        switch (command.get("call").getAsString()) {
${named.calls.map((call) => renderCall(named, call)).join('\n')}
        }
        throw new IllegalArgumentException("no such call");
    }

    @SuppressWarnings("unchecked")
    static CompletableFuture<Object> callAsync(JsonObject command) {
        JsonObject given = command.getAsJsonObject("arguments");
        switch (command.get("call").getAsString()) {
${named.calls
  .map((call) =>
    renderCase(
      call,
      `return (CompletableFuture<Object>) (CompletableFuture<?>)
                    client.${call.name}Async(${argumentList(named, call)})`,
    ),
  )
  .join('\n')}
        }
        throw new IllegalArgumentException("no such call");
    }

    static Object walk(JsonObject command) {
        JsonObject given = command.getAsJsonObject("arguments");
        int take = command.has("take") ? command.get("take").getAsInt() : -1;
        switch (command.get("call").getAsString()) {
${named.calls
  .filter(({ iterator }) => iterator !== undefined)
  .map((call) => renderCase(call, `return collect(client.${call.iterator}(${argumentList(named, call)}), take)`))
  .join('\n')}
        }
        throw new IllegalArgumentException("no such walk");
    }

    static <T> List<T> collect(Iterable<T> items, int take) {
        List<T> taken = new ArrayList<>();
        for (T item : items) {
            taken.add(item);
            if (taken.size() == take) break;
        }
        return taken;
    }

${renderBodies(named)}
    /** A time, as a text or as what stands for a time of Java. */
    static OffsetDateTime time(JsonElement given) {
        JsonElement text = given.isJsonObject() ? given.getAsJsonObject().get("$time") : given;
        return OffsetDateTime.parse(text.getAsString());
    }

    /** Sets an option that is given as a time or a date of Java. */
    static <O> O timed(
        O options,
        JsonElement given,
        BiFunction<O, Instant, O> byInstant,
        BiFunction<O, OffsetDateTime, O> byOffset,
        BiFunction<O, LocalDate, O> byDate
    ) {
        if (given == null || !given.isJsonObject()) return options;
        JsonElement date = given.getAsJsonObject().get("$date");
        if (date != null) return byDate.apply(options, LocalDate.parse(date.getAsString()));
        OffsetDateTime time = time(given);
        boolean isUtc = time.getOffset().equals(ZoneOffset.UTC);
        return isUtc ? byInstant.apply(options, time.toInstant()) : byOffset.apply(options, time);
    }

    /** Null where it was not given, or given as a time of Java. */
    static <T> T argument(JsonObject given, String name, TypeToken<T> type) {
        JsonElement one = given.get(name);
        if (type.getRawType() == String.class && one != null && one.isJsonObject()) return null;
        return GSON.fromJson(given.get(name), type);
    }

    static String key(JsonObject command) {
        return command.has("idempotencyKey") ? command.get("idempotencyKey").getAsString() : null;
    }

    static JsonObject report(Throwable failure) {
        JsonObject reported = new JsonObject();
        reported.addProperty("class", failure.getClass().getSimpleName());
        reported.addProperty("family", failure instanceof PromptCrafterApiException);
        reported.addProperty("message", failure.getMessage());
        if (failure instanceof PromptCrafterApiException) {
            PromptCrafterApiException of = (PromptCrafterApiException) failure;
            reported.addProperty("status", of.getStatusCode() == 0 ? null : of.getStatusCode());
            reported.add("details", GSON.toJsonTree(of.getDetails()));
            reported.addProperty("requestId", of.getRequestId());
            Number seconds = of.getRetryAfter() == null ? null : of.getRetryAfter().toSeconds();
            reported.addProperty("retryAfter", seconds);
            List<String> types = of.getHeaders().getOrDefault("content-type", List.of());
            if (!types.isEmpty()) reported.addProperty("contentType", types.get(0));
            try {
                reported.add("body", JsonParser.parseString(String.valueOf(of.getBody())));
            } catch (JsonParseException text) {
                reported.addProperty("body", of.getBody());
            }
        }
        return reported;
    }
}
`
}

function renderCall(named: Named, call: NamedCall): string {
  const expression = `client.${call.name}(${argumentList(named, call)})`
  const run =
    resultType(named, call) === undefined ? `${expression};\n                return null` : `return ${expression}`
  return renderCase(call, run)
}

/** The arguments of a method, from those that the suite gave by their names in the contract. */
function argumentList(named: Named, call: NamedCall): string {
  const options = optionsOf(named, call).map(({ name, wireName, type }) => {
    return `.${name}(${wireName === 'Idempotency-Key' ? 'key(command)' : argument(type, wireName)})`
  })
  return [
    ...[...call.path, ...call.required].map(({ parameter }) =>
      argument(typeText(named, parameter.type), parameter.name),
    ),
    ...(call.body ? [`sent(${bodyName(call.body.type)}(given))`] : []),
    ...(call.content ? [argument(typeText(named, call.content.content.type), 'content')] : []),
    ...(options.length > 0 ? [timed(named, call, `new ${pascal(call.name)}Options()${options.join('')}`)] : []),
  ].join(', ')
}

/** Options with those of them that are given as times. */
function timed(named: Named, call: NamedCall, options: string): string {
  return optionsOf(named, call)
    .filter(({ times }) => times.length > 0)
    .reduce((inner, { name, wireName, times }) => {
      const setters = times.map((type) => `(o, ${type.toLowerCase()}) -> o.${name}(${type.toLowerCase()})`)
      return `timed(${inner}, given.get(${JSON.stringify(wireName)}), ${setters.join(', ')})`
    }, options)
}

function renderCase({ call }: NamedCall, statements: string): string {
  return `            case ${JSON.stringify(call.id)}:\n                ${statements};`
}

function bodyName(type: string): string {
  return `make${type}`
}

/** Makes a body as users do: with a builder where it has one. */
function renderBodies(named: Named): string {
  const sent = new Set(named.calls.flatMap(({ body }) => body?.type ?? []))
  return named.types
    .filter(({ name }) => sent.has(name))
    .map((type) => {
      const steps = type.fields.map(({ name, field }) => {
        const value = argument(typeText(named, field.type), field.name)
        return `        if (given.has(${JSON.stringify(field.name)})) builder.${name}(${value});\n`
      })
      const builder = `        ${type.name}.Builder builder = ${type.name}.builder();\n`
      const made = hasBuilder(type)
        ? `${builder}${steps.join('')}        return builder.build();`
        : `${renderTaking(named, type)}        return GSON.fromJson(given, ${type.name}.class);`
      return `    static ${type.name} ${bodyName(type.name)}(JsonObject given) {\n${made}\n    }\n`
    })
    .join('\n')
}

/** Makes a body with an object in the place of a field, if it was given one. */
function renderTaking(named: Named, { name, fields }: NamedType): string {
  const [taken] = takenBy(named, name)
  if (!taken) return ''
  const given = ({ field }: NamedType['fields'][number]) =>
    argument(field.name === taken.field ? named.typeOf(taken.object) : typeText(named, field.type), field.name)
  const required = fields.filter(({ field }) => field.required)
  const steps = fields
    .filter(({ field }) => !field.required)
    .map((one) => `if (given.has(${JSON.stringify(one.field.name)})) made.${one.name} = ${given(one)};`)
  const made = `${name} made = new ${name}(${required.map(given).join(', ')});`
  const lines = [made, ...steps, 'return made;'].map((line) => `            ${line}\n`)
  return `        if (given.get(${JSON.stringify(taken.field)}) instanceof JsonObject) {\n${lines.join('')}        }\n`
}

function argument(type: string, name: string): string {
  return `argument(given, ${JSON.stringify(name)}, new TypeToken<${type}>() {})`
}
