import com.promptcrafter.PromptCrafterClient;
import com.promptcrafter.PromptCrafterClient.Log;
import java.util.List;

public class ViewPromptLogs {
    public static void main(String[] args) throws Exception {
        PromptCrafterClient client = PromptCrafterClient.builder().build();
        String promptId = System.getenv("PROMPT_ID");

        List<Log> logs = client.getLogsByPrompt(promptId);
        System.out.println(logs.size() + " logs of " + promptId);
        for (Log log : logs) {
            String score = log.score == null ? "no score" : log.score.toString();
            String notes = log.notes == null ? "no notes" : log.notes;
            System.out.println(log._id + ": " + score + ", " + notes);
        }
    }
}
