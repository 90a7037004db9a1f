// Makes many calls at once: given the number of workers, the calls of each, and the ID of a prompt.
package main

import (
	"context"
	"encoding/json"
	"os"
	"strconv"
	"sync"
	"time"

	"github.com/your-org/promptcrafter"
)

func main() {
	workers, _ := strconv.Atoi(os.Args[1])
	calls, _ := strconv.Atoi(os.Args[2])
	promptID := os.Args[3]
	client := promptcrafter.NewClient("")
	errors := []string{}
	var lock sync.Mutex
	var group sync.WaitGroup
	began := time.Now()
	for range workers {
		group.Add(1)
		go func() {
			defer group.Done()
			for range calls {
				prompt, err := client.GetPrompt(context.Background(), promptID)
				lock.Lock()
				if err != nil {
					errors = append(errors, err.Error())
				} else if prompt.ID != promptID {
					errors = append(errors, "found "+prompt.ID)
				}
				lock.Unlock()
			}
		}()
	}
	group.Wait()
	result := map[string]any{"errors": errors, "seconds": time.Since(began).Seconds()}
	if err := json.NewEncoder(os.Stdout).Encode(result); err != nil {
		panic(err)
	}
}
