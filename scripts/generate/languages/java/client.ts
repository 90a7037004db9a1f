import type { Model } from '../../contract/model.js'
import type { Named } from '../../names/names.js'
import { renderErrors } from './errors.js'
import { renderMethods } from './methods.js'
import { docComment, javadoc } from './text.js'
import { renderTypes } from './types.js'

/** PromptCrafterClient.java: the calls, then the types, then the exceptions. */
export function renderClient(model: Model, named: Named): string {
  const nested = [renderMethods(model, named), renderBuilder(), renderTypes(named), renderErrors(model)].join('\n\n')
  const head = renderHead(model)
  const about = docComment([
    `A client of ${model.title}. ${javadoc(model.summary)}`,
    'Each method is one call of the service, and its {@code …Async} form the same call without waiting. A ' +
      'call that fails throws a {@link PromptCrafterApiException}. Threads may share a client.',
  ])
  return `package com.promptcrafter;

${imports(head + saving + nested)}

${about}
public final class PromptCrafterClient implements AutoCloseable {

${head}
${saving}
${nested}
}
`
}

/** What every client has, whatever the operations are. */
function renderHead({ version }: Model): string {
  return `    /** The version of this client, and of the contract that it was generated from. */
    public static final String VERSION = ${JSON.stringify(version)};

    private final Transport transport;

    private PromptCrafterClient(Builder settings) {
        transport = new Transport(settings.settings(), "promptcrafter-java/" + VERSION);
    }

    private PromptCrafterClient(Transport transport) {
        this.transport = transport;
    }

    /**
     * Returns a client with another token, which shares everything else with this one, including connections.
     *
     * @param token from {@code signup} or {@code login}; null or blank for none
     * @return a client, to be closed separately
     * @throws InvalidSettingException if the token is invalid
     */
    public PromptCrafterClient withToken(String token) {
        String other = token == null || token.isBlank() ? null : token.strip();
        return new PromptCrafterClient(transport.with(transport.settings().withToken(other)));
    }

    /**
     * Returns a client with other settings, for one or more calls, which shares everything else with this one, as in
     * {@code client.withOptions(options -> options.timeoutSeconds(5).maxRetries(0)).getAllPrompts()}.
     *
     * @param change changes the settings of this client
     * @return a client, to be closed separately
     * @throws InvalidSettingException if a setting is invalid
     */
    public PromptCrafterClient withOptions(Consumer<Builder> change) {
        Builder builder = new Builder(transport.settings());
        change.accept(builder);
        return builder.build();
    }

    /**
     * A call that returns a value; see {@link #withResponse}.
     *
     * @param <T> the type of the value
     */
    @FunctionalInterface
    public interface ApiCall<T> {
        /**
         * Makes the call.
         *
         * @param client the client to use
         * @return the value
         * @throws PromptCrafterApiException if it fails
         */
        T with(PromptCrafterClient client) throws PromptCrafterApiException;
    }

    /**
     * Makes a call and returns the response along with its value, as in
     * {@code client.withResponse(one -> one.getPromptById(id)).getRequestId()}.
     *
     * @param <T> the type of the value
     * @param call makes the call with the given client; if it makes several, the last one counts
     * @return the value and the response
     * @throws PromptCrafterApiException if the call fails, or none is made
     */
    public <T> Response<T> withResponse(ApiCall<T> call) throws PromptCrafterApiException {
        Watcher watcher = new Watcher();
        return watcher.response(call.with(new PromptCrafterClient(transport.watchedBy(watcher))));
    }

    /**
     * {@link #withResponse}, but asynchronous: {@code client.withResponseAsync(one -> one.getPromptByIdAsync(id))}.
     *
     * @param <T> the type of the value
     * @param call starts the call with the given client
     * @return completes with the value and the response, or with the exception of the call
     */
    public <T> CompletableFuture<Response<T>> withResponseAsync(
        Function<PromptCrafterClient, CompletableFuture<T>> call
    ) {
        Watcher watcher = new Watcher();
        return watcher.response(call.apply(new PromptCrafterClient(transport.watchedBy(watcher))));
    }

    /**
     * Closes this client: later calls throw a {@link ClientClosedException}, and running ones continue. The HTTP client
     * stays open, with its threads and connections: by default, all clients share one.
     */
    @Override
    public void close() {
        transport.close();
    }

    /**
     * Creates a builder for a client.
     *
     * @return a builder whose settings all have defaults
     */
    public static Builder builder() {
        return new Builder();
    }
`
}

const saving = `\
/**
 * Saves a stream to a file, and closes the stream. A temporary file is renamed when it is complete. If anything fails,
 * it is deleted, and an existing file stays unchanged.
 *
 * @param stream the stream that a call returned
 * @param path the path of the file
 * @return the number of bytes
 * @throws IOException if the stream ends early or the file can't be written
 */
public static long save(InputStream stream, Path path) throws IOException {
    return Saving.save(stream, path);
}
`

const packages: Readonly<Record<string, readonly string[]>> = {
  'com.google.gson.annotations': ['SerializedName'],
  'com.google.gson.reflect': ['TypeToken'],
  'java.io': ['IOException', 'InputStream', 'Serializable'],
  'java.net.http': ['HttpClient'],
  'java.nio.file': ['Path'],
  'java.time': ['Duration', 'Instant', 'LocalDate', 'OffsetDateTime'],
  'java.util': ['Collections', 'List', 'Map', 'Objects', 'TreeMap'],
  'java.util.concurrent': ['CompletableFuture'],
  'java.util.function': ['BiPredicate', 'Consumer', 'Function'],
}

function imports(code: string): string {
  const plain = code.replaceAll(/\/\*\*[\s\S]*?\*\//g, '')
  return Object.entries(packages)
    .flatMap(([place, names]) => names.map((name) => [place, name]))
    .filter(([, name]) => new RegExp(`(?<![\\w.])${name}(?!\\w)`).test(plain))
    .map(([place, name]) => `import ${place}.${name};`)
    .join('\n')
}

function renderBuilder(): string {
  return `/** The settings of a client. */
public static final class Builder {

    private String apiToken = environment("PROMPTCRAFTER_TOKEN");
    private String apiBaseUrl = environment("PROMPTCRAFTER_BASE_URL");
    private double timeoutSeconds = 60;
    private int maxRetries = 2;
    private Slots slots = new Slots(100);
    private HttpClient httpClient;
    private Duration totalTimeout;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private BiPredicate<PromptCrafterApiException, Boolean> retryWhen;
    private String appName = "";
    private Hooks hooks = new Hooks() {};
    private System.Logger logger;

    private Builder() {}

    private Builder(Settings settings) {
        apiToken = settings.token;
        apiBaseUrl = settings.baseUrl;
        timeoutSeconds = settings.timeout.toNanos() / 1e9;
        maxRetries = settings.maxRetries;
        slots = settings.slots;
        httpClient = settings.http;
        totalTimeout = settings.totalTimeout;
        headers.putAll(settings.headers);
        retryWhen = settings.retryWhen;
        appName = settings.appName;
        hooks = settings.hooks;
        logger = settings.logger;
    }

    /**
     * Sets the token, which is sent with every call that needs one. The default is the environment variable
     * {@code PROMPTCRAFTER_TOKEN}.
     *
     * @param token from {@code signup} or {@code login}, or an API key; null or blank for the default
     * @return this
     */
    public Builder apiToken(String token) {
        apiToken = token == null || token.isBlank() ? environment("PROMPTCRAFTER_TOKEN") : token.strip();
        return this;
    }

    /**
     * Sets the base URL of the service. The default is the environment variable {@code PROMPTCRAFTER_BASE_URL}, or
     * {@code http://localhost:3000}.
     *
     * @param baseUrl an http or https URL; null or blank for the default
     * @return this
     */
    public Builder apiBaseUrl(String baseUrl) {
        apiBaseUrl = baseUrl == null || baseUrl.isBlank() ? environment("PROMPTCRAFTER_BASE_URL") : baseUrl.strip();
        return this;
    }

    /**
     * Sets the timeout of each attempt of a call, up to the last byte of the response.
     *
     * @param seconds more than 0; 60 by default
     * @return this
     */
    public Builder timeoutSeconds(double seconds) {
        if (!(seconds > 0)) {
            throw new InvalidSettingException("timeoutSeconds must be more than 0");
        }
        timeoutSeconds = seconds;
        return this;
    }

    /**
     * Sets the maximum number of retries of a call. Only calls that can safely be repeated are retried.
     *
     * @param retries 0 for none; 2 by default
     * @return this
     */
    public Builder maxRetries(int retries) {
        if (retries < 0) {
            throw new InvalidSettingException("maxRetries must be 0 or more");
        }
        maxRetries = retries;
        return this;
    }

    /**
     * Limits the number of concurrent requests, and so of open connections, except for streams. Other calls wait for a
     * connection, up to the timeout of an attempt. Clients derived from this one by {@code withOptions} and
     * {@code withToken} share the limit.
     *
     * @param connections 1 or more; 100 by default
     * @return this
     */
    public Builder maxConnections(int connections) {
        if (connections < 1) {
            throw new InvalidSettingException("maxConnections must be 1 or more");
        }
        slots = new Slots(connections);
        return this;
    }

    /**
     * Sets the timeout of a call with all attempts and the pauses between them; for a stream, until it begins.
     *
     * @param seconds more than 0; no timeout by default
     * @return this
     */
    public Builder totalTimeoutSeconds(double seconds) {
        if (!(seconds > 0)) {
            throw new InvalidSettingException("totalTimeoutSeconds must be more than 0");
        }
        totalTimeout = Duration.ofNanos((long) (seconds * 1e9));
        return this;
    }

    /**
     * Adds a header to every request. It can't replace one that the client sets itself, except
     * {@code User-Agent}.
     *
     * @param name the name, in any case
     * @param value the value
     * @return this
     */
    public Builder header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /**
     * Decides whether a failed call is retried, at most {@link #maxRetries} times.
     *
     * @param predicate gets the exception and the client's own decision: true if a retry is safe and may help
     * @return this
     */
    public Builder retryWhen(BiPredicate<PromptCrafterApiException, Boolean> predicate) {
        retryWhen = predicate;
        return this;
    }

    /**
     * Adds the name of your application to {@code User-Agent}.
     *
     * @param name for example {@code my-app/2.0}; null or blank for none
     * @return this
     */
    public Builder appName(String name) {
        appName = name == null ? "" : name.strip();
        return this;
    }

    /**
     * Sets a listener for each attempt of a call.
     *
     * @param listener called before and after each attempt; secrets are hidden
     * @return this
     */
    public Builder hooks(Hooks listener) {
        hooks = Objects.requireNonNull(listener);
        return this;
    }

    /**
     * Sets the logger for each attempt of a call ({@code INFO}) and its headers ({@code DEBUG}). Secrets are hidden.
     * Without one, the log goes to standard error if the environment variable {@code PROMPTCRAFTER_LOG} is {@code info}
     * or {@code debug}.
     *
     * @param log as from {@link System#getLogger}; null for the default
     * @return this
     */
    public Builder logger(System.Logger log) {
        logger = log;
        return this;
    }

    /**
     * Sets the HTTP client, for instance one with a proxy or your own certificates. By default, all clients share one.
     *
     * @param client must not follow redirects, so that the token never reaches another server
     * @return this
     */
    public Builder httpClient(HttpClient client) {
        httpClient = client;
        return this;
    }

    /**
     * Creates the client.
     *
     * @return a client, which threads can share
     * @throws InvalidSettingException if a setting is invalid
     */
    public PromptCrafterClient build() {
        return new PromptCrafterClient(this);
    }

    private Settings settings() {
        Duration timeout = Duration.ofNanos((long) (timeoutSeconds * 1e9));
        String baseUrl = apiBaseUrl == null ? "http://localhost:3000" : apiBaseUrl;
        return new Settings(
            httpClient, slots, baseUrl, apiToken, timeout, totalTimeout, maxRetries, new TreeMap<>(headers), retryWhen,
            appName, hooks, logger == null ? new EnvironmentLogger() : logger
        );
    }

    private static String environment(String name) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}`
}
