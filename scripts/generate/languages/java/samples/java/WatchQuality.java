import com.promptcrafter.PromptCrafterClient;
import com.promptcrafter.PromptCrafterClient.Log;
import com.promptcrafter.PromptCrafterClient.Prompt;
import java.util.List;
import java.util.Locale;

public class WatchQuality {
    public static void main(String[] args) throws Exception {
        PromptCrafterClient client = PromptCrafterClient.builder().build();

        Prompt prompt = client.getPromptById(System.getenv("PROMPT_ID"));
        List<Log> logs = client.getLogsByPrompt(prompt._id);
        List<Log> before = logs.stream().filter(log -> log.createdAt.compareTo(prompt.updatedAt) < 0).toList();
        List<Log> after = logs.stream().filter(log -> log.createdAt.compareTo(prompt.updatedAt) >= 0).toList();
        System.out.printf(Locale.ROOT, "before the change: %.1f (%d logs)%n", average(before), before.size());
        System.out.printf(Locale.ROOT, "after the change: %.1f (%d logs)%n", average(after), after.size());
        if (average(after) < average(before)) {
            System.out.println("It declined: read the notes of the newest logs.");
        }
    }

    static double average(List<Log> logs) {
        return logs.stream().filter(log -> log.score != null).mapToInt(log -> log.score).average().orElse(0);
    }
}
