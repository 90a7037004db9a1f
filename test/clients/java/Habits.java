import com.promptcrafter.FakeHttpClient;
import com.promptcrafter.PromptCrafterClient;
import com.promptcrafter.PromptCrafterClient.*;
import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** What the conformance suite does not ask, because only Java has it or only Java shows it. */
public class Habits {

    interface Attempt {
        void run() throws Exception;
    }

    static PromptCrafterApiException failure(Attempt attempt) throws Exception {
        try {
            attempt.run();
        } catch (PromptCrafterApiException expected) {
            return expected;
        }
        throw new AssertionError("it succeeded");
    }

    static void refused(Attempt attempt, String secret) throws Exception {
        try {
            attempt.run();
        } catch (InvalidSettingException expected) {
            demand(!expected.getMessage().contains(secret), "no secret in a message", expected);
            return;
        }
        throw new AssertionError("it succeeded");
    }

    static void demand(boolean ok, String what, Object about) {
        if (!ok) throw new AssertionError(what + ": " + about);
    }

    public static void main(String[] arguments) throws Exception {
        String service = arguments[0];
        String odd = arguments[1];
        String token = arguments[2];

        PromptCrafterApiException redirect = failure(() -> odd(odd, "redirect", token).build().getAllPrompts());
        String target = redirect.getHeaders().get("location").get(0);
        demand(redirect.getStatusCode() == 307, "a redirect is an error", redirect);
        demand(redirect.getMessage().contains(target), "that names its target", redirect);
        PromptCrafterApiException page = failure(() -> odd(odd, "page", token).build().getAllPrompts());
        demand(page.getStatusCode() == 200 && !page.getMessage().contains("<html>"), "a page is no list", page);
        PromptCrafterClient behindGateway = odd(odd, "gateway", token).maxRetries(1).build();
        PromptCrafterApiException gateway = failure(behindGateway::getAllPrompts);
        demand(gateway instanceof ServerException && gateway.getStatusCode() == 502, "a page is no message", gateway);

        long started = System.nanoTime();
        PromptCrafterClient hasty = odd(odd, "slow", token).timeoutSeconds(0.3).maxRetries(0).build();
        PromptCrafterApiException late = failure(hasty::getAllPrompts);
        demand(late instanceof PromptCrafterClient.TimeoutException, "the limit covers the body", late);
        demand(late.getMessage().startsWith("GET " + odd + "/slow/prompts: "), "an error says where it was", late);
        CompletableFuture<List<Prompt>> pending = odd(odd, "slow", token).build().getAllPromptsAsync();
        demand(pending.cancel(true) && pending.isCancelled(), "a call that does not wait can be cancelled", pending);
        Thread.currentThread().interrupt();
        PromptCrafterApiException interrupted = failure(() -> odd(odd, "slow", token).build().getAllPrompts());
        demand(interrupted instanceof InterruptedCallException, "as its own kind", interrupted);
        demand(interrupted.getCause() instanceof InterruptedException, "an interruption is to be seen", interrupted);
        demand(Thread.interrupted(), "and stays set", interrupted);
        demand(System.nanoTime() - started < 20e9, "none of this was tried again", started);

        PromptCrafterClient client = PromptCrafterClient.builder().apiToken(token).apiBaseUrl(service + "/").build();
        client.getAllPrompts();
        for (int index = 0; index < 50; index++) {
            PromptCrafterClient one = PromptCrafterClient.builder().apiToken(token).apiBaseUrl(service).build();
            try (one) {
                one.getAllPrompts();
            }
            PromptCrafterApiException closed = failure(one::getAllPrompts);
            demand(closed instanceof ClientClosedException, "a closed client says so", closed);
            demand(closed.getMessage().contains("nothing was sent"), "and that nothing was sent", closed);
        }
        long selectors = Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().matches("HttpClient-\\d+-SelectorManager"))
            .count();
        demand(selectors == 1, "clients share their threads", selectors);
        refused(() -> PromptCrafterClient.builder().apiToken("sec\nret").apiBaseUrl(service).build(), "ret");
        refused(() -> PromptCrafterClient.builder().apiBaseUrl("localhost:3000").build(), "3000");
        PromptCrafterClient nobody = PromptCrafterClient.builder()
            .apiBaseUrl("http://ada:secret@127.0.0.1:1")
            .maxRetries(0)
            .build();
        PromptCrafterApiException unreached = failure(nobody::getAllPrompts);
        boolean isAnonymous = unreached.getMessage().startsWith("GET http://127.0.0.1:1/prompts: ");
        demand(isAnonymous, "no user name in a message", unreached);
        demand(!client.toString().contains(token), "no token in what is printed", client);
        StringWriter trace = new StringWriter();
        PromptCrafterApiException missing = failure(() -> client.getPromptById("prompt404"));
        missing.printStackTrace(new PrintWriter(trace));
        demand(trace.toString().contains("Habits.java"), "the trace leads here", trace);
        demand(!trace.toString().contains(token), "no token in a trace", trace);
        new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(missing);

        PromptCrafterApiException empty = failure(() -> client.createPrompt(null));
        demand(empty instanceof InvalidArgumentException, "a body is required", empty);
        PromptCrafterApiException nowhere = failure(() -> client.createLog(new LogCreate((Prompt) null, "out", "A")));
        demand(nowhere.getMessage().contains("promptId"), "so is what an object stands for", nowhere);

        PromptCreate half = new PromptCreate("half \ud83d", "x", "x", null);
        PromptCrafterApiException halved = failure(() -> client.createPrompt(half));
        boolean isRefused = halved.getStatusCode() == 0 && halved.getMessage().contains("half");
        demand(isRefused, "half a character is not lost in silence", halved);

        Prompt prompt = client.createPrompt(new PromptCreate("Sea haiku", "Write.", "A", List.of("poetry")));
        demand(client.updatePrompt(prompt._id, Map.of("model", "B")).model.equals("B"), "a change as a map", prompt);
        PromptUpdate change = PromptUpdate.builder().model("C").tags(List.of()).build();
        Prompt changed = client.updatePrompt(prompt._id, change);
        demand(changed.model.equals("C") && changed.tags.isEmpty(), "a change", changed);
        demand(changed.title.equals("Sea haiku"), "the rest stays as it is", changed);
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("model", null);
        PromptCrafterApiException nulled = failure(() -> client.updatePrompt(prompt._id, nothing));
        demand(nulled instanceof BadRequestException, "null is sent", nulled);
        client.createLog(new LogCreate(prompt._id, "out", "A"));
        client.createLog(new LogCreate(prompt._id, "out", "A", null, 3));

        List<CompletableFuture<Prompt>> all = new ArrayList<>();
        for (int index = 0; index < 50; index++) all.add(client.getPromptByIdAsync(prompt._id));
        for (CompletableFuture<Prompt> one : all) demand(one.get().model.equals("C"), "many at once", one);
        try {
            client.getPromptByIdAsync("prompt404").join();
            throw new AssertionError("it succeeded");
        } catch (CompletionException expected) {
            demand(expected.getCause() instanceof NotFoundException, "its exception is the same", expected);
        }

        String email = "ada-" + System.nanoTime() + "@example.com";
        String password = "correct horse battery";
        demand(PromptCrafterClient.signUp(service, "Ada", email, password).token != null, "static sign-up", email);
        demand(PromptCrafterClient.login(service, email, password).token != null, "static login", email);

        String newer = "{\"_id\":\"prompt1\",\"title\":\"x\",\"mood\":{\"new\":[1]}}";
        PromptCrafterClient older = PromptCrafterClient.builder()
            .httpClient(new FakeHttpClient(request -> FakeHttpClient.json(200, newer)))
            .build();
        Prompt found = older.getPromptById("prompt1");
        demand(found.title.equals("x"), "a newer service may have more fields", found);
        demand(found.getExtra().containsKey("mood"), "which are there", found.getExtra());

        FakeHttpClient.Reply reply = FakeHttpClient.json(200, "{\"token\":\"secret\"}");
        demand(reply.equals(FakeHttpClient.json(200, "{\"token\":\"secret\"}")), "equal replies are equal", reply);
        demand(!reply.toString().contains("secret"), "no token in a reply that is printed", reply);

        try {
            client.iterateLogs(new GetAllLogsOptions().limit(0)).iterator().hasNext();
            throw new AssertionError("it succeeded");
        } catch (UncheckedApiException expected) {
            boolean isInvalid = expected.getCause() instanceof InvalidArgumentException;
            demand(isInvalid, "a walk ends with its exception", expected);
        }
        try {
            odd(odd, "link", token).build().iterateLogs().iterator().hasNext();
            throw new AssertionError("it succeeded");
        } catch (UncheckedApiException expected) {
            demand(expected.getCause().getStatusCode() == 200, "a link that leads nowhere ends a walk", expected);
        }
        System.out.println("all as it should be");
    }

    static PromptCrafterClient.Builder odd(String address, String oddity, String token) {
        return PromptCrafterClient.builder().apiToken(token).apiBaseUrl(address + "/" + oddity);
    }
}
