import com.promptcrafter.PromptCrafterClient;
import com.promptcrafter.PromptCrafterClient.GetAllLogsOptions;
import com.promptcrafter.PromptCrafterClient.Log;

public class ClientPaging {
    public static void main(String[] args) {
        PromptCrafterClient client = PromptCrafterClient.builder().build();

        for (Log log : client.iterateLogs(new GetAllLogsOptions().order("desc"))) {
            System.out.println(log.output);
        }
    }
}
