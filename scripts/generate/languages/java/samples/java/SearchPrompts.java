import com.promptcrafter.PromptCrafterClient;
import com.promptcrafter.PromptCrafterClient.Prompt;

public class SearchPrompts {
    public static void main(String[] args) throws Exception {
        PromptCrafterClient client = PromptCrafterClient.builder().build();

        for (Prompt prompt : client.searchPrompts("education history")) {
            System.out.println(prompt._id + ": " + prompt.title);
        }
    }
}
