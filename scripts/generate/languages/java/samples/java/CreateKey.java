import com.promptcrafter.PromptCrafterClient;
import com.promptcrafter.PromptCrafterClient.ApiKeyCreate;
import com.promptcrafter.PromptCrafterClient.CreatedApiKey;

public class CreateKey {
    public static void main(String[] args) throws Exception {
        PromptCrafterClient client = PromptCrafterClient.builder().build();

        CreatedApiKey created = client.createApiKey(new ApiKeyCreate("Chatbot", "log"));
        System.out.println(created.name + ": " + created.key);
    }
}
