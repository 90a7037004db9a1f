// What the conformance suite does not ask, because only Go has it or only Go shows it.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"sync"
	"time"

	"github.com/your-org/promptcrafter"
)

var ctx = context.Background()

// failure demands an error of the client's family.
func failure(err error) *promptcrafter.Error {
	var found *promptcrafter.Error
	if !errors.As(err, &found) {
		log.Panicf("not an *Error: %v", err)
	}
	return found
}

func demand(ok bool, what string, about ...any) {
	if !ok {
		log.Panicf("%s: %v", what, about)
	}
}

func main() {
	service, odd, token := os.Args[1], os.Args[2], os.Args[3]
	oddClient := func(oddity string, options ...promptcrafter.ClientOption) *promptcrafter.Client {
		return promptcrafter.NewClient(token, append(options, promptcrafter.WithBaseURL(odd+"/"+oddity))...)
	}

	_, err := oddClient("redirect").ListPrompts(ctx)
	target := failure(err).Header.Get("Location")
	demand(failure(err).StatusCode == 307 && strings.Contains(err.Error(), target), "a redirect is an error", err)
	_, err = oddClient("page").ListPrompts(ctx)
	demand(failure(err).StatusCode == 200 && !strings.Contains(err.Error(), "<html>"), "a page is no list", err)
	_, err = oddClient("gateway", promptcrafter.WithMaxRetries(1)).ListPrompts(ctx)
	demand(failure(err).StatusCode == 502 && !strings.Contains(err.Error(), "<html>"), "a page is no message", err)

	started := time.Now()
	hasty := oddClient("slow", promptcrafter.WithTimeout(300*time.Millisecond), promptcrafter.WithMaxRetries(0))
	_, err = hasty.ListPrompts(ctx)
	demand(failure(err).Timeout() && errors.Is(err, context.DeadlineExceeded), "the limit covers the body", err)
	cancelled, cancel := context.WithCancelCause(ctx)
	time.AfterFunc(100*time.Millisecond, func() { cancel(errors.New("nobody waits any more")) })
	_, err = oddClient("slow").ListPrompts(cancelled)
	demand(failure(err).StatusCode == 0 && errors.Is(err, context.Canceled), "a cancelled context is to be seen", err)
	demand(strings.Contains(err.Error(), "nobody waits any more"), "and its cause", err)
	late, cancelLate := context.WithTimeout(ctx, 100*time.Millisecond)
	defer cancelLate()
	_, err = oddClient("gateway").ListPrompts(late)
	demand(failure(err).StatusCode == 502, "no pause beyond the context's deadline", err)
	demand(time.Since(started) < 20*time.Second, "none of this was tried again", time.Since(started))

	client := promptcrafter.NewClient(token, promptcrafter.WithBaseURL(service))
	asJSON, err := json.Marshal(client)
	demand(err == nil, "a client can be written as JSON", err)
	printed := fmt.Sprintf("%v %+v %#v %s %v", client, client, client, asJSON, *client)
	demand(!strings.Contains(printed, token), "no token in what is printed", printed)
	_, err = promptcrafter.NewClient("se\ncret", promptcrafter.WithBaseURL(service)).ListPrompts(ctx)
	demand(failure(err).StatusCode == 0 && !strings.Contains(err.Error(), "cret"), "no token in an error", err)
	_, err = promptcrafter.NewClient("", promptcrafter.WithBaseURL("localhost:3000")).ListPrompts(ctx)
	demand(strings.Contains(failure(err).Message, "http://"), "an address without a scheme", err)
	_, err = client.CreatePrompt(ctx, &promptcrafter.PromptCreateRequest{Title: "bad \xff", Content: "x", Model: "x"})
	demand(strings.Contains(failure(err).Message, "UTF-8"), "what is not UTF-8 is not lost in silence", err)
	_, err = client.CreatePrompt(ctx, nil)
	demand(errors.Is(err, promptcrafter.ErrInvalidArgument), "a body is required", err)
	_, err = client.CreateLog(ctx, (&promptcrafter.LogCreateRequest{Output: "x", ModelUsed: "x"}).ForPrompt(nil))
	demand(errors.Is(err, promptcrafter.ErrInvalidArgument), "so is what an object stands for", err)
	title := `good \ufffd \\ufffd` + "\ufffd"
	prompt, err := client.CreatePrompt(ctx, &promptcrafter.PromptCreateRequest{Title: title, Content: "x", Model: "x"})
	demand(err == nil && prompt.Title == title, "what looks like it is", err)

	var group sync.WaitGroup
	for range 20 {
		group.Add(1)
		go func() {
			defer group.Done()
			found, err := client.GetPrompt(ctx, prompt.ID)
			demand(err == nil && found.Title == prompt.Title, "goroutines share a client", err)
		}()
	}
	group.Wait()

	newer := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, `{"_id":"prompt1","title":"x","mood":{"new":[1]}}`)
	}))
	defer newer.Close()
	found, err := promptcrafter.NewClient(token, promptcrafter.WithBaseURL(newer.URL)).GetPrompt(ctx, "prompt1")
	demand(err == nil && found.Title == "x", "a newer service may have more fields", err)
	demand(string(found.Extra()["mood"]) == `{"new":[1]}`, "which are there", found.Extra())

	for range client.IterateLogs(ctx, promptcrafter.ListLogsOptions{Limit: promptcrafter.Ptr(0)}) {
		_, err := client.ListLogs(ctx, promptcrafter.ListLogsOptions{Limit: promptcrafter.Ptr(0)})
		demand(failure(err).StatusCode == 400 && len(failure(err).Details) == 1, "a walk ends with its error", err)
	}
	fmt.Println("all as it should be")
}
