import com.promptcrafter.PromptCrafterClient;
import com.promptcrafter.PromptCrafterClient.Log;
import com.promptcrafter.PromptCrafterClient.Prompt;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class ClientAsync {
    public static void main(String[] args) {
        PromptCrafterClient client = PromptCrafterClient.builder().build();

        CompletableFuture<List<Prompt>> prompts = client.getAllPromptsAsync();
        CompletableFuture<List<Log>> logs = client.getAllLogsAsync();
        System.out.println(prompts.join().size() + " prompts, " + logs.join().size() + " logs");
    }
}
