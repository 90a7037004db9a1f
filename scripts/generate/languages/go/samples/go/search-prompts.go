package main

import (
	"context"
	"fmt"
	"log"

	"github.com/your-org/promptcrafter"
)

func main() {
	client := promptcrafter.NewClient("")

	prompts, err := client.SearchPrompts(context.Background(), "education history")
	if err != nil {
		log.Fatal(err)
	}
	for _, prompt := range prompts {
		fmt.Printf("%s: %s\n", prompt.ID, prompt.Title)
	}
}
