import com.promptcrafter.PromptCrafterClient;
import com.promptcrafter.PromptCrafterClient.Log;
import com.promptcrafter.PromptCrafterClient.LogCreate;

public class LogOutput {
    public static void main(String[] args) throws Exception {
        PromptCrafterClient client = PromptCrafterClient.builder().build();

        Log log = client.createLog(new LogCreate(
            System.getenv("PROMPT_ID"),
            "Before 1760, nearly everything was made by hand...",
            "Claude 3 Sonnet",
            "Easy to follow; ends too suddenly.",
            8));
        System.out.println("Logged " + log._id + " with score " + log.score);
    }
}
