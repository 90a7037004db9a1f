/**
 * What the conformance suite and a language's driver say to each other: JSON values, one per line. The suite writes a
 * command to the driver's standard input, and the driver responds on its standard output; one command at a time.
 */
export type Command = { readonly id: number } & (
  | {
      /** Makes the client that the next commands are for. What is not given is not given to the client either. */
      readonly do: 'construct'
      readonly options: ConstructOptions
    }
  | { readonly do: 'setToken'; readonly token: string }
  | {
      /** Makes a call with a client for another token (`null` for none) that is derived from the one there is. */
      readonly do: 'derive'
      readonly token: string | null
      readonly call: string
      readonly arguments: Arguments
    }
  | {
      /** Calls an operation. */
      readonly do: 'call'
      /** The call's `id` in the model: `listLogsByPrompt`. */
      readonly call: string
      /**
       * Values of parameters and of the body's fields together, by their names in the contract. A body that is one
       * argument is `content`; bytes are in Base64. A `NativeTime` or a `NativeDate` is given as the language has it.
       */
      readonly arguments: Arguments
      /** Where the call takes one and the case wants a certain one. */
      readonly idempotencyKey?: string
      /** Options of this call alone, the way the language has for them. */
      readonly with?: ConstructOptions
      /** Of a stream: read so many bytes, and give it up. Otherwise it is read to its end. */
      readonly take?: number
      /**
       * Where times come back as texts, reads each the way that the client's README shows, and gives it in milliseconds
       * since 1970.
       */
      readonly readTimes?: true
      /** Gives a `WholeResponse`, the way the language has for it. */
      readonly response?: true
      /** Of a stream: write it to this file. The result is the number of bytes. */
      readonly save?: string
    }
  | {
      /** Starts a call so many times at once, and responds without waiting for them. */
      readonly do: 'begin'
      readonly call: string
      readonly arguments: Arguments
      readonly times: number
    }
  | {
      /** Waits for what was begun. Gives the message of each error. */
      readonly do: 'finish'
    }
  | {
      /** Walks a list page by page. */
      readonly do: 'iterate'
      readonly call: string
      /** With `pageSize`, how many items are asked for at a time, and `limit`, after how many the walk ends. */
      readonly arguments: Arguments
      /** Stop after so many items. */
      readonly take?: number
    }
  | {
      /**
       * Gives every way in which the language shows the client, and, of the last call, its body, result and error,
       * where they are of the client's own types.
       */
      readonly do: 'show'
    }
  | {
      /** Gives what a client that was made with `observe` told, as `Observed`. */
      readonly do: 'observed'
    }
)

export interface ConstructOptions {
  readonly token?: string
  readonly baseUrl?: string
  readonly timeoutMs?: number
  readonly totalTimeoutMs?: number
  readonly maxRetries?: number
  readonly maxConnections?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly appName?: string
  /** Hooks, a logger and, where the client takes one, a tracer, for `observed`; with `throw`, hooks that fail. */
  readonly observe?: 'collect' | 'throw'
  /** A predicate that also wants to try again after this status; with `null`, one that never wants to. */
  readonly retryStatus?: number | null
  /** The address of a proxy; only with `certificates`. */
  readonly proxy?: string
  /** Files (PEM) of an authority to trust, and of a certificate to show, with its key. */
  readonly certificates?: { readonly ca: string; readonly certificate: string; readonly key: string }
  /** The response to every request, without a connection. */
  readonly fake?: { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly text: string }
}

export type Arguments = Readonly<Record<string, unknown>>

/**
 * A time of the language's own type, with an offset where that has one; `null` stands for one that is no moment,
 * such as one without a time zone.
 */
export interface NativeTime {
  readonly $time: string | null
}

/** A date of the language's own type, where it has one, or else a text. */
export interface NativeDate {
  readonly $date: string
}

export type Reply = { readonly id: number } & (
  | {
      /**
       * What the call returned, in JSON with the contract's names: `null` where it returns nothing, an array for a
       * walk. An optional field that is not there is left out. Bytes and streams are in Base64.
       */
      readonly result: unknown
    }
  | { readonly error: ReportedError }
)

/** What hooks, logger and tracer were told, in order. */
export interface Observed {
  readonly requests: readonly {
    readonly method: string
    readonly url: string
    readonly path: string
    readonly attempt: number
    readonly headers: Headers
  }[]
  readonly responses: readonly {
    /** Whether the request is the same object that the hook before it was given. */
    readonly isSame: boolean
    /** 0 where there was no response. */
    readonly status: number
    readonly requestId: string | null
    /** Whether it says why there was none. */
    readonly hasError: boolean
    readonly headers: Headers
  }[]
  /** Each with its level in front. */
  readonly log: readonly string[]
  /** Empty where the client takes no tracer. */
  readonly spans: readonly {
    readonly name: string
    readonly isClient: boolean
    readonly isError: boolean
    readonly hasEnded: boolean
    readonly attributes: Readonly<Record<string, string | number>>
  }[]
}

/** Of one name the last; names in small letters. */
type Headers = Readonly<Record<string, string>>

/** What a call gave, with the response that it came with. */
export interface WholeResponse {
  // biome-ignore lint/suspicious/noExplicitAny: the cases say what they expect in it.
  readonly value: any
  readonly status: number
  readonly requestId: string | null
  /** The header `Content-Type`, from those of the response. */
  readonly contentType: string | null
  readonly isReplay: boolean
  /** `null` where there is none. */
  readonly nextCursor: string | null
}

export interface ReportedError {
  /** The name of its class, or what stands for a class in the language. */
  readonly class: string
  /** Whether it is of the client's own family of errors. */
  readonly family: boolean
  /** `null` without a response. */
  readonly status: number | null
  /** What somebody sees who prints it. */
  readonly message: string
  /** `[]` where there are none. */
  readonly details: readonly { readonly field: string; readonly message: string }[]
  readonly requestId: string | null
  /** In seconds. */
  readonly retryAfter: number | null
  /** The header `Content-Type`, from those of the error. */
  readonly contentType: string | null
  /** As JSON where it is JSON; `null` where there was no response. */
  readonly body: unknown
}
