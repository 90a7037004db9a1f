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

	for _, version := range []string{"A", "B"} {
		logs, err := client.ListLogsByPrompt(context.Background(), os.Getenv("PROMPT_"+version))
		if err != nil {
			log.Fatal(err)
		}
		sum, judged := 0, 0
		for _, entry := range logs {
			if entry.Score != nil {
				sum += *entry.Score
				judged++
			}
		}
		fmt.Printf("%s: %d logs, average score %.2f\n", version, judged, float64(sum)/float64(judged))
	}
}
