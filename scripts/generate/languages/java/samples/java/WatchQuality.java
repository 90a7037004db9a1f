import com.promptcrafter.PromptCrafterClient;
import com.promptcrafter.PromptCrafterClient.CompareOptions;
import com.promptcrafter.PromptCrafterClient.Comparison;

public class WatchQuality {
    public static void main(String[] args) throws Exception {
        PromptCrafterClient client = PromptCrafterClient.builder().build();

        Comparison comparison = client.compare(new CompareOptions().promptId(System.getenv("PROMPT_ID")));
        System.out.println(comparison.finding + ": " + comparison.summary);
        System.out.println("Warnings: " + String.join(", ", comparison.warnings));
    }
}
