import com.promptcrafter.PromptCrafterClient;
import com.promptcrafter.PromptCrafterClient.PromptVersion;

public class ListVersions {
    public static void main(String[] args) throws Exception {
        PromptCrafterClient client = PromptCrafterClient.builder().build();

        for (PromptVersion version : client.getPromptVersions(System.getenv("PROMPT_ID"))) {
            System.out.println(version.version + ": " + version.content);
        }
    }
}
