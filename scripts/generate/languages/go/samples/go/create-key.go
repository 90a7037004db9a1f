package main

import (
	"context"
	"fmt"
	"log"

	"github.com/your-org/promptcrafter"
)

func main() {
	client := promptcrafter.NewClient("")

	created, err := client.CreateAPIKey(context.Background(), &promptcrafter.APIKeyCreateRequest{
		Name:  "Chatbot",
		Scope: "log",
	})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%s: %s\n", created.Name, created.Key)
}
