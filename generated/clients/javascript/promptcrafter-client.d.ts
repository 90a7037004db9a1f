// Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
/** A client of PromptCrafter. Keep your prompts, every output that a model gave for them, and what you thought of it. */
export default class PromptCrafterClient {
  /** A client for one service and one account. */
  constructor(options?: ClientOptions);
  /** Uses another token from now on; undefined for none. */
  setToken(token: string | undefined): void;

  /**
   * Sign up.
   *
   * Creates an account and logs it in. The token in the answer is used as the one from `POST
   * /auth/login`.
   *
   * @throws {BadRequestError} 400: Required fields are missing or invalid. / The password does not
   * meet the security requirements. / The request is malformed or contains invalid parameters.
   * @throws {ConflictError} 409: Email already in use.
   * @throws {PayloadTooLargeError} 413: The request body is too large.
   * @throws {RateLimitError} 429: Too many attempts. Try again later.
   */
  signup(fields: Signup, options?: CallOptions): Promise<AuthResponse>;

  /**
   * Log in.
   *
   * Answers with a token. After too many failures for one account or from one address, further
   * tries get 429 for a while, with the right password too.
   *
   * @throws {BadRequestError} 400: Required fields are missing or invalid. / The request is
   * malformed or contains invalid parameters.
   * @throws {AuthenticationError} 401: Incorrect email or password.
   * @throws {PayloadTooLargeError} 413: The request body is too large.
   * @throws {RateLimitError} 429: Too many attempts. Try again later.
   */
  login(fields: Login, options?: CallOptions): Promise<AuthResponse>;

  /**
   * Change the password.
   *
   * Gives the account another password, after the current one. Every token from before stops at
   * once, on all devices; the answer has a new one. Failures count as failed logins do. If no
   * answer comes, log in with the new password to see whether it was changed.
   *
   * @throws {BadRequestError} 400: Required fields are missing or invalid. / The password does not
   * meet the security requirements. / The request is malformed or contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: Incorrect password.
   * @throws {PayloadTooLargeError} 413: The request body is too large.
   * @throws {RateLimitError} 429: Too many attempts. Try again later.
   */
  updateAccount(
    fields: AccountUpdate,
    options?: CallOptions,
  ): Promise<AuthResponse>;

  /**
   * Delete the account.
   *
   * Deletes the account with all of its prompts and logs, for good, after its password. From the
   * answer on, none of its tokens works, nothing of it can be read, and its e-mail address is free.
   * What it kept is removed from the database piece by piece, so that others go on working
   * meanwhile; a removal that a restart interrupts is completed after it. Failures count as failed
   * logins do.
   *
   * @throws {BadRequestError} 400: Required fields are missing or invalid. / The request is
   * malformed or contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: Incorrect password.
   * @throws {PayloadTooLargeError} 413: The request body is too large.
   * @throws {RateLimitError} 429: Too many attempts. Try again later.
   */
  deleteAccount(fields: AccountDelete, options?: CallOptions): Promise<void>;

  /**
   * Retrieve all prompts.
   *
   * The caller's prompts, oldest first.
   *
   * @throws {BadRequestError} 400: The request is malformed or contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   */
  getPrompts(
    parameters?: {
      /** The most items to answer with. Without it the answer holds all that there are. */
      limit?: number | undefined; /**
       * The place in the list after which to go on. It comes from the `Link` header of the page before
       * and is to be used with the same other parameters (`limit` may change). What it is made of is the
       * server's own affair.
       */
      cursor?: string | undefined;
    },
    options?: CallOptions,
  ): Promise<Array<Prompt>>;

  /**
   * Retrieve all prompts, page by page: `for await (const item of client.iteratePrompts(…))`.
   *
   * The caller's prompts, oldest first.
   *
   * @throws {BadRequestError} 400: The request is malformed or contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   */
  iteratePrompts(
    parameters?: {
      /** The most items to answer with. Without it the answer holds all that there are. */
      limit?: number | undefined;
    },
    options?: CallOptions,
  ): AsyncGenerator<Prompt, void, undefined>;

  /**
   * Save a prompt.
   *
   * Keeps a prompt in the caller's library.
   *
   * @throws {BadRequestError} 400: Required fields are missing or invalid. / The request is
   * malformed or contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ConflictError} 409: This externalId is already in use.
   * @throws {GoneError} 410: What was created with this Idempotency-Key was deleted.
   * @throws {PayloadTooLargeError} 413: The request body is too large.
   * @throws {UnprocessableEntityError} 422: The Idempotency-Key was already used for another
   * request.
   */
  createPrompt(
    fields: PromptCreate,
    options?: IdempotentCallOptions,
  ): Promise<Prompt>;

  /**
   * Retrieve a prompt.
   *
   * One prompt of the caller's.
   *
   * @param id The prompt's `_id`.
   * @throws {BadRequestError} 400: The request is malformed or the prompt ID format is invalid.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: You do not have permission to access this resource.
   * @throws {NotFoundError} 404: No prompt found with the specified ID.
   */
  getPromptById(id: string, options?: CallOptions): Promise<Prompt>;

  /**
   * Update a prompt.
   *
   * Changes the fields that the body names and leaves the others as they are; `tags` are replaced
   * as a whole. `updatedAt` moves on. If `content` or `model` changes to a different value, the
   * prompt gets a new version, to which `changeNote` belongs; the earlier versions are kept. The
   * prompt's logs stay.
   *
   * @param id The prompt's `_id`.
   * @throws {BadRequestError} 400: The prompt ID format is invalid. / Submitted data is invalid. /
   * The request is malformed or contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: Prompt does not belong to the authenticated user.
   * @throws {NotFoundError} 404: No prompt found with the specified ID.
   * @throws {PayloadTooLargeError} 413: The request body is too large.
   */
  updatePrompt(
    id: string,
    fields: PromptUpdate,
    options?: CallOptions,
  ): Promise<Prompt>;

  /**
   * Delete a prompt.
   *
   * Deletes the prompt, its versions and all of its logs, for good.
   *
   * @param id The prompt's `_id`.
   * @throws {BadRequestError} 400: The prompt ID format is invalid. / The request is malformed or
   * contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: Prompt does not belong to the authenticated user.
   * @throws {NotFoundError} 404: No prompt found with the specified ID.
   */
  deletePrompt(id: string, options?: CallOptions): Promise<void>;

  /**
   * Retrieve the versions of a prompt.
   *
   * Everything that a prompt of the caller's has said, oldest version first. The last one is what
   * it says now.
   *
   * @param id The prompt's `_id`.
   * @throws {BadRequestError} 400: The request is malformed or the prompt ID format is invalid.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: You do not have permission to access this resource.
   * @throws {NotFoundError} 404: No prompt found with the specified ID.
   */
  getPromptVersions(
    id: string,
    parameters?: {
      /** `asc` for the oldest version first, `desc` for the newest. */
      order?:
        | "asc"
        | "desc"
        | undefined; /** The most items to answer with. Without it the answer holds all that there are. */
      limit?: number | undefined; /**
       * The place in the list after which to go on. It comes from the `Link` header of the page before
       * and is to be used with the same other parameters (`limit` may change). What it is made of is the
       * server's own affair.
       */
      cursor?: string | undefined;
    },
    options?: CallOptions,
  ): Promise<Array<PromptVersion>>;

  /**
   * Retrieve the versions of a prompt, page by page: `for await (const item of
   * client.iteratePromptVersions(…))`.
   *
   * Everything that a prompt of the caller's has said, oldest version first. The last one is what
   * it says now.
   *
   * @param id The prompt's `_id`.
   * @throws {BadRequestError} 400: The request is malformed or the prompt ID format is invalid.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: You do not have permission to access this resource.
   * @throws {NotFoundError} 404: No prompt found with the specified ID.
   */
  iteratePromptVersions(
    id: string,
    parameters?: {
      /** `asc` for the oldest version first, `desc` for the newest. */
      order?:
        | "asc"
        | "desc"
        | undefined; /** The most items to answer with. Without it the answer holds all that there are. */
      limit?: number | undefined;
    },
    options?: CallOptions,
  ): AsyncGenerator<PromptVersion, void, undefined>;

  /**
   * Retrieve a version of a prompt.
   *
   * What a prompt of the caller's said in one version. To restore it, send its `content` and
   * `model` in a `PATCH` of the prompt.
   *
   * @param id The prompt's `_id`.
   * @param version The number of the version, from 1.
   * @throws {BadRequestError} 400: The request is malformed or the prompt ID format is invalid.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: You do not have permission to access this resource.
   * @throws {NotFoundError} 404: No prompt found with the specified ID. / This prompt has no such
   * version.
   */
  getPromptVersion(
    id: string,
    version: number,
    options?: CallOptions,
  ): Promise<PromptVersion>;

  /**
   * Retrieve all logs.
   *
   * The caller's logs, oldest first. For the newest ones, ask with `order=desc` and a `limit`.
   *
   * @throws {BadRequestError} 400: `promptId` missing or malformed / The request is malformed or
   * contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: User is not authorized to view logs for this prompt.
   * @throws {NotFoundError} 404: No logs found for the specified prompt ID.
   */
  getLogs(
    parameters?: {
      /** By time of creation, `asc` for oldest first and `desc` for newest first. */
      order?:
        | "asc"
        | "desc"
        | undefined; /** The most items to answer with. Without it the answer holds all that there are. */
      limit?: number | undefined; /**
       * The place in the list after which to go on. It comes from the `Link` header of the page before
       * and is to be used with the same other parameters (`limit` may change). What it is made of is the
       * server's own affair.
       */
      cursor?: string | undefined;
    },
    options?: CallOptions,
  ): Promise<Array<Log>>;

  /**
   * Retrieve all logs, page by page: `for await (const item of client.iterateLogs(…))`.
   *
   * The caller's logs, oldest first. For the newest ones, ask with `order=desc` and a `limit`.
   *
   * @throws {BadRequestError} 400: `promptId` missing or malformed / The request is malformed or
   * contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: User is not authorized to view logs for this prompt.
   * @throws {NotFoundError} 404: No logs found for the specified prompt ID.
   */
  iterateLogs(
    parameters?: {
      /** By time of creation, `asc` for oldest first and `desc` for newest first. */
      order?:
        | "asc"
        | "desc"
        | undefined; /** The most items to answer with. Without it the answer holds all that there are. */
      limit?: number | undefined;
    },
    options?: CallOptions,
  ): AsyncGenerator<Log, void, undefined>;

  /**
   * Retrieve logs by prompt.
   *
   * The logs of one of the caller's prompts, oldest first; `[]` when it has none yet. For the
   * newest ones, as after a change of the prompt, ask with `order=desc` and a `limit`.
   *
   * @param promptId Only the logs of this prompt, which must be one of the caller's.
   * @throws {BadRequestError} 400: `promptId` missing or malformed / The request is malformed or
   * contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: User is not authorized to view logs for this prompt.
   * @throws {NotFoundError} 404: No logs found for the specified prompt ID.
   */
  getLogsByPrompt(
    promptId: string,
    parameters?: {
      /** By time of creation, `asc` for oldest first and `desc` for newest first. */
      order?:
        | "asc"
        | "desc"
        | undefined; /** The most items to answer with. Without it the answer holds all that there are. */
      limit?: number | undefined; /**
       * The place in the list after which to go on. It comes from the `Link` header of the page before
       * and is to be used with the same other parameters (`limit` may change). What it is made of is the
       * server's own affair.
       */
      cursor?: string | undefined;
    },
    options?: CallOptions,
  ): Promise<Array<Log>>;

  /**
   * Retrieve logs by prompt, page by page: `for await (const item of
   * client.iterateLogsByPrompt(…))`.
   *
   * The logs of one of the caller's prompts, oldest first; `[]` when it has none yet. For the
   * newest ones, as after a change of the prompt, ask with `order=desc` and a `limit`.
   *
   * @param promptId Only the logs of this prompt, which must be one of the caller's.
   * @throws {BadRequestError} 400: `promptId` missing or malformed / The request is malformed or
   * contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: User is not authorized to view logs for this prompt.
   * @throws {NotFoundError} 404: No logs found for the specified prompt ID.
   */
  iterateLogsByPrompt(
    promptId: string,
    parameters?: {
      /** By time of creation, `asc` for oldest first and `desc` for newest first. */
      order?:
        | "asc"
        | "desc"
        | undefined; /** The most items to answer with. Without it the answer holds all that there are. */
      limit?: number | undefined;
    },
    options?: CallOptions,
  ): AsyncGenerator<Log, void, undefined>;

  /**
   * Log an output.
   *
   * Records what a model produced for one of the caller's prompts. The answer comes after the log
   * is safe on disk. While the prompt is being deleted, either the log is there first and goes with
   * it, or this answers 404.
   *
   * @throws {BadRequestError} 400: Required fields are missing or invalid. / The request is
   * malformed or contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {NotFoundError} 404: Prompt ID does not exist or is not accessible.
   * @throws {ConflictError} 409: This externalId is already in use.
   * @throws {GoneError} 410: What was created with this Idempotency-Key was deleted.
   * @throws {PayloadTooLargeError} 413: The request body is too large.
   * @throws {UnprocessableEntityError} 422: The Idempotency-Key was already used for another
   * request.
   */
  createLog(fields: LogCreate, options?: IdempotentCallOptions): Promise<Log>;

  /**
   * Retrieve a log.
   *
   * One log of the caller's.
   *
   * @param id The log's `_id`.
   * @throws {BadRequestError} 400: The request is malformed or the log ID format is invalid.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: Log does not belong to the authenticated user.
   * @throws {NotFoundError} 404: No log found with the specified ID.
   */
  getLogById(id: string, options?: CallOptions): Promise<Log>;

  /**
   * Score or annotate a log.
   *
   * Sets the score or the notes of a log, or removes them. What the model produced, and everything
   * else about the log, never changes. `updatedAt` moves on.
   *
   * @param id The log's `_id`.
   * @throws {BadRequestError} 400: The request is malformed or the log ID format is invalid. /
   * Submitted data is invalid.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: Log does not belong to the authenticated user.
   * @throws {NotFoundError} 404: No log found with the specified ID.
   * @throws {PayloadTooLargeError} 413: The request body is too large.
   */
  updateLog(id: string, fields: LogUpdate, options?: CallOptions): Promise<Log>;

  /**
   * Delete a log.
   *
   * Deletes one log, for good.
   *
   * @param id The log's `_id`.
   * @throws {BadRequestError} 400: The request is malformed or the log ID format is invalid.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: Log does not belong to the authenticated user.
   * @throws {NotFoundError} 404: No log found with the specified ID.
   */
  deleteLog(id: string, options?: CallOptions): Promise<void>;

  /**
   * Search prompts.
   *
   * The caller's prompts in which every word of `q` is found, in the title, the content or the
   * tags, in any order. Case makes no difference in any script, and a word is found inside longer
   * ones: `photo` finds `photosynthesis`. No character of `q` has a meaning of its own. Prompts
   * with more of the words in their title come first, among equals the newest.
   *
   * @param query One or more words, separated by spaces.
   * @throws {BadRequestError} 400: Missing or malformed query string.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   */
  searchPrompts(
    query: string,
    parameters?: {
      /** The most items to answer with. Without it the answer holds all that there are. */
      limit?: number | undefined; /**
       * The place in the list after which to go on. It comes from the `Link` header of the page before
       * and is to be used with the same other parameters (`limit` may change). What it is made of is the
       * server's own affair.
       */
      cursor?: string | undefined;
    },
    options?: CallOptions,
  ): Promise<Array<Prompt>>;

  /**
   * Search prompts, page by page: `for await (const item of client.iterateFoundPrompts(…))`.
   *
   * The caller's prompts in which every word of `q` is found, in the title, the content or the
   * tags, in any order. Case makes no difference in any script, and a word is found inside longer
   * ones: `photo` finds `photosynthesis`. No character of `q` has a meaning of its own. Prompts
   * with more of the words in their title come first, among equals the newest.
   *
   * @param query One or more words, separated by spaces.
   * @throws {BadRequestError} 400: Missing or malformed query string.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   */
  iterateFoundPrompts(
    query: string,
    parameters?: {
      /** The most items to answer with. Without it the answer holds all that there are. */
      limit?: number | undefined;
    },
    options?: CallOptions,
  ): AsyncGenerator<Prompt, void, undefined>;

  /**
   * Is the process alive?
   *
   * Answers as long as the process does. It does not ask the database.
   *
   * @throws {BadRequestError} 400: The request is malformed or contains invalid parameters.
   */
  getHealth(options?: CallOptions): Promise<State>;

  /**
   * Is the service ready?
   *
   * Answers 200 when the database answers.
   *
   * @throws {BadRequestError} 400: The request is malformed or contains invalid parameters.
   */
  getReadiness(options?: CallOptions): Promise<State>;

  /**
   * This document as YAML.
   *
   * The contract that the running service keeps, as it was written.
   *
   * @throws {BadRequestError} 400: The request is malformed or contains invalid parameters.
   */
  getContractAsYaml(options?: CallOptions): Promise<string>;

  /**
   * This document as JSON.
   *
   * The contract that the running service keeps.
   *
   * @throws {BadRequestError} 400: The request is malformed or contains invalid parameters.
   */
  getContractAsJson(options?: CallOptions): Promise<Record<string, unknown>>;
}

export { PromptCrafterClient };

/** Of this client, and of the contract that it was made for. */
export const version: string;

export interface Signup {
  /** What to call you. */
  name: string;
  /** The address that you log in with. It may have one account. */
  email: string;
  /**
   * 10 to 128 characters of any script. It is normalized (NFKC), so that it can be typed on any
   * keyboard.
   */
  password: string;
}

export interface AuthResponse {
  message?: "User account created successfully." | undefined;
  /** A token for `Authorization: Bearer`. */
  token: string;
}

export interface Login {
  /** The account's address. */
  email: string;
  /** The account's password. */
  password: string;
}

export interface AccountUpdate {
  /** The account's password. */
  currentPassword: string;
  /**
   * 10 to 128 characters of any script. It is normalized (NFKC), so that it can be typed on any
   * keyboard.
   */
  newPassword: string;
}

export interface AccountDelete {
  /** The account's password. */
  currentPassword: string;
}

export interface Prompt {
  /** Identifies the prompt. */
  readonly _id: string;
  /** The account that it belongs to. */
  readonly ownerId: string;
  /** What you call the prompt, 3 to 100 characters, not only spaces. */
  title: string;
  /** The text that goes to the model, not only spaces. */
  content: string;
  /** The model that it is meant for, as you name it ("GPT-4o", "DALL·E"). */
  model: string;
  /** Words to find the prompt by; `[]` when none were given. */
  tags: Array<string>;
  /** Your own ID for it. No two prompts of an account have the same one, and no two logs. */
  externalId?: string | undefined;
  /**
   * The version of the prompt. It starts at 1 and goes up by one each time `content` or `model`
   * changes to a different value.
   */
  readonly version: number;
  /** When it was saved. A time as in ISO 8601. */
  readonly createdAt: string;
  /** When it was last changed; at first the same as `createdAt`. A time as in ISO 8601. */
  readonly updatedAt: string;
}

export interface PromptCreate {
  /** What you call the prompt, 3 to 100 characters, not only spaces. */
  title: string;
  /** The text that goes to the model, not only spaces. */
  content: string;
  /** The model that it is meant for, as you name it ("GPT-4o", "DALL·E"). */
  model: string;
  /** Words to find the prompt by; `[]` when none were given. */
  tags?: Array<string> | undefined;
  /** Your own ID for it. No two prompts of an account have the same one, and no two logs. */
  externalId?: string | undefined;
}

/** At least one of `title`, `content`, `model` and `tags`. */
export interface PromptUpdate {
  /** What you call the prompt, 3 to 100 characters, not only spaces. */
  title?: string | undefined;
  /** The text that goes to the model, not only spaces. */
  content?: string | undefined;
  /** The model that it is meant for, as you name it ("GPT-4o", "DALL·E"). */
  model?: string | undefined;
  /** Words to find the prompt by; `[]` when none were given. */
  tags?: Array<string> | undefined;
  /**
   * Why the prompt was changed. Only a change of `content` or `model`, which creates a version, can
   * have one.
   */
  changeNote?: string | undefined;
}

/** What a prompt said from `createdAt` until the next version. It never changes. */
export interface PromptVersion {
  /** The prompt it is a version of. */
  readonly promptId: string;
  /**
   * The version of the prompt. It starts at 1 and goes up by one each time `content` or `model`
   * changes to a different value.
   */
  readonly version: number;
  /** The text that goes to the model, not only spaces. */
  content: string;
  /** The model that it is meant for, as you name it ("GPT-4o", "DALL·E"). */
  model: string;
  /** When this version was saved. A time as in ISO 8601. */
  readonly createdAt: string;
  /**
   * Why the prompt was changed. Only a change of `content` or `model`, which creates a version, can
   * have one.
   */
  changeNote?: string | undefined;
}

export interface Log {
  /** Identifies the log. */
  readonly _id: string;
  /** The prompt that produced the output. */
  promptId: string;
  /**
   * The version of the prompt that produced the output; the current one if you leave it out. Logs
   * from before versions were kept may lack it: which version produced them is unknown.
   */
  promptVersion?: number | undefined;
  /** What the model was given, such as the user's message or the filled-in prompt. */
  input?: string | undefined;
  /** What the model produced, to the letter. It may be empty, as a model's answer may. */
  output: string;
  /** The model that produced it, as you name it. */
  modelUsed: string;
  /** What you thought of it. */
  notes?: string | undefined;
  /** How good it is, from 0 to 10. */
  score?: number | undefined;
  /** The conversation it belongs to. */
  sessionId?: string | undefined;
  /** How long the model took, in milliseconds, as you measured it. */
  latencyMs?: number | undefined;
  /** How many tokens the model was given, as you counted them. */
  inputTokens?: number | undefined;
  /** How many tokens the model produced, as you counted them. */
  outputTokens?: number | undefined;
  /** What it cost in US dollars, as you were charged. */
  costUsd?: number | undefined;
  /**
   * Anything else worth keeping with it, up to 50 names with a text, a number or a boolean each.
   */
  metadata?: Record<string, unknown> | undefined;
  /** Your own ID for it. No two prompts of an account have the same one, and no two logs. */
  externalId?: string | undefined;
  /**
   * When the model produced the output, for logs that you record later or import. Any UTC offset is
   * fine; responses use UTC. It is at most a day ahead of the server's clock and not before 1970.
   * Without it, the time of the log is `createdAt`. A time as in ISO 8601.
   */
  occurredAt?: string | undefined;
  /** When it was recorded. A time as in ISO 8601. */
  readonly createdAt: string;
  /**
   * When its score or notes were last changed; absent if they never were. A time as in ISO 8601.
   */
  readonly updatedAt?: string | undefined;
}

export interface LogCreate {
  /** The prompt that produced the output. */
  promptId: string;
  /** What the model produced, to the letter. It may be empty, as a model's answer may. */
  output: string;
  /** The model that produced it, as you name it. */
  modelUsed: string;
  /** What you thought of it. */
  notes?: string | undefined;
  /** How good it is, from 0 to 10. */
  score?: number | undefined;
  /**
   * The version of the prompt that produced the output; the current one if you leave it out. Logs
   * from before versions were kept may lack it: which version produced them is unknown.
   */
  promptVersion?: number | undefined;
  /** What the model was given, such as the user's message or the filled-in prompt. */
  input?: string | undefined;
  /** The conversation it belongs to. */
  sessionId?: string | undefined;
  /** How long the model took, in milliseconds, as you measured it. */
  latencyMs?: number | undefined;
  /** How many tokens the model was given, as you counted them. */
  inputTokens?: number | undefined;
  /** How many tokens the model produced, as you counted them. */
  outputTokens?: number | undefined;
  /** What it cost in US dollars, as you were charged. */
  costUsd?: number | undefined;
  /**
   * Anything else worth keeping with it, up to 50 names with a text, a number or a boolean each.
   */
  metadata?: Record<string, unknown> | undefined;
  /** Your own ID for it. No two prompts of an account have the same one, and no two logs. */
  externalId?: string | undefined;
  /**
   * When the model produced the output, for logs that you record later or import. Any UTC offset is
   * fine; responses use UTC. It is at most a day ahead of the server's clock and not before 1970.
   * Without it, the time of the log is `createdAt`. A time as in ISO 8601.
   */
  occurredAt?: string | undefined;
}

/** At least one of `score` and `notes`. `null` removes it. */
export interface LogUpdate {
  /** What you think of it; `null` removes the notes. */
  notes?: string | null | undefined;
  /** How good it is, from 0 to 10; `null` removes the score. */
  score?: number | null | undefined;
}

export interface State {
  status: "ok";
}

/** How a client is set up. */
export interface ClientOptions {
  /** Sent with every call that wants one. Default: the environment's `PROMPTCRAFTER_TOKEN`. */
  token?: string | undefined;
  /** Default: the environment's `PROMPTCRAFTER_BASE_URL`, else `http://localhost:3000`. */
  baseUrl?: string | undefined;
  /** How long one try of a call may take, in milliseconds. Default: 60000. */
  timeoutMs?: number | undefined;
  /** How often a call is tried again where that is safe and may help. Default: 2. */
  maxRetries?: number | undefined;
  /** What requests are made with. Default: the `fetch` of the platform. */
  fetch?: typeof fetch | undefined;
}

/** What one call may do otherwise than the others. */
export interface CallOptions {
  /** Aborts the call, which then rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
  timeoutMs?: number | undefined;
  maxRetries?: number | undefined;
}

/** Of calls that the service does once for each key, however often they arrive. */
export interface IdempotentCallOptions extends CallOptions {
  /** Default: a key of its own for each call, the same in all of its tries. */
  idempotencyKey?: string | undefined;
}

/** What is wrong in one place of a request. */
export interface ErrorDetail {
  /** A JSON Pointer into the body, or the name of a parameter. */
  field: string;
  message: string;
}

/** What every failed call rejects with; `instanceof` tells the kinds apart. */
export class PromptCrafterError extends Error {
  constructor(
    message: string,
    about?: {
      status?: number;
      body?: unknown;
      headers?: Headers;
      cause?: unknown;
    },
  );
  /** The status of the answer; undefined when there was none. */
  readonly status: number | undefined;
  /** The body of the answer, as JSON where it is JSON, else as text. */
  readonly body: any;
  /** What is wrong where, for errors of validation. */
  readonly details: readonly ErrorDetail[];
  /** The id under which the service's log has the request. */
  readonly requestId: string | undefined;
  /** After how many seconds the service asks to be tried again. */
  readonly retryAfter: number | undefined;
}

/** There was no answer: the service cannot be reached, or the connection was lost. `cause` says more. */
export class ConnectionError extends PromptCrafterError {}

/** There was no whole answer within the time limit. */
export class TimeoutError extends ConnectionError {}

/** Status 400, bad request. */
export class BadRequestError extends PromptCrafterError {}
/** Status 401, unauthorized. */
export class AuthenticationError extends PromptCrafterError {}
/** Status 403, forbidden. */
export class ForbiddenError extends PromptCrafterError {}
/** Status 404, not found. */
export class NotFoundError extends PromptCrafterError {}
/** Status 405, method not allowed. */
export class MethodNotAllowedError extends PromptCrafterError {}
/** Status 408, request timeout. */
export class RequestTimeoutError extends PromptCrafterError {}
/** Status 409, conflict. */
export class ConflictError extends PromptCrafterError {}
/** Status 410, gone. */
export class GoneError extends PromptCrafterError {}
/** Status 413, payload too large. */
export class PayloadTooLargeError extends PromptCrafterError {}
/** Status 415, unsupported media type. */
export class UnsupportedMediaTypeError extends PromptCrafterError {}
/** Status 422, unprocessable entity. */
export class UnprocessableEntityError extends PromptCrafterError {}
/** Status 429, too many requests. */
export class RateLimitError extends PromptCrafterError {}
/** Status 431, request header fields too large. */
export class RequestHeaderFieldsTooLargeError extends PromptCrafterError {}
/** Any status from 500. */
export class ServerError extends PromptCrafterError {}
/** Status 503, service unavailable. */
export class ServiceUnavailableError extends ServerError {}
/** Status 507, insufficient storage. */
export class InsufficientStorageError extends ServerError {}
