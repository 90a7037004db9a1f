import com.promptcrafter.PromptCrafterClient;
import com.promptcrafter.PromptCrafterClient.Prompt;
import com.promptcrafter.PromptCrafterClient.PromptUpdate;

public class UpdatePrompt {
    public static void main(String[] args) throws Exception {
        PromptCrafterClient client = PromptCrafterClient.builder().build();

        String content =
            "Explain the Industrial Revolution to a class of twelve-year-olds in 150 words. " +
            "End with a question.";
        Prompt prompt = client.updatePrompt(
            System.getenv("PROMPT_ID"),
            PromptUpdate.builder()
                .content(content)
                .model("GPT-4o")
                .changeNote("The lesson needs a discussion.")
                .build());
        System.out.println("Updated " + prompt._id + ", now version " + prompt.version);
    }
}
