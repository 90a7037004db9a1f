package main

import (
	"context"
	"fmt"
	"log"

	"github.com/your-org/promptcrafter"
)

func main() {
	client := promptcrafter.NewClient("")

	newestFirst := promptcrafter.ListLogsOptions{Order: promptcrafter.Ptr("desc")}
	for entry, err := range client.IterateLogs(context.Background(), newestFirst) {
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(entry.Output)
	}
}
