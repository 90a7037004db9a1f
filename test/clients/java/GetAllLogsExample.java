// As in the tutorial "View logs": all logs.
import com.promptcrafter.PromptCrafterClient;
import com.promptcrafter.PromptCrafterClient.Log;
import java.util.List;

public class GetAllLogsExample {

    public static void main(String[] args) {
        String token = "your-jwt-goes-here";

        PromptCrafterClient client = PromptCrafterClient.builder().apiToken(token).build();

        try {
            List<Log> allLogs = client.getAllLogs();
            System.out.println("Retrieved " + allLogs.size() + " total log(s).");
            if (!allLogs.isEmpty()) {
                Log firstLog = allLogs.get(0);
                System.out.println("Example Log ID: " + firstLog._id + ", Prompt ID: " + firstLog.promptId);
            }
        } catch (PromptCrafterClient.PromptCrafterApiException e) {
            System.err.println("API Error: " + e.getMessage());
        }
    }
}
