package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"github.com/your-org/promptcrafter"
)

func main() {
	client := promptcrafter.NewClient("")

	chats, err := client.GetStatistics(context.Background(), promptcrafter.GetStatisticsOptions{
		PromptID: promptcrafter.Ptr(os.Getenv("PROMPT_ID")),
		GroupBy:  []string{"sessionId"},
		Scored:   promptcrafter.Ptr(true),
	})
	if err != nil {
		log.Fatal(err)
	}
	for _, chat := range chats {
		fmt.Printf("%s: %d scored, mean %.1f\n", *chat.SessionID, chat.Scored, *chat.Mean)
	}
}
