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
	var failure *promptcrafter.Error
	if !errors.As(err, &failure) {
		log.Fatal(err)
	}
	fmt.Printf("%d: %s\n", failure.StatusCode, failure.Message)
}
