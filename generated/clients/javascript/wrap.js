// Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
import PromptCrafterClient from "./promptcrafter-client.js";

/** Logs in a request, unless one is rejected without saying which. The service takes up to 1,000. */
const batchLength = 100;
/** The service accepts bodies of up to 4 MiB; the rest is for the JSON around the logs. */
const batchBytes = 4_100_000;
/** How long logs are collected before they are sent. */
const collectMs = 1_000;
/** How long a slow service may delay the end of the program. */
const sendTimeoutMs = 5_000;
const longestPauseMs = 60_000;

/** Sends logs in the background: in batches, with retries, and before the program ends. */
export class CallLog {
  #client;
  #maxQueueBytes;
  #onError;
  /** Logs that aren't sent yet, with their sizes; those of a request in flight come first. */
  #queue = [];
  #bytes = 0;
  #dropped = 0;
  #batchLength = batchLength;
  #pauseMs = collectMs;
  #reported = new Set();
  #timer;
  #sending;

  /** @param {import('./wrap.js').CallLogOptions} [options] */
  constructor({
    client = new PromptCrafterClient(),
    maxQueueBytes = 67_108_864,
    onError = warn,
  } = {}) {
    this.#client = client;
    this.#maxQueueBytes = maxQueueBytes;
    this.#onError = onError;
  }

  /** The number of logs that were lost: the queue was full, or the service rejected them. */
  get dropped() {
    return this.#dropped;
  }

  /** The number of logs that wait to be sent. */
  get pending() {
    return this.#queue.length;
  }

  /**
   * Puts a log in the queue.
   * @param {import('./promptcrafter-client.js').LogCreate} log
   */
  add(log) {
    const bytes = bytesOf(log);
    if (this.#bytes + bytes > this.#maxQueueBytes) {
      this.#dropped++;
      this.report(
        new Error(
          `${this.#queue.length} logs wait to be sent; until there is room, more are dropped.`,
        ),
      );
      return;
    }
    this.#queue.push({ log, bytes });
    this.#bytes += bytes;
    unsent.add(this);
    flushBeforeExit();
    this.#plan();
  }

  /**
   * Sends the waiting logs, and resolves when they are sent or can't be sent now.
   * @returns {Promise<boolean>} whether no log is waiting
   */
  async flush() {
    await this.#sending;
    await this.#send();
    return this.#queue.length === 0;
  }

  /** Sends the waiting logs once more; logs that fail then are lost. */
  async end() {
    if (await this.flush()) return;
    const lost = this.#queue.length;
    this.#remove(this.#queue);
    this.#dropped += lost;
    unsent.delete(this);
    this.report(
      new Error(`The program ended before ${lost} logs could be sent.`),
      "end",
    );
  }

  #plan() {
    if (this.#timer !== undefined || this.#queue.length === 0) return;
    this.#timer = setTimeout(() => this.#send(), this.#pauseMs);
    // Only `beforeExit` waits for what is left.
    this.#timer.unref?.();
  }

  #send() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#sending ??= this.#sendAll().finally(() => {
      this.#sending = undefined;
      this.#plan();
    });
    return this.#sending;
  }

  async #sendAll() {
    while (this.#queue.length > 0) {
      const batch = this.#nextBatch();
      try {
        const options = { timeoutMs: sendTimeoutMs, maxRetries: 0 };
        // An existing log was recorded by a request whose response was lost.
        await this.#client.createLogs(
          { logs: batch.map(({ log }) => log) },
          { existing: "skip" },
          options,
        );
        this.#remove(batch);
        this.#reported.delete("temporary");
        this.#batchLength = batchLength;
        this.#pauseMs = collectMs;
      } catch (error) {
        if (isTemporary(error)) {
          this.report(error, "temporary");
          const pauseMs = Math.max(
            this.#pauseMs * 2,
            (error.retryAfter ?? 0) * 1_000,
          );
          this.#pauseMs = Math.min(pauseMs, longestPauseMs);
          return;
        }
        this.#reject(batch, error);
      }
    }
    unsent.delete(this);
  }

  #nextBatch() {
    let bytes = 0;
    const end = this.#queue.findIndex((one, index) => {
      bytes += one.bytes;
      return index === this.#batchLength || (bytes > batchBytes && index > 0);
    });
    return this.#queue.slice(0, end < 0 ? undefined : end);
  }

  /** Drops the log that the service rejects. The others of the batch stay in the queue. */
  #reject(batch, error) {
    const places = (error.details ?? []).map(
      ({ field }) => /^\/logs\/(\d+)\//.exec(field)?.[1],
    );
    const faults = places
      .flatMap((place) => batch[place] ?? [])
      .map(({ log }) => log);
    // All logs of a missing prompt would be rejected, one after the other.
    const isRejected = ({ log }) =>
      faults.some(
        (one) =>
          one === log ||
          (error.status === 404 && one.promptId === log.promptId),
      );
    const rejected = faults.length > 0 ? batch.filter(isRejected) : batch;
    const isAbout =
      [401, 403].includes(error.status) ||
      faults.length > 0 ||
      batch.length === 1;
    if (!isAbout) {
      this.#batchLength = Math.ceil(batch.length / 2);
      return;
    }
    this.#remove(rejected);
    this.#batchLength = batchLength;
    this.#dropped += rejected.length;
    this.report(error);
  }

  #remove(items) {
    const removed = new Set(items);
    this.#queue = this.#queue.filter((item) => !removed.has(item));
    for (const { bytes } of items) this.#bytes -= bytes;
  }

  /** Reports each kind of error once, and a temporary one again when it recurs. */
  report(error, kind = `${error?.name} ${error?.status}`) {
    if (this.#reported.has(kind)) return;
    this.#reported.add(kind);
    try {
      this.#onError(error);
    } catch {
      // The application continues.
    }
  }
}

/** Whether the same request may succeed later: the service, or a proxy before it, did not reject the logs. */
function isTemporary({ name, status = 0 }) {
  return (
    name !== "InvalidArgumentError" &&
    (status < 400 || status >= 500 || status === 408 || status === 429)
  );
}

function warn(error) {
  console.warn(`PromptCrafter: some calls are not logged. ${error?.message}`);
}

/** An upper bound for the size of a log in a request. */
function bytesOf(log) {
  return new TextEncoder().encode(JSON.stringify(log)).length + 1;
}

/** The senders that have logs to send before the program ends. */
const unsent = new Set();
let isWaitingForEnd = false;

function flushBeforeExit() {
  if (isWaitingForEnd) return;
  isWaitingForEnd = true;
  // Node.js repeats the event as long as something was done in it.
  globalThis.process?.on?.("beforeExit", () => {
    for (const log of unsent) log.end();
  });
}

let sharedLog;

/** The default sender of logs; null if a setting in the environment is invalid. */
function shared() {
  try {
    if (sharedLog === undefined) sharedLog = new CallLog();
  } catch (error) {
    warn(error);
    sharedLog = null;
  }
  return sharedLog;
}

/** The requests that are logged: Chat Completions and Responses of OpenAI, Messages of Anthropic. */
const loggedPaths = /(chat\/completions|^\/responses|v1\/messages)(\?|$)/;

/** The clients that `wrap` returned, with the original client and the options. */
const wrapped = new WeakMap();

/**
 * Returns a client that logs its calls to models in the background and does everything else as before.
 * @template {object} T
 * @param {T} client of `openai` or `@anthropic-ai/sdk`, or one that this function returned
 * @param {import('./wrap.js').WrapOptions} [options] what isn't given is as in a client that is wrapped already
 * @returns {T}
 * @throws {TypeError} if it is another client
 */
export function wrap(client, options = {}) {
  const { original, options: before } = wrapped.get(client) ?? {
    original: client,
    options: {},
  };
  if (
    typeof original?.post !== "function" ||
    typeof original.withOptions !== "function"
  ) {
    throw new TypeError("wrap takes a client of openai or @anthropic-ai/sdk.");
  }
  const merged = mergedOptions(before, options);
  const other = original.withOptions({});
  wrapped.set(other, { original, options: merged });
  const post = other.post.bind(other);
  other.post = (path, request) => {
    const recording = loggedPaths.test(path) ? record(merged) : undefined;
    // From version 7 on, openai returns a promise of the request.
    if (typeof request?.then === "function")
      request.then(
        (given) => recording?.read(given?.body),
        () => {},
      );
    else recording?.read(request?.body);
    return watchedCall(post(path, request), recording);
  };
  other.withOptions = (changes) => wrap(original.withOptions(changes), merged);
  return other;
}

/**
 * Returns a function that logs its calls in the background and does everything else as before: its arguments are the
 * input, and what it returns is the output. It can be called with a function that this one returned.
 * @template {(...given: any[]) => unknown} F
 * @param {F} call asks a model; it may return a promise, an async iterable, or a response of a model
 * @param {import('./wrap.js').LogCallsOptions} [options]
 * @returns {F}
 */
export function logCalls(call, options = {}) {
  const { original, options: before } = wrapped.get(call) ?? {
    original: call,
    options: {},
  };
  const merged = mergedOptions(before, options);
  const logged = function (...given) {
    const recording = record(merged);
    recording?.read(
      given.length === 1 && isRequest(given[0])
        ? given[0]
        : { input: argumentsText(given) },
    );
    const result = original.apply(this, given);
    if (recording === undefined) return result;
    if (typeof result?.then !== "function") return watched(result, recording);
    // The caller has the promise itself, and sees its failure there.
    result.then(
      (value) => watched(value, recording),
      () => {},
    );
    return result;
  };
  wrapped.set(logged, { original, options: merged });
  return logged;
}

/** Whether an argument is a request to a model, also in the format of other packages. */
function isRequest(value) {
  return Array.isArray(value?.messages) || Array.isArray(value?.input);
}

function argumentsText(given) {
  return given.length === 1 && typeof given[0] === "string"
    ? given[0]
    : JSON.stringify(given);
}

/** A call to a model, from its start to its output. */
class Recording {
  #log;
  #fields;
  #start = performance.now();
  #assembly = new Assembly();
  #hasEnded = false;

  constructor(log, fields) {
    this.#log = log;
    this.#fields = fields;
  }

  /** Receives a piece of a stream. */
  add(piece) {
    this.quietly(() => this.#assembly.add(piece));
  }

  /** Copies the request: the caller may change it later. */
  read(request) {
    this.quietly(() => {
      this.#fields.input = cut(inputOf(request));
      this.#fields.modelUsed ??= request.model;
    });
  }

  /** Logs the result of a stream; if it wasn't read to its end, its token counts are incomplete. */
  endStream(isComplete) {
    this.quietly(() => {
      const { outputTokens, ...others } = readResponse(this.#assembly.response);
      this.#end(
        isComplete
          ? { ...others, outputTokens }
          : { ...others, isIncomplete: true },
      );
    });
  }

  /** Logs the result of a call: a response of a model, or any value. */
  end(value) {
    this.quietly(() => {
      if (isResponse(value)) this.#end(readResponse(value));
      else if (value !== undefined && value !== null) {
        this.#end({
          outputs: [typeof value === "string" ? value : JSON.stringify(value)],
        });
      }
    });
  }

  #end({
    outputs,
    model = this.#fields.modelUsed,
    inputTokens,
    outputTokens,
    responseId,
    isIncomplete,
  }) {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    const latencyMs = performance.now() - this.#start;
    const modelUsed = /\S/.test(model ?? "") ? model.slice(0, 200) : "unknown";
    for (const [index, output] of outputs.entries()) {
      const log = {
        ...this.#fields,
        output: cut(output),
        modelUsed,
        latencyMs,
        // The tokens of several outputs come as one sum.
        ...(index === 0 && { inputTokens, outputTokens }),
        metadata: withoutUndefined({
          responseId: responseId?.slice(0, 1_000),
          incomplete: isIncomplete,
        }),
        externalId: crypto.randomUUID(),
        occurredAt: new Date().toISOString(),
      };
      this.#log.add(withoutUndefined(log));
    }
  }

  /** Runs something for the log. If it fails, the application continues. */
  quietly(act) {
    try {
      act();
    } catch (error) {
      this.#log.report(error);
    }
  }
}

/** Begins to record a call; undefined if no prompt is set. */
function record({
  promptId,
  promptVersion,
  sessionId,
  modelUsed,
  log = shared(),
}) {
  if (promptId === undefined || log === null) return undefined;
  const isSession =
    typeof sessionId === "string" &&
    /\S/.test(sessionId) &&
    sessionId.length <= 200;
  return new Recording(log, {
    promptId,
    promptVersion,
    modelUsed,
    ...(isSession && { sessionId }),
  });
}

/** Options, overridden by others. A prompt also sets its version. */
function mergedOptions(before, options) {
  const { promptId: prompt, ...others } = withoutUndefined(options);
  if (prompt === undefined) return { ...before, ...others };
  const { _id: promptId, version: promptVersion } =
    typeof prompt === "string" ? { _id: prompt } : prompt;
  return { ...before, promptId, promptVersion, ...others };
}

/** A call of an SDK, of which the result is recorded when the application reads it. */
function watchedCall(call, recording) {
  const parse = call.parseResponse;
  if (recording === undefined || typeof parse !== "function") return call;
  call.parseResponse = async (...given) =>
    watched(await parse.apply(call, given), recording);
  // In newer versions of openai, promises derived from the call don't use its `parseResponse`.
  if (Object.hasOwn(call, "_thenUnwrap")) {
    const unwrap = call._thenUnwrap;
    call._thenUnwrap = (change) =>
      unwrap((value, props) => change(watched(value, recording), props));
  }
  return call;
}

/** A value that is recorded: at once, or while it is read. One that can't be watched, such as a frozen one, isn't. */
function watched(value, recording) {
  recording.quietly(() => {
    if (typeof value?.next === "function") watchIterator(value, recording);
    else if (typeof value?.[Symbol.asyncIterator] === "function")
      watchIterable(value, recording);
    else recording.end(value);
  });
  return value;
}

function watchIterable(iterable, recording) {
  // Streams of SDKs can be split, which begins at `iterator`.
  const name =
    typeof iterable.iterator === "function" ? "iterator" : Symbol.asyncIterator;
  const iterate = iterable[name];
  iterable[name] = (...given) => {
    const iterator = iterate.apply(iterable, given);
    recording.quietly(() => watchIterator(iterator, recording));
    return iterator;
  };
}

function watchIterator(iterator, recording) {
  const watch = (name, take) => {
    const method = iterator[name];
    if (typeof method !== "function") return;
    iterator[name] = (...given) => {
      try {
        const result = method.apply(iterator, given);
        if (typeof result?.then === "function")
          result.then(take, () => recording.endStream(false));
        else take(result);
        return result;
      } catch (error) {
        recording.endStream(false);
        throw error;
      }
    };
  };
  watch("next", ({ done, value }) =>
    done ? recording.endStream(true) : recording.add(value),
  );
  watch("return", () => recording.endStream(false));
  watch("throw", () => recording.endStream(false));
}

function withoutUndefined(values) {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  );
}

/** Longer texts are cut, so that two of them fit into a request; the service takes up to 2,000,000 characters. */
const longestTextBytes = 2_000_000;

/** The input of a request to a model as readable text: one message unchanged, several with their roles. */
function inputOf({ system, instructions = system, messages, input }) {
  const given = messages ?? input ?? [];
  const turns =
    typeof given === "string" ? [{ role: "user", content: given }] : [...given];
  if (instructions) turns.unshift({ role: "system", content: instructions });
  if (turns.length === 1 && turns[0].role === "user")
    return messageText(turns[0]);
  return turns
    .map((turn) => `${turn.role ?? turn.type}: ${messageText(turn)}`)
    .join("\n\n");
}

/**
 * The content of a model's response: of Chat Completions (`choices`), Responses (`output`) or Messages (`content`).
 * @returns its outputs, its model and its tokens; undefined where it is none of these
 */
function readResponse({ id, model, choices, output, content, usage }) {
  // Of a stream of Responses that ends early, only the pieces are known.
  const parts = [output, content].find((one) => one?.length > 0);
  const outputs = choices
    ? choices.map(({ message }) => messageText(message ?? {}))
    : parts
      ? [textOf(parts)]
      : [];
  return {
    outputs,
    model,
    inputTokens: sum(
      usage?.prompt_tokens ?? usage?.input_tokens,
      usage?.cache_creation_input_tokens,
      usage?.cache_read_input_tokens,
    ),
    outputTokens: sum(usage?.completion_tokens ?? usage?.output_tokens),
    responseId: id,
  };
}

/** Whether a value is a response of a model. */
function isResponse(value) {
  return [value?.choices, value?.output, value?.content].some(Array.isArray);
}

/** A sum of tokens; undefined without the first. */
function sum(first, ...others) {
  return Number.isInteger(first)
    ? others.reduce((all, one) => all + (one ?? 0), first)
    : undefined;
}

function messageText(message) {
  const { role, content, refusal, tool_calls: calls } = message;
  if (role === undefined && content === undefined) return textOf([message]);
  return textOf(
    [content, refusal ? { refusal } : undefined, calls].flat().filter(Boolean),
  );
}

/** Text unchanged, then tool calls, and the types of parts without text. */
function textOf(content) {
  if (typeof content === "string") return content;
  const parts = content.filter(
    ({ type = "" }) => !/thinking|reasoning/.test(type),
  );
  const plainText = (part) =>
    typeof part === "string" ? part : (part.text ?? part.refusal);
  const texts = parts.map(plainText).filter((text) => typeof text === "string");
  const others = parts
    .filter((part) => typeof plainText(part) !== "string")
    .map(partText);
  return [texts.join(""), ...others].filter(Boolean).join("\n");
}

function partText(part) {
  const inner = part.content ?? part.output;
  if (typeof inner === "string" || Array.isArray(inner)) return textOf(inner);
  const {
    type,
    name,
    arguments: given = part.input,
  } = { ...part, ...part.function };
  if (name === undefined) return `[${type}]`;
  return `[${type}] ${name} ${typeof given === "string" ? given : JSON.stringify(given ?? {})}`;
}

/** Assembles a response from a stream's events. */
class Assembly {
  response = {};

  add(event) {
    if (typeof event === "string") this.#part(0, { text: "" }).text += event;
    else if (event?.choices) this.#addChunk(event);
    else if (event?.response)
      this.response = { ...this.response, ...event.response };
    else this.#addEvent(event ?? {});
  }

  /** Chat Completions: pieces of each choice; the last chunk may have the tokens. */
  #addChunk({ choices, id, model, usage }) {
    this.response = {
      choices: [],
      ...this.response,
      id,
      model,
      ...(usage && { usage }),
    };
    for (const { index = 0, delta = {} } of choices) {
      const { message } = (this.response.choices[index] ??= {
        message: { content: "", refusal: "", tool_calls: [] },
      });
      message.content += delta.content ?? "";
      message.refusal += delta.refusal ?? "";
      for (const call of delta.tool_calls ?? []) {
        const { function: known } = (message.tool_calls[call.index ?? 0] ??= {
          type: "function",
          function: { name: "", arguments: "" },
        });
        known.name += call.function?.name ?? "";
        known.arguments += call.function?.arguments ?? "";
      }
    }
  }

  /** Messages, and the events of Responses before the complete response. */
  #addEvent({
    type,
    message,
    index,
    content_block: block,
    output_index: item,
    delta,
    usage,
  }) {
    if (type === "message_start") this.response = { ...message, content: [] };
    if (type === "content_block_start")
      this.response.content[index] = { ...block };
    if (type === "content_block_delta") {
      const part = this.#part(index, {});
      if (delta.text !== undefined) part.text = (part.text ?? "") + delta.text;
      if (delta.partial_json !== undefined) {
        part.input =
          (typeof part.input === "string" ? part.input : "") +
          delta.partial_json;
      }
    }
    if (type === "message_delta")
      this.response.usage = { ...this.response.usage, ...usage };
    if (type === "response.output_text.delta")
      this.#part(item, { text: "" }).text += delta;
  }

  #part(index, empty) {
    this.response.content ??= [];
    return (this.response.content[index] ??= empty);
  }
}

/** A text that the service accepts: without unpaired surrogates, and not too long. */
function cut(text) {
  let end = text.length;
  // A character takes up to six bytes in JSON.
  while (end * 6 > longestTextBytes) {
    const bytes = new TextEncoder().encode(
      JSON.stringify(text.slice(0, end)),
    ).length;
    if (bytes <= longestTextBytes) break;
    end = Math.floor((end * longestTextBytes) / bytes);
  }
  return text.slice(0, end).toWellFormed();
}
