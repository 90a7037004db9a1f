// Code generated from openapi.yaml by npm run generate. DO NOT EDIT.

package promptcrafter

// hidden stands for a secret wherever it's shown.
func hidden(secret string) string {
	if secret == "" {
		return ""
	}
	return "[hidden]"
}
