// As in the tutorial "View logs": the logs of a prompt.
import com.promptcrafter.PromptCrafterClient;
import com.promptcrafter.PromptCrafterClient.Log;
import java.util.List;

public class GetLogsByPromptExample {

    public static void main(String[] args) {
        String token = "your-jwt-goes-here";
        String promptIdToFilter = "prompt104";

        PromptCrafterClient client = PromptCrafterClient.builder().apiToken(token).build();

        try {
            List<Log> promptLogs = client.getLogsByPrompt(promptIdToFilter);
            System.out.println("Found " + promptLogs.size() + " log(s) for prompt ID '" + promptIdToFilter + "'.");
            for (Log log : promptLogs) {
                String score = (log.score != null) ? log.score.toString() : "N/A";
                System.out.println("  - Log ID: " + log._id + ", Score: " + score);
            }
        } catch (PromptCrafterClient.PromptCrafterApiException e) {
            System.err.println("API Error: " + e.getMessage());
        }
    }
}
