import type { Model } from '../contract/model.js'
import type { Template } from '../docs/reference/snippet.js'
import type { Formatter } from '../format.js'
import type { Named, Naming } from '../names/names.js'
import type { OriginStyle } from '../origin.js'

/**
 * Everything that the generators and the docs know about a language. Next to `pack.ts`, which exports it, the pack's
 * folder holds: `core/`, the client's hand-written files; `page.md`, the client's page in the docs; `samples/<tab>/`,
 * the docs' programs. What the tests and CI know about the language is in `test/clients/<id>`.
 */
export interface LanguagePack extends Naming {
  /** As its users write it. */
  readonly name: string
  readonly render: Render
  /** By the extension of the file's name, without the dot. Other files stay as `render` wrote them. */
  readonly formatters: Readonly<Record<string, Formatter>>
  /** One for every kind of file that the client has, except for JSON and Markdown. */
  readonly origins: readonly OriginStyle[]
  /**
   * Files and folders that the language's tools leave in the client's folder when somebody builds or installs it there.
   */
  readonly leftovers: readonly RegExp[]
  /** What the client is installed as. */
  readonly packageName: string
  /** Whether the client keeps the token of a sign-up or login; otherwise its user sets it. */
  readonly keepsToken: boolean
  /** A sentence on how its errors differ from a class for each status, which ends in `Error`. */
  readonly errorNote?: string
  /** The docs' programs that use the client. */
  readonly tab: Tab
  /** The docs' programs in this language that do without the client. */
  readonly plainTabs: readonly Tab[]
}

/**
 * Writes a client.
 * @param named the model with the language's names
 * @param core the files of the pack's folder `core`, by path in it
 * @returns the client's files by path in its folder; unformatted, without the line that says where they come from
 */
export type Render = (model: Model, named: Named, core: ReadonlyMap<string, string>) => ReadonlyMap<string, string>

/** A tab of the docs' samples: one way to write a program that uses the service. */
export interface Tab {
  readonly id: string
  /** Without spaces, which the ids of tabs cannot have. */
  readonly label: string
  /** The language of its code blocks. */
  readonly fence: string
  /** The file's name for a sample such as `save-prompt`. */
  readonly file: (sample: string) => string
  /** Writes a call as a whole program. */
  readonly template: Template
  /** Whether its programs print the whole body of a response, and not just a part of it. */
  readonly printsBody?: boolean
}
