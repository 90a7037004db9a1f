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

	safe := promptcrafter.ExportLogsByPromptAsCSVOptions{EscapeFormulas: promptcrafter.Ptr(true)}
	table, err := client.ExportLogsByPromptAsCSV(context.Background(), os.Getenv("PROMPT_ID"), safe)
	if err != nil {
		log.Fatal(err)
	}
	if _, err := promptcrafter.Save(table, "logs.csv"); err != nil {
		log.Fatal(err)
	}
	text, err := os.ReadFile("logs.csv")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(string(text))
}
