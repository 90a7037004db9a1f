import type { Model } from '../../contract/model.js'
import { nullableFields } from '../../contract/nullable.js'
import type { Named, NamedCall } from '../../names/names.js'
import { callTable, errorRows, foreign, logging, retries, streamNames } from '../readme.js'
import { exceptionName } from './errors.js'

/** Renders the README, for readers who have found only the package. */
export function renderReadme(model: Model, { calls }: Named): string {
  return `# ${model.title} for Java

${model.summary} This is the client for Java 11 and later. Its one dependency is Gson.

\`\`\`sh
mvn -q install -f generated/clients/java
\`\`\`

puts it where Maven finds it for a project of yours:

\`\`\`xml
<dependency>
  <groupId>com.promptcrafter</groupId>
  <artifactId>promptcrafter-java-sdk</artifactId>
  <version>${model.version}</version>
</dependency>
\`\`\`

## Quickstart

With the service running at http://localhost:3000:

\`\`\`java
import com.promptcrafter.PromptCrafterClient;
import com.promptcrafter.PromptCrafterClient.Log;
import com.promptcrafter.PromptCrafterClient.LogCreate;
import com.promptcrafter.PromptCrafterClient.Prompt;
import com.promptcrafter.PromptCrafterClient.PromptCreate;
import java.util.List;

public class Quickstart {
    public static void main(String[] args) throws PromptCrafterClient.PromptCrafterApiException {
        // Sign up once; afterwards log in, and make a client with the token.
        PromptCrafterClient visitor = PromptCrafterClient.builder().build();
        String email = "ada-" + System.nanoTime() + "@example.com";
        visitor.signup("Ada", email, "correct horse battery staple");
        String token = visitor.login(email, "correct horse battery staple").token;
        PromptCrafterClient client = PromptCrafterClient.builder().apiToken(token).build();

        // Save a prompt, and log the output of a model.
        Prompt prompt = client.createPrompt(
            new PromptCreate("Sea haiku", "Write a haiku about the sea.", "GPT-4o", List.of("poetry"))
        );
        client.createLog(new LogCreate(prompt._id, "Waves fold into foam", "GPT-4o", "One line only.", 7));

        // Read it back.
        for (Log log : client.getLogsByPrompt(prompt._id)) {
            System.out.println(log.modelUsed + ", " + log.score + " of 10: " + log.output);
        }
    }
}
\`\`\`

## The client

\`\`\`java
PromptCrafterClient client = PromptCrafterClient.builder().apiToken(token).build();
\`\`\`

| setting | what it is | default |
| --- | --- | --- |
| \`apiToken\` | a login token or an API key; for another one, \`withToken(token)\` | \`PROMPTCRAFTER_TOKEN\` |
| \`apiBaseUrl\` | the address of the service | \`PROMPTCRAFTER_BASE_URL\`, else \`http://localhost:3000\` |
| \`timeoutSeconds\` | how long one attempt of a call may take, to the last byte of the response | 60 |
| \`totalTimeoutSeconds\` | how long a call may take with all of its attempts; a stream, until it begins | no limit |
| \`maxConnections\` | how many requests run at once; the others wait | 100 |
| \`maxRetries\` | the maximum number of retries | 2 |
| \`retryWhen\` | \`(failure, usual) -> …\`: whether it is; \`usual\` is what the client would do | \`usual\` |
| \`header\` | sent with every request; replaces none of the client's own except \`User-Agent\` | none |
| \`appName\` | your application, as in \`my-app/2.0\`; added to \`User-Agent\` | none |
| \`logger\`, \`hooks\` | see [below](#logging-hooks-and-tracing) | none |
| \`httpClient\` | what requests are made with | an \`HttpClient\` that all clients share |

For one call with other settings, make a client from this one:
\`client.withOptions(options -> options.timeoutSeconds(5).maxRetries(0)).getAllPrompts()\`.

Threads may share a client, and clients share threads and connections, so that making one costs little. \`close()\`, as
by \`try (…)\`, ends the use of one. What comes back has \`getExtra()\`: the fields of the response that this
client doesn't know, that are null, or that are of another type than stated.

${callTable(calls)}

Each call also has a form that does not wait, \`getAllLogsAsync()\` and so on, which returns a \`CompletableFuture\`; to
cancel it ends the request. Optional parameters come last:
\`client.getAllLogs(new GetAllLogsOptions().order("desc").limit(20))\`. A change can be a map or an object:

\`\`\`java
client.updatePrompt(id, PromptUpdate.builder().model("GPT-5").tags(List.of("revised")).build());
client.updatePrompt(id, Map.of("model", "GPT-5"));
\`\`\`

${nulls(calls)}### Long lists

\`getAllLogs()\` returns the whole list. An iterator fetches one page at a time and keeps only that in memory:

\`\`\`java
for (Log log : client.iterateLogs()) System.out.println(log._id);
\`\`\`

It ends after the \`limit\` of its options; without a limit, it continues to the end. A page has 100 items unless
you set \`pageSize\`. If a page can't be fetched, it throws an \`UncheckedApiException\`, whose cause is the
exception of the call.

### Dates and times

Requests and responses use \`Instant\`, with millisecond precision. \`from\` and \`to\` accept a string, an
\`Instant\`, an \`OffsetDateTime\` or a \`LocalDate\`:

\`\`\`java
Instant yesterday = Instant.now().minus(Duration.ofDays(1));
List<Log> recent = client.getAllLogs(new GetAllLogsOptions().from(yesterday));
System.out.println(recent.get(0).createdAt.isAfter(yesterday));
\`\`\`

### Responses

\`withResponse\` returns a \`Response\` for the call that is made with the client in its argument: \`getValue()\` (what
the call itself returns), \`getStatusCode()\`, \`getHeaders()\`, \`getRequestId()\`, \`isReplay()\` (whether it repeats
the response to an earlier request with the same idempotency key) and, for one page of a list, \`getNextCursor()\`. For
a call that returns nothing, return null. \`withResponseAsync(one -> one.getAllPromptsAsync())\` doesn't wait.

\`\`\`java
Response<List<Prompt>> page = client.withResponse(one ->
    one.getAllPrompts(new GetAllPromptsOptions().limit(10))
);
System.out.println(page.getStatusCode() + " " + page.getRequestId());
if (page.getNextCursor() != null) {
    client.getAllPrompts(new GetAllPromptsOptions().limit(10).cursor(page.getNextCursor()));
}
\`\`\`

${streams(calls)}### Proxies and certificates

An \`SSLContext\` has the authorities that you trust and your own certificate:

\`\`\`java
HttpClient http = HttpClient.newBuilder()
    .proxy(ProxySelector.of(new InetSocketAddress("proxy.example.com", 3128)))
    .sslContext(context)
    .build();
PromptCrafterClient client = PromptCrafterClient.builder().httpClient(http).build();
\`\`\`

By default, Java takes a proxy from \`-Dhttps.proxyHost\`, authorities from \`-Djavax.net.ssl.trustStore\` and a
certificate from \`-Djavax.net.ssl.keyStore\`.

### Logging, hooks and tracing

${logging}

\`logger\` takes your own \`System.Logger\` instead, as from \`System.getLogger("promptcrafter")\`. The methods of
\`Hooks\` are called before and after each attempt. The client has no dependency on
[OpenTelemetry](https://opentelemetry.io); with these hooks, each attempt becomes a span:

\`\`\`java
class Tracing implements Hooks {

    private final Tracer tracer;
    private final Map<RequestInfo, Span> spans = Collections.synchronizedMap(new IdentityHashMap<>());

    Tracing(Tracer tracer) {
        this.tracer = tracer;
    }

    @Override
    public void onRequest(RequestInfo request) {
        Span span = tracer
            .spanBuilder(request.method() + " " + request.path())
            .setSpanKind(SpanKind.CLIENT)
            .setAttribute("http.request.method", request.method())
            .setAttribute("url.full", request.url().toString())
            .setAttribute("url.template", request.path())
            .startSpan();
        spans.put(request, span);
    }

    @Override
    public void onResponse(RequestInfo request, ResponseInfo response) {
        Span span = spans.remove(request);
        if (response.statusCode() != 0) {
            span.setAttribute("http.response.status_code", response.statusCode());
        }
        if (response.statusCode() == 0 || response.statusCode() >= 400) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }
}
\`\`\`

The methods run in the thread of the caller for the first attempt, so its span has the current one as its parent, and
in another thread for a retry.

### Tests without a service

\`FakeHttpClient\` responds to each request with what your function returns:

\`\`\`java
PromptCrafterClient offline = PromptCrafterClient.builder()
    .httpClient(
        new FakeHttpClient(request ->
            FakeHttpClient.json(200, "[{\\"_id\\": \\"prompt104\\", \\"title\\": \\"Sea haiku\\"}]")
        )
    )
    .build();
System.out.println(offline.getAllPrompts().get(0).title);
\`\`\`

### Errors

Every failure is a \`PromptCrafterApiException\` with \`getMessage()\` (including which fields are invalid),
\`getStatusCode()\` (0 without a response), \`getDetails()\` (the invalid fields), \`getBody()\`, \`getHeaders()\`,
\`getRequestId()\` (as in the service's log), \`getRetryAfter()\` and \`getCause()\`. An invalid setting throws an
\`InvalidSettingException\`, an \`IllegalArgumentException\`. ${foreign}

The kinds, nested in \`PromptCrafterClient\` too:

| status | class |
| --- | --- |
${errorRows(model, exceptionName)}
| nothing was sent: an argument is missing or can't be used | \`InvalidArgumentException\` |
| the client was closed | \`ClientClosedException\` |
| the thread was interrupted | \`InterruptedCallException\` |
| no response | \`ConnectionException\` |
| no response in time | \`TimeoutException\`, a \`ConnectionException\` |

\`\`\`java
try {
    client.getPromptById("prompt104");
} catch (PromptCrafterClient.NotFoundException failure) {
    System.err.println(failure.getMessage() + " " + failure.getRequestId());
}
\`\`\`

${retries}
`
}

/** How a stream is read, where there is one. */
function streams(calls: readonly NamedCall[]): string {
  const names = streamNames(calls)
  if (names === '') return ''
  return `### Streams

${names} give an \`InputStream\`, which is read while it arrives. Close it, as by \`try (…)\`, so that its connection is
free again. The time limit holds for each read; one that fails throws an \`IOException\`.

\`PromptCrafterClient.save(stream, Path.of("logs.csv"))\` writes a stream to a file, which gets its name only when it is
complete, and closes the stream.

`
}

/** Which fields can be null, and how that is said. */
function nulls(calls: readonly NamedCall[]): string {
  const start =
    'What a builder does not set stays as it is. What it sets to null is sent as null, which removes what is there, ' +
    'for these fields'
  return nullableFields(calls, start)
}
