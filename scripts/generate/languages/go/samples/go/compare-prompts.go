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

	comparison, err := client.Compare(context.Background(), promptcrafter.CompareOptions{
		PromptIDA: promptcrafter.Ptr(os.Getenv("PROMPT_A")),
		PromptIDB: promptcrafter.Ptr(os.Getenv("PROMPT_B")),
		Margin:    promptcrafter.Ptr(1.0),
	})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%s: %s\n", comparison.Finding, comparison.Summary)
}
