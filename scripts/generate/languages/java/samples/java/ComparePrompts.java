import com.promptcrafter.PromptCrafterClient;
import com.promptcrafter.PromptCrafterClient.Log;
import java.util.List;
import java.util.Locale;

public class ComparePrompts {
    public static void main(String[] args) throws Exception {
        PromptCrafterClient client = PromptCrafterClient.builder().build();

        for (String version : List.of("A", "B")) {
            List<Log> logs = client.getLogsByPrompt(System.getenv("PROMPT_" + version));
            List<Integer> scores = logs.stream().map(log -> log.score).filter(score -> score != null).toList();
            double average = scores.stream().mapToInt(score -> score).average().orElse(0);
            System.out.printf(Locale.ROOT, "%s: %d logs, average score %.2f%n", version, scores.size(), average);
        }
    }
}
