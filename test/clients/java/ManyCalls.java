import com.google.gson.Gson;
import com.promptcrafter.PromptCrafterClient;
import com.promptcrafter.PromptCrafterClient.PromptCrafterApiException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Makes many calls at once: given the number of workers, the calls of each, the ID of a prompt, and perhaps async. */
class ManyCalls {
    private static final List<String> errors = new CopyOnWriteArrayList<>();
    private static final PromptCrafterClient client = PromptCrafterClient.builder().build();
    private static String promptId;

    public static void main(String[] args) throws InterruptedException {
        int workers = Integer.parseInt(args[0]);
        int calls = Integer.parseInt(args[1]);
        promptId = args[2];
        long began = System.nanoTime();
        if (args.length > 3) {
            Stream<CompletableFuture<Void>> all = Stream.generate(() -> inFutures(calls)).limit(workers);
            CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new)).join();
        } else {
            inThreads(workers, calls);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.println(new Gson().toJson(Map.of("errors", errors, "seconds", seconds)));
    }

    private static void inThreads(int workers, int calls) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        for (int worker = 0; worker < workers; worker++) {
            threads.execute(() -> {
                for (int call = 0; call < calls; call++) {
                    try {
                        check(client.getPromptById(promptId)._id);
                    } catch (PromptCrafterApiException failure) {
                        errors.add(failure.toString());
                    }
                }
            });
        }
        threads.shutdown();
        threads.awaitTermination(10, TimeUnit.MINUTES);
    }

    /** So many calls, one after the other. */
    private static CompletableFuture<Void> inFutures(int calls) {
        if (calls == 0) {
            return CompletableFuture.completedFuture(null);
        }
        return client.getPromptByIdAsync(promptId)
            .handle((prompt, failure) -> failure == null ? check(prompt._id) : errors.add(failure.toString()))
            .thenCompose(done -> inFutures(calls - 1));
    }

    private static boolean check(String found) {
        return found.equals(promptId) || errors.add("found " + found);
    }
}
