import type { Model } from '../../contract/model.js'
import type { Named } from '../../names/names.js'
import { renderErrors } from './errors.js'
import { renderMethods } from './methods.js'
import { docComment, javadoc } from './text.js'
import { renderTypes } from './types.js'

/** PromptCrafterClient.java: the calls, then the types, then the exceptions. */
export function renderClient(model: Model, named: Named): string {
  const nested = [renderMethods(model, named), renderBuilder(), renderTypes(named), renderErrors(model)].join('\n\n')
  const about = docComment([
    `A client of ${model.title}. ${javadoc(model.summary)}`,
    'Each method is one call of the service, and its {@code …Async} form the same call without waiting. A ' +
      'call that fails throws a {@link PromptCrafterApiException}. Threads may share a client.',
  ])
  return `package com.promptcrafter;

${imports(nested)}

${about}
public final class PromptCrafterClient {

    /** The version of this client, and of the contract that it was made from. */
    public static final String VERSION = ${JSON.stringify(model.version)};

    private final Transport transport;

    private PromptCrafterClient(Builder settings) {
        transport = settings.transport();
    }

    /**
     * Begins a client.
     *
     * @return its settings, each with a default
     */
    public static Builder builder() {
        return new Builder();
    }

${nested}
}
`
}

const packages: Readonly<Record<string, readonly string[]>> = {
  'com.google.gson.annotations': ['SerializedName'],
  'com.google.gson.reflect': ['TypeToken'],
  'java.io': ['InputStream', 'Serializable'],
  'java.net.http': ['HttpClient'],
  'java.time': ['Duration', 'Instant'],
  'java.util': ['List', 'Map', 'Objects'],
  'java.util.concurrent': ['CompletableFuture'],
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
    private HttpClient httpClient;

    private Builder() {}

    /**
     * Sets the token that goes with every call that wants one; by default it is that in the environment's
     * {@code PROMPTCRAFTER_TOKEN}.
     *
     * @param token from {@code signup} or {@code login}; null for the default
     * @return this
     */
    public Builder apiToken(String token) {
        apiToken = token == null ? environment("PROMPTCRAFTER_TOKEN") : token;
        return this;
    }

    /**
     * Sets the address of the service; by default it is that in the environment's {@code PROMPTCRAFTER_BASE_URL}, else
     * {@code http://localhost:3000}.
     *
     * @param baseUrl an address with http or https; null for the default
     * @return this
     */
    public Builder apiBaseUrl(String baseUrl) {
        apiBaseUrl = baseUrl == null ? environment("PROMPTCRAFTER_BASE_URL") : baseUrl;
        return this;
    }

    /**
     * Limits each attempt of a call, to the last byte of the answer.
     *
     * @param seconds more than 0; 60 by default
     * @return this
     */
    public Builder timeoutSeconds(double seconds) {
        if (!(seconds > 0)) {
            throw new IllegalArgumentException("timeoutSeconds must be more than 0");
        }
        timeoutSeconds = seconds;
        return this;
    }

    /**
     * Sets how often a call is tried again where that is safe and may help.
     *
     * @param retries 0 for not at all; 2 by default
     * @return this
     */
    public Builder maxRetries(int retries) {
        if (retries < 0) {
            throw new IllegalArgumentException("maxRetries must be 0 or more");
        }
        maxRetries = retries;
        return this;
    }

    /**
     * Sets what requests are made with, for instance one with a proxy or certificates of your own.
     *
     * @param client one that does not follow redirects, so that no token goes where it was not meant to
     * @return this
     */
    public Builder httpClient(HttpClient client) {
        httpClient = client;
        return this;
    }

    /**
     * Makes the client.
     *
     * @return a client; threads may share it
     * @throws IllegalArgumentException when the address or the token cannot be one
     */
    public PromptCrafterClient build() {
        return new PromptCrafterClient(this);
    }

    private Transport transport() {
        Duration timeout = Duration.ofNanos((long) (timeoutSeconds * 1e9));
        HttpClient http = httpClient == null
            ? HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(timeout).build()
            : httpClient;
        String baseUrl = apiBaseUrl == null ? "http://localhost:3000" : apiBaseUrl;
        return new Transport(http, baseUrl, apiToken, timeout, maxRetries, "promptcrafter-java/" + VERSION);
    }

    private static String environment(String name) {
        String value = System.getenv(name);
        return value == null || value.isEmpty() ? null : value;
    }
}`
}
