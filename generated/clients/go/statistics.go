// Code generated from openapi.yaml by npm run generate. DO NOT EDIT.

package promptcrafter

import (
	"context"
	"net/http"
)

// GetStatistics calls GET /statistics: Retrieve statistics.
//
// Summarizes the scores of the caller's logs: their mean with the range in which the true mean plausibly
// lies, their spread, and what the outputs cost. Filters choose the logs. `groupBy` sorts them into groups,
// such as a prompt's versions or the weeks; without it there is one. The figures are not rounded. “Reading
// the numbers” in the documentation explains them.
//
// Its [*Error] may have the status:
//
//   - 400: `promptId` missing or malformed / The request is malformed or contains invalid parameters.
//   - 401: Authentication token is missing / Authentication token is expired or invalid
//   - 403: The API key does not permit this operation. / User is not authorized to view logs for this prompt.
//   - 404: No logs found for the specified prompt ID.
//   - 429: The quota of the account is used up. Try again later.
func (c *Client) GetStatistics(ctx context.Context, options ...GetStatisticsOptions) ([]Statistics, error) {
	return fetch[[]Statistics](ctx, c, withOptions(newCall(http.MethodGet, "/statistics").givesList("logs").withToken(), options))
}

// GetStatisticsOptions are the optional parameters of GetStatistics; nil fields are left out.
type GetStatisticsOptions struct {
	// One or two of these, separated by a comma. The groups come in the order of what they are grouped by. Of
	// `day`, `week` and `month` one is possible; periods without logs between others have a group with `logs: 0`.
	GroupBy []string
	// The time zone in which days, weeks and months begin, by its name in the IANA database. A day can have 23 or
	// 25 hours there.
	TimeZone *string
	// How sure the ranges are to hold the true value. Use 0.99 for whatever is looked at again and again.
	Confidence *float64
	// Only logs of this prompt, which must be one of the caller's.
	PromptID *string
	// Only logs of this version of the prompt.
	PromptVersion *int
	// Only logs of exactly this model.
	ModelUsed *string
	// Only logs that have a score, or only those that have none.
	Scored *bool
	// Only logs with this score or a higher one.
	ScoreMin *int
	// Only logs with this score or a lower one.
	ScoreMax *int
	// Only logs from this time on: a date-time with its offset, or a date, which means midnight UTC. [Timestamp]
	// converts a time.Time.
	From *string
	// Only logs from before this time: a date-time with its offset, or a date, which means midnight UTC.
	// [Timestamp] converts a time.Time.
	To *string
	// Only logs of exactly this session.
	SessionID *string
	// Only the log with exactly this external ID.
	ExternalID *string
	// Only logs with all of these words, separated by spaces, in their `output`, `input` or `notes`. Each may be
	// in another one of the three. It is found at the start of a word, so `refund` finds `refunded`; in scripts
	// that are written without spaces, such as Chinese, Japanese or Thai, anywhere, from one character up. Case
	// makes no difference, and no character has a special meaning. Of each of the three texts the first 10,000
	// characters are searched, where those beyond U+FFFF, such as emoji, count twice.
	Q *string
}

func (o GetStatisticsOptions) addTo(c *call) {
	c.joined("groupBy", o.GroupBy)
	c.query("timeZone", o.TimeZone)
	c.query("confidence", o.Confidence)
	c.query("promptId", o.PromptID)
	c.query("promptVersion", o.PromptVersion)
	c.query("modelUsed", o.ModelUsed)
	c.query("scored", o.Scored)
	c.query("scoreMin", o.ScoreMin)
	c.query("scoreMax", o.ScoreMax)
	c.query("from", o.From)
	c.query("to", o.To)
	c.query("sessionId", o.SessionID)
	c.query("externalId", o.ExternalID)
	c.query("q", o.Q)
}

// Compare calls GET /comparisons: Compare two groups of logs.
//
// Compares the scores of two groups of the caller's logs: how far B is above A, what range that difference
// plausibly lies in, and what to make of it. A is the old one, B the new one. A filter with `A` or `B` at the
// end holds for that side only, one without it for both: `modelUsedA` and `modelUsedB` compare two models,
// `promptIdA` and `promptIdB` two prompts, `fromA` and so on two periods.
//
// `promptId` alone compares the prompt's previous version (A) with the current one (B). With `promptVersionA`
// alone, B is the current version; with `promptVersionB` alone, A is the one before it. The sides should have
// no logs in common. If a session has several scores, each session counts once. “Reading the numbers” in the
// documentation explains the figures.
//
// Its [*Error] may have the status:
//
//   - 400: `promptId` missing or malformed / The request is malformed or contains invalid parameters.
//   - 401: Authentication token is missing / Authentication token is expired or invalid
//   - 403: The API key does not permit this operation. / User is not authorized to view logs for this prompt.
//   - 404: No logs found for the specified prompt ID. / This prompt has no such version.
//   - 429: The quota of the account is used up. Try again later.
func (c *Client) Compare(ctx context.Context, options ...CompareOptions) (*Comparison, error) {
	return fetch[*Comparison](ctx, c, withOptions(newCall(http.MethodGet, "/comparisons").gives("a").withToken(), options))
}

// CompareOptions are the optional parameters of Compare; nil fields are left out.
type CompareOptions struct {
	// The smallest difference that matters to you, in score points. With 0, nothing is `equivalent`.
	Margin *float64
	// How sure the ranges are to hold the true value. Use 0.99 for whatever is looked at again and again.
	Confidence *float64
	// Only logs of this prompt, which must be one of the caller's.
	PromptID *string
	// Only logs of this version of the prompt.
	PromptVersion *int
	// Only logs of exactly this model.
	ModelUsed *string
	// Only logs that have a score, or only those that have none.
	Scored *bool
	// Only logs with this score or a higher one.
	ScoreMin *int
	// Only logs with this score or a lower one.
	ScoreMax *int
	// Only logs from this time on: a date-time with its offset, or a date, which means midnight UTC. [Timestamp]
	// converts a time.Time.
	From *string
	// Only logs from before this time: a date-time with its offset, or a date, which means midnight UTC.
	// [Timestamp] converts a time.Time.
	To *string
	// Only logs of exactly this session.
	SessionID *string
	// Only the log with exactly this external ID.
	ExternalID *string
	// Only logs with all of these words, separated by spaces, in their `output`, `input` or `notes`. Each may be
	// in another one of the three. It is found at the start of a word, so `refund` finds `refunded`; in scripts
	// that are written without spaces, such as Chinese, Japanese or Thai, anywhere, from one character up. Case
	// makes no difference, and no character has a special meaning. Of each of the three texts the first 10,000
	// characters are searched, where those beyond U+FFFF, such as emoji, count twice.
	Q *string
	// For A, only logs of this prompt, which must be one of the caller's.
	PromptIDA *string
	// For B, only logs of this prompt, which must be one of the caller's.
	PromptIDB *string
	// For A, only logs of this version of the prompt.
	PromptVersionA *int
	// For B, only logs of this version of the prompt.
	PromptVersionB *int
	// For A, only logs of exactly this model.
	ModelUsedA *string
	// For B, only logs of exactly this model.
	ModelUsedB *string
	// For A, only logs that have a score, or only those that have none.
	ScoredA *bool
	// For B, only logs that have a score, or only those that have none.
	ScoredB *bool
	// For A, only logs with this score or a higher one.
	ScoreMinA *int
	// For B, only logs with this score or a higher one.
	ScoreMinB *int
	// For A, only logs with this score or a lower one.
	ScoreMaxA *int
	// For B, only logs with this score or a lower one.
	ScoreMaxB *int
	// For A, only logs from this time on: a date-time with its offset, or a date, which means midnight UTC.
	// [Timestamp] converts a time.Time.
	FromA *string
	// For B, only logs from this time on: a date-time with its offset, or a date, which means midnight UTC.
	// [Timestamp] converts a time.Time.
	FromB *string
	// For A, only logs from before this time: a date-time with its offset, or a date, which means midnight UTC.
	// [Timestamp] converts a time.Time.
	ToA *string
	// For B, only logs from before this time: a date-time with its offset, or a date, which means midnight UTC.
	// [Timestamp] converts a time.Time.
	ToB *string
	// For A, only logs of exactly this session.
	SessionIDA *string
	// For B, only logs of exactly this session.
	SessionIDB *string
	// For A, only the log with exactly this external ID.
	ExternalIDA *string
	// For B, only the log with exactly this external ID.
	ExternalIDB *string
	// For A, only logs with all of these words in their `output`, `input` or `notes`, as with `q`.
	QA *string
	// For B, only logs with all of these words in their `output`, `input` or `notes`, as with `q`.
	QB *string
}

func (o CompareOptions) addTo(c *call) {
	c.query("margin", o.Margin)
	c.query("confidence", o.Confidence)
	c.query("promptId", o.PromptID)
	c.query("promptVersion", o.PromptVersion)
	c.query("modelUsed", o.ModelUsed)
	c.query("scored", o.Scored)
	c.query("scoreMin", o.ScoreMin)
	c.query("scoreMax", o.ScoreMax)
	c.query("from", o.From)
	c.query("to", o.To)
	c.query("sessionId", o.SessionID)
	c.query("externalId", o.ExternalID)
	c.query("q", o.Q)
	c.query("promptIdA", o.PromptIDA)
	c.query("promptIdB", o.PromptIDB)
	c.query("promptVersionA", o.PromptVersionA)
	c.query("promptVersionB", o.PromptVersionB)
	c.query("modelUsedA", o.ModelUsedA)
	c.query("modelUsedB", o.ModelUsedB)
	c.query("scoredA", o.ScoredA)
	c.query("scoredB", o.ScoredB)
	c.query("scoreMinA", o.ScoreMinA)
	c.query("scoreMinB", o.ScoreMinB)
	c.query("scoreMaxA", o.ScoreMaxA)
	c.query("scoreMaxB", o.ScoreMaxB)
	c.query("fromA", o.FromA)
	c.query("fromB", o.FromB)
	c.query("toA", o.ToA)
	c.query("toB", o.ToB)
	c.query("sessionIdA", o.SessionIDA)
	c.query("sessionIdB", o.SessionIDB)
	c.query("externalIdA", o.ExternalIDA)
	c.query("externalIdB", o.ExternalIDB)
	c.query("qA", o.QA)
	c.query("qB", o.QB)
}
