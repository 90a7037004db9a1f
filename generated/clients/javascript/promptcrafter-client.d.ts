// Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
/** A client of PromptCrafter. Keep your prompts, every output that a model gave for them, and what you thought of it. */
export default class PromptCrafterClient {
  /** A client for one service and one account. */
  constructor(options?: ClientOptions);
  /** Sets the token of later calls, for everything that uses this client; undefined for none. */
  setToken(token: string | undefined): void;
  /**
   * A client like this one but for some options; one that names no token has that of this client. On a client that
   * others use at the same time, log in by `client.withOptions({ token: undefined }).login(…)`.
   */
  withOptions(options: ClientOptions): PromptCrafterClient;

  /**
   * Sign up.
   *
   * Creates an account and logs it in. Use the token in the response like one from `POST
   * /auth/login`.
   *
   * The client keeps the token and sends it from then on, for all that use it; see `withOptions`.
   *
   * @throws {BadRequestError} 400: Required fields are missing or invalid. / The password does not
   * meet the security requirements. / The request is malformed or contains invalid parameters.
   * @throws {ForbiddenError} 403: Sign-up is closed. / This email address may not sign up.
   * @throws {ConflictError} 409: Email already in use.
   * @throws {PayloadTooLargeError} 413: The request body is too large.
   * @throws {RateLimitError} 429: Too many attempts. Try again later.
   */
  signup(fields: Signup, options?: CallOptions): Call<AuthResponse>;

  /**
   * Log in.
   *
   * Returns a token. After too many failures, further attempts get 429 for a while, even with the
   * right password. They are counted so that nobody can lock somebody else out: an account stays
   * open to the addresses that it logged in from.
   *
   * The client keeps the token and sends it from then on, for all that use it; see `withOptions`.
   *
   * @throws {BadRequestError} 400: Required fields are missing or invalid. / The request is
   * malformed or contains invalid parameters.
   * @throws {AuthenticationError} 401: Incorrect email or password.
   * @throws {PayloadTooLargeError} 413: The request body is too large.
   * @throws {RateLimitError} 429: Too many attempts. Try again later.
   */
  login(fields: Login, options?: CallOptions): Call<AuthResponse>;

  /**
   * Retrieve the account.
   *
   * Returns the account that the token or API key belongs to. If the request is made with a key,
   * the response also describes the key.
   *
   * @throws {BadRequestError} 400: The request is malformed or contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  getAccount(options?: CallOptions): Call<User>;

  /**
   * Change the password.
   *
   * Changes the password; the current one is required. All earlier tokens stop working at once, on
   * all devices; the response contains a new one. API keys stay valid: delete those that somebody
   * else may have. Wrong passwords are counted separately from failed logins. If there is no
   * response, log in with the new password to see whether it was changed.
   *
   * The client keeps the token and sends it from then on, for all that use it; see `withOptions`.
   *
   * @throws {BadRequestError} 400: Required fields are missing or invalid. / The password does not
   * meet the security requirements. / The request is malformed or contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation. / Incorrect password.
   * @throws {PayloadTooLargeError} 413: The request body is too large.
   * @throws {RateLimitError} 429: Too many attempts. Try again later. / The quota of the account is
   * used up. Try again later.
   */
  updateAccount(
    fields: AccountUpdate,
    options?: CallOptions,
  ): Call<AuthResponse>;

  /**
   * Delete the account.
   *
   * Permanently deletes the account with all of its prompts, logs and API keys; the password is
   * required. Once the response is sent, the account's tokens and keys no longer work, its data
   * can't be read, and its email address can be used again. The data is then removed from the
   * database piece by piece, without delaying others, and overwritten; if a restart interrupts
   * this, it continues afterwards. Wrong passwords are counted separately from failed logins.
   *
   * The client drops its token, which is no longer valid.
   *
   * @throws {BadRequestError} 400: Required fields are missing or invalid. / The request is
   * malformed or contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation. / Incorrect password.
   * @throws {PayloadTooLargeError} 413: The request body is too large.
   * @throws {RateLimitError} 429: Too many attempts. Try again later. / The quota of the account is
   * used up. Try again later.
   */
  deleteAccount(fields: AccountDelete, options?: CallOptions): Call<void>;

  /**
   * Retrieve all API keys.
   *
   * The keys of the account, oldest first, without their secrets. Expired ones are among them until
   * you delete them.
   *
   * @throws {BadRequestError} 400: The request is malformed or contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  getApiKeys(
    parameters?: {
      /** The maximum number of items in the response. Without it, the response has all items. */
      limit?: number | undefined; /**
       * The position in the list after which to continue. Take it from the `Link` header of the previous
       * page, and send it with the same other parameters (`limit`, `escapeFormulas` and `Accept` may
       * change). It's opaque: don't parse or build it.
       */
      cursor?: string | undefined;
    },
    options?: CallOptions,
  ): Call<Array<ApiKey>>;

  /**
   * Retrieve all API keys, page by page: `for await (const item of client.iterateApiKeys(…))`. It
   * ends after `limit` items, if that is set, and fetches `pageSize` items at a time, 100 by
   * default.
   *
   * The keys of the account, oldest first, without their secrets. Expired ones are among them until
   * you delete them.
   *
   * @throws {BadRequestError} 400: The request is malformed or contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  iterateApiKeys(
    parameters?: {
      /** The maximum number of items in the response. Without it, the response has all items. */
      limit?: number | undefined;
      pageSize?: number | undefined;
    },
    options?: CallOptions,
  ): AsyncGenerator<ApiKey, void, undefined>;

  /**
   * Create an API key.
   *
   * Creates a key for an application, with the access that its `scope` gives. This is the only
   * response that contains the `key`: the service stores only a hash of it. The key is valid until
   * you delete it, it expires, or the account is deleted. Changing the password doesn't affect it.
   *
   * @throws {BadRequestError} 400: Required fields are missing or invalid. / The request is
   * malformed or contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation.
   * @throws {ConflictError} 409: An account can have at most 100 API keys.
   * @throws {PayloadTooLargeError} 413: The request body is too large.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  createApiKey(
    fields: ApiKeyCreate,
    options?: CallOptions,
  ): Call<CreatedApiKey>;

  /**
   * Delete an API key.
   *
   * Deletes a key. Once the response is sent, no request with the key is accepted.
   *
   * @param id The key's `_id`.
   * @throws {BadRequestError} 400: The key ID format is invalid. / The request is malformed or
   * contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation.
   * @throws {NotFoundError} 404: No API key found with the specified ID.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  deleteApiKey(id: string, options?: CallOptions): Call<void>;

  /**
   * Retrieve all prompts.
   *
   * The caller's prompts, oldest first: all of them, or those that every given filter holds for.
   * For the ones that changed last, ask with `sort=updatedAt`, `order=desc` and a `limit`.
   *
   * A prompt that changes while you page by `updatedAt` or `title` moves to its new place in the
   * list. If that is still to come, you get the prompt there, even if you had it before; if you are
   * past it already, you don't. Sorted by `createdAt`, prompts don't move.
   *
   * @throws {BadRequestError} 400: The request is malformed or contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  getPrompts(
    parameters?: {
      /** Only prompts that have exactly this tag. */
      tag?: string | undefined; /** Only prompts for exactly this model. */
      model?:
        | string
        | undefined; /** Only the prompt with exactly this external ID. */
      externalId?: string | undefined; /**
       * By `createdAt`; by `updatedAt`; or by `title`, regardless of case and otherwise in the order of
       * Unicode's code points. Equals are in the order of creation.
       */
      sort?:
        | "createdAt"
        | "updatedAt"
        | "title"
        | undefined; /** `asc` for the oldest or the first title first, `desc` for the reverse. */
      order?:
        | "asc"
        | "desc"
        | undefined; /** The maximum number of items in the response. Without it, the response has all items. */
      limit?: number | undefined; /**
       * The position in the list after which to continue. Take it from the `Link` header of the previous
       * page, and send it with the same other parameters (`limit`, `escapeFormulas` and `Accept` may
       * change). It's opaque: don't parse or build it.
       */
      cursor?: string | undefined;
    },
    options?: CallOptions,
  ): Call<Array<Prompt>>;

  /**
   * Retrieve all prompts, page by page: `for await (const item of client.iteratePrompts(…))`. It
   * ends after `limit` items, if that is set, and fetches `pageSize` items at a time, 100 by
   * default.
   *
   * The caller's prompts, oldest first: all of them, or those that every given filter holds for.
   * For the ones that changed last, ask with `sort=updatedAt`, `order=desc` and a `limit`.
   *
   * A prompt that changes while you page by `updatedAt` or `title` moves to its new place in the
   * list. If that is still to come, you get the prompt there, even if you had it before; if you are
   * past it already, you don't. Sorted by `createdAt`, prompts don't move.
   *
   * @throws {BadRequestError} 400: The request is malformed or contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  iteratePrompts(
    parameters?: {
      /** Only prompts that have exactly this tag. */
      tag?: string | undefined; /** Only prompts for exactly this model. */
      model?:
        | string
        | undefined; /** Only the prompt with exactly this external ID. */
      externalId?: string | undefined; /**
       * By `createdAt`; by `updatedAt`; or by `title`, regardless of case and otherwise in the order of
       * Unicode's code points. Equals are in the order of creation.
       */
      sort?:
        | "createdAt"
        | "updatedAt"
        | "title"
        | undefined; /** `asc` for the oldest or the first title first, `desc` for the reverse. */
      order?:
        | "asc"
        | "desc"
        | undefined; /** The maximum number of items in the response. Without it, the response has all items. */
      limit?: number | undefined;
      pageSize?: number | undefined;
    },
    options?: CallOptions,
  ): AsyncGenerator<Prompt, void, undefined>;

  /**
   * Retrieve all prompts, as NDJSON.
   *
   * The caller's prompts, oldest first: all of them, or those that every given filter holds for.
   * For the ones that changed last, ask with `sort=updatedAt`, `order=desc` and a `limit`.
   *
   * A prompt that changes while you page by `updatedAt` or `title` moves to its new place in the
   * list. If that is still to come, you get the prompt there, even if you had it before; if you are
   * past it already, you don't. Sorted by `createdAt`, prompts don't move.
   *
   * @throws {BadRequestError} 400: The request is malformed or contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  exportPromptsAsNdjson(
    parameters?: {
      /** Only prompts that have exactly this tag. */
      tag?: string | undefined; /** Only prompts for exactly this model. */
      model?:
        | string
        | undefined; /** Only the prompt with exactly this external ID. */
      externalId?: string | undefined; /**
       * By `createdAt`; by `updatedAt`; or by `title`, regardless of case and otherwise in the order of
       * Unicode's code points. Equals are in the order of creation.
       */
      sort?:
        | "createdAt"
        | "updatedAt"
        | "title"
        | undefined; /** `asc` for the oldest or the first title first, `desc` for the reverse. */
      order?:
        | "asc"
        | "desc"
        | undefined; /** The maximum number of items in the response. Without it, the response has all items. */
      limit?: number | undefined; /**
       * The position in the list after which to continue. Take it from the `Link` header of the previous
       * page, and send it with the same other parameters (`limit`, `escapeFormulas` and `Accept` may
       * change). It's opaque: don't parse or build it.
       */
      cursor?: string | undefined;
    },
    options?: CallOptions,
  ): Call<ReadableStream<Uint8Array>>;

  /**
   * Retrieve all prompts, as CSV.
   *
   * The caller's prompts, oldest first: all of them, or those that every given filter holds for.
   * For the ones that changed last, ask with `sort=updatedAt`, `order=desc` and a `limit`.
   *
   * A prompt that changes while you page by `updatedAt` or `title` moves to its new place in the
   * list. If that is still to come, you get the prompt there, even if you had it before; if you are
   * past it already, you don't. Sorted by `createdAt`, prompts don't move.
   *
   * @throws {BadRequestError} 400: The request is malformed or contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  exportPromptsAsCsv(
    parameters?: {
      /** Only prompts that have exactly this tag. */
      tag?: string | undefined; /** Only prompts for exactly this model. */
      model?:
        | string
        | undefined; /** Only the prompt with exactly this external ID. */
      externalId?: string | undefined; /**
       * By `createdAt`; by `updatedAt`; or by `title`, regardless of case and otherwise in the order of
       * Unicode's code points. Equals are in the order of creation.
       */
      sort?:
        | "createdAt"
        | "updatedAt"
        | "title"
        | undefined; /** `asc` for the oldest or the first title first, `desc` for the reverse. */
      order?: "asc" | "desc" | undefined; /**
       * Only with `Accept: text/csv`. `true` puts an apostrophe before each text that a spreadsheet would
       * execute as a formula: one that starts with `=`, `+`, `-`, `@`, a tab or a line break. Use it for
       * a file that people open in a spreadsheet, because the texts of models and users can contain
       * anything. Leave it out for a file that programs read or that you import again: then every text is
       * exact.
       */
      escapeFormulas?:
        | boolean
        | undefined; /** The maximum number of items in the response. Without it, the response has all items. */
      limit?: number | undefined; /**
       * The position in the list after which to continue. Take it from the `Link` header of the previous
       * page, and send it with the same other parameters (`limit`, `escapeFormulas` and `Accept` may
       * change). It's opaque: don't parse or build it.
       */
      cursor?: string | undefined;
    },
    options?: CallOptions,
  ): Call<ReadableStream<Uint8Array>>;

  /**
   * Save a prompt.
   *
   * Keeps a prompt in the caller's library.
   *
   * @throws {BadRequestError} 400: Required fields are missing or invalid. / The request is
   * malformed or contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation.
   * @throws {ConflictError} 409: This externalId is already in use.
   * @throws {GoneError} 410: What was created with this Idempotency-Key was deleted.
   * @throws {PayloadTooLargeError} 413: The request body is too large.
   * @throws {UnprocessableEntityError} 422: The Idempotency-Key was already used for another
   * request.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  createPrompt(
    fields: PromptCreate,
    options?: IdempotentCallOptions,
  ): Call<Prompt>;

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
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  getPromptById(id: string, options?: CallOptions): Call<Prompt>;

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
   * @throws {ForbiddenError} 403: The API key does not permit this operation. / Prompt does not
   * belong to the authenticated user.
   * @throws {NotFoundError} 404: No prompt found with the specified ID.
   * @throws {PayloadTooLargeError} 413: The request body is too large.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  updatePrompt(
    id: string,
    fields: PromptUpdate,
    options?: CallOptions,
  ): Call<Prompt>;

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
   * @throws {ForbiddenError} 403: The API key does not permit this operation. / Prompt does not
   * belong to the authenticated user.
   * @throws {NotFoundError} 404: No prompt found with the specified ID.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  deletePrompt(id: string, options?: CallOptions): Call<void>;

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
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  getPromptVersions(
    id: string,
    parameters?: {
      /** `asc` for the oldest version first, `desc` for the newest. */
      order?:
        | "asc"
        | "desc"
        | undefined; /** The maximum number of items in the response. Without it, the response has all items. */
      limit?: number | undefined; /**
       * The position in the list after which to continue. Take it from the `Link` header of the previous
       * page, and send it with the same other parameters (`limit`, `escapeFormulas` and `Accept` may
       * change). It's opaque: don't parse or build it.
       */
      cursor?: string | undefined;
    },
    options?: CallOptions,
  ): Call<Array<PromptVersion>>;

  /**
   * Retrieve the versions of a prompt, page by page: `for await (const item of
   * client.iteratePromptVersions(…))`. It ends after `limit` items, if that is set, and fetches
   * `pageSize` items at a time, 100 by default.
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
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  iteratePromptVersions(
    id: string,
    parameters?: {
      /** `asc` for the oldest version first, `desc` for the newest. */
      order?:
        | "asc"
        | "desc"
        | undefined; /** The maximum number of items in the response. Without it, the response has all items. */
      limit?: number | undefined;
      pageSize?: number | undefined;
    },
    options?: CallOptions,
  ): AsyncGenerator<PromptVersion, void, undefined>;

  /**
   * Retrieve a version of a prompt.
   *
   * Returns one version of a prompt of the caller. To restore it, send its `content` and `model` in
   * a `PATCH` of the prompt.
   *
   * @param id The prompt's `_id`.
   * @param version The number of the version, from 1.
   * @throws {BadRequestError} 400: The request is malformed or the prompt ID format is invalid.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: You do not have permission to access this resource.
   * @throws {NotFoundError} 404: No prompt found with the specified ID. / This prompt has no such
   * version.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  getPromptVersion(
    id: string,
    version: number,
    options?: CallOptions,
  ): Call<PromptVersion>;

  /**
   * Retrieve all logs.
   *
   * The caller's logs, oldest first. For the newest ones, ask with `order=desc` and a `limit`.
   *
   * @throws {BadRequestError} 400: `promptId` missing or malformed / The request is malformed or
   * contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation. / User is not
   * authorized to view logs for this prompt.
   * @throws {NotFoundError} 404: No logs found for the specified prompt ID.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  getLogs(
    parameters?: {
      /** Only logs of this version of the prompt. */
      promptVersion?:
        number | undefined; /** Only logs of exactly this model. */
      modelUsed?:
        | string
        | undefined; /** Only logs that have a score, or only those that have none. */
      scored?:
        boolean | undefined; /** Only logs with this score or a higher one. */
      scoreMin?:
        number | undefined; /** Only logs with this score or a lower one. */
      scoreMax?: number | undefined; /**
       * Only logs from this time on: a date-time with its offset, or a date, which means midnight UTC.
       */
      from?: string | Date | undefined; /**
       * Only logs from before this time: a date-time with its offset, or a date, which means midnight
       * UTC.
       */
      to?: string | Date | undefined; /** Only logs of exactly this session. */
      sessionId?:
        string | undefined; /** Only the log with exactly this external ID. */
      externalId?: string | undefined; /**
       * Only logs with all of these words, separated by spaces, in their `output`, `input` or `notes`.
       * Each may be in another one of the three. It is found at the start of a word, so `refund` finds
       * `refunded`; in scripts that are written without spaces, such as Chinese, Japanese or Thai,
       * anywhere, from one character up. Case makes no difference, and no character has a special
       * meaning. Of each of the three texts the first 10,000 characters are searched, where those beyond
       * U+FFFF, such as emoji, count twice.
       */
      q?: string | undefined; /**
       * By the `time` of the log, its `occurredAt` or else its `createdAt`; or by `score`, with logs that
       * have none last and equal scores oldest first.
       */
      sort?:
        | "time"
        | "score"
        | undefined; /** `asc` for the oldest or the lowest score first, `desc` for the newest or the highest. */
      order?:
        | "asc"
        | "desc"
        | undefined; /** The maximum number of items in the response. Without it, the response has all items. */
      limit?: number | undefined; /**
       * The position in the list after which to continue. Take it from the `Link` header of the previous
       * page, and send it with the same other parameters (`limit`, `escapeFormulas` and `Accept` may
       * change). It's opaque: don't parse or build it.
       */
      cursor?: string | undefined;
    },
    options?: CallOptions,
  ): Call<Array<Log>>;

  /**
   * Retrieve all logs, page by page: `for await (const item of client.iterateLogs(…))`. It ends
   * after `limit` items, if that is set, and fetches `pageSize` items at a time, 100 by default.
   *
   * The caller's logs, oldest first. For the newest ones, ask with `order=desc` and a `limit`.
   *
   * @throws {BadRequestError} 400: `promptId` missing or malformed / The request is malformed or
   * contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation. / User is not
   * authorized to view logs for this prompt.
   * @throws {NotFoundError} 404: No logs found for the specified prompt ID.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  iterateLogs(
    parameters?: {
      /** Only logs of this version of the prompt. */
      promptVersion?:
        number | undefined; /** Only logs of exactly this model. */
      modelUsed?:
        | string
        | undefined; /** Only logs that have a score, or only those that have none. */
      scored?:
        boolean | undefined; /** Only logs with this score or a higher one. */
      scoreMin?:
        number | undefined; /** Only logs with this score or a lower one. */
      scoreMax?: number | undefined; /**
       * Only logs from this time on: a date-time with its offset, or a date, which means midnight UTC.
       */
      from?: string | Date | undefined; /**
       * Only logs from before this time: a date-time with its offset, or a date, which means midnight
       * UTC.
       */
      to?: string | Date | undefined; /** Only logs of exactly this session. */
      sessionId?:
        string | undefined; /** Only the log with exactly this external ID. */
      externalId?: string | undefined; /**
       * Only logs with all of these words, separated by spaces, in their `output`, `input` or `notes`.
       * Each may be in another one of the three. It is found at the start of a word, so `refund` finds
       * `refunded`; in scripts that are written without spaces, such as Chinese, Japanese or Thai,
       * anywhere, from one character up. Case makes no difference, and no character has a special
       * meaning. Of each of the three texts the first 10,000 characters are searched, where those beyond
       * U+FFFF, such as emoji, count twice.
       */
      q?: string | undefined; /**
       * By the `time` of the log, its `occurredAt` or else its `createdAt`; or by `score`, with logs that
       * have none last and equal scores oldest first.
       */
      sort?:
        | "time"
        | "score"
        | undefined; /** `asc` for the oldest or the lowest score first, `desc` for the newest or the highest. */
      order?:
        | "asc"
        | "desc"
        | undefined; /** The maximum number of items in the response. Without it, the response has all items. */
      limit?: number | undefined;
      pageSize?: number | undefined;
    },
    options?: CallOptions,
  ): AsyncGenerator<Log, void, undefined>;

  /**
   * Retrieve all logs, as NDJSON.
   *
   * The caller's logs, oldest first. For the newest ones, ask with `order=desc` and a `limit`.
   *
   * @throws {BadRequestError} 400: `promptId` missing or malformed / The request is malformed or
   * contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation. / User is not
   * authorized to view logs for this prompt.
   * @throws {NotFoundError} 404: No logs found for the specified prompt ID.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  exportLogsAsNdjson(
    parameters?: {
      /** Only logs of this version of the prompt. */
      promptVersion?:
        number | undefined; /** Only logs of exactly this model. */
      modelUsed?:
        | string
        | undefined; /** Only logs that have a score, or only those that have none. */
      scored?:
        boolean | undefined; /** Only logs with this score or a higher one. */
      scoreMin?:
        number | undefined; /** Only logs with this score or a lower one. */
      scoreMax?: number | undefined; /**
       * Only logs from this time on: a date-time with its offset, or a date, which means midnight UTC.
       */
      from?: string | Date | undefined; /**
       * Only logs from before this time: a date-time with its offset, or a date, which means midnight
       * UTC.
       */
      to?: string | Date | undefined; /** Only logs of exactly this session. */
      sessionId?:
        string | undefined; /** Only the log with exactly this external ID. */
      externalId?: string | undefined; /**
       * Only logs with all of these words, separated by spaces, in their `output`, `input` or `notes`.
       * Each may be in another one of the three. It is found at the start of a word, so `refund` finds
       * `refunded`; in scripts that are written without spaces, such as Chinese, Japanese or Thai,
       * anywhere, from one character up. Case makes no difference, and no character has a special
       * meaning. Of each of the three texts the first 10,000 characters are searched, where those beyond
       * U+FFFF, such as emoji, count twice.
       */
      q?: string | undefined; /**
       * By the `time` of the log, its `occurredAt` or else its `createdAt`; or by `score`, with logs that
       * have none last and equal scores oldest first.
       */
      sort?:
        | "time"
        | "score"
        | undefined; /** `asc` for the oldest or the lowest score first, `desc` for the newest or the highest. */
      order?:
        | "asc"
        | "desc"
        | undefined; /** The maximum number of items in the response. Without it, the response has all items. */
      limit?: number | undefined; /**
       * The position in the list after which to continue. Take it from the `Link` header of the previous
       * page, and send it with the same other parameters (`limit`, `escapeFormulas` and `Accept` may
       * change). It's opaque: don't parse or build it.
       */
      cursor?: string | undefined;
    },
    options?: CallOptions,
  ): Call<ReadableStream<Uint8Array>>;

  /**
   * Retrieve all logs, as CSV.
   *
   * The caller's logs, oldest first. For the newest ones, ask with `order=desc` and a `limit`.
   *
   * @throws {BadRequestError} 400: `promptId` missing or malformed / The request is malformed or
   * contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation. / User is not
   * authorized to view logs for this prompt.
   * @throws {NotFoundError} 404: No logs found for the specified prompt ID.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  exportLogsAsCsv(
    parameters?: {
      /** Only logs of this version of the prompt. */
      promptVersion?:
        number | undefined; /** Only logs of exactly this model. */
      modelUsed?:
        | string
        | undefined; /** Only logs that have a score, or only those that have none. */
      scored?:
        boolean | undefined; /** Only logs with this score or a higher one. */
      scoreMin?:
        number | undefined; /** Only logs with this score or a lower one. */
      scoreMax?: number | undefined; /**
       * Only logs from this time on: a date-time with its offset, or a date, which means midnight UTC.
       */
      from?: string | Date | undefined; /**
       * Only logs from before this time: a date-time with its offset, or a date, which means midnight
       * UTC.
       */
      to?: string | Date | undefined; /** Only logs of exactly this session. */
      sessionId?:
        string | undefined; /** Only the log with exactly this external ID. */
      externalId?: string | undefined; /**
       * Only logs with all of these words, separated by spaces, in their `output`, `input` or `notes`.
       * Each may be in another one of the three. It is found at the start of a word, so `refund` finds
       * `refunded`; in scripts that are written without spaces, such as Chinese, Japanese or Thai,
       * anywhere, from one character up. Case makes no difference, and no character has a special
       * meaning. Of each of the three texts the first 10,000 characters are searched, where those beyond
       * U+FFFF, such as emoji, count twice.
       */
      q?: string | undefined; /**
       * By the `time` of the log, its `occurredAt` or else its `createdAt`; or by `score`, with logs that
       * have none last and equal scores oldest first.
       */
      sort?:
        | "time"
        | "score"
        | undefined; /** `asc` for the oldest or the lowest score first, `desc` for the newest or the highest. */
      order?: "asc" | "desc" | undefined; /**
       * Only with `Accept: text/csv`. `true` puts an apostrophe before each text that a spreadsheet would
       * execute as a formula: one that starts with `=`, `+`, `-`, `@`, a tab or a line break. Use it for
       * a file that people open in a spreadsheet, because the texts of models and users can contain
       * anything. Leave it out for a file that programs read or that you import again: then every text is
       * exact.
       */
      escapeFormulas?:
        | boolean
        | undefined; /** The maximum number of items in the response. Without it, the response has all items. */
      limit?: number | undefined; /**
       * The position in the list after which to continue. Take it from the `Link` header of the previous
       * page, and send it with the same other parameters (`limit`, `escapeFormulas` and `Accept` may
       * change). It's opaque: don't parse or build it.
       */
      cursor?: string | undefined;
    },
    options?: CallOptions,
  ): Call<ReadableStream<Uint8Array>>;

  /**
   * Retrieve logs by prompt.
   *
   * The logs of one of the caller's prompts, oldest first; `[]` when it has none yet. For the
   * newest ones, as after a change of the prompt, ask with `order=desc` and a `limit`.
   *
   * @param promptId Only logs of this prompt, which must be one of the caller's.
   * @throws {BadRequestError} 400: `promptId` missing or malformed / The request is malformed or
   * contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation. / User is not
   * authorized to view logs for this prompt.
   * @throws {NotFoundError} 404: No logs found for the specified prompt ID.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  getLogsByPrompt(
    promptId: string,
    parameters?: {
      /** Only logs of this version of the prompt. */
      promptVersion?:
        number | undefined; /** Only logs of exactly this model. */
      modelUsed?:
        | string
        | undefined; /** Only logs that have a score, or only those that have none. */
      scored?:
        boolean | undefined; /** Only logs with this score or a higher one. */
      scoreMin?:
        number | undefined; /** Only logs with this score or a lower one. */
      scoreMax?: number | undefined; /**
       * Only logs from this time on: a date-time with its offset, or a date, which means midnight UTC.
       */
      from?: string | Date | undefined; /**
       * Only logs from before this time: a date-time with its offset, or a date, which means midnight
       * UTC.
       */
      to?: string | Date | undefined; /** Only logs of exactly this session. */
      sessionId?:
        string | undefined; /** Only the log with exactly this external ID. */
      externalId?: string | undefined; /**
       * Only logs with all of these words, separated by spaces, in their `output`, `input` or `notes`.
       * Each may be in another one of the three. It is found at the start of a word, so `refund` finds
       * `refunded`; in scripts that are written without spaces, such as Chinese, Japanese or Thai,
       * anywhere, from one character up. Case makes no difference, and no character has a special
       * meaning. Of each of the three texts the first 10,000 characters are searched, where those beyond
       * U+FFFF, such as emoji, count twice.
       */
      q?: string | undefined; /**
       * By the `time` of the log, its `occurredAt` or else its `createdAt`; or by `score`, with logs that
       * have none last and equal scores oldest first.
       */
      sort?:
        | "time"
        | "score"
        | undefined; /** `asc` for the oldest or the lowest score first, `desc` for the newest or the highest. */
      order?:
        | "asc"
        | "desc"
        | undefined; /** The maximum number of items in the response. Without it, the response has all items. */
      limit?: number | undefined; /**
       * The position in the list after which to continue. Take it from the `Link` header of the previous
       * page, and send it with the same other parameters (`limit`, `escapeFormulas` and `Accept` may
       * change). It's opaque: don't parse or build it.
       */
      cursor?: string | undefined;
    },
    options?: CallOptions,
  ): Call<Array<Log>>;

  /**
   * Retrieve logs by prompt, page by page: `for await (const item of
   * client.iterateLogsByPrompt(…))`. It ends after `limit` items, if that is set, and fetches
   * `pageSize` items at a time, 100 by default.
   *
   * The logs of one of the caller's prompts, oldest first; `[]` when it has none yet. For the
   * newest ones, as after a change of the prompt, ask with `order=desc` and a `limit`.
   *
   * @param promptId Only logs of this prompt, which must be one of the caller's.
   * @throws {BadRequestError} 400: `promptId` missing or malformed / The request is malformed or
   * contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation. / User is not
   * authorized to view logs for this prompt.
   * @throws {NotFoundError} 404: No logs found for the specified prompt ID.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  iterateLogsByPrompt(
    promptId: string,
    parameters?: {
      /** Only logs of this version of the prompt. */
      promptVersion?:
        number | undefined; /** Only logs of exactly this model. */
      modelUsed?:
        | string
        | undefined; /** Only logs that have a score, or only those that have none. */
      scored?:
        boolean | undefined; /** Only logs with this score or a higher one. */
      scoreMin?:
        number | undefined; /** Only logs with this score or a lower one. */
      scoreMax?: number | undefined; /**
       * Only logs from this time on: a date-time with its offset, or a date, which means midnight UTC.
       */
      from?: string | Date | undefined; /**
       * Only logs from before this time: a date-time with its offset, or a date, which means midnight
       * UTC.
       */
      to?: string | Date | undefined; /** Only logs of exactly this session. */
      sessionId?:
        string | undefined; /** Only the log with exactly this external ID. */
      externalId?: string | undefined; /**
       * Only logs with all of these words, separated by spaces, in their `output`, `input` or `notes`.
       * Each may be in another one of the three. It is found at the start of a word, so `refund` finds
       * `refunded`; in scripts that are written without spaces, such as Chinese, Japanese or Thai,
       * anywhere, from one character up. Case makes no difference, and no character has a special
       * meaning. Of each of the three texts the first 10,000 characters are searched, where those beyond
       * U+FFFF, such as emoji, count twice.
       */
      q?: string | undefined; /**
       * By the `time` of the log, its `occurredAt` or else its `createdAt`; or by `score`, with logs that
       * have none last and equal scores oldest first.
       */
      sort?:
        | "time"
        | "score"
        | undefined; /** `asc` for the oldest or the lowest score first, `desc` for the newest or the highest. */
      order?:
        | "asc"
        | "desc"
        | undefined; /** The maximum number of items in the response. Without it, the response has all items. */
      limit?: number | undefined;
      pageSize?: number | undefined;
    },
    options?: CallOptions,
  ): AsyncGenerator<Log, void, undefined>;

  /**
   * Retrieve logs by prompt, as NDJSON.
   *
   * The logs of one of the caller's prompts, oldest first; `[]` when it has none yet. For the
   * newest ones, as after a change of the prompt, ask with `order=desc` and a `limit`.
   *
   * @param promptId Only logs of this prompt, which must be one of the caller's.
   * @throws {BadRequestError} 400: `promptId` missing or malformed / The request is malformed or
   * contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation. / User is not
   * authorized to view logs for this prompt.
   * @throws {NotFoundError} 404: No logs found for the specified prompt ID.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  exportLogsByPromptAsNdjson(
    promptId: string,
    parameters?: {
      /** Only logs of this version of the prompt. */
      promptVersion?:
        number | undefined; /** Only logs of exactly this model. */
      modelUsed?:
        | string
        | undefined; /** Only logs that have a score, or only those that have none. */
      scored?:
        boolean | undefined; /** Only logs with this score or a higher one. */
      scoreMin?:
        number | undefined; /** Only logs with this score or a lower one. */
      scoreMax?: number | undefined; /**
       * Only logs from this time on: a date-time with its offset, or a date, which means midnight UTC.
       */
      from?: string | Date | undefined; /**
       * Only logs from before this time: a date-time with its offset, or a date, which means midnight
       * UTC.
       */
      to?: string | Date | undefined; /** Only logs of exactly this session. */
      sessionId?:
        string | undefined; /** Only the log with exactly this external ID. */
      externalId?: string | undefined; /**
       * Only logs with all of these words, separated by spaces, in their `output`, `input` or `notes`.
       * Each may be in another one of the three. It is found at the start of a word, so `refund` finds
       * `refunded`; in scripts that are written without spaces, such as Chinese, Japanese or Thai,
       * anywhere, from one character up. Case makes no difference, and no character has a special
       * meaning. Of each of the three texts the first 10,000 characters are searched, where those beyond
       * U+FFFF, such as emoji, count twice.
       */
      q?: string | undefined; /**
       * By the `time` of the log, its `occurredAt` or else its `createdAt`; or by `score`, with logs that
       * have none last and equal scores oldest first.
       */
      sort?:
        | "time"
        | "score"
        | undefined; /** `asc` for the oldest or the lowest score first, `desc` for the newest or the highest. */
      order?:
        | "asc"
        | "desc"
        | undefined; /** The maximum number of items in the response. Without it, the response has all items. */
      limit?: number | undefined; /**
       * The position in the list after which to continue. Take it from the `Link` header of the previous
       * page, and send it with the same other parameters (`limit`, `escapeFormulas` and `Accept` may
       * change). It's opaque: don't parse or build it.
       */
      cursor?: string | undefined;
    },
    options?: CallOptions,
  ): Call<ReadableStream<Uint8Array>>;

  /**
   * Retrieve logs by prompt, as CSV.
   *
   * The logs of one of the caller's prompts, oldest first; `[]` when it has none yet. For the
   * newest ones, as after a change of the prompt, ask with `order=desc` and a `limit`.
   *
   * @param promptId Only logs of this prompt, which must be one of the caller's.
   * @throws {BadRequestError} 400: `promptId` missing or malformed / The request is malformed or
   * contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation. / User is not
   * authorized to view logs for this prompt.
   * @throws {NotFoundError} 404: No logs found for the specified prompt ID.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  exportLogsByPromptAsCsv(
    promptId: string,
    parameters?: {
      /** Only logs of this version of the prompt. */
      promptVersion?:
        number | undefined; /** Only logs of exactly this model. */
      modelUsed?:
        | string
        | undefined; /** Only logs that have a score, or only those that have none. */
      scored?:
        boolean | undefined; /** Only logs with this score or a higher one. */
      scoreMin?:
        number | undefined; /** Only logs with this score or a lower one. */
      scoreMax?: number | undefined; /**
       * Only logs from this time on: a date-time with its offset, or a date, which means midnight UTC.
       */
      from?: string | Date | undefined; /**
       * Only logs from before this time: a date-time with its offset, or a date, which means midnight
       * UTC.
       */
      to?: string | Date | undefined; /** Only logs of exactly this session. */
      sessionId?:
        string | undefined; /** Only the log with exactly this external ID. */
      externalId?: string | undefined; /**
       * Only logs with all of these words, separated by spaces, in their `output`, `input` or `notes`.
       * Each may be in another one of the three. It is found at the start of a word, so `refund` finds
       * `refunded`; in scripts that are written without spaces, such as Chinese, Japanese or Thai,
       * anywhere, from one character up. Case makes no difference, and no character has a special
       * meaning. Of each of the three texts the first 10,000 characters are searched, where those beyond
       * U+FFFF, such as emoji, count twice.
       */
      q?: string | undefined; /**
       * By the `time` of the log, its `occurredAt` or else its `createdAt`; or by `score`, with logs that
       * have none last and equal scores oldest first.
       */
      sort?:
        | "time"
        | "score"
        | undefined; /** `asc` for the oldest or the lowest score first, `desc` for the newest or the highest. */
      order?: "asc" | "desc" | undefined; /**
       * Only with `Accept: text/csv`. `true` puts an apostrophe before each text that a spreadsheet would
       * execute as a formula: one that starts with `=`, `+`, `-`, `@`, a tab or a line break. Use it for
       * a file that people open in a spreadsheet, because the texts of models and users can contain
       * anything. Leave it out for a file that programs read or that you import again: then every text is
       * exact.
       */
      escapeFormulas?:
        | boolean
        | undefined; /** The maximum number of items in the response. Without it, the response has all items. */
      limit?: number | undefined; /**
       * The position in the list after which to continue. Take it from the `Link` header of the previous
       * page, and send it with the same other parameters (`limit`, `escapeFormulas` and `Accept` may
       * change). It's opaque: don't parse or build it.
       */
      cursor?: string | undefined;
    },
    options?: CallOptions,
  ): Call<ReadableStream<Uint8Array>>;

  /**
   * Log an output.
   *
   * Records what a model produced for one of the caller's prompts. The response is sent once the
   * log is safe on disk. If the prompt is being deleted at the same time, the log is either deleted
   * with it, or rejected with 404.
   *
   * @throws {BadRequestError} 400: Required fields are missing or invalid. / The request is
   * malformed or contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation.
   * @throws {NotFoundError} 404: Prompt ID does not exist or is not accessible.
   * @throws {ConflictError} 409: This externalId is already in use.
   * @throws {GoneError} 410: What was created with this Idempotency-Key was deleted.
   * @throws {PayloadTooLargeError} 413: The request body is too large.
   * @throws {UnprocessableEntityError} 422: The Idempotency-Key was already used for another
   * request.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  createLog(
    fields: Omit<LogCreate, "promptId"> & {
      promptId: LogCreate["promptId"] | Pick<Prompt, "_id" | "version">;
    },
    options?: IdempotentCallOptions,
  ): Call<Log>;

  /**
   * Log many outputs.
   *
   * Records up to 1,000 logs in one request, in far less time than one by one. All or nothing: if
   * one of them can't be recorded, none is, and `details` point to it, as in `/logs/17/score` (the
   * first log is 0). The response comes after all of them are safe on disk.
   *
   * The whole body must fit into the limit of 4 MiB; if the logs are long, send fewer at a time. If
   * any of the logs was deleted since, the same request with the same `Idempotency-Key` gets 410.
   *
   * @throws {BadRequestError} 400: Required fields are missing or invalid. / The request is
   * malformed or contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation.
   * @throws {NotFoundError} 404: Prompt ID does not exist or is not accessible.
   * @throws {ConflictError} 409: This externalId is already in use.
   * @throws {GoneError} 410: What was created with this Idempotency-Key was deleted.
   * @throws {PayloadTooLargeError} 413: The request body is too large.
   * @throws {UnprocessableEntityError} 422: The Idempotency-Key was already used for another
   * request.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  createLogs(
    fields: LogsCreate,
    parameters?: {
      /**
       * What happens to a log whose `externalId` is taken, by another log of the account or by one before
       * it in the request. Without this parameter the request fails with 409. With `skip` nothing is
       * recorded for it, and the response has the log that exists in its place, unchanged: so an import
       * can be sent again, and only what is missing is added.
       */
      existing?: "skip" | undefined;
    },
    options?: IdempotentCallOptions,
  ): Call<Array<Log>>;

  /**
   * Retrieve a log.
   *
   * One log of the caller's.
   *
   * @param id The log's `_id`.
   * @throws {BadRequestError} 400: The request is malformed or the log ID format is invalid.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation. / Log does not belong
   * to the authenticated user.
   * @throws {NotFoundError} 404: No log found with the specified ID.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  getLogById(id: string, options?: CallOptions): Call<Log>;

  /**
   * Score or annotate a log.
   *
   * Sets the score or the notes of a log, or removes them. The output, and everything else about
   * the log, never changes, except `updatedAt`.
   *
   * @param id The log's `_id`.
   * @throws {BadRequestError} 400: The request is malformed or the log ID format is invalid. /
   * Submitted data is invalid.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation. / Log does not belong
   * to the authenticated user.
   * @throws {NotFoundError} 404: No log found with the specified ID.
   * @throws {PayloadTooLargeError} 413: The request body is too large.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  updateLog(id: string, fields: LogUpdate, options?: CallOptions): Call<Log>;

  /**
   * Delete a log.
   *
   * Deletes one log, for good.
   *
   * @param id The log's `_id`.
   * @throws {BadRequestError} 400: The request is malformed or the log ID format is invalid.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation. / Log does not belong
   * to the authenticated user.
   * @throws {NotFoundError} 404: No log found with the specified ID.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  deleteLog(id: string, options?: CallOptions): Call<void>;

  /**
   * Retrieve statistics.
   *
   * Summarizes the scores of the caller's logs: their mean with the range in which the true mean
   * plausibly lies, their spread, and what the outputs cost. Filters choose the logs. `groupBy`
   * sorts them into groups, such as a prompt's versions or the weeks; without it there is one. The
   * figures are not rounded. “Reading the numbers” in the documentation explains them.
   *
   * @throws {BadRequestError} 400: `promptId` missing or malformed / The request is malformed or
   * contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation. / User is not
   * authorized to view logs for this prompt.
   * @throws {NotFoundError} 404: No logs found for the specified prompt ID.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  getStatistics(
    parameters?: {
      /**
       * One or two of these, separated by a comma. The groups come in the order of what they are grouped
       * by. Of `day`, `week` and `month` one is possible; periods without logs between others have a
       * group with `logs: 0`.
       */
      groupBy?:
        | Array<
            | "promptId"
            | "promptVersion"
            | "modelUsed"
            | "sessionId"
            | "day"
            | "week"
            | "month"
          >
        | undefined; /**
       * The time zone in which days, weeks and months begin, by its name in the IANA database. A day can
       * have 23 or 25 hours there.
       */
      timeZone?: string | undefined; /**
       * How sure the ranges are to hold the true value. Use 0.99 for whatever is looked at again and
       * again.
       */
      confidence?:
        | 0.9
        | 0.95
        | 0.99
        | undefined; /** Only logs of this prompt, which must be one of the caller's. */
      promptId?:
        string | undefined; /** Only logs of this version of the prompt. */
      promptVersion?:
        number | undefined; /** Only logs of exactly this model. */
      modelUsed?:
        | string
        | undefined; /** Only logs that have a score, or only those that have none. */
      scored?:
        boolean | undefined; /** Only logs with this score or a higher one. */
      scoreMin?:
        number | undefined; /** Only logs with this score or a lower one. */
      scoreMax?: number | undefined; /**
       * Only logs from this time on: a date-time with its offset, or a date, which means midnight UTC.
       */
      from?: string | Date | undefined; /**
       * Only logs from before this time: a date-time with its offset, or a date, which means midnight
       * UTC.
       */
      to?: string | Date | undefined; /** Only logs of exactly this session. */
      sessionId?:
        string | undefined; /** Only the log with exactly this external ID. */
      externalId?: string | undefined; /**
       * Only logs with all of these words, separated by spaces, in their `output`, `input` or `notes`.
       * Each may be in another one of the three. It is found at the start of a word, so `refund` finds
       * `refunded`; in scripts that are written without spaces, such as Chinese, Japanese or Thai,
       * anywhere, from one character up. Case makes no difference, and no character has a special
       * meaning. Of each of the three texts the first 10,000 characters are searched, where those beyond
       * U+FFFF, such as emoji, count twice.
       */
      q?: string | undefined;
    },
    options?: CallOptions,
  ): Call<Array<Statistics>>;

  /**
   * Compare two groups of logs.
   *
   * Compares the scores of two groups of the caller's logs: how far B is above A, what range that
   * difference plausibly lies in, and what to make of it. A is the old one, B the new one. A filter
   * with `A` or `B` at the end holds for that side only, one without it for both: `modelUsedA` and
   * `modelUsedB` compare two models, `promptIdA` and `promptIdB` two prompts, `fromA` and so on two
   * periods.
   *
   * `promptId` alone compares the prompt's previous version (A) with the current one (B). With
   * `promptVersionA` alone, B is the current version; with `promptVersionB` alone, A is the one
   * before it. The sides should have no logs in common. If a session has several scores, each
   * session counts once. “Reading the numbers” in the documentation explains the figures.
   *
   * @throws {BadRequestError} 400: `promptId` missing or malformed / The request is malformed or
   * contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation. / User is not
   * authorized to view logs for this prompt.
   * @throws {NotFoundError} 404: No logs found for the specified prompt ID. / This prompt has no
   * such version.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  compare(
    parameters?: {
      /**
       * The smallest difference that matters to you, in score points. With 0, nothing is `equivalent`.
       */
      margin?: number | undefined; /**
       * How sure the ranges are to hold the true value. Use 0.99 for whatever is looked at again and
       * again.
       */
      confidence?:
        | 0.9
        | 0.95
        | 0.99
        | undefined; /** Only logs of this prompt, which must be one of the caller's. */
      promptId?:
        string | undefined; /** Only logs of this version of the prompt. */
      promptVersion?:
        number | undefined; /** Only logs of exactly this model. */
      modelUsed?:
        | string
        | undefined; /** Only logs that have a score, or only those that have none. */
      scored?:
        boolean | undefined; /** Only logs with this score or a higher one. */
      scoreMin?:
        number | undefined; /** Only logs with this score or a lower one. */
      scoreMax?: number | undefined; /**
       * Only logs from this time on: a date-time with its offset, or a date, which means midnight UTC.
       */
      from?: string | Date | undefined; /**
       * Only logs from before this time: a date-time with its offset, or a date, which means midnight
       * UTC.
       */
      to?: string | Date | undefined; /** Only logs of exactly this session. */
      sessionId?:
        string | undefined; /** Only the log with exactly this external ID. */
      externalId?: string | undefined; /**
       * Only logs with all of these words, separated by spaces, in their `output`, `input` or `notes`.
       * Each may be in another one of the three. It is found at the start of a word, so `refund` finds
       * `refunded`; in scripts that are written without spaces, such as Chinese, Japanese or Thai,
       * anywhere, from one character up. Case makes no difference, and no character has a special
       * meaning. Of each of the three texts the first 10,000 characters are searched, where those beyond
       * U+FFFF, such as emoji, count twice.
       */
      q?:
        | string
        | undefined; /** For A, only logs of this prompt, which must be one of the caller's. */
      promptIdA?:
        | string
        | undefined; /** For B, only logs of this prompt, which must be one of the caller's. */
      promptIdB?:
        | string
        | undefined; /** For A, only logs of this version of the prompt. */
      promptVersionA?:
        | number
        | undefined; /** For B, only logs of this version of the prompt. */
      promptVersionB?:
        number | undefined; /** For A, only logs of exactly this model. */
      modelUsedA?:
        string | undefined; /** For B, only logs of exactly this model. */
      modelUsedB?:
        | string
        | undefined; /** For A, only logs that have a score, or only those that have none. */
      scoredA?:
        | boolean
        | undefined; /** For B, only logs that have a score, or only those that have none. */
      scoredB?:
        | boolean
        | undefined; /** For A, only logs with this score or a higher one. */
      scoreMinA?:
        | number
        | undefined; /** For B, only logs with this score or a higher one. */
      scoreMinB?:
        | number
        | undefined; /** For A, only logs with this score or a lower one. */
      scoreMaxA?:
        | number
        | undefined; /** For B, only logs with this score or a lower one. */
      scoreMaxB?: number | undefined; /**
       * For A, only logs from this time on: a date-time with its offset, or a date, which means midnight
       * UTC.
       */
      fromA?: string | Date | undefined; /**
       * For B, only logs from this time on: a date-time with its offset, or a date, which means midnight
       * UTC.
       */
      fromB?: string | Date | undefined; /**
       * For A, only logs from before this time: a date-time with its offset, or a date, which means
       * midnight UTC.
       */
      toA?: string | Date | undefined; /**
       * For B, only logs from before this time: a date-time with its offset, or a date, which means
       * midnight UTC.
       */
      toB?:
        | string
        | Date
        | undefined; /** For A, only logs of exactly this session. */
      sessionIdA?:
        string | undefined; /** For B, only logs of exactly this session. */
      sessionIdB?:
        | string
        | undefined; /** For A, only the log with exactly this external ID. */
      externalIdA?:
        | string
        | undefined; /** For B, only the log with exactly this external ID. */
      externalIdB?:
        | string
        | undefined; /** For A, only logs with all of these words in their `output`, `input` or `notes`, as with `q`. */
      qA?:
        | string
        | undefined; /** For B, only logs with all of these words in their `output`, `input` or `notes`, as with `q`. */
      qB?: string | undefined;
    },
    options?: CallOptions,
  ): Call<Comparison>;

  /**
   * Search prompts.
   *
   * The caller's prompts in which every word of `q` is found, in the title, the content or the
   * tags, in any order. Case makes no difference in any script, and a word is found inside longer
   * ones: `photo` finds `photosynthesis`. No character of `q` has a special meaning. Prompts with
   * more of the words in their title come first, and among equals the newest.
   *
   * @param query One or more words, separated by spaces.
   * @throws {BadRequestError} 400: Missing or malformed query string.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  searchPrompts(
    query: string,
    parameters?: {
      /** The maximum number of items in the response. Without it, the response has all items. */
      limit?: number | undefined; /**
       * The position in the list after which to continue. Take it from the `Link` header of the previous
       * page, and send it with the same other parameters (`limit`, `escapeFormulas` and `Accept` may
       * change). It's opaque: don't parse or build it.
       */
      cursor?: string | undefined;
    },
    options?: CallOptions,
  ): Call<Array<Prompt>>;

  /**
   * Search prompts, page by page: `for await (const item of client.iterateFoundPrompts(…))`. It
   * ends after `limit` items, if that is set, and fetches `pageSize` items at a time, 100 by
   * default.
   *
   * The caller's prompts in which every word of `q` is found, in the title, the content or the
   * tags, in any order. Case makes no difference in any script, and a word is found inside longer
   * ones: `photo` finds `photosynthesis`. No character of `q` has a special meaning. Prompts with
   * more of the words in their title come first, and among equals the newest.
   *
   * @param query One or more words, separated by spaces.
   * @throws {BadRequestError} 400: Missing or malformed query string.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  iterateFoundPrompts(
    query: string,
    parameters?: {
      /** The maximum number of items in the response. Without it, the response has all items. */
      limit?: number | undefined;
      pageSize?: number | undefined;
    },
    options?: CallOptions,
  ): AsyncGenerator<Prompt, void, undefined>;

  /**
   * Is the process alive?
   *
   * Responds as long as the process runs. Doesn't query the database.
   *
   * @throws {BadRequestError} 400: The request is malformed or contains invalid parameters.
   */
  getHealth(options?: CallOptions): Call<State>;

  /**
   * Is the service ready?
   *
   * Returns 200 if the service can read its database.
   *
   * @throws {BadRequestError} 400: The request is malformed or contains invalid parameters.
   */
  getReadiness(options?: CallOptions): Call<State>;

  /**
   * This document as YAML.
   *
   * The contract that the running service keeps, as it was written.
   *
   * @throws {BadRequestError} 400: The request is malformed or contains invalid parameters.
   */
  getContractAsYaml(options?: CallOptions): Call<string>;

  /**
   * This document as JSON.
   *
   * The contract that the running service keeps.
   *
   * @throws {BadRequestError} 400: The request is malformed or contains invalid parameters.
   */
  getContractAsJson(options?: CallOptions): Call<Record<string, unknown>>;
}

export { PromptCrafterClient };

/** The version of this client, and of the contract that it was generated from. */
export const version: string;

export interface Signup {
  /** Your name. */
  name: string;
  /** The email address that you log in with. Each address can have one account. */
  email: string;
  /**
   * 10 to 128 characters of any script, as people count them, and no rules on which. It must not be
   * one character repeated, the account's e-mail address or a password that many people use (NIST
   * SP 800-63B, revision 4). It is normalized (NFKC), so that it can be typed on any keyboard.
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

/** The API key that the request was made with; absent for a login token. */
export interface UsedApiKey {
  /** Identifies the key. It is not the secret. */
  readonly _id: string;
  /** What you call the key, such as the application that uses it; not only spaces. */
  name: string;
  /**
   * What the key can do. `read` can read everything in the account. `log` can only record logs and
   * read single prompts with their versions, so that it is safe in an application. `write` can do
   * everything except manage keys and the account.
   */
  scope: "read" | "log" | "write";
}

export interface User {
  /** Identifies the account. */
  readonly _id: string;
  /** Your name. */
  name: string;
  /** The address that you log in with. */
  email: string;
  /** When you signed up. A time as in ISO 8601, which `new Date(…)` reads. */
  readonly createdAt: string;
  /** The API key that the request was made with; absent for a login token. */
  key?: UsedApiKey | undefined;
}

export interface AccountUpdate {
  /** The account's password. */
  currentPassword: string;
  /**
   * 10 to 128 characters of any script, as people count them, and no rules on which. It must not be
   * one character repeated, the account's e-mail address or a password that many people use (NIST
   * SP 800-63B, revision 4). It is normalized (NFKC), so that it can be typed on any keyboard.
   */
  newPassword: string;
}

export interface AccountDelete {
  /** The account's password. */
  currentPassword: string;
}

export interface ApiKey {
  /** Identifies the key. It is not the secret. */
  readonly _id: string;
  /** What you call the key, such as the application that uses it; not only spaces. */
  name: string;
  /**
   * What the key can do. `read` can read everything in the account. `log` can only record logs and
   * read single prompts with their versions, so that it is safe in an application. `write` can do
   * everything except manage keys and the account.
   */
  scope: "read" | "log" | "write";
  /** The first 12 characters of the key, to tell which one it is. */
  readonly prefix: string;
  /** When it was created. A time as in ISO 8601, which `new Date(…)` reads. */
  readonly createdAt: string;
  /**
   * When it was last used, up to an hour too early; absent if it never was. A time as in ISO 8601,
   * which `new Date(…)` reads.
   */
  readonly lastUsedAt?: string | undefined;
  /**
   * When the key expires; must be in the future. Any UTC offset is accepted; responses are in UTC.
   * Without it, the key doesn't expire. A time as in ISO 8601, which `new Date(…)` reads.
   */
  expiresAt?: string | undefined;
}

export interface ApiKeyCreate {
  /** What you call the key, such as the application that uses it; not only spaces. */
  name: string;
  /**
   * What the key can do. `read` can read everything in the account. `log` can only record logs and
   * read single prompts with their versions, so that it is safe in an application. `write` can do
   * everything except manage keys and the account.
   */
  scope: "read" | "log" | "write";
  /**
   * When the key expires; must be in the future. Any UTC offset is accepted; responses are in UTC.
   * Without it, the key doesn't expire. A Date, or a time as in ISO 8601.
   */
  expiresAt?: string | Date | undefined;
}

export interface CreatedApiKey {
  /** Identifies the key. It is not the secret. */
  readonly _id: string;
  /** What you call the key, such as the application that uses it; not only spaces. */
  name: string;
  /**
   * What the key can do. `read` can read everything in the account. `log` can only record logs and
   * read single prompts with their versions, so that it is safe in an application. `write` can do
   * everything except manage keys and the account.
   */
  scope: "read" | "log" | "write";
  /** The first 12 characters of the key, to tell which one it is. */
  readonly prefix: string;
  /** When it was created. A time as in ISO 8601, which `new Date(…)` reads. */
  readonly createdAt: string;
  /**
   * When the key expires; must be in the future. Any UTC offset is accepted; responses are in UTC.
   * Without it, the key doesn't expire. A time as in ISO 8601, which `new Date(…)` reads.
   */
  expiresAt?: string | undefined;
  /**
   * The secret, sent as `Authorization: Bearer pck_…`: `pck_`, 43 letters and digits that hold 256
   * random bits, and 6 more that are a checksum (the CRC-32 of the 43, in base 62), so that secret
   * scanners recognize it.
   */
  readonly key: string;
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
  /** When it was saved. A time as in ISO 8601, which `new Date(…)` reads. */
  readonly createdAt: string;
  /**
   * When it was last changed; at first the same as `createdAt`. A time as in ISO 8601, which `new
   * Date(…)` reads.
   */
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
  /** When this version was saved. A time as in ISO 8601, which `new Date(…)` reads. */
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
  /** The model's input, such as the user's message or the filled-in prompt. */
  input?: string | undefined;
  /** The model's output, stored character for character. May be empty. */
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
   * Without it, the time of the log is `createdAt`. A time as in ISO 8601, which `new Date(…)`
   * reads.
   */
  occurredAt?: string | undefined;
  /** When it was recorded. A time as in ISO 8601, which `new Date(…)` reads. */
  readonly createdAt: string;
  /**
   * When its score or notes were last changed; absent if they never were. A time as in ISO 8601,
   * which `new Date(…)` reads.
   */
  readonly updatedAt?: string | undefined;
}

export interface LogCreate {
  /** The prompt that produced the output. */
  promptId: string;
  /** The model's output, stored character for character. May be empty. */
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
  /** The model's input, such as the user's message or the filled-in prompt. */
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
   * Without it, the time of the log is `createdAt`. A Date, or a time as in ISO 8601.
   */
  occurredAt?: string | Date | undefined;
}

export interface LogsCreate {
  /** The logs, each as `POST /logs` takes it. */
  logs: Array<LogCreate>;
}

/** At least one of `score` and `notes`. `null` removes it. */
export interface LogUpdate {
  /** What you think of it; `null` removes the notes. */
  notes?: string | null | undefined;
  /** How good it is, from 0 to 10; `null` removes the score. */
  score?: number | null | undefined;
}

/**
 * How long the model took, in milliseconds, of the logs that have it. At most 0.8 % off; exact
 * where the prompt (or, without `promptId`, the account) has under 1,000 logs from `from` to `to`.
 */
export interface Latency {
  /** Half of the outputs took at most this long. */
  median: number;
  /** 95 of 100 outputs took at most this long. */
  p95: number;
}

/** The figures of a group of logs. Fields without a value are absent. */
export interface Statistics {
  /** The prompt that all of these logs belong to. */
  promptId?: string | undefined;
  /** The version of the prompt that produced all of these outputs. */
  promptVersion?: number | undefined;
  /** The model that produced all of these outputs. */
  modelUsed?: string | undefined;
  /** The session that all of these logs belong to. */
  sessionId?: string | undefined;
  /** The day, such as `2026-03-29`. */
  day?: string | undefined;
  /** The week from Monday to Sunday (ISO 8601), such as `2026-W13`. */
  week?: string | undefined;
  /** The month, such as `2026-03`. */
  month?: string | undefined;
  /** How many logs there are. */
  logs: number;
  /** How many of them have a score. Only these count for what follows. */
  scored: number;
  /**
   * The number of values behind the mean and its range: each scored log, or, as soon as one session
   * holds two of them, each session once, with the mean of its scores. A log without a session
   * counts as a session of one.
   */
  unit: "log" | "session";
  /** The mean score. */
  mean?: number | undefined;
  /** The lower end of the range in which the true mean plausibly lies. */
  low?: number | undefined;
  /** The upper end of that range. */
  high?: number | undefined;
  /** How far single values lie from the mean. */
  standardDeviation?: number | undefined;
  /** Half of the scores are at most this. Absent, as the quartiles, when sessions count. */
  median?: number | undefined;
  /** A quarter of the scores is at most this. */
  q1?: number | undefined;
  /** Three quarters of the scores are at most this. */
  q3?: number | undefined;
  /** How many logs have the score 0, 1, and so on up to 10. */
  scores: Array<number>;
  /**
   * How long the model took, in milliseconds, of the logs that have it. At most 0.8 % off; exact
   * where the prompt (or, without `promptId`, the account) has under 1,000 logs from `from` to
   * `to`.
   */
  latencyMs?: Latency | undefined;
  /** The sum, of the logs that have it. */
  inputTokens?: number | undefined;
  /** The sum, of the logs that have it. */
  outputTokens?: number | undefined;
  /** The sum in US dollars, of the logs that have it. */
  costUsd?: number | undefined;
  /** The time of the oldest log. A time as in ISO 8601, which `new Date(…)` reads. */
  first?: string | undefined;
  /** The time of the newest log. A time as in ISO 8601, which `new Date(…)` reads. */
  last?: string | undefined;
  /**
   * What to keep in mind when reading this: no scores; under 5; under 20; all equal; at least 80 %
   * of them 10; at least 80 % of them 0; at least a quarter 0 to 2 and as many 8 to 10; under half
   * of the logs scored; several scores of one session.
   */
  warnings: Array<
    | "empty"
    | "tooFew"
    | "smallSample"
    | "allEqual"
    | "ceiling"
    | "floor"
    | "split"
    | "mostUnscored"
    | "clustered"
  >;
}

/** By how much B is above A, in score points. */
export interface Difference {
  /** The mean of B minus the mean of A. */
  mean: number;
  /** The lower end of the range in which the true difference plausibly lies. */
  low: number;
  /** The upper end of that range. */
  high: number;
}

/**
 * How often B scores higher than A. A random output of each is compared, ties counted half. Absent
 * when sessions count.
 */
export interface Probability {
  /** From 0 to 1; 0.5 is level. */
  value: number;
  /** The lower end of its range. */
  low: number;
  /** The upper end of its range. */
  high: number;
}

/**
 * How often chance alone would make two groups differ this much. That is, if their scores came from
 * one and the same source. It has no say in the `finding`. Absent when sessions count.
 */
export interface PValue {
  /** From 0 to 1. */
  value: number;
  /**
   * Whether every way to divide the scores was counted, which is done up to 100 in the smaller
   * group, or the normal distribution stands in.
   */
  method: "permutationExact" | "permutationNormal";
}

/**
 * How many scored logs (or sessions) each side needs. An estimate from the spread of the scores so
 * far. Absent with `margin=0`, or when a side has under two.
 */
export interface Needed {
  /** To show a true difference of `margin`, with a chance of 80 %. */
  forDifference: number;
  /** To show that a difference is below `margin`, if there is none, with a chance of 80 %. */
  forEquivalence: number;
}

/** Two groups of logs and how they differ. Fields without a value are absent. */
export interface Comparison {
  /** The figures of a group of logs. Fields without a value are absent. */
  a: Statistics;
  /** The figures of a group of logs. Fields without a value are absent. */
  b: Statistics;
  /** By how much B is above A, in score points. */
  difference?: Difference | undefined;
  /**
   * How often B scores higher than A. A random output of each is compared, ties counted half.
   * Absent when sessions count.
   */
  probabilityBHigher?: Probability | undefined;
  /**
   * How often chance alone would make two groups differ this much. That is, if their scores came
   * from one and the same source. It has no say in the `finding`. Absent when sessions count.
   */
  pValue?: PValue | undefined;
  /**
   * How many scored logs (or sessions) each side needs. An estimate from the spread of the scores
   * so far. Absent with `margin=0`, or when a side has under two.
   */
  needed?: Needed | undefined;
  /**
   * B relative to A. `better`: the whole range of the difference is above 0; `worse`: below 0;
   * `equivalent`: within ± `margin`; `noDifferenceShown`: it holds 0, so that the difference could
   * be anything within the range; `tooFew`: one side has under 5.
   */
  finding: "better" | "worse" | "equivalent" | "noDifferenceShown" | "tooFew";
  /**
   * What to keep in mind, besides the warnings of `a` and `b`: one side has no scores; under 5;
   * under 20; one side spreads much more; the p-value, or the order of the scores, says something
   * else than the means; the shares of scored logs differ by more than 20 points; other models; one
   * side is all older than the other.
   */
  warnings: Array<
    | "empty"
    | "tooFew"
    | "smallSample"
    | "unequalSpread"
    | "pValueDisagrees"
    | "orderDisagrees"
    | "scoredShareDiffers"
    | "modelsDiffer"
    | "periodsDiffer"
  >;
  /** The same in one sentence for people, in English. */
  summary: string;
}

export interface State {
  status: "ok";
}

/** The settings of a client. */
export interface ClientOptions extends SharedOptions {
  /** A login token or an API key. Default: the environment variable `PROMPTCRAFTER_TOKEN`. */
  token?: string | undefined;
  /** Default: the environment variable `PROMPTCRAFTER_BASE_URL`, else `http://localhost:3000`. */
  baseUrl?: string | undefined;
  /** Your application, such as `my-app/2.0`, for the header `User-Agent`; browsers set their own. Default: none. */
  appName?: string | undefined;
  /**
   * Gets a line for each request (`info`), and more with its headers (`debug`), such as `console`. Secrets are hidden.
   * Default: standard error if the environment variable `PROMPTCRAFTER_LOG` is `info` or `debug`; else none.
   */
  logger?: Logger | undefined;
  /** A tracer of the OpenTelemetry API, which gets a span for each attempt. Default: none. */
  tracer?: Tracer | undefined;
  /** Called before each attempt of a call. What it throws doesn't end the call, and is a warning in the log. */
  onRequest?: ((request: RequestInfo) => void) | undefined;
  /** Called after each attempt, in the same way. `request` is the same object that `onRequest` was given. */
  onResponse?:
    ((request: RequestInfo, response: ResponseInfo) => void) | undefined;
  /**
   * How many requests run at once, and so how many connections are open, besides those whose response
   * is read as a stream; the others wait, each try up to `timeoutMs`. Those of clients made by `withOptions` count
   * too. Default: 100.
   */
  maxConnections?: number | undefined;
  /** The function that sends requests. Default: the platform's `fetch`. */
  fetch?: typeof fetch | undefined;
}

/** A logger, such as `console`; missing methods aren't called. */
export interface Logger {
  debug?(text: string): void;
  info?(text: string): void;
  warn?(text: string): void;
}

/** The part of a tracer of the OpenTelemetry API that the client uses. */
export interface Tracer {
  startSpan(
    name: string,
    options: { kind: number; attributes: Record<string, string | number> },
  ): {
    setAttribute(name: string, value: string | number): unknown;
    setStatus(status: { code: number }): unknown;
    end(): void;
  };
}

/** Describes an attempt of a call to hooks. */
export interface RequestInfo {
  readonly method: string;
  /** Without the query, which may contain search words. */
  readonly url: string;
  /** The path in the contract, such as `/prompts/{id}`. */
  readonly path: string;
  /** 1 for the first. */
  readonly attempt: number;
  /** By lowercase name. A value that may be a secret is `[hidden]`. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Describes to hooks how an attempt ended. */
export interface ResponseInfo {
  /** The HTTP status; undefined if there was no response. */
  readonly status: number | undefined;
  /** By lowercase name. A value that may be a secret is `[hidden]`. */
  readonly headers: Readonly<Record<string, string>>;
  /** The ID of the request in the service's log. */
  readonly requestId: string | undefined;
  /** Until the headers of the response arrived. */
  readonly durationMs: number;
  /** Why there was no response. */
  readonly error: unknown;
}

/** Options for all calls of a client, or for a single one. */
export interface SharedOptions {
  /** The timeout of an attempt of a call, in milliseconds. Default: 60000. */
  timeoutMs?: number | undefined;
  /**
   * The timeout of a call with all attempts and the pauses between them, in milliseconds; for a stream, until it
   * begins. Default: `Infinity`.
   */
  totalTimeoutMs?: number | undefined;
  /** Maximum number of retries. Only calls that can safely be repeated are retried. Default: 2. */
  maxRetries?: number | undefined;
  /**
   * Decides whether a failed call is retried, at most `maxRetries` times. `usual` is the client's own decision: true if
   * a retry is safe and may help.
   */
  retryWhen?:
    ((error: PromptCrafterError, usual: boolean) => boolean) | undefined;
  /** Sent with every request. They can't replace those that the client sets itself, except `User-Agent`. */
  headers?: HeadersInit | undefined;
}

/** Options for a single call. */
export interface CallOptions extends SharedOptions {
  /** A token for this call alone; undefined for none. */
  token?: string | undefined;
  /** Aborts the call, which then rejects with an `AbortError`, whose cause is the signal's reason. */
  signal?: AbortSignal | undefined;
}

/** Options for calls that the service executes once per key, however many times they arrive. */
export interface IdempotentCallOptions extends CallOptions {
  /** Default: a new key for each call, the same in all attempts. */
  idempotencyKey?: string | undefined;
}

/** A running call: a promise of the response. */
export interface Call<T> extends Promise<T> {
  /** The value with status and headers. Call it at once, as in `await client.getAccount().withResponse()`. */
  withResponse(): Promise<CallResponse<T>>;
}

/** The result of a call, with its response. */
export interface CallResponse<T> {
  readonly data: T;
  /** The HTTP status. */
  readonly status: number;
  readonly headers: Headers;
  /** The ID of the request in the service's log. */
  readonly requestId: string | undefined;
  /** Whether the response repeats that of an earlier request with the same idempotency key. */
  readonly isReplay: boolean;
  /** For a page of a list: the `cursor` of the next page; undefined on the last page. */
  readonly nextCursor: string | undefined;
}

/** A problem in a request. */
export interface ErrorDetail {
  /** A JSON Pointer into the body, or the name of a parameter. */
  field: string;
  message: string;
}

/** Every failed call rejects with one; `instanceof` distinguishes the classes. */
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
  /** The status of the response; undefined if there was none. */
  readonly status: number | undefined;
  /** The body of the response, parsed if it's JSON, else as text. */
  readonly body: any;
  /** The headers of the response; undefined if there was none. */
  readonly headers: Headers | undefined;
  /** The invalid fields, for validation errors; the message lists them too. */
  readonly details: readonly ErrorDetail[];
  /** The ID of the request in the service's log. */
  readonly requestId: string | undefined;
  /** The number of seconds that the service asks to wait before a retry. */
  readonly retryAfter: number | undefined;
}

/** An argument or a setting is invalid; nothing was sent. */
export class InvalidArgumentError extends PromptCrafterError {}

/** The caller's signal ended the call; `cause` is its reason. */
export class AbortError extends PromptCrafterError {}

/** There was no response: the service can't be reached, or the connection was lost. `cause` says more. */
export class ConnectionError extends PromptCrafterError {}

/** The response was not complete within the timeout. */
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
