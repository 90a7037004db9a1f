import com.promptcrafter.PromptCrafterClient;
import com.promptcrafter.PromptCrafterClient.Log;
import com.promptcrafter.PromptCrafterClient.LogCreate;
import com.promptcrafter.PromptCrafterClient.Prompt;
import com.promptcrafter.PromptCrafterClient.PromptCrafterApiException;

public class LogFromApplication {
    public static void main(String[] args) throws Exception {
        PromptCrafterClient client = PromptCrafterClient.builder().timeoutSeconds(5).build();

        Prompt prompt = client.getPromptById(System.getenv("PROMPT_ID"));
        String question = "When do you open?";
        String answer = "We open at nine."; // What your model answers to the prompt and the question.
        System.out.println(answer);

        try {
            LogCreate fields = new LogCreate(prompt._id, answer, prompt.model);
            fields.promptVersion = prompt.version;
            fields.input = question;
            fields.sessionId = "chat-1";
            Log log = client.createLog(fields);
            System.out.println("Logged " + log._id + " for version " + log.promptVersion);
        } catch (PromptCrafterApiException error) {
            System.err.println("Not logged: " + error.getMessage());
        }
    }
}
