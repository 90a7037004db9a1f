import com.promptcrafter.PromptCrafterClient;

public class ClientErrors {
    public static void main(String[] args) {
        PromptCrafterClient client = PromptCrafterClient.builder().build();

        try {
            client.getPromptById("prompt104");
        } catch (PromptCrafterClient.PromptCrafterApiException error) {
            System.out.println(error.getStatusCode() + ": " + error.getMessage());
        }
    }
}
