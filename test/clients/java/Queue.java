import com.promptcrafter.FakeHttpClient;
import com.promptcrafter.PromptCrafterClient;
import com.promptcrafter.PromptCrafterClient.*;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Lets 20,000 calls wait for one that is under way. Each fails at once when it is its turn. Prints how they ended. */
public class Queue {

    static final int CALLS = 20_000;

    public static void main(String[] arguments) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch queued = new CountDownLatch(1);
        PromptCrafterClient client = PromptCrafterClient.builder()
            .maxConnections(1)
            .maxRetries(0)
            .timeoutSeconds(600)
            .httpClient(new FakeHttpClient(request -> {
                begun.countDown();
                await(queued);
                throw new IllegalStateException("no connection");
            }))
            .build();
        CompletableFuture<CompletableFuture<List<Prompt>>> first =
            CompletableFuture.supplyAsync(client::getAllPromptsAsync, task -> new Thread(task).start());
        await(begun);
        List<CompletableFuture<List<Prompt>>> calls = new ArrayList<>();
        for (int index = 0; index < CALLS; index++) calls.add(client.getAllPromptsAsync());
        queued.countDown();
        calls.add(first.get());
        System.out.println(calls.stream()
            .map(call -> call.handle((found, failure) -> failure.getClass().getSimpleName()).join())
            .collect(Collectors.groupingBy(name -> name, Collectors.counting())));
    }

    static void await(CountDownLatch latch) {
        try {
            if (!latch.await(1, TimeUnit.MINUTES)) throw new IllegalStateException("not in time");
        } catch (InterruptedException interruption) {
            throw new IllegalStateException(interruption);
        }
    }
}
