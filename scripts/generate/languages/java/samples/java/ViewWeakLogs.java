import com.promptcrafter.PromptCrafterClient;
import com.promptcrafter.PromptCrafterClient.GetLogsByPromptOptions;
import com.promptcrafter.PromptCrafterClient.Log;

public class ViewWeakLogs {
    public static void main(String[] args) throws Exception {
        PromptCrafterClient client = PromptCrafterClient.builder().build();

        GetLogsByPromptOptions weak = new GetLogsByPromptOptions().scoreMax(5);
        for (Log log : client.getLogsByPrompt(System.getenv("PROMPT_ID"), weak)) {
            System.out.println(log.score + ": " + log.output);
        }
    }
}
