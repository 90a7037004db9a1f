// Code generated from openapi.yaml by npm run generate. DO NOT EDIT.

package promptcrafter

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptrace"
	"sync/atomic"
	"time"
)

// limit cancels an attempt, or a read of a stream, that takes too long.
type limit struct {
	ctx     context.Context
	cancel  context.CancelCauseFunc
	timeout time.Duration
	// timer is nil where nothing is being waited for, or for as long as it takes.
	timer *time.Timer
	// waiting is whether there is no connection yet.
	waiting atomic.Bool
}

// tooLate is the cause of an error after a time limit.
type tooLate struct {
	timeout time.Duration
	// unsent is whether there was no connection yet.
	unsent bool
}

func (e tooLate) Error() string {
	if e.unsent {
		return fmt.Sprintf("no connection was available within %s; nothing was sent", e.timeout)
	}
	return fmt.Sprintf("not complete within %s", e.timeout)
}

// Unwrap returns the error of every time limit.
func (e tooLate) Unwrap() error { return context.DeadlineExceeded }

func newLimit(ctx context.Context, timeout time.Duration) *limit {
	ctx, cancel := context.WithCancelCause(ctx)
	return &limit{ctx: ctx, cancel: cancel, timeout: timeout}
}

// begin starts the timer.
func (l *limit) begin() {
	if l.timeout > 0 {
		l.timer = time.AfterFunc(l.timeout, func() { l.cancel(tooLate{l.timeout, l.waiting.Load()}) })
	}
}

// trace records whether an attempt waits for a connection, and restarts the timer when it has one.
func (l *limit) trace() *httptrace.ClientTrace {
	return &httptrace.ClientTrace{
		GetConn: func(string) { l.waiting.Store(true) },
		GotConn: func(httptrace.GotConnInfo) {
			l.waiting.Store(false)
			if l.timer != nil && l.timer.Stop() {
				l.timer.Reset(l.timeout)
			}
		},
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

// stream is the body of a response as a stream. The timeout applies to each read.
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
		return count, noReplyError(s.limit.ctx, s.request, err)
	}
	return count, err
}

// Close discards the rest.
func (s *stream) Close() error {
	s.limit.end()
	return s.body.Close()
}
