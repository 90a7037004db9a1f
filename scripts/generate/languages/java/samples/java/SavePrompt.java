import com.promptcrafter.PromptCrafterClient;
import com.promptcrafter.PromptCrafterClient.Prompt;
import com.promptcrafter.PromptCrafterClient.PromptCreate;
import java.util.List;

public class SavePrompt {
    public static void main(String[] args) throws Exception {
        PromptCrafterClient client = PromptCrafterClient.builder().build();

        Prompt prompt = client.createPrompt(new PromptCreate(
            "Explain a historical event",
            "Explain the Industrial Revolution to a class of twelve-year-olds in 150 words.",
            "Claude 3 Sonnet",
            List.of("history", "education")));
        System.out.println("Saved " + prompt._id + ": " + prompt.title);
    }
}
