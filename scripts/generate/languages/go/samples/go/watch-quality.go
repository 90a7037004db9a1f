package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"strings"

	"github.com/your-org/promptcrafter"
)

func main() {
	client := promptcrafter.NewClient("")

	comparison, err := client.Compare(context.Background(), promptcrafter.CompareOptions{
		PromptID: promptcrafter.Ptr(os.Getenv("PROMPT_ID")),
	})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%s: %s\n", comparison.Finding, comparison.Summary)
	fmt.Println("Warnings:", strings.Join(comparison.Warnings, ", "))
}
