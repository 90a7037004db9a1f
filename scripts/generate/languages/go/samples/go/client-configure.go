package main

import (
	"context"
	"fmt"
	"log"
	"time"

	"github.com/your-org/promptcrafter"
)

func main() {
	client := promptcrafter.NewClient("",
		promptcrafter.WithBaseURL("http://127.0.0.1:3000"),
		promptcrafter.WithTimeout(10*time.Second),
		promptcrafter.WithMaxRetries(5),
	)
	state, err := client.GetHealth(context.Background())
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(state.Status)
}
