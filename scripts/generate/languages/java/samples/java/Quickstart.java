// step: sign-up
import com.promptcrafter.PromptCrafterClient;
import com.promptcrafter.PromptCrafterClient.AuthResponse;
import com.promptcrafter.PromptCrafterClient.Log;
import com.promptcrafter.PromptCrafterClient.LogCreate;
import com.promptcrafter.PromptCrafterClient.Prompt;
import com.promptcrafter.PromptCrafterClient.PromptCreate;
import java.util.List;

public class Quickstart {
    public static void main(String[] args) throws Exception {
        AuthResponse auth = PromptCrafterClient.builder().build()
            .signup("Ada", "ada@example.com", "correct horse battery staple");
        PromptCrafterClient client = PromptCrafterClient.builder().apiToken(auth.token).build();

        // step: save-prompt
        Prompt prompt = client.createPrompt(
            new PromptCreate("Sea haiku", "Write a haiku about the sea.", "GPT-4o", List.of("poetry")));
        System.out.println("Saved " + prompt._id);

        // step: log-output
        Log log = client.createLog(
            new LogCreate(prompt._id, "Waves fold into foam", "GPT-4o", "One line only.", 7));
        System.out.println("Logged " + log._id + " with score " + log.score);

        // step: read-back
        for (Log entry : client.getLogsByPrompt(prompt._id)) {
            System.out.println(entry._id + ": " + entry.score + ", " + entry.output);
        }
    }
}
