package main

import (
	"context"
	"errors"
	"fmt"
	"log"

	"github.com/your-org/promptcrafter"
)

func main() {
	client := promptcrafter.NewClient("")

	_, err := client.GetPrompt(context.Background(), "prompt104")
	var answer *promptcrafter.Error
	if !errors.As(err, &answer) {
		log.Fatal(err)
	}
	fmt.Printf("%d: %s\n", answer.StatusCode, answer.Message)
}
