import com.promptcrafter.PromptCrafterClient;

public class ClientConfigure {
    public static void main(String[] args) throws Exception {
        PromptCrafterClient client = PromptCrafterClient.builder()
            .apiBaseUrl("http://127.0.0.1:3000")
            .timeoutSeconds(10)
            .maxRetries(5)
            .build();
        System.out.println(client.getHealth().status);
    }
}
