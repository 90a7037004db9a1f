import com.promptcrafter.PromptCrafterClient;
import com.promptcrafter.PromptCrafterClient.Prompt;
import com.promptcrafter.PromptCrafterClient.PromptUpdate;

public class RestorePrompt {
    public static void main(String[] args) throws Exception {
        PromptCrafterClient client = PromptCrafterClient.builder().build();

        Prompt prompt = client.updatePrompt(
            System.getenv("PROMPT_ID"),
            PromptUpdate.builder()
                .content("Summarize the meeting in five bullet points.")
                .changeNote("Back to version 1: one sentence loses the decisions.")
                .build());
        System.out.println("Version " + prompt.version + ": " + prompt.content);
    }
}
