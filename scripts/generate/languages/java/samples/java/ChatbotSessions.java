import com.promptcrafter.PromptCrafterClient;
import com.promptcrafter.PromptCrafterClient.GetStatisticsOptions;
import com.promptcrafter.PromptCrafterClient.Statistics;
import java.util.List;
import java.util.Locale;

public class ChatbotSessions {
    public static void main(String[] args) throws Exception {
        PromptCrafterClient client = PromptCrafterClient.builder().build();

        List<Statistics> chats = client.getStatistics(new GetStatisticsOptions()
            .promptId(System.getenv("PROMPT_ID"))
            .groupBy(List.of("sessionId"))
            .scored(true));
        for (Statistics chat : chats) {
            System.out.printf(Locale.ROOT, "%s: %d scored, mean %.1f%n", chat.sessionId, chat.scored, chat.mean);
        }
    }
}
