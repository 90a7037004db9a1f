import com.promptcrafter.PromptCrafterClient;
import com.promptcrafter.PromptCrafterClient.CreateLogsOptions;
import com.promptcrafter.PromptCrafterClient.Log;
import com.promptcrafter.PromptCrafterClient.LogCreate;
import com.promptcrafter.PromptCrafterClient.LogsCreate;
import java.util.List;

public class LogMany {
    public static void main(String[] args) throws Exception {
        PromptCrafterClient client = PromptCrafterClient.builder().build();

        String promptId = System.getenv("PROMPT_ID");
        LogCreate first = new LogCreate(
            promptId, "Before 1760, nearly everything was made by hand...", "Claude 3 Sonnet", null, 8);
        first.externalId = "lesson-1";
        LogCreate second = new LogCreate(
            promptId, "Steam engines, factories, railways...", "Claude 3 Sonnet", null, 5);
        second.externalId = "lesson-2";

        CreateLogsOptions options = new CreateLogsOptions().existing("skip");
        for (Log log : client.createLogs(new LogsCreate(List.of(first, second)), options)) {
            System.out.println("Logged " + log._id + " with score " + log.score);
        }
    }
}
