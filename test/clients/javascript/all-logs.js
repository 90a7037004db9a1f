// The tutorial "View logs", with the JavaScript client: all logs of an account.
import PromptCrafterClient from './promptcrafter-client.js';

async function getAllLogs() {
    // Replace with your actual JWT token
    const token = 'your-jwt-goes-here';
    const client = new PromptCrafterClient({ token });

    try {
        const allLogs = await client.getLogs();
        console.log(`Retrieved ${allLogs.length} total log(s).`);
        if (allLogs.length > 0) {
            const firstLog = allLogs[0];
            console.log(`Example Log ID: ${firstLog._id}, Prompt ID: ${firstLog.promptId}`);
        }
    } catch (error) {
        console.error("Failed to retrieve logs:", error.message);
    }
}

getAllLogs();
