// Code generated from openapi.yaml by npm run generate. DO NOT EDIT.

package promptcrafter

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"time"
)

// limit breaks off what takes too long: an attempt, or the reading of a piece of a stream.
type limit struct {
	ctx     context.Context
	cancel  context.CancelCauseFunc
	timeout time.Duration
	// timer is nil where nothing is being waited for, or for as long as it takes.
	timer *time.Timer
}

// tooLate is the cause of what a limit broke off.
type tooLate struct{ timeout time.Duration }

func (e tooLate) Error() string { return fmt.Sprintf("not complete within %s", e.timeout) }

// Unwrap makes it known as every other time limit is.
func (e tooLate) Unwrap() error { return context.DeadlineExceeded }

func newLimit(ctx context.Context, timeout time.Duration) *limit {
	ctx, cancel := context.WithCancelCause(ctx)
	return &limit{ctx: ctx, cancel: cancel, timeout: timeout}
}

// begin lets the time count from now on.
func (l *limit) begin() {
	if l.timeout > 0 {
		l.timer = time.AfterFunc(l.timeout, func() { l.cancel(tooLate{l.timeout}) })
	}
}

func (l *limit) pause() {
	if l.timer != nil {
		l.timer.Stop()
	}
}

func (l *limit) end() {
	l.pause()
	l.cancel(nil)
}

// stream is the body of an answer while it arrives. The time limit holds for each read.
type stream struct {
	body    io.ReadCloser
	limit   *limit
	request *http.Request
}

func (s *stream) Read(into []byte) (int, error) {
	s.limit.begin()
	count, err := s.body.Read(into)
	s.limit.pause()
	if err != nil && err != io.EOF {
		return count, noAnswerError(s.limit.ctx, s.request, err)
	}
	return count, err
}

// Close gives up what was not read.
func (s *stream) Close() error {
	s.limit.end()
	return s.body.Close()
}
