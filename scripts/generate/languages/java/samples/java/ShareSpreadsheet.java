import com.promptcrafter.PromptCrafterClient;
import com.promptcrafter.PromptCrafterClient.ExportLogsByPromptAsCsvOptions;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

public class ShareSpreadsheet {
    public static void main(String[] args) throws Exception {
        PromptCrafterClient client = PromptCrafterClient.builder().build();

        ExportLogsByPromptAsCsvOptions safe = new ExportLogsByPromptAsCsvOptions().escapeFormulas(true);
        InputStream table = client.exportLogsByPromptAsCsv(System.getenv("PROMPT_ID"), safe);
        PromptCrafterClient.save(table, Path.of("logs.csv"));
        System.out.print(Files.readString(Path.of("logs.csv")));
    }
}
