# Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
# frozen_string_literal: true

module PromptCrafter
  # A client of PromptCrafter. Keep your prompts, every output that a model gave for them, and what you thought of it.
  #
  # Answers are hashes with the names of the contract.
  class Client < BaseClient
    SIGNUP = { name: 'name', email: 'email', password: 'password' }.freeze
    private_constant :SIGNUP

    LOGIN = { email: 'email', password: 'password' }.freeze
    private_constant :LOGIN

    ACCOUNT_UPDATE = { current_password: 'currentPassword', new_password: 'newPassword' }.freeze
    private_constant :ACCOUNT_UPDATE

    ACCOUNT_DELETE = { current_password: 'currentPassword' }.freeze
    private_constant :ACCOUNT_DELETE

    PROMPT_CREATE = {
      title: 'title',
      content: 'content',
      model: 'model',
      tags: 'tags',
      external_id: 'externalId'
    }.freeze
    private_constant :PROMPT_CREATE

    PROMPT_UPDATE = {
      title: 'title',
      content: 'content',
      model: 'model',
      tags: 'tags',
      change_note: 'changeNote'
    }.freeze
    private_constant :PROMPT_UPDATE

    LOG_CREATE = {
      prompt_id: 'promptId',
      output: 'output',
      model_used: 'modelUsed',
      notes: 'notes',
      score: 'score',
      prompt_version: 'promptVersion',
      input: 'input',
      session_id: 'sessionId',
      latency_ms: 'latencyMs',
      input_tokens: 'inputTokens',
      output_tokens: 'outputTokens',
      cost_usd: 'costUsd',
      metadata: 'metadata',
      external_id: 'externalId',
      occurred_at: 'occurredAt'
    }.freeze
    private_constant :LOG_CREATE

    LOG_UPDATE = { notes: 'notes', score: 'score' }.freeze
    private_constant :LOG_UPDATE

    # Sign up.
    #
    # Creates an account and logs it in. The token in the answer is used as the one from `POST /auth/login`.
    #
    # The client keeps the token and sends it from then on.
    #
    # @param fields [Hash, nil] the fields that follow as one Hash, under these names or the contract's
    # @param name [String] What to call you.
    # @param email [String] The address that you log in with. It may have one account.
    # @param password [String] 10 to 128 characters of any script. It is normalized (NFKC), so that it can be typed on
    #   any keyboard.
    # @return [String] the token
    # @raise [BadRequestError] Required fields are missing or invalid. / The password does not meet the security
    #   requirements. / The request is malformed or contains invalid parameters.
    # @raise [ConflictError] Email already in use.
    # @raise [PayloadTooLargeError] The request body is too large.
    # @raise [RateLimitError] Too many attempts. Try again later.
    def signup(fields = nil, name: nil, email: nil, password: nil, **others)
      answer = call(
        'POST',
        '/auth/signup',
        body: body(SIGNUP, fields, name: name, email: email, password: password, **others),
        secured: false,
        repeatable: false
      )
      config.access_token = answer['token']
      answer['token']
    end

    # Log in.
    #
    # Answers with a token. After too many failures for one account or from one address, further tries get 429 for a
    # while, with the right password too.
    #
    # The client keeps the token and sends it from then on.
    #
    # @param fields [Hash, nil] the fields that follow as one Hash, under these names or the contract's
    # @param email [String] The account's address.
    # @param password [String] The account's password.
    # @return [String] the token
    # @raise [BadRequestError] Required fields are missing or invalid. / The request is malformed or contains invalid
    #   parameters.
    # @raise [AuthenticationError] Incorrect email or password.
    # @raise [PayloadTooLargeError] The request body is too large.
    # @raise [RateLimitError] Too many attempts. Try again later.
    def login(fields = nil, email: nil, password: nil, **others)
      answer = call(
        'POST',
        '/auth/login',
        body: body(LOGIN, fields, email: email, password: password, **others),
        secured: false,
        repeatable: false
      )
      config.access_token = answer['token']
      answer['token']
    end

    # Change the password.
    #
    # Gives the account another password, after the current one. Every token from before stops at once, on all devices;
    # the answer has a new one. Failures count as failed logins do. If no answer comes, log in with the new password to
    # see whether it was changed.
    #
    # The client keeps the token and sends it from then on.
    #
    # @param fields [Hash, nil] the fields that follow as one Hash, under these names or the contract's
    # @param current_password [String] The account's password.
    # @param new_password [String] 10 to 128 characters of any script. It is normalized (NFKC), so that it can be
    #   typed on any keyboard.
    # @return [String] the token
    # @raise [BadRequestError] Required fields are missing or invalid. / The password does not meet the security
    #   requirements. / The request is malformed or contains invalid parameters.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [ForbiddenError] Incorrect password.
    # @raise [PayloadTooLargeError] The request body is too large.
    # @raise [RateLimitError] Too many attempts. Try again later.
    def update_account(fields = nil, current_password: nil, new_password: nil, **others)
      answer = call(
        'PATCH',
        '/auth/account',
        body: body(ACCOUNT_UPDATE, fields, current_password: current_password, new_password: new_password, **others),
        repeatable: false
      )
      config.access_token = answer['token']
      answer['token']
    end

    # Delete the account.
    #
    # Deletes the account with all of its prompts and logs, for good, after its password. From the answer on, none of
    # its tokens works, nothing of it can be read, and its e-mail address is free. What it kept is removed from the
    # database piece by piece, so that others go on working meanwhile; a removal that a restart interrupts is completed
    # after it. Failures count as failed logins do.
    #
    # The client drops its token, which is worth nothing any more.
    #
    # @param fields [Hash, nil] the fields that follow as one Hash, under these names or the contract's
    # @param current_password [String] The account's password.
    # @return [nil]
    # @raise [BadRequestError] Required fields are missing or invalid. / The request is malformed or contains invalid
    #   parameters.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [ForbiddenError] Incorrect password.
    # @raise [PayloadTooLargeError] The request body is too large.
    # @raise [RateLimitError] Too many attempts. Try again later.
    def delete_account(fields = nil, current_password: nil, **others)
      call(
        'DELETE',
        '/auth/account',
        body: body(ACCOUNT_DELETE, fields, current_password: current_password, **others),
        repeatable: false
      )
      config.access_token = nil
    end

    # Retrieve all prompts.
    #
    # The caller's prompts, oldest first: all of them, or those that every given filter holds for. For the ones that
    # changed last, ask with `sort=updatedAt`, `order=desc` and a `limit`.
    #
    # A prompt that changes while you page by `updatedAt` or `title` moves to its new place in the list. If that is
    # still to come, you get the prompt there, even if you had it before; if you are past it already, you don't. Sorted
    # by `createdAt`, prompts don't move.
    #
    # @param tag [String, nil] Only prompts that have exactly this tag.
    # @param model [String, nil] Only prompts for exactly this model.
    # @param external_id [String, nil] Only the prompt with exactly this ID of your own.
    # @param sort [String, nil] By `createdAt`; by `updatedAt`; or by `title`, regardless of case and otherwise in the
    #   order of Unicode's code points. Equals are in the order of creation.
    # @param order [String, nil] `asc` for the oldest or the first title first, `desc` for the reverse.
    # @param limit [Integer, nil] The most items to answer with. Without it the answer holds all that there are.
    # @param cursor [String, nil] The place in the list after which to go on. It comes from the `Link` header of the
    #   page before and is to be used with the same other parameters (`limit` may change). What it is made of is the
    #   server's own affair.
    # @return [Array<Hash{String => Object}>] with `_id`, `ownerId`, `title`, `content`, `model`, `tags`,
    #   `externalId`, `version`, `createdAt`, `updatedAt`
    # @raise [BadRequestError] The request is malformed or contains invalid parameters.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    def list_prompts(tag: nil, model: nil, external_id: nil, sort: nil, order: nil, limit: nil, cursor: nil)
      call(
        'GET',
        '/prompts',
        query: {
          'tag' => tag,
          'model' => model,
          'externalId' => external_id,
          'sort' => sort,
          'order' => order,
          'limit' => limit,
          'cursor' => cursor
        }
      )
    end

    # Retrieve all prompts, page by page.
    #
    # The caller's prompts, oldest first: all of them, or those that every given filter holds for. For the ones that
    # changed last, ask with `sort=updatedAt`, `order=desc` and a `limit`.
    #
    # A prompt that changes while you page by `updatedAt` or `title` moves to its new place in the list. If that is
    # still to come, you get the prompt there, even if you had it before; if you are past it already, you don't. Sorted
    # by `createdAt`, prompts don't move.
    #
    # @param tag [String, nil] Only prompts that have exactly this tag.
    # @param model [String, nil] Only prompts for exactly this model.
    # @param external_id [String, nil] Only the prompt with exactly this ID of your own.
    # @param sort [String, nil] By `createdAt`; by `updatedAt`; or by `title`, regardless of case and otherwise in the
    #   order of Unicode's code points. Equals are in the order of creation.
    # @param order [String, nil] `asc` for the oldest or the first title first, `desc` for the reverse.
    # @param page_size [Integer] how many items are asked for at a time, at most 1000
    # @return [Enumerator] of Hash{String => Object}; with a block, each item is yielded to it
    # @raise [BadRequestError] The request is malformed or contains invalid parameters.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    def each_prompt(tag: nil, model: nil, external_id: nil, sort: nil, order: nil, page_size: 100, &block)
      pages(
        'GET',
        '/prompts',
        query: {
          'tag' => tag,
          'model' => model,
          'externalId' => external_id,
          'sort' => sort,
          'order' => order,
          'limit' => page_size
        },
        &block
      )
    end

    # Save a prompt.
    #
    # Keeps a prompt in the caller's library.
    #
    # @param fields [Hash, nil] the fields that follow as one Hash, under these names or the contract's
    # @param title [String] What you call the prompt, 3 to 100 characters, not only spaces.
    # @param content [String] The text that goes to the model, not only spaces.
    # @param model [String] The model that it is meant for, as you name it ("GPT-4o", "DALL·E").
    # @param tags [Array<String>, nil] Words to find the prompt by; `[]` when none were given.
    # @param external_id [String, nil] Your own ID for it. No two prompts of an account have the same one, and no two
    #   logs.
    # @param idempotency_key [String, nil] the same key in another call makes that call give back what this one did;
    #   without it each call has a new one, which its own retries share
    # @return [Hash{String => Object}] with `_id`, `ownerId`, `title`, `content`, `model`, `tags`, `externalId`,
    #   `version`, `createdAt`, `updatedAt`
    # @raise [BadRequestError] Required fields are missing or invalid. / The request is malformed or contains invalid
    #   parameters.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [ConflictError] This externalId is already in use.
    # @raise [GoneError] What was created with this Idempotency-Key was deleted.
    # @raise [PayloadTooLargeError] The request body is too large.
    # @raise [UnprocessableEntityError] The Idempotency-Key was already used for another request.
    def create_prompt(
      fields = nil,
      title: nil,
      content: nil,
      model: nil,
      tags: nil,
      external_id: nil,
      idempotency_key: nil,
      **others
    )
      call(
        'POST',
        '/prompts',
        headers: { 'Idempotency-Key' => idempotency_key || new_idempotency_key },
        body: body(
          PROMPT_CREATE,
          fields,
          title: title,
          content: content,
          model: model,
          tags: tags,
          external_id: external_id,
          **others
        )
      )
    end

    # Retrieve a prompt.
    #
    # One prompt of the caller's.
    #
    # @param id [String] The prompt's `_id`.
    # @return [Hash{String => Object}] with `_id`, `ownerId`, `title`, `content`, `model`, `tags`, `externalId`,
    #   `version`, `createdAt`, `updatedAt`
    # @raise [BadRequestError] The request is malformed or the prompt ID format is invalid.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [ForbiddenError] You do not have permission to access this resource.
    # @raise [NotFoundError] No prompt found with the specified ID.
    def get_prompt(id_ = nil, id: id_)
      call('GET', "/prompts/#{segment(:id, id)}")
    end

    # Update a prompt.
    #
    # Changes the fields that the body names and leaves the others as they are; `tags` are replaced as a whole.
    # `updatedAt` moves on. If `content` or `model` changes to a different value, the prompt gets a new version, to
    # which `changeNote` belongs; the earlier versions are kept. The prompt's logs stay.
    #
    # @param id [String] The prompt's `_id`.
    # @param fields [Hash, nil] the fields that follow as one Hash, under these names or the contract's
    # @param title [String, nil] What you call the prompt, 3 to 100 characters, not only spaces.
    # @param content [String, nil] The text that goes to the model, not only spaces.
    # @param model [String, nil] The model that it is meant for, as you name it ("GPT-4o", "DALL·E").
    # @param tags [Array<String>, nil] Words to find the prompt by; `[]` when none were given.
    # @param change_note [String, nil] Why the prompt was changed. Only a change of `content` or `model`, which
    #   creates a version, can have one.
    # @return [Hash{String => Object}] with `_id`, `ownerId`, `title`, `content`, `model`, `tags`, `externalId`,
    #   `version`, `createdAt`, `updatedAt`
    # @raise [BadRequestError] The prompt ID format is invalid. / Submitted data is invalid. / The request is
    #   malformed or contains invalid parameters.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [ForbiddenError] Prompt does not belong to the authenticated user.
    # @raise [NotFoundError] No prompt found with the specified ID.
    # @raise [PayloadTooLargeError] The request body is too large.
    def update_prompt(
      id_ = nil,
      fields = nil,
      id: id_,
      title: nil,
      content: nil,
      model: nil,
      tags: nil,
      change_note: nil,
      **others
    )
      call(
        'PATCH',
        "/prompts/#{segment(:id, id)}",
        body: body(
          PROMPT_UPDATE,
          fields,
          title: title,
          content: content,
          model: model,
          tags: tags,
          change_note: change_note,
          **others
        )
      )
    end

    # Delete a prompt.
    #
    # Deletes the prompt, its versions and all of its logs, for good.
    #
    # @param id [String] The prompt's `_id`.
    # @return [nil]
    # @raise [BadRequestError] The prompt ID format is invalid. / The request is malformed or contains invalid
    #   parameters.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [ForbiddenError] Prompt does not belong to the authenticated user.
    # @raise [NotFoundError] No prompt found with the specified ID.
    def delete_prompt(id_ = nil, id: id_)
      call('DELETE', "/prompts/#{segment(:id, id)}")
    end

    # Retrieve the versions of a prompt.
    #
    # Everything that a prompt of the caller's has said, oldest version first. The last one is what it says now.
    #
    # @param id [String] The prompt's `_id`.
    # @param order [String, nil] `asc` for the oldest version first, `desc` for the newest.
    # @param limit [Integer, nil] The most items to answer with. Without it the answer holds all that there are.
    # @param cursor [String, nil] The place in the list after which to go on. It comes from the `Link` header of the
    #   page before and is to be used with the same other parameters (`limit` may change). What it is made of is the
    #   server's own affair.
    # @return [Array<Hash{String => Object}>] with `promptId`, `version`, `content`, `model`, `createdAt`,
    #   `changeNote`
    # @raise [BadRequestError] The request is malformed or the prompt ID format is invalid.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [ForbiddenError] You do not have permission to access this resource.
    # @raise [NotFoundError] No prompt found with the specified ID.
    def list_prompt_versions(id_ = nil, id: id_, order: nil, limit: nil, cursor: nil)
      call(
        'GET',
        "/prompts/#{segment(:id, id)}/versions",
        query: { 'order' => order, 'limit' => limit, 'cursor' => cursor }
      )
    end

    # Retrieve the versions of a prompt, page by page.
    #
    # Everything that a prompt of the caller's has said, oldest version first. The last one is what it says now.
    #
    # @param id [String] The prompt's `_id`.
    # @param order [String, nil] `asc` for the oldest version first, `desc` for the newest.
    # @param page_size [Integer] how many items are asked for at a time, at most 1000
    # @return [Enumerator] of Hash{String => Object}; with a block, each item is yielded to it
    # @raise [BadRequestError] The request is malformed or the prompt ID format is invalid.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [ForbiddenError] You do not have permission to access this resource.
    # @raise [NotFoundError] No prompt found with the specified ID.
    def each_prompt_version(id_ = nil, id: id_, order: nil, page_size: 100, &block)
      pages('GET', "/prompts/#{segment(:id, id)}/versions", query: { 'order' => order, 'limit' => page_size }, &block)
    end

    # Retrieve a version of a prompt.
    #
    # What a prompt of the caller's said in one version. To restore it, send its `content` and `model` in a `PATCH` of
    # the prompt.
    #
    # @param id [String] The prompt's `_id`.
    # @param version [Integer] The number of the version, from 1.
    # @return [Hash{String => Object}] with `promptId`, `version`, `content`, `model`, `createdAt`, `changeNote`
    # @raise [BadRequestError] The request is malformed or the prompt ID format is invalid.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [ForbiddenError] You do not have permission to access this resource.
    # @raise [NotFoundError] No prompt found with the specified ID. / This prompt has no such version.
    def get_prompt_version(id_ = nil, version_ = nil, id: id_, version: version_)
      call('GET', "/prompts/#{segment(:id, id)}/versions/#{segment(:version, version)}")
    end

    # Retrieve all logs.
    #
    # The caller's logs, oldest first. For the newest ones, ask with `order=desc` and a `limit`.
    #
    # @param prompt_version [Integer, nil] Only logs of this version of the prompt.
    # @param model_used [String, nil] Only logs of exactly this model.
    # @param scored [Boolean, nil] Only logs that have a score, or only those that have none.
    # @param score_min [Integer, nil] Only logs with this score or a higher one.
    # @param score_max [Integer, nil] Only logs with this score or a lower one.
    # @param from [String, nil] Only logs from this time on: a date-time with its offset, or a date, which means
    #   midnight UTC.
    # @param to [String, nil] Only logs from before this time: a date-time with its offset, or a date, which means
    #   midnight UTC.
    # @param session_id [String, nil] Only logs of exactly this session.
    # @param external_id [String, nil] Only the log with exactly this ID of your own.
    # @param q [String, nil] Only logs with all of these words, separated by spaces, in their `output`, `input` or
    #   `notes`. Each may be in another one of the three. It is found at the start of a word, so `refund` finds
    #   `refunded`; in scripts that are written without spaces, such as Chinese, Japanese or Thai, anywhere, from one
    #   character up. Case makes no difference, and no character has a meaning of its own. Of each of the three texts
    #   the first 10,000 characters are searched, where those beyond U+FFFF, such as emoji, count twice.
    # @param sort [String, nil] By the `time` of the log, its `occurredAt` or else its `createdAt`; or by `score`,
    #   with logs that have none last and equal scores oldest first.
    # @param order [String, nil] `asc` for the oldest or the lowest score first, `desc` for the newest or the highest.
    # @param limit [Integer, nil] The most items to answer with. Without it the answer holds all that there are.
    # @param cursor [String, nil] The place in the list after which to go on. It comes from the `Link` header of the
    #   page before and is to be used with the same other parameters (`limit` may change). What it is made of is the
    #   server's own affair.
    # @return [Array<Hash{String => Object}>] with `_id`, `promptId`, `promptVersion`, `input`, `output`, `modelUsed`,
    #   `notes`, `score`, `sessionId`, `latencyMs`, `inputTokens`, `outputTokens`, `costUsd`, `metadata`, `externalId`,
    #   `occurredAt`, `createdAt`, `updatedAt`
    # @raise [BadRequestError] `promptId` missing or malformed / The request is malformed or contains invalid
    #   parameters.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [ForbiddenError] User is not authorized to view logs for this prompt.
    # @raise [NotFoundError] No logs found for the specified prompt ID.
    def list_logs(
      prompt_version: nil,
      model_used: nil,
      scored: nil,
      score_min: nil,
      score_max: nil,
      from: nil,
      to: nil,
      session_id: nil,
      external_id: nil,
      q: nil,
      sort: nil,
      order: nil,
      limit: nil,
      cursor: nil
    )
      call(
        'GET',
        '/logs',
        query: {
          'promptVersion' => prompt_version,
          'modelUsed' => model_used,
          'scored' => scored,
          'scoreMin' => score_min,
          'scoreMax' => score_max,
          'from' => from,
          'to' => to,
          'sessionId' => session_id,
          'externalId' => external_id,
          'q' => q,
          'sort' => sort,
          'order' => order,
          'limit' => limit,
          'cursor' => cursor
        }
      )
    end

    # Retrieve all logs, page by page.
    #
    # The caller's logs, oldest first. For the newest ones, ask with `order=desc` and a `limit`.
    #
    # @param prompt_version [Integer, nil] Only logs of this version of the prompt.
    # @param model_used [String, nil] Only logs of exactly this model.
    # @param scored [Boolean, nil] Only logs that have a score, or only those that have none.
    # @param score_min [Integer, nil] Only logs with this score or a higher one.
    # @param score_max [Integer, nil] Only logs with this score or a lower one.
    # @param from [String, nil] Only logs from this time on: a date-time with its offset, or a date, which means
    #   midnight UTC.
    # @param to [String, nil] Only logs from before this time: a date-time with its offset, or a date, which means
    #   midnight UTC.
    # @param session_id [String, nil] Only logs of exactly this session.
    # @param external_id [String, nil] Only the log with exactly this ID of your own.
    # @param q [String, nil] Only logs with all of these words, separated by spaces, in their `output`, `input` or
    #   `notes`. Each may be in another one of the three. It is found at the start of a word, so `refund` finds
    #   `refunded`; in scripts that are written without spaces, such as Chinese, Japanese or Thai, anywhere, from one
    #   character up. Case makes no difference, and no character has a meaning of its own. Of each of the three texts
    #   the first 10,000 characters are searched, where those beyond U+FFFF, such as emoji, count twice.
    # @param sort [String, nil] By the `time` of the log, its `occurredAt` or else its `createdAt`; or by `score`,
    #   with logs that have none last and equal scores oldest first.
    # @param order [String, nil] `asc` for the oldest or the lowest score first, `desc` for the newest or the highest.
    # @param page_size [Integer] how many items are asked for at a time, at most 1000
    # @return [Enumerator] of Hash{String => Object}; with a block, each item is yielded to it
    # @raise [BadRequestError] `promptId` missing or malformed / The request is malformed or contains invalid
    #   parameters.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [ForbiddenError] User is not authorized to view logs for this prompt.
    # @raise [NotFoundError] No logs found for the specified prompt ID.
    def each_log(
      prompt_version: nil,
      model_used: nil,
      scored: nil,
      score_min: nil,
      score_max: nil,
      from: nil,
      to: nil,
      session_id: nil,
      external_id: nil,
      q: nil,
      sort: nil,
      order: nil,
      page_size: 100,
      &block
    )
      pages(
        'GET',
        '/logs',
        query: {
          'promptVersion' => prompt_version,
          'modelUsed' => model_used,
          'scored' => scored,
          'scoreMin' => score_min,
          'scoreMax' => score_max,
          'from' => from,
          'to' => to,
          'sessionId' => session_id,
          'externalId' => external_id,
          'q' => q,
          'sort' => sort,
          'order' => order,
          'limit' => page_size
        },
        &block
      )
    end

    # Retrieve logs by prompt.
    #
    # The logs of one of the caller's prompts, oldest first; `[]` when it has none yet. For the newest ones, as after a
    # change of the prompt, ask with `order=desc` and a `limit`.
    #
    # @param prompt_id [String] Only logs of this prompt, which must be one of the caller's.
    # @param prompt_version [Integer, nil] Only logs of this version of the prompt.
    # @param model_used [String, nil] Only logs of exactly this model.
    # @param scored [Boolean, nil] Only logs that have a score, or only those that have none.
    # @param score_min [Integer, nil] Only logs with this score or a higher one.
    # @param score_max [Integer, nil] Only logs with this score or a lower one.
    # @param from [String, nil] Only logs from this time on: a date-time with its offset, or a date, which means
    #   midnight UTC.
    # @param to [String, nil] Only logs from before this time: a date-time with its offset, or a date, which means
    #   midnight UTC.
    # @param session_id [String, nil] Only logs of exactly this session.
    # @param external_id [String, nil] Only the log with exactly this ID of your own.
    # @param q [String, nil] Only logs with all of these words, separated by spaces, in their `output`, `input` or
    #   `notes`. Each may be in another one of the three. It is found at the start of a word, so `refund` finds
    #   `refunded`; in scripts that are written without spaces, such as Chinese, Japanese or Thai, anywhere, from one
    #   character up. Case makes no difference, and no character has a meaning of its own. Of each of the three texts
    #   the first 10,000 characters are searched, where those beyond U+FFFF, such as emoji, count twice.
    # @param sort [String, nil] By the `time` of the log, its `occurredAt` or else its `createdAt`; or by `score`,
    #   with logs that have none last and equal scores oldest first.
    # @param order [String, nil] `asc` for the oldest or the lowest score first, `desc` for the newest or the highest.
    # @param limit [Integer, nil] The most items to answer with. Without it the answer holds all that there are.
    # @param cursor [String, nil] The place in the list after which to go on. It comes from the `Link` header of the
    #   page before and is to be used with the same other parameters (`limit` may change). What it is made of is the
    #   server's own affair.
    # @return [Array<Hash{String => Object}>] with `_id`, `promptId`, `promptVersion`, `input`, `output`, `modelUsed`,
    #   `notes`, `score`, `sessionId`, `latencyMs`, `inputTokens`, `outputTokens`, `costUsd`, `metadata`, `externalId`,
    #   `occurredAt`, `createdAt`, `updatedAt`
    # @raise [BadRequestError] `promptId` missing or malformed / The request is malformed or contains invalid
    #   parameters.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [ForbiddenError] User is not authorized to view logs for this prompt.
    # @raise [NotFoundError] No logs found for the specified prompt ID.
    def get_logs_by_prompt(
      prompt_id_ = nil,
      prompt_id: prompt_id_,
      prompt_version: nil,
      model_used: nil,
      scored: nil,
      score_min: nil,
      score_max: nil,
      from: nil,
      to: nil,
      session_id: nil,
      external_id: nil,
      q: nil,
      sort: nil,
      order: nil,
      limit: nil,
      cursor: nil
    )
      call(
        'GET',
        '/logs',
        query: {
          'promptId' => argument(:prompt_id, prompt_id),
          'promptVersion' => prompt_version,
          'modelUsed' => model_used,
          'scored' => scored,
          'scoreMin' => score_min,
          'scoreMax' => score_max,
          'from' => from,
          'to' => to,
          'sessionId' => session_id,
          'externalId' => external_id,
          'q' => q,
          'sort' => sort,
          'order' => order,
          'limit' => limit,
          'cursor' => cursor
        }
      )
    end

    # Retrieve logs by prompt, page by page.
    #
    # The logs of one of the caller's prompts, oldest first; `[]` when it has none yet. For the newest ones, as after a
    # change of the prompt, ask with `order=desc` and a `limit`.
    #
    # @param prompt_id [String] Only logs of this prompt, which must be one of the caller's.
    # @param prompt_version [Integer, nil] Only logs of this version of the prompt.
    # @param model_used [String, nil] Only logs of exactly this model.
    # @param scored [Boolean, nil] Only logs that have a score, or only those that have none.
    # @param score_min [Integer, nil] Only logs with this score or a higher one.
    # @param score_max [Integer, nil] Only logs with this score or a lower one.
    # @param from [String, nil] Only logs from this time on: a date-time with its offset, or a date, which means
    #   midnight UTC.
    # @param to [String, nil] Only logs from before this time: a date-time with its offset, or a date, which means
    #   midnight UTC.
    # @param session_id [String, nil] Only logs of exactly this session.
    # @param external_id [String, nil] Only the log with exactly this ID of your own.
    # @param q [String, nil] Only logs with all of these words, separated by spaces, in their `output`, `input` or
    #   `notes`. Each may be in another one of the three. It is found at the start of a word, so `refund` finds
    #   `refunded`; in scripts that are written without spaces, such as Chinese, Japanese or Thai, anywhere, from one
    #   character up. Case makes no difference, and no character has a meaning of its own. Of each of the three texts
    #   the first 10,000 characters are searched, where those beyond U+FFFF, such as emoji, count twice.
    # @param sort [String, nil] By the `time` of the log, its `occurredAt` or else its `createdAt`; or by `score`,
    #   with logs that have none last and equal scores oldest first.
    # @param order [String, nil] `asc` for the oldest or the lowest score first, `desc` for the newest or the highest.
    # @param page_size [Integer] how many items are asked for at a time, at most 1000
    # @return [Enumerator] of Hash{String => Object}; with a block, each item is yielded to it
    # @raise [BadRequestError] `promptId` missing or malformed / The request is malformed or contains invalid
    #   parameters.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [ForbiddenError] User is not authorized to view logs for this prompt.
    # @raise [NotFoundError] No logs found for the specified prompt ID.
    def each_log_by_prompt(
      prompt_id_ = nil,
      prompt_id: prompt_id_,
      prompt_version: nil,
      model_used: nil,
      scored: nil,
      score_min: nil,
      score_max: nil,
      from: nil,
      to: nil,
      session_id: nil,
      external_id: nil,
      q: nil,
      sort: nil,
      order: nil,
      page_size: 100,
      &block
    )
      pages(
        'GET',
        '/logs',
        query: {
          'promptId' => argument(:prompt_id, prompt_id),
          'promptVersion' => prompt_version,
          'modelUsed' => model_used,
          'scored' => scored,
          'scoreMin' => score_min,
          'scoreMax' => score_max,
          'from' => from,
          'to' => to,
          'sessionId' => session_id,
          'externalId' => external_id,
          'q' => q,
          'sort' => sort,
          'order' => order,
          'limit' => page_size
        },
        &block
      )
    end

    # Log an output.
    #
    # Records what a model produced for one of the caller's prompts. The answer comes after the log is safe on disk.
    # While the prompt is being deleted, either the log is there first and goes with it, or this answers 404.
    #
    # @param fields [Hash, nil] the fields that follow as one Hash, under these names or the contract's
    # @param prompt_id [String] The prompt that produced the output. In the place of `promptId` a whole `Prompt` gives
    #   `promptId` and `promptVersion`.
    # @param output [String] What the model produced, to the letter. It may be empty, as a model's answer may.
    # @param model_used [String] The model that produced it, as you name it.
    # @param notes [String, nil] What you thought of it.
    # @param score [Integer, nil] How good it is, from 0 to 10.
    # @param prompt_version [Integer, nil] The version of the prompt that produced the output; the current one if you
    #   leave it out. Logs from before versions were kept may lack it: which version produced them is unknown.
    # @param input [String, nil] What the model was given, such as the user's message or the filled-in prompt.
    # @param session_id [String, nil] The conversation it belongs to.
    # @param latency_ms [Float, nil] How long the model took, in milliseconds, as you measured it.
    # @param input_tokens [Integer, nil] How many tokens the model was given, as you counted them.
    # @param output_tokens [Integer, nil] How many tokens the model produced, as you counted them.
    # @param cost_usd [Float, nil] What it cost in US dollars, as you were charged.
    # @param metadata [Hash{String => Object}, nil] Anything else worth keeping with it, up to 50 names with a text, a
    #   number or a boolean each.
    # @param external_id [String, nil] Your own ID for it. No two prompts of an account have the same one, and no two
    #   logs.
    # @param occurred_at [String, nil] When the model produced the output, for logs that you record later or import.
    #   Any UTC offset is fine; responses use UTC. It is at most a day ahead of the server's clock and not before 1970.
    #   Without it, the time of the log is `createdAt`.
    # @param idempotency_key [String, nil] the same key in another call makes that call give back what this one did;
    #   without it each call has a new one, which its own retries share
    # @return [Hash{String => Object}] with `_id`, `promptId`, `promptVersion`, `input`, `output`, `modelUsed`,
    #   `notes`, `score`, `sessionId`, `latencyMs`, `inputTokens`, `outputTokens`, `costUsd`, `metadata`, `externalId`,
    #   `occurredAt`, `createdAt`, `updatedAt`
    # @raise [BadRequestError] Required fields are missing or invalid. / The request is malformed or contains invalid
    #   parameters.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [NotFoundError] Prompt ID does not exist or is not accessible.
    # @raise [ConflictError] This externalId is already in use.
    # @raise [GoneError] What was created with this Idempotency-Key was deleted.
    # @raise [PayloadTooLargeError] The request body is too large.
    # @raise [UnprocessableEntityError] The Idempotency-Key was already used for another request.
    def create_log(
      fields = nil,
      prompt_id: nil,
      output: nil,
      model_used: nil,
      notes: nil,
      score: nil,
      prompt_version: nil,
      input: nil,
      session_id: nil,
      latency_ms: nil,
      input_tokens: nil,
      output_tokens: nil,
      cost_usd: nil,
      metadata: nil,
      external_id: nil,
      occurred_at: nil,
      idempotency_key: nil,
      **others
    )
      call(
        'POST',
        '/logs',
        headers: { 'Idempotency-Key' => idempotency_key || new_idempotency_key },
        body: body(
          LOG_CREATE,
          fields,
          prompt_id: prompt_id,
          output: output,
          model_used: model_used,
          notes: notes,
          score: score,
          prompt_version: prompt_version,
          input: input,
          session_id: session_id,
          latency_ms: latency_ms,
          input_tokens: input_tokens,
          output_tokens: output_tokens,
          cost_usd: cost_usd,
          metadata: metadata,
          external_id: external_id,
          occurred_at: occurred_at,
          **others
        ).then { |sent| taken(sent, 'promptId', { 'promptId' => '_id', 'promptVersion' => 'version' }) }
      )
    end

    # Retrieve a log.
    #
    # One log of the caller's.
    #
    # @param id [String] The log's `_id`.
    # @return [Hash{String => Object}] with `_id`, `promptId`, `promptVersion`, `input`, `output`, `modelUsed`,
    #   `notes`, `score`, `sessionId`, `latencyMs`, `inputTokens`, `outputTokens`, `costUsd`, `metadata`, `externalId`,
    #   `occurredAt`, `createdAt`, `updatedAt`
    # @raise [BadRequestError] The request is malformed or the log ID format is invalid.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [ForbiddenError] Log does not belong to the authenticated user.
    # @raise [NotFoundError] No log found with the specified ID.
    def get_log(id_ = nil, id: id_)
      call('GET', "/logs/#{segment(:id, id)}")
    end

    # Score or annotate a log.
    #
    # Sets the score or the notes of a log, or removes them. What the model produced, and everything else about the log,
    # never changes. `updatedAt` moves on.
    #
    # @param id [String] The log's `_id`.
    # @param fields [Hash, nil] the fields that follow as one Hash, under these names or the contract's
    # @param notes [String, nil] What you think of it; `null` removes the notes. (`nil` is sent as `null`)
    # @param score [Integer, nil] How good it is, from 0 to 10; `null` removes the score. (`nil` is sent as `null`)
    # @return [Hash{String => Object}] with `_id`, `promptId`, `promptVersion`, `input`, `output`, `modelUsed`,
    #   `notes`, `score`, `sessionId`, `latencyMs`, `inputTokens`, `outputTokens`, `costUsd`, `metadata`, `externalId`,
    #   `occurredAt`, `createdAt`, `updatedAt`
    # @raise [BadRequestError] The request is malformed or the log ID format is invalid. / Submitted data is invalid.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [ForbiddenError] Log does not belong to the authenticated user.
    # @raise [NotFoundError] No log found with the specified ID.
    # @raise [PayloadTooLargeError] The request body is too large.
    def update_log(id_ = nil, fields = nil, id: id_, notes: NOT_GIVEN, score: NOT_GIVEN, **others)
      call(
        'PATCH',
        "/logs/#{segment(:id, id)}",
        body: body(LOG_UPDATE, fields, %w[notes score], notes: notes, score: score, **others)
      )
    end

    # Delete a log.
    #
    # Deletes one log, for good.
    #
    # @param id [String] The log's `_id`.
    # @return [nil]
    # @raise [BadRequestError] The request is malformed or the log ID format is invalid.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [ForbiddenError] Log does not belong to the authenticated user.
    # @raise [NotFoundError] No log found with the specified ID.
    def delete_log(id_ = nil, id: id_)
      call('DELETE', "/logs/#{segment(:id, id)}")
    end

    # Retrieve statistics.
    #
    # What the scores of the caller's logs say: their mean with the range in which the true mean plausibly lies, their
    # spread, and what the outputs cost. Filters choose the logs. `groupBy` sorts them into groups, such as a prompt's
    # versions or the weeks; without it there is one. The figures are not rounded. “Reading the numbers” in the
    # documentation explains them.
    #
    # @param group_by [Array<String>, nil] One or two of these, separated by a comma. The groups come in the order of
    #   what they are grouped by. Of `day`, `week` and `month` one is possible; periods without logs between others have
    #   a group with `logs: 0`.
    # @param time_zone [String, nil] The time zone in which days, weeks and months begin, by its name in the IANA
    #   database. A day can have 23 or 25 hours there.
    # @param confidence [Float, nil] How sure the ranges are to hold the true value. Use 0.99 for whatever is looked
    #   at again and again.
    # @param prompt_id [String, nil] Only logs of this prompt, which must be one of the caller's.
    # @param prompt_version [Integer, nil] Only logs of this version of the prompt.
    # @param model_used [String, nil] Only logs of exactly this model.
    # @param scored [Boolean, nil] Only logs that have a score, or only those that have none.
    # @param score_min [Integer, nil] Only logs with this score or a higher one.
    # @param score_max [Integer, nil] Only logs with this score or a lower one.
    # @param from [String, nil] Only logs from this time on: a date-time with its offset, or a date, which means
    #   midnight UTC.
    # @param to [String, nil] Only logs from before this time: a date-time with its offset, or a date, which means
    #   midnight UTC.
    # @param session_id [String, nil] Only logs of exactly this session.
    # @param external_id [String, nil] Only the log with exactly this ID of your own.
    # @param q [String, nil] Only logs with all of these words, separated by spaces, in their `output`, `input` or
    #   `notes`. Each may be in another one of the three. It is found at the start of a word, so `refund` finds
    #   `refunded`; in scripts that are written without spaces, such as Chinese, Japanese or Thai, anywhere, from one
    #   character up. Case makes no difference, and no character has a meaning of its own. Of each of the three texts
    #   the first 10,000 characters are searched, where those beyond U+FFFF, such as emoji, count twice.
    # @return [Array<Hash{String => Object}>] with `promptId`, `promptVersion`, `modelUsed`, `sessionId`, `day`,
    #   `week`, `month`, `logs`, `scored`, `unit`, `mean`, `low`, `high`, `standardDeviation`, `median`, `q1`, `q3`,
    #   `scores`, `latencyMs`, `inputTokens`, `outputTokens`, `costUsd`, `first`, `last`, `warnings`
    # @raise [BadRequestError] `promptId` missing or malformed / The request is malformed or contains invalid
    #   parameters.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [ForbiddenError] User is not authorized to view logs for this prompt.
    # @raise [NotFoundError] No logs found for the specified prompt ID.
    def get_statistics(
      group_by: nil,
      time_zone: nil,
      confidence: nil,
      prompt_id: nil,
      prompt_version: nil,
      model_used: nil,
      scored: nil,
      score_min: nil,
      score_max: nil,
      from: nil,
      to: nil,
      session_id: nil,
      external_id: nil,
      q: nil
    )
      call(
        'GET',
        '/statistics',
        query: {
          'groupBy' => joined(group_by),
          'timeZone' => time_zone,
          'confidence' => confidence,
          'promptId' => prompt_id,
          'promptVersion' => prompt_version,
          'modelUsed' => model_used,
          'scored' => scored,
          'scoreMin' => score_min,
          'scoreMax' => score_max,
          'from' => from,
          'to' => to,
          'sessionId' => session_id,
          'externalId' => external_id,
          'q' => q
        }
      )
    end

    # Compare two groups of logs.
    #
    # Compares the scores of two groups of the caller's logs: how far B is above A, what range that difference plausibly
    # lies in, and what to make of it. A is the old one, B the new one. A filter with `A` or `B` at the end holds for
    # that side only, one without it for both: `modelUsedA` and `modelUsedB` compare two models, `promptIdA` and
    # `promptIdB` two prompts, `fromA` and so on two periods.
    #
    # `promptId` alone compares the prompt's previous version (A) with the current one (B). With `promptVersionA` alone,
    # B is the current version; with `promptVersionB` alone, A is the one before it. The sides should have no logs in
    # common. If a session has several scores, each session counts once. “Reading the numbers” in the documentation
    # explains the figures.
    #
    # @param margin [Float, nil] The smallest difference that matters to you, in score points. With 0, nothing is
    #   `equivalent`.
    # @param confidence [Float, nil] How sure the ranges are to hold the true value. Use 0.99 for whatever is looked
    #   at again and again.
    # @param prompt_id [String, nil] Only logs of this prompt, which must be one of the caller's.
    # @param prompt_version [Integer, nil] Only logs of this version of the prompt.
    # @param model_used [String, nil] Only logs of exactly this model.
    # @param scored [Boolean, nil] Only logs that have a score, or only those that have none.
    # @param score_min [Integer, nil] Only logs with this score or a higher one.
    # @param score_max [Integer, nil] Only logs with this score or a lower one.
    # @param from [String, nil] Only logs from this time on: a date-time with its offset, or a date, which means
    #   midnight UTC.
    # @param to [String, nil] Only logs from before this time: a date-time with its offset, or a date, which means
    #   midnight UTC.
    # @param session_id [String, nil] Only logs of exactly this session.
    # @param external_id [String, nil] Only the log with exactly this ID of your own.
    # @param q [String, nil] Only logs with all of these words, separated by spaces, in their `output`, `input` or
    #   `notes`. Each may be in another one of the three. It is found at the start of a word, so `refund` finds
    #   `refunded`; in scripts that are written without spaces, such as Chinese, Japanese or Thai, anywhere, from one
    #   character up. Case makes no difference, and no character has a meaning of its own. Of each of the three texts
    #   the first 10,000 characters are searched, where those beyond U+FFFF, such as emoji, count twice.
    # @param prompt_id_a [String, nil] For A, only logs of this prompt, which must be one of the caller's.
    # @param prompt_id_b [String, nil] For B, only logs of this prompt, which must be one of the caller's.
    # @param prompt_version_a [Integer, nil] For A, only logs of this version of the prompt.
    # @param prompt_version_b [Integer, nil] For B, only logs of this version of the prompt.
    # @param model_used_a [String, nil] For A, only logs of exactly this model.
    # @param model_used_b [String, nil] For B, only logs of exactly this model.
    # @param scored_a [Boolean, nil] For A, only logs that have a score, or only those that have none.
    # @param scored_b [Boolean, nil] For B, only logs that have a score, or only those that have none.
    # @param score_min_a [Integer, nil] For A, only logs with this score or a higher one.
    # @param score_min_b [Integer, nil] For B, only logs with this score or a higher one.
    # @param score_max_a [Integer, nil] For A, only logs with this score or a lower one.
    # @param score_max_b [Integer, nil] For B, only logs with this score or a lower one.
    # @param from_a [String, nil] For A, only logs from this time on: a date-time with its offset, or a date, which
    #   means midnight UTC.
    # @param from_b [String, nil] For B, only logs from this time on: a date-time with its offset, or a date, which
    #   means midnight UTC.
    # @param to_a [String, nil] For A, only logs from before this time: a date-time with its offset, or a date, which
    #   means midnight UTC.
    # @param to_b [String, nil] For B, only logs from before this time: a date-time with its offset, or a date, which
    #   means midnight UTC.
    # @param session_id_a [String, nil] For A, only logs of exactly this session.
    # @param session_id_b [String, nil] For B, only logs of exactly this session.
    # @param external_id_a [String, nil] For A, only the log with exactly this ID of your own.
    # @param external_id_b [String, nil] For B, only the log with exactly this ID of your own.
    # @param q_a [String, nil] For A, only logs with all of these words in their `output`, `input` or `notes`, as with
    #   `q`.
    # @param q_b [String, nil] For B, only logs with all of these words in their `output`, `input` or `notes`, as with
    #   `q`.
    # @return [Hash{String => Object}] with `a`, `b`, `difference`, `probabilityBHigher`, `pValue`, `needed`,
    #   `finding`, `warnings`, `summary`
    # @raise [BadRequestError] `promptId` missing or malformed / The request is malformed or contains invalid
    #   parameters.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [ForbiddenError] User is not authorized to view logs for this prompt.
    # @raise [NotFoundError] No logs found for the specified prompt ID. / This prompt has no such version.
    def compare(
      margin: nil,
      confidence: nil,
      prompt_id: nil,
      prompt_version: nil,
      model_used: nil,
      scored: nil,
      score_min: nil,
      score_max: nil,
      from: nil,
      to: nil,
      session_id: nil,
      external_id: nil,
      q: nil,
      prompt_id_a: nil,
      prompt_id_b: nil,
      prompt_version_a: nil,
      prompt_version_b: nil,
      model_used_a: nil,
      model_used_b: nil,
      scored_a: nil,
      scored_b: nil,
      score_min_a: nil,
      score_min_b: nil,
      score_max_a: nil,
      score_max_b: nil,
      from_a: nil,
      from_b: nil,
      to_a: nil,
      to_b: nil,
      session_id_a: nil,
      session_id_b: nil,
      external_id_a: nil,
      external_id_b: nil,
      q_a: nil,
      q_b: nil
    )
      call(
        'GET',
        '/comparisons',
        query: {
          'margin' => margin,
          'confidence' => confidence,
          'promptId' => prompt_id,
          'promptVersion' => prompt_version,
          'modelUsed' => model_used,
          'scored' => scored,
          'scoreMin' => score_min,
          'scoreMax' => score_max,
          'from' => from,
          'to' => to,
          'sessionId' => session_id,
          'externalId' => external_id,
          'q' => q,
          'promptIdA' => prompt_id_a,
          'promptIdB' => prompt_id_b,
          'promptVersionA' => prompt_version_a,
          'promptVersionB' => prompt_version_b,
          'modelUsedA' => model_used_a,
          'modelUsedB' => model_used_b,
          'scoredA' => scored_a,
          'scoredB' => scored_b,
          'scoreMinA' => score_min_a,
          'scoreMinB' => score_min_b,
          'scoreMaxA' => score_max_a,
          'scoreMaxB' => score_max_b,
          'fromA' => from_a,
          'fromB' => from_b,
          'toA' => to_a,
          'toB' => to_b,
          'sessionIdA' => session_id_a,
          'sessionIdB' => session_id_b,
          'externalIdA' => external_id_a,
          'externalIdB' => external_id_b,
          'qA' => q_a,
          'qB' => q_b
        }
      )
    end

    # Search prompts.
    #
    # The caller's prompts in which every word of `q` is found, in the title, the content or the tags, in any order.
    # Case makes no difference in any script, and a word is found inside longer ones: `photo` finds `photosynthesis`. No
    # character of `q` has a meaning of its own. Prompts with more of the words in their title come first, among equals
    # the newest.
    #
    # @param q [String] One or more words, separated by spaces.
    # @param limit [Integer, nil] The most items to answer with. Without it the answer holds all that there are.
    # @param cursor [String, nil] The place in the list after which to go on. It comes from the `Link` header of the
    #   page before and is to be used with the same other parameters (`limit` may change). What it is made of is the
    #   server's own affair.
    # @return [Array<Hash{String => Object}>] with `_id`, `ownerId`, `title`, `content`, `model`, `tags`,
    #   `externalId`, `version`, `createdAt`, `updatedAt`
    # @raise [BadRequestError] Missing or malformed query string.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    def search_prompts(q_ = nil, q: q_, limit: nil, cursor: nil)
      call('GET', '/search', query: { 'q' => argument(:q, q), 'limit' => limit, 'cursor' => cursor })
    end

    # Search prompts, page by page.
    #
    # The caller's prompts in which every word of `q` is found, in the title, the content or the tags, in any order.
    # Case makes no difference in any script, and a word is found inside longer ones: `photo` finds `photosynthesis`. No
    # character of `q` has a meaning of its own. Prompts with more of the words in their title come first, among equals
    # the newest.
    #
    # @param q [String] One or more words, separated by spaces.
    # @param page_size [Integer] how many items are asked for at a time, at most 1000
    # @return [Enumerator] of Hash{String => Object}; with a block, each item is yielded to it
    # @raise [BadRequestError] Missing or malformed query string.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    def each_found_prompt(q_ = nil, q: q_, page_size: 100, &block)
      pages('GET', '/search', query: { 'q' => argument(:q, q), 'limit' => page_size }, &block)
    end

    # Is the process alive?
    #
    # Answers as long as the process does. It does not ask the database.
    #
    # @return [Hash{String => Object}] with `status`
    # @raise [BadRequestError] The request is malformed or contains invalid parameters.
    def get_health
      call('GET', '/healthz', secured: false)
    end

    # Is the service ready?
    #
    # Answers 200 when the database answers.
    #
    # @return [Hash{String => Object}] with `status`
    # @raise [BadRequestError] The request is malformed or contains invalid parameters.
    def get_readiness
      call('GET', '/readyz', secured: false)
    end

    # This document as YAML.
    #
    # The contract that the running service keeps, as it was written.
    #
    # @return [String]
    # @raise [BadRequestError] The request is malformed or contains invalid parameters.
    def get_contract_as_yaml
      call('GET', '/openapi.yaml', accepts: 'application/yaml', secured: false)
    end

    # This document as JSON.
    #
    # The contract that the running service keeps.
    #
    # @return [Hash{String => Object}]
    # @raise [BadRequestError] The request is malformed or contains invalid parameters.
    def get_contract_as_json
      call('GET', '/openapi.json', secured: false)
    end
  end
end
