import type { Field, Type } from '../../contract/model.js'
import { bodyFields, type Given, type Snippet, type Template } from '../../docs/reference/snippet.js'
import { goPublic } from './names.js'
import { modulePath } from './render.js'
import { isNullable } from './types.js'

export const go: Template = (snippet, { name, path, required, body }) => {
  const { call, given, shown, variables } = snippet
  const args = [
    'context.Background()',
    ...[...path, ...required].map(({ parameter }) => literal(given(parameter.name), parameter.type)),
  ]
  const example = bodyFields(call)
  const fields = (call.body?.object.fields ?? []).filter((field) => example.includes(field.name))
  const isPointer = (field: Field) => !field.required && (call.body?.object.partial || field.type.kind !== 'list')
  const value = (field: Field) => {
    const text = literal(given(field.name), field.type)
    if (call.body && isNullable(call.body.object, field)) return `promptcrafter.Value(${text})`
    return isPointer(field) ? `promptcrafter.Ptr(${text})` : text
  }
  const longest = Math.max(0, ...fields.map((field) => goPublic(field.name).length))
  const members = fields.map((field) => {
    const label = `${goPublic(field.name)}:`.padEnd(longest + 2)
    return `\t\t${label}${value(field)},\n`
  })
  if (body) args.push(`&promptcrafter.${body.type}{\n${members.join('')}\t}`)
  const result = call.operation.success.type === undefined ? 'err' : shown.of === 'nothing' ? '_, err' : 'result, err'
  return `package main

import (
	"context"
	"fmt"
	"log"
${variables.length > 0 ? '\t"os"\n' : ''}
	"${modulePath}"
)

func main() {
	client := promptcrafter.NewClient("")

	${result} := client.${name}(${args.join(', ')})
	if err != nil {
		log.Fatal(err)
	}
${show(snippet)}}
`
}

function show({ shown }: Snippet): string {
  if (shown.of === 'items') return '\tfor _, item := range result {\n\t\tfmt.Println(item.ID)\n\t}\n'
  if (shown.of === 'field') return `\tfmt.Println(result.${goPublic(shown.name)})\n`
  return '\tfmt.Println("Done.")\n'
}

function literal(given: Given, type: Type): string {
  if ('variable' in given) return `os.Getenv("${given.variable}")`
  const { value } = given
  if (Array.isArray(value)) return `[]string{${value.map((one) => JSON.stringify(one)).join(', ')}}`
  if (value === undefined) return type.kind === 'text' ? '""' : '0'
  return type.kind === 'text' ? JSON.stringify(value) : String(value)
}
