package promptcrafter

import (
	"crypto/rand"
	"crypto/tls"
	"errors"
	"fmt"
	mathrand "math/rand/v2"
	"net"
	"net/http"
	"strconv"
	"time"
)

const (
	firstPause      = 500 * time.Millisecond
	longestPause    = 5 * time.Second
	longestAskedFor = 60 * time.Second
)

// isWorthRetrying reports whether a retry may succeed and can't repeat the call's effect.
func (e *Error) isWorthRetrying(call *call) bool {
	switch e.StatusCode {
	case http.StatusTooManyRequests, http.StatusServiceUnavailable:
		return true // The service says that it did nothing.
	case http.StatusRequestTimeout, http.StatusInternalServerError, http.StatusBadGateway, http.StatusGatewayTimeout:
		return !call.single
	case 0:
		var untrusted *tls.CertificateVerificationError
		return (!call.single || isUnsent(e)) && !errors.As(e, &untrusted)
	default:
		return false
	}
}

// isUnsent reports whether there was no connection, so that the service can't have received any of the request.
func isUnsent(err error) bool {
	var failed *net.OpError
	return errors.As(err, &failed) && (failed.Op == "dial" || failed.Op == "proxyconnect")
}

// pauseBefore returns how long to wait before a retry (0 is the first): exponential backoff with jitter, or longer if
// Retry-After asks for it. It is not ok if that is longer than the maximum.
func pauseBefore(retry int, err *Error) (pause time.Duration, ok bool) {
	pause = min(firstPause<<min(retry, 10), longestPause)
	pause = time.Duration(float64(pause) * (0.5 + mathrand.Float64()/2))
	pause = max(pause, err.RetryAfter)
	return pause, pause <= longestAskedFor
}

// retryAfter reads the header Retry-After in seconds or as a date (RFC 9110, section 10.2.3); 0 means none.
func retryAfter(header http.Header) time.Duration {
	value := header.Get("Retry-After")
	if seconds, err := strconv.ParseUint(value, 10, 31); err == nil {
		return time.Duration(seconds) * time.Second
	}
	if date, err := http.ParseTime(value); err == nil {
		return max(time.Until(date), 0)
	}
	return 0
}

// newKey returns an Idempotency-Key, a random UUID (RFC 9562, version 4).
func newKey() string {
	var bytes [16]byte
	rand.Read(bytes[:])
	bytes[6] = bytes[6]&0x0f | 0x40
	bytes[8] = bytes[8]&0x3f | 0x80
	return fmt.Sprintf("%x-%x-%x-%x-%x", bytes[:4], bytes[4:6], bytes[6:8], bytes[8:10], bytes[10:])
}
