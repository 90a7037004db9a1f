import com.promptcrafter.PromptCrafterClient;
import com.promptcrafter.PromptCrafterClient.CompareOptions;
import com.promptcrafter.PromptCrafterClient.Comparison;

public class ComparePrompts {
    public static void main(String[] args) throws Exception {
        PromptCrafterClient client = PromptCrafterClient.builder().build();

        Comparison comparison = client.compare(new CompareOptions()
            .promptIdA(System.getenv("PROMPT_A"))
            .promptIdB(System.getenv("PROMPT_B"))
            .margin(1.0));
        System.out.println(comparison.finding + ": " + comparison.summary);
    }
}
