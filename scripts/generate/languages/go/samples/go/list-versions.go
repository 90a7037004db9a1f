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

	versions, err := client.ListPromptVersions(context.Background(), os.Getenv("PROMPT_ID"))
	if err != nil {
		log.Fatal(err)
	}
	for _, version := range versions {
		fmt.Printf("%d: %s\n", version.Version, version.Content)
	}
}
