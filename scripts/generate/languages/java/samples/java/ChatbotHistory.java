import com.promptcrafter.PromptCrafterClient;
import com.promptcrafter.PromptCrafterClient.GetLogsByPromptOptions;
import com.promptcrafter.PromptCrafterClient.Log;

public class ChatbotHistory {
    public static void main(String[] args) throws Exception {
        PromptCrafterClient client = PromptCrafterClient.builder().build();

        GetLogsByPromptOptions inSession = new GetLogsByPromptOptions().sessionId("chat-2");
        for (Log log : client.getLogsByPrompt(System.getenv("PROMPT_ID"), inSession)) {
            String score = log.score == null ? "no score" : log.score.toString();
            String notes = log.notes == null ? "no notes" : log.notes;
            System.out.println(log.output + " (" + score + ": " + notes + ")");
        }
    }
}
