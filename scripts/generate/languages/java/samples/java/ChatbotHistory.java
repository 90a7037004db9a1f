import com.promptcrafter.PromptCrafterClient;
import com.promptcrafter.PromptCrafterClient.Log;
import java.util.List;
import java.util.Locale;

public class ChatbotHistory {
    public static void main(String[] args) throws Exception {
        PromptCrafterClient client = PromptCrafterClient.builder().build();

        List<Log> logs = client.getLogsByPrompt(System.getenv("PROMPT_ID"));
        List<Log> judged = logs.stream().filter(log -> log.score != null).toList();
        double average = judged.stream().mapToInt(log -> log.score).average().orElse(0);
        System.out.printf(Locale.ROOT, "%d answers, average score %.1f%n", logs.size(), average);
        for (Log log : judged) {
            if (log.score < 6) {
                System.out.println(log._id + ": " + log.score + ", " + log.notes);
            }
        }
    }
}
