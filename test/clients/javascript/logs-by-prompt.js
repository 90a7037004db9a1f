// The tutorial "View logs", with the JavaScript client: the logs of one prompt.
import PromptCrafterClient from './promptcrafter-client.js';

async function getLogsByPrompt() {
    // Replace with your token and the prompt ID to filter by
    const token = 'your-jwt-goes-here';
    const promptIdToFilter = 'prompt104';
    
    const client = new PromptCrafterClient({ token });

    try {
        const promptLogs = await client.getLogsByPrompt(promptIdToFilter);
        console.log(`Found ${promptLogs.length} log(s) for prompt ID '${promptIdToFilter}'.`);
        promptLogs.forEach(log => {
            console.log(`  - Log ID: ${log._id}, Score: ${log.score || 'N/A'}`);
        });
    } catch (error) {
        console.error("Failed to retrieve logs:", error.message);
    }
}


getLogsByPrompt();
