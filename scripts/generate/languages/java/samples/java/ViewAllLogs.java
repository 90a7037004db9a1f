import com.promptcrafter.PromptCrafterClient;
import com.promptcrafter.PromptCrafterClient.Log;
import java.util.List;

public class ViewAllLogs {
    public static void main(String[] args) throws Exception {
        PromptCrafterClient client = PromptCrafterClient.builder().build();

        List<Log> logs = client.getAllLogs();
        System.out.println(logs.size() + " logs");
        for (Log log : logs) {
            String score = log.score == null ? "no score" : log.score.toString();
            System.out.println(log._id + " of " + log.promptId + ": " + score);
        }
    }
}
