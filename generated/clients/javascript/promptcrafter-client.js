// Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
/** A client of PromptCrafter. Keep your prompts, every output that a model gave for them, and what you thought of it. */
export default class PromptCrafterClient {
  #transport;

  /**
   * A client for one service and one account.
   * @param {import("./promptcrafter-client.js").ClientOptions} [options]
   */
  constructor(options = {}) {
    this.#transport = new Transport({
      ...options,
      userAgent: `promptcrafter-javascript/${version}`,
    });
  }

  /**
   * Uses another token from now on; undefined for none.
   * @param {string | undefined} token
   * @throws {TypeError} when it has characters that no token has
   */
  setToken(token) {
    this.#transport.setToken(token);
  }

  /**
   * Sign up.
   *
   * Creates an account and logs it in. The token in the answer is used as the one from `POST
   * /auth/login`.
   *
   * @param {object} fields `name`, `email`, `password`.
   * @param {object} [options] What this call does otherwise than the client: `signal`, `timeoutMs`,
   * `maxRetries`.
   * @throws {BadRequestError} 400: Required fields are missing or invalid. / The password does not
   * meet the security requirements. / The request is malformed or contains invalid parameters.
   * @throws {ConflictError} 409: Email already in use.
   * @throws {PayloadTooLargeError} 413: The request body is too large.
   * @throws {RateLimitError} 429: Too many attempts. Try again later.
   */
  async signup(fields, options) {
    const answer = await this.#transport.call(
      "POST",
      "/auth/signup",
      { body: fields, once: true },
      options,
    );
    this.setToken(answer.token);
    return answer;
  }

  /**
   * Log in.
   *
   * Answers with a token. After too many failures for one account or from one address, further
   * tries get 429 for a while, with the right password too.
   *
   * @param {object} fields `email`, `password`.
   * @param {object} [options] What this call does otherwise than the client: `signal`, `timeoutMs`,
   * `maxRetries`.
   * @throws {BadRequestError} 400: Required fields are missing or invalid. / The request is
   * malformed or contains invalid parameters.
   * @throws {AuthenticationError} 401: Incorrect email or password.
   * @throws {PayloadTooLargeError} 413: The request body is too large.
   * @throws {RateLimitError} 429: Too many attempts. Try again later.
   */
  async login(fields, options) {
    const answer = await this.#transport.call(
      "POST",
      "/auth/login",
      { body: fields, once: true },
      options,
    );
    this.setToken(answer.token);
    return answer;
  }

  /**
   * Change the password.
   *
   * Gives the account another password, after the current one. Every token from before stops at
   * once, on all devices; the answer has a new one. Failures count as failed logins do. If no
   * answer comes, log in with the new password to see whether it was changed.
   *
   * @param {object} fields `currentPassword`, `newPassword`.
   * @param {object} [options] What this call does otherwise than the client: `signal`, `timeoutMs`,
   * `maxRetries`.
   * @throws {BadRequestError} 400: Required fields are missing or invalid. / The password does not
   * meet the security requirements. / The request is malformed or contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: Incorrect password.
   * @throws {PayloadTooLargeError} 413: The request body is too large.
   * @throws {RateLimitError} 429: Too many attempts. Try again later.
   */
  async updateAccount(fields, options) {
    const answer = await this.#transport.call(
      "PATCH",
      "/auth/account",
      { body: fields, secured: true, once: true },
      options,
    );
    this.setToken(answer.token);
    return answer;
  }

  /**
   * Delete the account.
   *
   * Deletes the account with all of its prompts and logs, for good, after its password. From the
   * answer on, none of its tokens works, nothing of it can be read, and its e-mail address is free.
   * What it kept is removed from the database piece by piece, so that others go on working
   * meanwhile; a removal that a restart interrupts is completed after it. Failures count as failed
   * logins do.
   *
   * @param {object} fields `currentPassword`.
   * @param {object} [options] What this call does otherwise than the client: `signal`, `timeoutMs`,
   * `maxRetries`.
   * @throws {BadRequestError} 400: Required fields are missing or invalid. / The request is
   * malformed or contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: Incorrect password.
   * @throws {PayloadTooLargeError} 413: The request body is too large.
   * @throws {RateLimitError} 429: Too many attempts. Try again later.
   */
  async deleteAccount(fields, options) {
    await this.#transport.call(
      "DELETE",
      "/auth/account",
      { body: fields, secured: true, once: true },
      options,
    );
    this.setToken(undefined);
  }

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
   * @param {object} [parameters] May have `tag`, `model`, `externalId`, `sort`, `order`, `limit`,
   * `cursor`.
   * @param {object} [options] What this call does otherwise than the client: `signal`, `timeoutMs`,
   * `maxRetries`.
   * @throws {BadRequestError} 400: The request is malformed or contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   */
  getPrompts(parameters, options) {
    return this.#transport.call(
      "GET",
      "/prompts",
      {
        query: {
          tag: parameters?.tag,
          model: parameters?.model,
          externalId: parameters?.externalId,
          sort: parameters?.sort,
          order: parameters?.order,
          limit: parameters?.limit,
          cursor: parameters?.cursor,
        },
        secured: true,
      },
      options,
    );
  }

  /**
   * Retrieve all prompts, page by page: `for await (const item of client.iteratePrompts(…))`.
   *
   * The caller's prompts, oldest first: all of them, or those that every given filter holds for.
   * For the ones that changed last, ask with `sort=updatedAt`, `order=desc` and a `limit`.
   *
   * A prompt that changes while you page by `updatedAt` or `title` moves to its new place in the
   * list. If that is still to come, you get the prompt there, even if you had it before; if you are
   * past it already, you don't. Sorted by `createdAt`, prompts don't move.
   *
   * @param {object} [parameters] May have `tag`, `model`, `externalId`, `sort`, `order`, `limit`.
   * @param {object} [options] What this call does otherwise than the client: `signal`, `timeoutMs`,
   * `maxRetries`.
   * @throws {BadRequestError} 400: The request is malformed or contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   */
  iteratePrompts(parameters, options) {
    return this.#transport.iterate(
      "/prompts",
      {
        query: {
          tag: parameters?.tag,
          model: parameters?.model,
          externalId: parameters?.externalId,
          sort: parameters?.sort,
          order: parameters?.order,
          limit: parameters?.limit,
        },
        secured: true,
      },
      options,
    );
  }

  /**
   * Save a prompt.
   *
   * Keeps a prompt in the caller's library.
   *
   * @param {object} fields `title`, `content`, `model`, `tags`, `externalId`.
   * @param {object} [options] What this call does otherwise than the client: `signal`, `timeoutMs`,
   * `maxRetries`.
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
  createPrompt(fields, options) {
    return this.#transport.call(
      "POST",
      "/prompts",
      { body: fields, secured: true, idempotent: true },
      options,
    );
  }

  /**
   * Retrieve a prompt.
   *
   * One prompt of the caller's.
   *
   * @param {string} id The prompt's `_id`.
   * @param {object} [options] What this call does otherwise than the client: `signal`, `timeoutMs`,
   * `maxRetries`.
   * @throws {BadRequestError} 400: The request is malformed or the prompt ID format is invalid.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: You do not have permission to access this resource.
   * @throws {NotFoundError} 404: No prompt found with the specified ID.
   */
  getPromptById(id, options) {
    return this.#transport.call(
      "GET",
      "/prompts/{id}",
      { path: { id }, secured: true },
      options,
    );
  }

  /**
   * Update a prompt.
   *
   * Changes the fields that the body names and leaves the others as they are; `tags` are replaced
   * as a whole. `updatedAt` moves on. If `content` or `model` changes to a different value, the
   * prompt gets a new version, to which `changeNote` belongs; the earlier versions are kept. The
   * prompt's logs stay.
   *
   * @param {string} id The prompt's `_id`.
   * @param {object} fields `title`, `content`, `model`, `tags`, `changeNote`.
   * @param {object} [options] What this call does otherwise than the client: `signal`, `timeoutMs`,
   * `maxRetries`.
   * @throws {BadRequestError} 400: The prompt ID format is invalid. / Submitted data is invalid. /
   * The request is malformed or contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: Prompt does not belong to the authenticated user.
   * @throws {NotFoundError} 404: No prompt found with the specified ID.
   * @throws {PayloadTooLargeError} 413: The request body is too large.
   */
  updatePrompt(id, fields, options) {
    return this.#transport.call(
      "PATCH",
      "/prompts/{id}",
      { path: { id }, body: fields, secured: true },
      options,
    );
  }

  /**
   * Delete a prompt.
   *
   * Deletes the prompt, its versions and all of its logs, for good.
   *
   * @param {string} id The prompt's `_id`.
   * @param {object} [options] What this call does otherwise than the client: `signal`, `timeoutMs`,
   * `maxRetries`.
   * @throws {BadRequestError} 400: The prompt ID format is invalid. / The request is malformed or
   * contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: Prompt does not belong to the authenticated user.
   * @throws {NotFoundError} 404: No prompt found with the specified ID.
   */
  deletePrompt(id, options) {
    return this.#transport.call(
      "DELETE",
      "/prompts/{id}",
      { path: { id }, secured: true },
      options,
    );
  }

  /**
   * Retrieve the versions of a prompt.
   *
   * Everything that a prompt of the caller's has said, oldest version first. The last one is what
   * it says now.
   *
   * @param {string} id The prompt's `_id`.
   * @param {object} [parameters] May have `order`, `limit`, `cursor`.
   * @param {object} [options] What this call does otherwise than the client: `signal`, `timeoutMs`,
   * `maxRetries`.
   * @throws {BadRequestError} 400: The request is malformed or the prompt ID format is invalid.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: You do not have permission to access this resource.
   * @throws {NotFoundError} 404: No prompt found with the specified ID.
   */
  getPromptVersions(id, parameters, options) {
    return this.#transport.call(
      "GET",
      "/prompts/{id}/versions",
      {
        path: { id },
        query: {
          order: parameters?.order,
          limit: parameters?.limit,
          cursor: parameters?.cursor,
        },
        secured: true,
      },
      options,
    );
  }

  /**
   * Retrieve the versions of a prompt, page by page: `for await (const item of
   * client.iteratePromptVersions(…))`.
   *
   * Everything that a prompt of the caller's has said, oldest version first. The last one is what
   * it says now.
   *
   * @param {string} id The prompt's `_id`.
   * @param {object} [parameters] May have `order`, `limit`.
   * @param {object} [options] What this call does otherwise than the client: `signal`, `timeoutMs`,
   * `maxRetries`.
   * @throws {BadRequestError} 400: The request is malformed or the prompt ID format is invalid.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: You do not have permission to access this resource.
   * @throws {NotFoundError} 404: No prompt found with the specified ID.
   */
  iteratePromptVersions(id, parameters, options) {
    return this.#transport.iterate(
      "/prompts/{id}/versions",
      {
        path: { id },
        query: { order: parameters?.order, limit: parameters?.limit },
        secured: true,
      },
      options,
    );
  }

  /**
   * Retrieve a version of a prompt.
   *
   * What a prompt of the caller's said in one version. To restore it, send its `content` and
   * `model` in a `PATCH` of the prompt.
   *
   * @param {string} id The prompt's `_id`.
   * @param {string} version The number of the version, from 1.
   * @param {object} [options] What this call does otherwise than the client: `signal`, `timeoutMs`,
   * `maxRetries`.
   * @throws {BadRequestError} 400: The request is malformed or the prompt ID format is invalid.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: You do not have permission to access this resource.
   * @throws {NotFoundError} 404: No prompt found with the specified ID. / This prompt has no such
   * version.
   */
  getPromptVersion(id, version, options) {
    return this.#transport.call(
      "GET",
      "/prompts/{id}/versions/{version}",
      { path: { id, version }, secured: true },
      options,
    );
  }

  /**
   * Retrieve all logs.
   *
   * The caller's logs, oldest first. For the newest ones, ask with `order=desc` and a `limit`.
   *
   * @param {object} [parameters] May have `promptVersion`, `modelUsed`, `scored`, `scoreMin`,
   * `scoreMax`, `from`, `to`, `sessionId`, `externalId`, `q`, `sort`, `order`, `limit`, `cursor`.
   * @param {object} [options] What this call does otherwise than the client: `signal`, `timeoutMs`,
   * `maxRetries`.
   * @throws {BadRequestError} 400: `promptId` missing or malformed / The request is malformed or
   * contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: User is not authorized to view logs for this prompt.
   * @throws {NotFoundError} 404: No logs found for the specified prompt ID.
   */
  getLogs(parameters, options) {
    return this.#transport.call(
      "GET",
      "/logs",
      {
        query: {
          promptVersion: parameters?.promptVersion,
          modelUsed: parameters?.modelUsed,
          scored: parameters?.scored,
          scoreMin: parameters?.scoreMin,
          scoreMax: parameters?.scoreMax,
          from: parameters?.from,
          to: parameters?.to,
          sessionId: parameters?.sessionId,
          externalId: parameters?.externalId,
          q: parameters?.q,
          sort: parameters?.sort,
          order: parameters?.order,
          limit: parameters?.limit,
          cursor: parameters?.cursor,
        },
        secured: true,
      },
      options,
    );
  }

  /**
   * Retrieve all logs, page by page: `for await (const item of client.iterateLogs(…))`.
   *
   * The caller's logs, oldest first. For the newest ones, ask with `order=desc` and a `limit`.
   *
   * @param {object} [parameters] May have `promptVersion`, `modelUsed`, `scored`, `scoreMin`,
   * `scoreMax`, `from`, `to`, `sessionId`, `externalId`, `q`, `sort`, `order`, `limit`.
   * @param {object} [options] What this call does otherwise than the client: `signal`, `timeoutMs`,
   * `maxRetries`.
   * @throws {BadRequestError} 400: `promptId` missing or malformed / The request is malformed or
   * contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: User is not authorized to view logs for this prompt.
   * @throws {NotFoundError} 404: No logs found for the specified prompt ID.
   */
  iterateLogs(parameters, options) {
    return this.#transport.iterate(
      "/logs",
      {
        query: {
          promptVersion: parameters?.promptVersion,
          modelUsed: parameters?.modelUsed,
          scored: parameters?.scored,
          scoreMin: parameters?.scoreMin,
          scoreMax: parameters?.scoreMax,
          from: parameters?.from,
          to: parameters?.to,
          sessionId: parameters?.sessionId,
          externalId: parameters?.externalId,
          q: parameters?.q,
          sort: parameters?.sort,
          order: parameters?.order,
          limit: parameters?.limit,
        },
        secured: true,
      },
      options,
    );
  }

  /**
   * Retrieve logs by prompt.
   *
   * The logs of one of the caller's prompts, oldest first; `[]` when it has none yet. For the
   * newest ones, as after a change of the prompt, ask with `order=desc` and a `limit`.
   *
   * @param {string} promptId Only logs of this prompt, which must be one of the caller's.
   * @param {object} [parameters] May have `promptVersion`, `modelUsed`, `scored`, `scoreMin`,
   * `scoreMax`, `from`, `to`, `sessionId`, `externalId`, `q`, `sort`, `order`, `limit`, `cursor`.
   * @param {object} [options] What this call does otherwise than the client: `signal`, `timeoutMs`,
   * `maxRetries`.
   * @throws {BadRequestError} 400: `promptId` missing or malformed / The request is malformed or
   * contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: User is not authorized to view logs for this prompt.
   * @throws {NotFoundError} 404: No logs found for the specified prompt ID.
   */
  getLogsByPrompt(promptId, parameters, options) {
    return this.#transport.call(
      "GET",
      "/logs",
      {
        query: {
          promptVersion: parameters?.promptVersion,
          modelUsed: parameters?.modelUsed,
          scored: parameters?.scored,
          scoreMin: parameters?.scoreMin,
          scoreMax: parameters?.scoreMax,
          from: parameters?.from,
          to: parameters?.to,
          sessionId: parameters?.sessionId,
          externalId: parameters?.externalId,
          q: parameters?.q,
          sort: parameters?.sort,
          order: parameters?.order,
          limit: parameters?.limit,
          cursor: parameters?.cursor,
          promptId,
        },
        secured: true,
      },
      options,
    );
  }

  /**
   * Retrieve logs by prompt, page by page: `for await (const item of
   * client.iterateLogsByPrompt(…))`.
   *
   * The logs of one of the caller's prompts, oldest first; `[]` when it has none yet. For the
   * newest ones, as after a change of the prompt, ask with `order=desc` and a `limit`.
   *
   * @param {string} promptId Only logs of this prompt, which must be one of the caller's.
   * @param {object} [parameters] May have `promptVersion`, `modelUsed`, `scored`, `scoreMin`,
   * `scoreMax`, `from`, `to`, `sessionId`, `externalId`, `q`, `sort`, `order`, `limit`.
   * @param {object} [options] What this call does otherwise than the client: `signal`, `timeoutMs`,
   * `maxRetries`.
   * @throws {BadRequestError} 400: `promptId` missing or malformed / The request is malformed or
   * contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: User is not authorized to view logs for this prompt.
   * @throws {NotFoundError} 404: No logs found for the specified prompt ID.
   */
  iterateLogsByPrompt(promptId, parameters, options) {
    return this.#transport.iterate(
      "/logs",
      {
        query: {
          promptVersion: parameters?.promptVersion,
          modelUsed: parameters?.modelUsed,
          scored: parameters?.scored,
          scoreMin: parameters?.scoreMin,
          scoreMax: parameters?.scoreMax,
          from: parameters?.from,
          to: parameters?.to,
          sessionId: parameters?.sessionId,
          externalId: parameters?.externalId,
          q: parameters?.q,
          sort: parameters?.sort,
          order: parameters?.order,
          limit: parameters?.limit,
          promptId,
        },
        secured: true,
      },
      options,
    );
  }

  /**
   * Log an output.
   *
   * Records what a model produced for one of the caller's prompts. The answer comes after the log
   * is safe on disk. While the prompt is being deleted, either the log is there first and goes with
   * it, or this answers 404.
   *
   * @param {object} fields `promptId`, `output`, `modelUsed`, `notes`, `score`, `promptVersion`,
   * `input`, `sessionId`, `latencyMs`, `inputTokens`, `outputTokens`, `costUsd`, `metadata`,
   * `externalId`, `occurredAt`. In the place of `promptId` a whole `Prompt` gives `promptId` and
   * `promptVersion`.
   * @param {object} [options] What this call does otherwise than the client: `signal`, `timeoutMs`,
   * `maxRetries`.
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
  createLog(fields, options) {
    return this.#transport.call(
      "POST",
      "/logs",
      {
        body: withObject(fields, "promptId", {
          promptId: "_id",
          promptVersion: "version",
        }),
        secured: true,
        idempotent: true,
      },
      options,
    );
  }

  /**
   * Retrieve a log.
   *
   * One log of the caller's.
   *
   * @param {string} id The log's `_id`.
   * @param {object} [options] What this call does otherwise than the client: `signal`, `timeoutMs`,
   * `maxRetries`.
   * @throws {BadRequestError} 400: The request is malformed or the log ID format is invalid.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: Log does not belong to the authenticated user.
   * @throws {NotFoundError} 404: No log found with the specified ID.
   */
  getLogById(id, options) {
    return this.#transport.call(
      "GET",
      "/logs/{id}",
      { path: { id }, secured: true },
      options,
    );
  }

  /**
   * Score or annotate a log.
   *
   * Sets the score or the notes of a log, or removes them. What the model produced, and everything
   * else about the log, never changes. `updatedAt` moves on.
   *
   * @param {string} id The log's `_id`.
   * @param {object} fields `notes`, `score`.
   * @param {object} [options] What this call does otherwise than the client: `signal`, `timeoutMs`,
   * `maxRetries`.
   * @throws {BadRequestError} 400: The request is malformed or the log ID format is invalid. /
   * Submitted data is invalid.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: Log does not belong to the authenticated user.
   * @throws {NotFoundError} 404: No log found with the specified ID.
   * @throws {PayloadTooLargeError} 413: The request body is too large.
   */
  updateLog(id, fields, options) {
    return this.#transport.call(
      "PATCH",
      "/logs/{id}",
      { path: { id }, body: fields, secured: true },
      options,
    );
  }

  /**
   * Delete a log.
   *
   * Deletes one log, for good.
   *
   * @param {string} id The log's `_id`.
   * @param {object} [options] What this call does otherwise than the client: `signal`, `timeoutMs`,
   * `maxRetries`.
   * @throws {BadRequestError} 400: The request is malformed or the log ID format is invalid.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: Log does not belong to the authenticated user.
   * @throws {NotFoundError} 404: No log found with the specified ID.
   */
  deleteLog(id, options) {
    return this.#transport.call(
      "DELETE",
      "/logs/{id}",
      { path: { id }, secured: true },
      options,
    );
  }

  /**
   * Retrieve statistics.
   *
   * What the scores of the caller's logs say: their mean with the range in which the true mean
   * plausibly lies, their spread, and what the outputs cost. Filters choose the logs. `groupBy`
   * sorts them into groups, such as a prompt's versions or the weeks; without it there is one. The
   * figures are not rounded. “Reading the numbers” in the documentation explains them.
   *
   * @param {object} [parameters] May have `groupBy`, `timeZone`, `confidence`, `promptId`,
   * `promptVersion`, `modelUsed`, `scored`, `scoreMin`, `scoreMax`, `from`, `to`, `sessionId`,
   * `externalId`, `q`.
   * @param {object} [options] What this call does otherwise than the client: `signal`, `timeoutMs`,
   * `maxRetries`.
   * @throws {BadRequestError} 400: `promptId` missing or malformed / The request is malformed or
   * contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: User is not authorized to view logs for this prompt.
   * @throws {NotFoundError} 404: No logs found for the specified prompt ID.
   */
  getStatistics(parameters, options) {
    return this.#transport.call(
      "GET",
      "/statistics",
      {
        query: {
          groupBy: joined(parameters?.groupBy),
          timeZone: parameters?.timeZone,
          confidence: parameters?.confidence,
          promptId: parameters?.promptId,
          promptVersion: parameters?.promptVersion,
          modelUsed: parameters?.modelUsed,
          scored: parameters?.scored,
          scoreMin: parameters?.scoreMin,
          scoreMax: parameters?.scoreMax,
          from: parameters?.from,
          to: parameters?.to,
          sessionId: parameters?.sessionId,
          externalId: parameters?.externalId,
          q: parameters?.q,
        },
        secured: true,
      },
      options,
    );
  }

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
   * @param {object} [parameters] May have `margin`, `confidence`, `promptId`, `promptVersion`,
   * `modelUsed`, `scored`, `scoreMin`, `scoreMax`, `from`, `to`, `sessionId`, `externalId`, `q`,
   * `promptIdA`, `promptIdB`, `promptVersionA`, `promptVersionB`, `modelUsedA`, `modelUsedB`,
   * `scoredA`, `scoredB`, `scoreMinA`, `scoreMinB`, `scoreMaxA`, `scoreMaxB`, `fromA`, `fromB`,
   * `toA`, `toB`, `sessionIdA`, `sessionIdB`, `externalIdA`, `externalIdB`, `qA`, `qB`.
   * @param {object} [options] What this call does otherwise than the client: `signal`, `timeoutMs`,
   * `maxRetries`.
   * @throws {BadRequestError} 400: `promptId` missing or malformed / The request is malformed or
   * contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: User is not authorized to view logs for this prompt.
   * @throws {NotFoundError} 404: No logs found for the specified prompt ID. / This prompt has no
   * such version.
   */
  compare(parameters, options) {
    return this.#transport.call(
      "GET",
      "/comparisons",
      {
        query: {
          margin: parameters?.margin,
          confidence: parameters?.confidence,
          promptId: parameters?.promptId,
          promptVersion: parameters?.promptVersion,
          modelUsed: parameters?.modelUsed,
          scored: parameters?.scored,
          scoreMin: parameters?.scoreMin,
          scoreMax: parameters?.scoreMax,
          from: parameters?.from,
          to: parameters?.to,
          sessionId: parameters?.sessionId,
          externalId: parameters?.externalId,
          q: parameters?.q,
          promptIdA: parameters?.promptIdA,
          promptIdB: parameters?.promptIdB,
          promptVersionA: parameters?.promptVersionA,
          promptVersionB: parameters?.promptVersionB,
          modelUsedA: parameters?.modelUsedA,
          modelUsedB: parameters?.modelUsedB,
          scoredA: parameters?.scoredA,
          scoredB: parameters?.scoredB,
          scoreMinA: parameters?.scoreMinA,
          scoreMinB: parameters?.scoreMinB,
          scoreMaxA: parameters?.scoreMaxA,
          scoreMaxB: parameters?.scoreMaxB,
          fromA: parameters?.fromA,
          fromB: parameters?.fromB,
          toA: parameters?.toA,
          toB: parameters?.toB,
          sessionIdA: parameters?.sessionIdA,
          sessionIdB: parameters?.sessionIdB,
          externalIdA: parameters?.externalIdA,
          externalIdB: parameters?.externalIdB,
          qA: parameters?.qA,
          qB: parameters?.qB,
        },
        secured: true,
      },
      options,
    );
  }

  /**
   * Search prompts.
   *
   * The caller's prompts in which every word of `q` is found, in the title, the content or the
   * tags, in any order. Case makes no difference in any script, and a word is found inside longer
   * ones: `photo` finds `photosynthesis`. No character of `q` has a meaning of its own. Prompts
   * with more of the words in their title come first, among equals the newest.
   *
   * @param {string} query One or more words, separated by spaces.
   * @param {object} [parameters] May have `limit`, `cursor`.
   * @param {object} [options] What this call does otherwise than the client: `signal`, `timeoutMs`,
   * `maxRetries`.
   * @throws {BadRequestError} 400: Missing or malformed query string.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   */
  searchPrompts(query, parameters, options) {
    return this.#transport.call(
      "GET",
      "/search",
      {
        query: {
          limit: parameters?.limit,
          cursor: parameters?.cursor,
          q: query,
        },
        secured: true,
      },
      options,
    );
  }

  /**
   * Search prompts, page by page: `for await (const item of client.iterateFoundPrompts(…))`.
   *
   * The caller's prompts in which every word of `q` is found, in the title, the content or the
   * tags, in any order. Case makes no difference in any script, and a word is found inside longer
   * ones: `photo` finds `photosynthesis`. No character of `q` has a meaning of its own. Prompts
   * with more of the words in their title come first, among equals the newest.
   *
   * @param {string} query One or more words, separated by spaces.
   * @param {object} [parameters] May have `limit`.
   * @param {object} [options] What this call does otherwise than the client: `signal`, `timeoutMs`,
   * `maxRetries`.
   * @throws {BadRequestError} 400: Missing or malformed query string.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   */
  iterateFoundPrompts(query, parameters, options) {
    return this.#transport.iterate(
      "/search",
      { query: { limit: parameters?.limit, q: query }, secured: true },
      options,
    );
  }

  /**
   * Is the process alive?
   *
   * Answers as long as the process does. It does not ask the database.
   *
   * @param {object} [options] What this call does otherwise than the client: `signal`, `timeoutMs`,
   * `maxRetries`.
   * @throws {BadRequestError} 400: The request is malformed or contains invalid parameters.
   */
  getHealth(options) {
    return this.#transport.call("GET", "/healthz", {}, options);
  }

  /**
   * Is the service ready?
   *
   * Answers 200 when the database answers.
   *
   * @param {object} [options] What this call does otherwise than the client: `signal`, `timeoutMs`,
   * `maxRetries`.
   * @throws {BadRequestError} 400: The request is malformed or contains invalid parameters.
   */
  getReadiness(options) {
    return this.#transport.call("GET", "/readyz", {}, options);
  }

  /**
   * This document as YAML.
   *
   * The contract that the running service keeps, as it was written.
   *
   * @param {object} [options] What this call does otherwise than the client: `signal`, `timeoutMs`,
   * `maxRetries`.
   * @throws {BadRequestError} 400: The request is malformed or contains invalid parameters.
   */
  getContractAsYaml(options) {
    return this.#transport.call(
      "GET",
      "/openapi.yaml",
      { accepts: "application/yaml", text: true },
      options,
    );
  }

  /**
   * This document as JSON.
   *
   * The contract that the running service keeps.
   *
   * @param {object} [options] What this call does otherwise than the client: `signal`, `timeoutMs`,
   * `maxRetries`.
   * @throws {BadRequestError} 400: The request is malformed or contains invalid parameters.
   */
  getContractAsJson(options) {
    return this.#transport.call("GET", "/openapi.json", {}, options);
  }
}

export { PromptCrafterClient };

/** Of this client, and of the contract that it was made for. */
export const version = "0.1.0";

/** How many items the pages have that a walk asks for, unless it names another `limit`. */
const pageSize = 100;

/** What every failed call rejects with; `instanceof` tells the kinds apart. */
export class PromptCrafterError extends Error {
  /**
   * @param {string} message
   * @param {{ status?: number, body?: unknown, headers?: Headers, cause?: unknown }} [about]
   */
  constructor(message, { status, body, headers, cause } = {}) {
    super(message, { cause });
    this.name = new.target.name;
    /** The status of the answer; undefined when there was none. */
    this.status = status;
    /** The body of the answer, as JSON where it is JSON, else as text. */
    this.body = body;
    /** What is wrong where, for errors of validation. */
    this.details = body?.details ?? [];
    /** The id under which the service's log has the request. */
    this.requestId = headers?.get("x-request-id") ?? undefined;
    /** After how many seconds the service asks to be tried again. */
    this.retryAfter = readRetryAfter(headers?.get("retry-after"));
  }
}

/** There was no answer: the service cannot be reached, or the connection was lost. `cause` says more. */
export class ConnectionError extends PromptCrafterError {}

/** There was no whole answer within the time limit. */
export class TimeoutError extends ConnectionError {}

/** Sends requests, again where that is safe, and turns what comes back into a value or an error. */
class Transport {
  constructor({ token, baseUrl, timeoutMs, maxRetries, fetch, userAgent }) {
    this.setToken(token ?? environment("PROMPTCRAFTER_TOKEN"));
    this.baseUrl = addressFrom(
      baseUrl ??
        environment("PROMPTCRAFTER_BASE_URL") ??
        "http://localhost:3000",
    );
    this.timeoutMs = numberFrom("timeoutMs", timeoutMs ?? 60_000, 1);
    this.maxRetries = numberFrom("maxRetries", maxRetries ?? 2, 0);
    this.fetch = fetch ?? globalThis.fetch;
    this.userAgent = userAgent;
  }

  /** @param {string} [token] what calls send from now on; undefined for none */
  setToken(token) {
    this.token = tokenFrom(token);
  }

  /**
   * One call, with its further tries.
   * @param {string} method
   * @param {string} path with `{name}` where `request.path` has a value
   * @param {object} request what the operation sends, and how
   * @param {object} [options] what the caller wants otherwise for this one call
   * @returns {Promise<unknown>} the body of the answer, which may be a stream of it; undefined where it has none
   */
  async call(method, path, request = {}, options = {}) {
    return (await this.#send(method, path, request, options)).body;
  }

  /** Walks a list page by page; each page is asked for when the one before is used up. */
  async *iterate(path, request, options = {}) {
    let query = { limit: pageSize, ...withoutUndefined(request.query) };
    while (query !== undefined) {
      const { body, headers } = await this.#send(
        "GET",
        path,
        { ...request, query },
        options,
      );
      yield* body;
      query = nextPage(headers.get("link"));
    }
  }

  async #send(method, path, request, options) {
    const url =
      this.baseUrl + fill(path, request.path) + queryString(request.query);
    const headers = this.#headers(request, options);
    const body = bodyFrom(request);
    const maxRetries = numberFrom(
      "maxRetries",
      options.maxRetries ?? this.maxRetries,
      0,
    );
    const mayRepeat = request.once !== true;
    for (let retries = 0; ; retries++) {
      let failure;
      try {
        return await this.#try(
          url,
          { method, headers, body },
          options,
          request,
        );
      } catch (error) {
        if (!(error instanceof PromptCrafterError)) throw error;
        failure = error;
      }
      const pauseMs = pauseBefore(retries, failure);
      if (
        retries >= maxRetries ||
        !isWorthRetrying(failure, mayRepeat) ||
        pauseMs === undefined
      )
        throw failure;
      await pause(pauseMs, options.signal);
    }
  }

  #headers(
    { secured, body, sends = json, accepts = json, idempotent, headers: given },
    options,
  ) {
    const headers = new Headers({ accept: accepts });
    // A browser sets its own, and would ask the service whether it may be another one.
    if (globalThis.document === undefined)
      headers.set("user-agent", this.userAgent);
    if (secured && this.token !== undefined)
      headers.set("authorization", `Bearer ${this.token}`);
    if (body !== undefined) headers.set("content-type", sends);
    if (idempotent)
      headers.set("idempotency-key", options.idempotencyKey ?? randomKey());
    for (const [name, value] of Object.entries(withoutUndefined(given)))
      headers.set(name, String(value));
    return headers;
  }

  /** One try: it ends with the answer read to its end, at the time limit, or when the caller aborts it. */
  async #try(url, init, { signal, timeoutMs = this.timeoutMs }, request) {
    signal?.throwIfAborted();
    const limit = new Limit(`${init.method} ${url}`, timeoutMs, signal);
    limit.begin();
    let isOpen = false;
    try {
      const fetch = this.fetch;
      // What leads elsewhere is not followed: token and body are for this service alone.
      const response = await fetch(url, {
        ...init,
        redirect: "manual",
        signal: limit.signal,
      });
      isOpen = request.stream === true && isAsAsked(response, request);
      if (!isOpen) return await readAnswer(response, request);
      return { body: streamOf(response, limit), headers: response.headers };
    } catch (cause) {
      throw limit.errorOf(cause);
    } finally {
      if (!isOpen) limit.end();
    }
  }
}

/** The media type that requests and answers have unless the contract states another. */
const json = "application/json";

function mediaTypeOf({ headers }) {
  return (headers.get("content-type") ?? "").split(";")[0].trim().toLowerCase();
}

/** Whether an answer is a success, and of the media type that was asked for. */
function isAsAsked(response, { accepts = json }) {
  return response.ok && mediaTypeOf(response) === accepts;
}

/** What is sent. Half a character (an unpaired surrogate) would get lost in silence. */
function bodyFrom({ body, sends }) {
  if (body === undefined) return undefined;
  if (sends === undefined) return JSON.stringify(body);
  if (typeof body === "string" && /\p{Surrogate}/u.test(body)) {
    throw new TypeError(
      "The text has half a character in it (an unpaired surrogate).",
    );
  }
  return body;
}

async function readAnswer(response, request) {
  const { status, headers, ok } = response;
  const text = await response.text();
  if (request.text && isAsAsked(response, request))
    return { body: text, headers };
  const isValue = ok && !request.text && !request.stream;
  if (isValue && text === "") return { body: undefined, headers };
  const body = /[/+]json$/.test(mediaTypeOf(response))
    ? parse(text)
    : undefined;
  if (isValue && body !== undefined) return { body, headers };
  const about = { status, headers, body: body ?? text };
  const expected = request.accepts ?? json;
  if (ok)
    throw new PromptCrafterError(
      `The answer is not one of this service: it is not ${expected}.`,
      about,
    );
  throw new (errorClass(status))(
    body?.error ?? `The service answered with status ${status}.`,
    about,
  );
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A timer that is set to more goes off at once. */
const longestTimerMs = 2 ** 31 - 1;

/** Breaks off what takes too long, or what the caller aborts. */
class Limit {
  #controller = new AbortController();
  #timer;

  constructor(what, timeoutMs, signal) {
    this.what = what;
    this.ms = numberFrom("timeoutMs", timeoutMs, 1);
    this.caller = signal;
    this.abort = () => this.#controller.abort(signal.reason);
    signal?.addEventListener("abort", this.abort, { once: true });
  }

  get signal() {
    return this.#controller.signal;
  }

  /** From now on the time counts. */
  begin() {
    const expire = () =>
      this.#controller.abort(
        new TimeoutError(`${this.what}: no answer within ${this.ms} ms.`),
      );
    if (this.ms !== Infinity)
      this.#timer = setTimeout(expire, Math.min(this.ms, longestTimerMs));
  }

  pause() {
    clearTimeout(this.#timer);
  }

  end() {
    this.pause();
    this.caller?.removeEventListener("abort", this.abort);
  }

  /** What a failure is told as. */
  errorOf(cause) {
    if (this.signal.aborted) return this.signal.reason;
    if (cause instanceof PromptCrafterError) return cause;
    return new ConnectionError(`${this.what}: ${reasonOf(cause)}`, { cause });
  }
}

/** The body of an answer as it arrives. The time limit holds for each piece, while somebody waits for it. */
function streamOf(response, limit) {
  const reader = response.body.getReader();
  limit.pause();
  const source = {
    async pull(controller) {
      limit.begin();
      try {
        const { done, value } = await reader.read();
        limit.pause();
        if (!done) return controller.enqueue(value);
        controller.close();
      } catch (cause) {
        controller.error(limit.errorOf(cause));
      }
      limit.end();
    },
    cancel(reason) {
      limit.end();
      return reader.cancel(reason);
    },
  };
  return new ReadableStream(source, { highWaterMark: 0 });
}

const firstPauseMs = 500;
const longestPauseMs = 5_000;
/** A service that wants a longer pause than this gets none: the error comes at once. */
const longestRetryAfterSeconds = 60;

/** Whether another try can do no harm, and may succeed. */
function isWorthRetrying({ status, cause }, mayRepeat) {
  // With 429 and 503 the service says that it has done nothing.
  if (status === 429 || status === 503) return true;
  if (status === 502 || status === 504) return mayRepeat;
  return status === undefined && (mayRepeat || neverConnected(cause));
}

/** Codes with which Node.js says that there was no connection, so that nothing was sent. A browser does not tell. */
const connectCodes = [
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
];

function neverConnected(error) {
  return connectCodes.includes(error?.cause?.code ?? error?.code);
}

function reasonOf(error) {
  const inner = error?.cause ?? error;
  return [
    inner?.message || inner?.code || String(inner),
    neverConnected(error) && "Is the service running there?",
  ]
    .filter(Boolean)
    .join(". ");
}

/** How long to wait before the next try, in ms; undefined when the service wants more patience than this client has. */
function pauseBefore(retries, { retryAfter = 0 }) {
  if (retryAfter > longestRetryAfterSeconds) return undefined;
  // Jittered, so that many clients do not come back in step.
  const own =
    Math.min(firstPauseMs * 2 ** retries, longestPauseMs) *
    (0.5 + Math.random() / 2);
  return Math.max(own, retryAfter * 1000);
}

/** `Retry-After` in seconds; it is a number of seconds or a date (RFC 9110, 10.2.3). */
function readRetryAfter(text) {
  if (!text) return undefined;
  if (/^\d+$/.test(text)) return Number(text);
  const date = Date.parse(text);
  return Number.isNaN(date)
    ? undefined
    : Math.max(0, (date - Date.now()) / 1000);
}

function pause(ms, signal) {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, ms);
    signal?.addEventListener("abort", stop, { once: true });
  });
}

/** The path with its values in place. One that is empty or made of dots would be another path. */
function fill(path, values = {}) {
  return path.replace(/\{(\w+)\}/g, (_, name) => {
    const value = String(values[name] ?? "");
    if (/^\.{0,2}$/.test(value))
      throw new TypeError(
        `${name} must be an identifier, not ${JSON.stringify(value)}.`,
      );
    return encodeURIComponent(value);
  });
}

/** A query by name, where a list gives its name once for each value; or one that is encoded already. */
function queryString(query) {
  if (typeof query === "string") return query;
  const text = Object.entries(withoutUndefined(query))
    .flatMap(([name, value]) =>
      [value]
        .flat()
        .map((one) => `${encodeURIComponent(name)}=${queryText(one)}`),
    )
    .join("&");
  return text === "" ? "" : `?${text}`;
}

function queryText(value) {
  return value instanceof Joined
    ? value.text
    : encodeURIComponent(String(value));
}

/** A list in one value of a query: commas separate its values, whose own commas are encoded. */
function joined(values) {
  return values === undefined
    ? undefined
    : new Joined(values.map(queryText).join(","));
}

class Joined {
  constructor(text) {
    this.text = text;
  }
}

/** The query of the link to the next page (RFC 8288); undefined where there is none. */
function nextPage(link) {
  const target = /<([^>]*)>[^,]*;\s*rel="?next"?/i.exec(link ?? "")?.[1];
  return target === undefined
    ? undefined
    : new URL(target, "http://localhost").search;
}

/** A body with the fields that an object gives which stands in the place of one; what is given beside it counts. */
function withObject(fields, name, names) {
  const { [name]: object, ...others } = fields ?? {};
  if (typeof object !== "object" || object === null) return fields;
  const given = Object.entries(names).map(([field, own]) => [
    field,
    object[own],
  ]);
  return { ...Object.fromEntries(given), ...withoutUndefined(others) };
}

function withoutUndefined(values = {}) {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  );
}

function environment(name) {
  return globalThis.process?.env?.[name] || undefined;
}

/** A token without the white space around it: one from a file ends in a line break. What is refused is not shown. */
function tokenFrom(token) {
  const text = String(token ?? "").trim();
  if (!/^[!-~]*$/.test(text))
    throw new TypeError("token must have only visible ASCII characters.");
  return text || undefined;
}

/** An address without a slash at its end. One that is refused is not shown, for it may have a password in it. */
function addressFrom(text) {
  const address = String(text).trim().replace(/\/+$/, "");
  if (!/^https?:\/\/[^/\\?#@]+(\/[^?#]*)?$/.test(address)) {
    throw new TypeError(
      "baseUrl must be an address such as https://prompts.example.com, without a user name, a query or a fragment.",
    );
  }
  return address;
}

function numberFrom(name, value, least) {
  if (typeof value === "number" && value >= least) return value;
  throw new TypeError(
    `${name} must be a number, at least ${least}, not ${String(value)}.`,
  );
}

/** A UUID of version 4 (RFC 9562); `crypto.randomUUID` is missing on pages without TLS. */
function randomKey() {
  const { crypto } = globalThis;
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return [...bytes]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("")
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

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

const errorClasses = {
  400: BadRequestError,
  401: AuthenticationError,
  403: ForbiddenError,
  404: NotFoundError,
  405: MethodNotAllowedError,
  408: RequestTimeoutError,
  409: ConflictError,
  410: GoneError,
  413: PayloadTooLargeError,
  415: UnsupportedMediaTypeError,
  422: UnprocessableEntityError,
  429: RateLimitError,
  431: RequestHeaderFieldsTooLargeError,
  500: ServerError,
  503: ServiceUnavailableError,
  507: InsufficientStorageError,
};

function errorClass(status) {
  return (
    errorClasses[status] ?? (status >= 500 ? ServerError : PromptCrafterError)
  );
}
