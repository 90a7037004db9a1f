// Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
module github.com/your-org/promptcrafter

go 1.24
