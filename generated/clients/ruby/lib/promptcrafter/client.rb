# Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
# frozen_string_literal: true

module PromptCrafter
  # A client of PromptCrafter. Keep your prompts, every output that a model gave for them, and what you thought of it.
  #
  # Responses are hashes with the names of the contract.
  class Client < BaseClient
    SIGNUP = { name: 'name', email: 'email', password: 'password' }.freeze
    private_constant :SIGNUP

    LOGIN = { email: 'email', password: 'password' }.freeze
    private_constant :LOGIN

    ACCOUNT_UPDATE = { current_password: 'currentPassword', new_password: 'newPassword' }.freeze
    private_constant :ACCOUNT_UPDATE

    ACCOUNT_DELETE = { current_password: 'currentPassword' }.freeze
    private_constant :ACCOUNT_DELETE

    API_KEY_CREATE = { name: 'name', scope: 'scope', expires_at: 'expiresAt' }.freeze
    private_constant :API_KEY_CREATE

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

    LOGS_CREATE = { logs: 'logs' }.freeze
    private_constant :LOGS_CREATE

    LOG_UPDATE = { notes: 'notes', score: 'score' }.freeze
    private_constant :LOG_UPDATE

    # Sign up.
    #
    # Creates an account and logs it in. Use the token in the response like one from `POST /auth/login`.
    #
    # The client keeps the token and sends it from then on, for all that use it; see {#with_token}.
    #
    # @param fields [Hash, nil] the fields that follow as one Hash, under these names or the contract's
    # @param name [String] Your name.
    # @param email [String] The email address that you log in with. Each address can have one account.
    # @param password [String] 10 to 128 characters of any script, as people count them, and no rules on which. It
    #   must not be one character repeated, the account's e-mail address or a password that many people use (NIST SP
    #   800-63B, revision 4). It is normalized (NFKC), so that it can be typed on any keyboard.
    # @return [String] the token
    # @raise [BadRequestError] Required fields are missing or invalid. / The password does not meet the security
    #   requirements. / The request is malformed or contains invalid parameters.
    # @raise [ForbiddenError] Sign-up is closed. / This email address may not sign up.
    # @raise [ConflictError] Email already in use.
    # @raise [PayloadTooLargeError] The request body is too large.
    # @raise [RateLimitError] Too many attempts. Try again later.
    def signup(fields = nil, name: nil, email: nil, password: nil, **others)
      response = call(
        'POST',
        '/auth/signup',
        body: body(
          SIGNUP,
          fields,
          name: name,
          email: email,
          password: password,
          **others
        ).then { |sent| require_fields(sent, SIGNUP, %w[name email], ['password']) },
        gives: 'token',
        secured: false,
        repeatable: false
      )
      config.access_token = response['token']
      response['token']
    end

    # Log in.
    #
    # Returns a token. After too many failures, further attempts get 429 for a while, even with the right password. They
    # are counted so that nobody can lock somebody else out: an account stays open to the addresses that it logged in
    # from.
    #
    # The client keeps the token and sends it from then on, for all that use it; see {#with_token}.
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
      response = call(
        'POST',
        '/auth/login',
        body: body(
          LOGIN,
          fields,
          email: email,
          password: password,
          **others
        ).then { |sent| require_fields(sent, LOGIN, ['email'], ['password']) },
        gives: 'token',
        secured: false,
        repeatable: false
      )
      config.access_token = response['token']
      response['token']
    end

    # Retrieve the account.
    #
    # Returns the account that the token or API key belongs to. If the request is made with a key, the response also
    # describes the key.
    #
    # @return [Hash{String => Object}] with `_id`, `name`, `email`, `createdAt`, `key`
    # @raise [BadRequestError] The request is malformed or contains invalid parameters.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [ForbiddenError] The API key does not permit this operation.
    # @raise [RateLimitError] The quota of the account is used up. Try again later.
    def get_account
      call('GET', '/auth/account', gives: '_id')
    end

    # Change the password.
    #
    # Changes the password; the current one is required. All earlier tokens stop working at once, on all devices; the
    # response contains a new one. API keys stay valid: delete those that somebody else may have. Wrong passwords are
    # counted separately from failed logins. If there is no response, log in with the new password to see whether it was
    # changed.
    #
    # The client keeps the token and sends it from then on, for all that use it; see {#with_token}.
    #
    # @param fields [Hash, nil] the fields that follow as one Hash, under these names or the contract's
    # @param current_password [String] The account's password.
    # @param new_password [String] 10 to 128 characters of any script, as people count them, and no rules on which. It
    #   must not be one character repeated, the account's e-mail address or a password that many people use (NIST SP
    #   800-63B, revision 4). It is normalized (NFKC), so that it can be typed on any keyboard.
    # @return [String] the token
    # @raise [BadRequestError] Required fields are missing or invalid. / The password does not meet the security
    #   requirements. / The request is malformed or contains invalid parameters.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [ForbiddenError] The API key does not permit this operation. / Incorrect password.
    # @raise [PayloadTooLargeError] The request body is too large.
    # @raise [RateLimitError] Too many attempts. Try again later. / The quota of the account is used up. Try again
    #   later.
    def update_account(fields = nil, current_password: nil, new_password: nil, **others)
      response = call(
        'PATCH',
        '/auth/account',
        body: body(
          ACCOUNT_UPDATE,
          fields,
          current_password: current_password,
          new_password: new_password,
          **others
        ).then { |sent| require_fields(sent, ACCOUNT_UPDATE, [], %w[currentPassword newPassword]) },
        gives: 'token',
        repeatable: false
      )
      config.access_token = response['token']
      response['token']
    end

    # Delete the account.
    #
    # Permanently deletes the account with all of its prompts, logs and API keys; the password is required. Once the
    # response is sent, the account's tokens and keys no longer work, its data can't be read, and its email address can
    # be used again. The data is then removed from the database piece by piece, without delaying others, and
    # overwritten; if a restart interrupts this, it continues afterwards. Wrong passwords are counted separately from
    # failed logins.
    #
    # The client drops its token, which is no longer valid.
    #
    # @param fields [Hash, nil] the fields that follow as one Hash, under these names or the contract's
    # @param current_password [String] The account's password.
    # @return [nil]
    # @raise [BadRequestError] Required fields are missing or invalid. / The request is malformed or contains invalid
    #   parameters.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [ForbiddenError] The API key does not permit this operation. / Incorrect password.
    # @raise [PayloadTooLargeError] The request body is too large.
    # @raise [RateLimitError] Too many attempts. Try again later. / The quota of the account is used up. Try again
    #   later.
    def delete_account(fields = nil, current_password: nil, **others)
      call(
        'DELETE',
        '/auth/account',
        body: body(
          ACCOUNT_DELETE,
          fields,
          current_password: current_password,
          **others
        ).then { |sent| require_fields(sent, ACCOUNT_DELETE, [], ['currentPassword']) },
        gives: nil,
        repeatable: false
      )
      config.access_token = nil
    end

    # Retrieve all API keys.
    #
    # The keys of the account, oldest first, without their secrets. Expired ones are among them until you delete them.
    #
    # @param limit [Integer, nil] The maximum number of items in the response. Without it, the response has all items.
    # @param cursor [String, nil] The position in the list after which to continue. Take it from the `Link` header of
    #   the previous page, and send it with the same other parameters (`limit`, `escapeFormulas` and `Accept` may
    #   change). It's opaque: don't parse or build it.
    # @return [Array<Hash{String => Object}>] with `_id`, `name`, `scope`, `prefix`, `createdAt`, `lastUsedAt`,
    #   `expiresAt`
    # @raise [BadRequestError] The request is malformed or contains invalid parameters.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [ForbiddenError] The API key does not permit this operation.
    # @raise [RateLimitError] The quota of the account is used up. Try again later.
    def list_api_keys(limit: nil, cursor: nil)
      call('GET', '/auth/keys', query: { 'limit' => limit, 'cursor' => cursor }, gives: ['_id'])
    end

    # Retrieve all API keys, page by page.
    #
    # The keys of the account, oldest first, without their secrets. Expired ones are among them until you delete them.
    #
    # @param limit [Integer, nil] the maximum number of items; all by default
    # @param page_size [Integer] the number of items per page, at most 1000
    # @return [Enumerator] of Hash{String => Object}; with a block, each item is yielded to it
    # @raise [BadRequestError] The request is malformed or contains invalid parameters.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [ForbiddenError] The API key does not permit this operation.
    # @raise [RateLimitError] The quota of the account is used up. Try again later.
    def each_api_key(limit: nil, page_size: 100, &block)
      pages(
        'GET',
        '/auth/keys',
        query: { 'limit' => page_limit(limit, page_size) },
        gives: ['_id'],
        limit: limit,
        &block
      )
    end

    # Create an API key.
    #
    # Creates a key for an application, with the access that its `scope` gives. This is the only response that contains
    # the `key`: the service stores only a hash of it. The key is valid until you delete it, it expires, or the account
    # is deleted. Changing the password doesn't affect it.
    #
    # @param fields [Hash, nil] the fields that follow as one Hash, under these names or the contract's
    # @param name [String] What you call the key, such as the application that uses it; not only spaces.
    # @param scope [String] What the key can do. `read` can read everything in the account. `log` can only record logs
    #   and read single prompts with their versions, so that it is safe in an application. `write` can do everything
    #   except manage keys and the account.
    # @param expires_at [String, Time, DateTime, nil] When the key expires; must be in the future. Any UTC offset is
    #   accepted; responses are in UTC. Without it, the key doesn't expire.
    # @return [Hash{String => Object}] with `_id`, `name`, `scope`, `prefix`, `createdAt`, `expiresAt`, `key`
    # @raise [BadRequestError] Required fields are missing or invalid. / The request is malformed or contains invalid
    #   parameters.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [ForbiddenError] The API key does not permit this operation.
    # @raise [ConflictError] An account can have at most 100 API keys.
    # @raise [PayloadTooLargeError] The request body is too large.
    # @raise [RateLimitError] The quota of the account is used up. Try again later.
    def create_api_key(fields = nil, name: nil, scope: nil, expires_at: nil, **others)
      call(
        'POST',
        '/auth/keys',
        body: body(
          API_KEY_CREATE,
          fields,
          name: name,
          scope: scope,
          expires_at: expires_at,
          **others
        ).then { |sent| require_fields(sent, API_KEY_CREATE, %w[name scope]) },
        gives: '_id',
        repeatable: false
      )
    end

    # Delete an API key.
    #
    # Deletes a key. Once the response is sent, no request with the key is accepted.
    #
    # @param id [String] The key's `_id`.
    # @return [nil]
    # @raise [BadRequestError] The key ID format is invalid. / The request is malformed or contains invalid
    #   parameters.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [ForbiddenError] The API key does not permit this operation.
    # @raise [NotFoundError] No API key found with the specified ID.
    # @raise [RateLimitError] The quota of the account is used up. Try again later.
    def delete_api_key(id_ = nil, id: id_)
      call('DELETE', "/auth/keys/#{segment(:id, id)}", template: '/auth/keys/{id}', gives: nil)
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
    # @param external_id [String, nil] Only the prompt with exactly this external ID.
    # @param sort [String, nil] By `createdAt`; by `updatedAt`; or by `title`, regardless of case and otherwise in the
    #   order of Unicode's code points. Equals are in the order of creation.
    # @param order [String, nil] `asc` for the oldest or the first title first, `desc` for the reverse.
    # @param limit [Integer, nil] The maximum number of items in the response. Without it, the response has all items.
    # @param cursor [String, nil] The position in the list after which to continue. Take it from the `Link` header of
    #   the previous page, and send it with the same other parameters (`limit`, `escapeFormulas` and `Accept` may
    #   change). It's opaque: don't parse or build it.
    # @return [Array<Hash{String => Object}>] with `_id`, `ownerId`, `title`, `content`, `model`, `tags`,
    #   `externalId`, `version`, `createdAt`, `updatedAt`
    # @raise [BadRequestError] The request is malformed or contains invalid parameters.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [ForbiddenError] The API key does not permit this operation.
    # @raise [RateLimitError] The quota of the account is used up. Try again later.
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
        },
        gives: ['_id']
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
    # @param external_id [String, nil] Only the prompt with exactly this external ID.
    # @param sort [String, nil] By `createdAt`; by `updatedAt`; or by `title`, regardless of case and otherwise in the
    #   order of Unicode's code points. Equals are in the order of creation.
    # @param order [String, nil] `asc` for the oldest or the first title first, `desc` for the reverse.
    # @param limit [Integer, nil] the maximum number of items; all by default
    # @param page_size [Integer] the number of items per page, at most 1000
    # @return [Enumerator] of Hash{String => Object}; with a block, each item is yielded to it
    # @raise [BadRequestError] The request is malformed or contains invalid parameters.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [ForbiddenError] The API key does not permit this operation.
    # @raise [RateLimitError] The quota of the account is used up. Try again later.
    def each_prompt(tag: nil, model: nil, external_id: nil, sort: nil, order: nil, limit: nil, page_size: 100, &block)
      pages(
        'GET',
        '/prompts',
        query: {
          'tag' => tag,
          'model' => model,
          'externalId' => external_id,
          'sort' => sort,
          'order' => order,
          'limit' => page_limit(limit, page_size)
        },
        gives: ['_id'],
        limit: limit,
        &block
      )
    end

    # Retrieve all prompts, as NDJSON.
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
    # @param external_id [String, nil] Only the prompt with exactly this external ID.
    # @param sort [String, nil] By `createdAt`; by `updatedAt`; or by `title`, regardless of case and otherwise in the
    #   order of Unicode's code points. Equals are in the order of creation.
    # @param order [String, nil] `asc` for the oldest or the first title first, `desc` for the reverse.
    # @param limit [Integer, nil] The maximum number of items in the response. Without it, the response has all items.
    # @param cursor [String, nil] The position in the list after which to continue. Take it from the `Link` header of
    #   the previous page, and send it with the same other parameters (`limit`, `escapeFormulas` and `Accept` may
    #   change). It's opaque: don't parse or build it.
    # @return [Enumerator] of lines as they arrive, each iteration makes the call again; with a block, each is yielded
    #   to it
    # @raise [BadRequestError] The request is malformed or contains invalid parameters.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [ForbiddenError] The API key does not permit this operation.
    # @raise [RateLimitError] The quota of the account is used up. Try again later.
    def export_prompts_as_ndjson(
      tag: nil,
      model: nil,
      external_id: nil,
      sort: nil,
      order: nil,
      limit: nil,
      cursor: nil,
      &block
    )
      stream(
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
        },
        accepts: 'application/x-ndjson',
        lines: true,
        &block
      )
    end

    # Retrieve all prompts, as CSV.
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
    # @param external_id [String, nil] Only the prompt with exactly this external ID.
    # @param sort [String, nil] By `createdAt`; by `updatedAt`; or by `title`, regardless of case and otherwise in the
    #   order of Unicode's code points. Equals are in the order of creation.
    # @param order [String, nil] `asc` for the oldest or the first title first, `desc` for the reverse.
    # @param escape_formulas [Boolean, nil] Only with `Accept: text/csv`. `true` puts an apostrophe before each text
    #   that a spreadsheet would execute as a formula: one that starts with `=`, `+`, `-`, `@`, a tab or a line break.
    #   Use it for a file that people open in a spreadsheet, because the texts of models and users can contain anything.
    #   Leave it out for a file that programs read or that you import again: then every text is exact.
    # @param limit [Integer, nil] The maximum number of items in the response. Without it, the response has all items.
    # @param cursor [String, nil] The position in the list after which to continue. Take it from the `Link` header of
    #   the previous page, and send it with the same other parameters (`limit`, `escapeFormulas` and `Accept` may
    #   change). It's opaque: don't parse or build it.
    # @return [Enumerator] of lines as they arrive, each iteration makes the call again; with a block, each is yielded
    #   to it
    # @raise [BadRequestError] The request is malformed or contains invalid parameters.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [ForbiddenError] The API key does not permit this operation.
    # @raise [RateLimitError] The quota of the account is used up. Try again later.
    def export_prompts_as_csv(
      tag: nil,
      model: nil,
      external_id: nil,
      sort: nil,
      order: nil,
      escape_formulas: nil,
      limit: nil,
      cursor: nil,
      &block
    )
      stream(
        'GET',
        '/prompts',
        query: {
          'tag' => tag,
          'model' => model,
          'externalId' => external_id,
          'sort' => sort,
          'order' => order,
          'escapeFormulas' => escape_formulas,
          'limit' => limit,
          'cursor' => cursor
        },
        accepts: 'text/csv',
        lines: true,
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
    # @raise [ForbiddenError] The API key does not permit this operation.
    # @raise [ConflictError] This externalId is already in use.
    # @raise [GoneError] What was created with this Idempotency-Key was deleted.
    # @raise [PayloadTooLargeError] The request body is too large.
    # @raise [UnprocessableEntityError] The Idempotency-Key was already used for another request.
    # @raise [RateLimitError] The quota of the account is used up. Try again later.
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
        ).then { |sent| require_fields(sent, PROMPT_CREATE, %w[title content model]) },
        gives: '_id'
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
    # @raise [RateLimitError] The quota of the account is used up. Try again later.
    def get_prompt(id_ = nil, id: id_)
      call('GET', "/prompts/#{segment(:id, id)}", template: '/prompts/{id}', gives: '_id')
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
    # @raise [ForbiddenError] The API key does not permit this operation. / Prompt does not belong to the
    #   authenticated user.
    # @raise [NotFoundError] No prompt found with the specified ID.
    # @raise [PayloadTooLargeError] The request body is too large.
    # @raise [RateLimitError] The quota of the account is used up. Try again later.
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
        template: '/prompts/{id}',
        body: body(
          PROMPT_UPDATE,
          fields,
          title: title,
          content: content,
          model: model,
          tags: tags,
          change_note: change_note,
          **others
        ),
        gives: '_id'
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
    # @raise [ForbiddenError] The API key does not permit this operation. / Prompt does not belong to the
    #   authenticated user.
    # @raise [NotFoundError] No prompt found with the specified ID.
    # @raise [RateLimitError] The quota of the account is used up. Try again later.
    def delete_prompt(id_ = nil, id: id_)
      call('DELETE', "/prompts/#{segment(:id, id)}", template: '/prompts/{id}', gives: nil)
    end

    # Retrieve the versions of a prompt.
    #
    # Everything that a prompt of the caller's has said, oldest version first. The last one is what it says now.
    #
    # @param id [String] The prompt's `_id`.
    # @param order [String, nil] `asc` for the oldest version first, `desc` for the newest.
    # @param limit [Integer, nil] The maximum number of items in the response. Without it, the response has all items.
    # @param cursor [String, nil] The position in the list after which to continue. Take it from the `Link` header of
    #   the previous page, and send it with the same other parameters (`limit`, `escapeFormulas` and `Accept` may
    #   change). It's opaque: don't parse or build it.
    # @return [Array<Hash{String => Object}>] with `promptId`, `version`, `content`, `model`, `createdAt`,
    #   `changeNote`
    # @raise [BadRequestError] The request is malformed or the prompt ID format is invalid.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [ForbiddenError] You do not have permission to access this resource.
    # @raise [NotFoundError] No prompt found with the specified ID.
    # @raise [RateLimitError] The quota of the account is used up. Try again later.
    def list_prompt_versions(id_ = nil, id: id_, order: nil, limit: nil, cursor: nil)
      call(
        'GET',
        "/prompts/#{segment(:id, id)}/versions",
        template: '/prompts/{id}/versions',
        query: { 'order' => order, 'limit' => limit, 'cursor' => cursor },
        gives: ['promptId']
      )
    end

    # Retrieve the versions of a prompt, page by page.
    #
    # Everything that a prompt of the caller's has said, oldest version first. The last one is what it says now.
    #
    # @param id [String] The prompt's `_id`.
    # @param order [String, nil] `asc` for the oldest version first, `desc` for the newest.
    # @param limit [Integer, nil] the maximum number of items; all by default
    # @param page_size [Integer] the number of items per page, at most 1000
    # @return [Enumerator] of Hash{String => Object}; with a block, each item is yielded to it
    # @raise [BadRequestError] The request is malformed or the prompt ID format is invalid.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [ForbiddenError] You do not have permission to access this resource.
    # @raise [NotFoundError] No prompt found with the specified ID.
    # @raise [RateLimitError] The quota of the account is used up. Try again later.
    def each_prompt_version(id_ = nil, id: id_, order: nil, limit: nil, page_size: 100, &block)
      pages(
        'GET',
        "/prompts/#{segment(:id, id)}/versions",
        template: '/prompts/{id}/versions',
        query: { 'order' => order, 'limit' => page_limit(limit, page_size) },
        gives: ['promptId'],
        limit: limit,
        &block
      )
    end

    # Retrieve a version of a prompt.
    #
    # Returns one version of a prompt of the caller. To restore it, send its `content` and `model` in a `PATCH` of the
    # prompt.
    #
    # @param id [String] The prompt's `_id`.
    # @param version [Integer] The number of the version, from 1.
    # @return [Hash{String => Object}] with `promptId`, `version`, `content`, `model`, `createdAt`, `changeNote`
    # @raise [BadRequestError] The request is malformed or the prompt ID format is invalid.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [ForbiddenError] You do not have permission to access this resource.
    # @raise [NotFoundError] No prompt found with the specified ID. / This prompt has no such version.
    # @raise [RateLimitError] The quota of the account is used up. Try again later.
    def get_prompt_version(id_ = nil, version_ = nil, id: id_, version: version_)
      call(
        'GET',
        "/prompts/#{segment(:id, id)}/versions/#{segment(:version, version)}",
        template: '/prompts/{id}/versions/{version}',
        gives: 'promptId'
      )
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
    # @param from [String, Time, Date, nil] Only logs from this time on: a date-time with its offset, or a date, which
    #   means midnight UTC.
    # @param to [String, Time, Date, nil] Only logs from before this time: a date-time with its offset, or a date,
    #   which means midnight UTC.
    # @param session_id [String, nil] Only logs of exactly this session.
    # @param external_id [String, nil] Only the log with exactly this external ID.
    # @param q [String, nil] Only logs with all of these words, separated by spaces, in their `output`, `input` or
    #   `notes`. Each may be in another one of the three. It is found at the start of a word, so `refund` finds
    #   `refunded`; in scripts that are written without spaces, such as Chinese, Japanese or Thai, anywhere, from one
    #   character up. Case makes no difference, and no character has a special meaning. Of each of the three texts the
    #   first 10,000 characters are searched, where those beyond U+FFFF, such as emoji, count twice.
    # @param sort [String, nil] By the `time` of the log, its `occurredAt` or else its `createdAt`; or by `score`,
    #   with logs that have none last and equal scores oldest first.
    # @param order [String, nil] `asc` for the oldest or the lowest score first, `desc` for the newest or the highest.
    # @param limit [Integer, nil] The maximum number of items in the response. Without it, the response has all items.
    # @param cursor [String, nil] The position in the list after which to continue. Take it from the `Link` header of
    #   the previous page, and send it with the same other parameters (`limit`, `escapeFormulas` and `Accept` may
    #   change). It's opaque: don't parse or build it.
    # @return [Array<Hash{String => Object}>] with `_id`, `promptId`, `promptVersion`, `input`, `output`, `modelUsed`,
    #   `notes`, `score`, `sessionId`, `latencyMs`, `inputTokens`, `outputTokens`, `costUsd`, `metadata`, `externalId`,
    #   `occurredAt`, `createdAt`, `updatedAt`
    # @raise [BadRequestError] `promptId` missing or malformed / The request is malformed or contains invalid
    #   parameters.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [ForbiddenError] The API key does not permit this operation. / User is not authorized to view logs for
    #   this prompt.
    # @raise [NotFoundError] No logs found for the specified prompt ID.
    # @raise [RateLimitError] The quota of the account is used up. Try again later.
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
        },
        gives: ['_id']
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
    # @param from [String, Time, Date, nil] Only logs from this time on: a date-time with its offset, or a date, which
    #   means midnight UTC.
    # @param to [String, Time, Date, nil] Only logs from before this time: a date-time with its offset, or a date,
    #   which means midnight UTC.
    # @param session_id [String, nil] Only logs of exactly this session.
    # @param external_id [String, nil] Only the log with exactly this external ID.
    # @param q [String, nil] Only logs with all of these words, separated by spaces, in their `output`, `input` or
    #   `notes`. Each may be in another one of the three. It is found at the start of a word, so `refund` finds
    #   `refunded`; in scripts that are written without spaces, such as Chinese, Japanese or Thai, anywhere, from one
    #   character up. Case makes no difference, and no character has a special meaning. Of each of the three texts the
    #   first 10,000 characters are searched, where those beyond U+FFFF, such as emoji, count twice.
    # @param sort [String, nil] By the `time` of the log, its `occurredAt` or else its `createdAt`; or by `score`,
    #   with logs that have none last and equal scores oldest first.
    # @param order [String, nil] `asc` for the oldest or the lowest score first, `desc` for the newest or the highest.
    # @param limit [Integer, nil] the maximum number of items; all by default
    # @param page_size [Integer] the number of items per page, at most 1000
    # @return [Enumerator] of Hash{String => Object}; with a block, each item is yielded to it
    # @raise [BadRequestError] `promptId` missing or malformed / The request is malformed or contains invalid
    #   parameters.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [ForbiddenError] The API key does not permit this operation. / User is not authorized to view logs for
    #   this prompt.
    # @raise [NotFoundError] No logs found for the specified prompt ID.
    # @raise [RateLimitError] The quota of the account is used up. Try again later.
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
      limit: nil,
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
          'limit' => page_limit(limit, page_size)
        },
        gives: ['_id'],
        limit: limit,
        &block
      )
    end

    # Retrieve all logs, as NDJSON.
    #
    # The caller's logs, oldest first. For the newest ones, ask with `order=desc` and a `limit`.
    #
    # @param prompt_version [Integer, nil] Only logs of this version of the prompt.
    # @param model_used [String, nil] Only logs of exactly this model.
    # @param scored [Boolean, nil] Only logs that have a score, or only those that have none.
    # @param score_min [Integer, nil] Only logs with this score or a higher one.
    # @param score_max [Integer, nil] Only logs with this score or a lower one.
    # @param from [String, Time, Date, nil] Only logs from this time on: a date-time with its offset, or a date, which
    #   means midnight UTC.
    # @param to [String, Time, Date, nil] Only logs from before this time: a date-time with its offset, or a date,
    #   which means midnight UTC.
    # @param session_id [String, nil] Only logs of exactly this session.
    # @param external_id [String, nil] Only the log with exactly this external ID.
    # @param q [String, nil] Only logs with all of these words, separated by spaces, in their `output`, `input` or
    #   `notes`. Each may be in another one of the three. It is found at the start of a word, so `refund` finds
    #   `refunded`; in scripts that are written without spaces, such as Chinese, Japanese or Thai, anywhere, from one
    #   character up. Case makes no difference, and no character has a special meaning. Of each of the three texts the
    #   first 10,000 characters are searched, where those beyond U+FFFF, such as emoji, count twice.
    # @param sort [String, nil] By the `time` of the log, its `occurredAt` or else its `createdAt`; or by `score`,
    #   with logs that have none last and equal scores oldest first.
    # @param order [String, nil] `asc` for the oldest or the lowest score first, `desc` for the newest or the highest.
    # @param limit [Integer, nil] The maximum number of items in the response. Without it, the response has all items.
    # @param cursor [String, nil] The position in the list after which to continue. Take it from the `Link` header of
    #   the previous page, and send it with the same other parameters (`limit`, `escapeFormulas` and `Accept` may
    #   change). It's opaque: don't parse or build it.
    # @return [Enumerator] of lines as they arrive, each iteration makes the call again; with a block, each is yielded
    #   to it
    # @raise [BadRequestError] `promptId` missing or malformed / The request is malformed or contains invalid
    #   parameters.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [ForbiddenError] The API key does not permit this operation. / User is not authorized to view logs for
    #   this prompt.
    # @raise [NotFoundError] No logs found for the specified prompt ID.
    # @raise [RateLimitError] The quota of the account is used up. Try again later.
    def export_logs_as_ndjson(
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
      cursor: nil,
      &block
    )
      stream(
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
        },
        accepts: 'application/x-ndjson',
        lines: true,
        &block
      )
    end

    # Retrieve all logs, as CSV.
    #
    # The caller's logs, oldest first. For the newest ones, ask with `order=desc` and a `limit`.
    #
    # @param prompt_version [Integer, nil] Only logs of this version of the prompt.
    # @param model_used [String, nil] Only logs of exactly this model.
    # @param scored [Boolean, nil] Only logs that have a score, or only those that have none.
    # @param score_min [Integer, nil] Only logs with this score or a higher one.
    # @param score_max [Integer, nil] Only logs with this score or a lower one.
    # @param from [String, Time, Date, nil] Only logs from this time on: a date-time with its offset, or a date, which
    #   means midnight UTC.
    # @param to [String, Time, Date, nil] Only logs from before this time: a date-time with its offset, or a date,
    #   which means midnight UTC.
    # @param session_id [String, nil] Only logs of exactly this session.
    # @param external_id [String, nil] Only the log with exactly this external ID.
    # @param q [String, nil] Only logs with all of these words, separated by spaces, in their `output`, `input` or
    #   `notes`. Each may be in another one of the three. It is found at the start of a word, so `refund` finds
    #   `refunded`; in scripts that are written without spaces, such as Chinese, Japanese or Thai, anywhere, from one
    #   character up. Case makes no difference, and no character has a special meaning. Of each of the three texts the
    #   first 10,000 characters are searched, where those beyond U+FFFF, such as emoji, count twice.
    # @param sort [String, nil] By the `time` of the log, its `occurredAt` or else its `createdAt`; or by `score`,
    #   with logs that have none last and equal scores oldest first.
    # @param order [String, nil] `asc` for the oldest or the lowest score first, `desc` for the newest or the highest.
    # @param escape_formulas [Boolean, nil] Only with `Accept: text/csv`. `true` puts an apostrophe before each text
    #   that a spreadsheet would execute as a formula: one that starts with `=`, `+`, `-`, `@`, a tab or a line break.
    #   Use it for a file that people open in a spreadsheet, because the texts of models and users can contain anything.
    #   Leave it out for a file that programs read or that you import again: then every text is exact.
    # @param limit [Integer, nil] The maximum number of items in the response. Without it, the response has all items.
    # @param cursor [String, nil] The position in the list after which to continue. Take it from the `Link` header of
    #   the previous page, and send it with the same other parameters (`limit`, `escapeFormulas` and `Accept` may
    #   change). It's opaque: don't parse or build it.
    # @return [Enumerator] of lines as they arrive, each iteration makes the call again; with a block, each is yielded
    #   to it
    # @raise [BadRequestError] `promptId` missing or malformed / The request is malformed or contains invalid
    #   parameters.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [ForbiddenError] The API key does not permit this operation. / User is not authorized to view logs for
    #   this prompt.
    # @raise [NotFoundError] No logs found for the specified prompt ID.
    # @raise [RateLimitError] The quota of the account is used up. Try again later.
    def export_logs_as_csv(
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
      escape_formulas: nil,
      limit: nil,
      cursor: nil,
      &block
    )
      stream(
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
          'escapeFormulas' => escape_formulas,
          'limit' => limit,
          'cursor' => cursor
        },
        accepts: 'text/csv',
        lines: true,
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
    # @param from [String, Time, Date, nil] Only logs from this time on: a date-time with its offset, or a date, which
    #   means midnight UTC.
    # @param to [String, Time, Date, nil] Only logs from before this time: a date-time with its offset, or a date,
    #   which means midnight UTC.
    # @param session_id [String, nil] Only logs of exactly this session.
    # @param external_id [String, nil] Only the log with exactly this external ID.
    # @param q [String, nil] Only logs with all of these words, separated by spaces, in their `output`, `input` or
    #   `notes`. Each may be in another one of the three. It is found at the start of a word, so `refund` finds
    #   `refunded`; in scripts that are written without spaces, such as Chinese, Japanese or Thai, anywhere, from one
    #   character up. Case makes no difference, and no character has a special meaning. Of each of the three texts the
    #   first 10,000 characters are searched, where those beyond U+FFFF, such as emoji, count twice.
    # @param sort [String, nil] By the `time` of the log, its `occurredAt` or else its `createdAt`; or by `score`,
    #   with logs that have none last and equal scores oldest first.
    # @param order [String, nil] `asc` for the oldest or the lowest score first, `desc` for the newest or the highest.
    # @param limit [Integer, nil] The maximum number of items in the response. Without it, the response has all items.
    # @param cursor [String, nil] The position in the list after which to continue. Take it from the `Link` header of
    #   the previous page, and send it with the same other parameters (`limit`, `escapeFormulas` and `Accept` may
    #   change). It's opaque: don't parse or build it.
    # @return [Array<Hash{String => Object}>] with `_id`, `promptId`, `promptVersion`, `input`, `output`, `modelUsed`,
    #   `notes`, `score`, `sessionId`, `latencyMs`, `inputTokens`, `outputTokens`, `costUsd`, `metadata`, `externalId`,
    #   `occurredAt`, `createdAt`, `updatedAt`
    # @raise [BadRequestError] `promptId` missing or malformed / The request is malformed or contains invalid
    #   parameters.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [ForbiddenError] The API key does not permit this operation. / User is not authorized to view logs for
    #   this prompt.
    # @raise [NotFoundError] No logs found for the specified prompt ID.
    # @raise [RateLimitError] The quota of the account is used up. Try again later.
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
        },
        gives: ['_id']
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
    # @param from [String, Time, Date, nil] Only logs from this time on: a date-time with its offset, or a date, which
    #   means midnight UTC.
    # @param to [String, Time, Date, nil] Only logs from before this time: a date-time with its offset, or a date,
    #   which means midnight UTC.
    # @param session_id [String, nil] Only logs of exactly this session.
    # @param external_id [String, nil] Only the log with exactly this external ID.
    # @param q [String, nil] Only logs with all of these words, separated by spaces, in their `output`, `input` or
    #   `notes`. Each may be in another one of the three. It is found at the start of a word, so `refund` finds
    #   `refunded`; in scripts that are written without spaces, such as Chinese, Japanese or Thai, anywhere, from one
    #   character up. Case makes no difference, and no character has a special meaning. Of each of the three texts the
    #   first 10,000 characters are searched, where those beyond U+FFFF, such as emoji, count twice.
    # @param sort [String, nil] By the `time` of the log, its `occurredAt` or else its `createdAt`; or by `score`,
    #   with logs that have none last and equal scores oldest first.
    # @param order [String, nil] `asc` for the oldest or the lowest score first, `desc` for the newest or the highest.
    # @param limit [Integer, nil] the maximum number of items; all by default
    # @param page_size [Integer] the number of items per page, at most 1000
    # @return [Enumerator] of Hash{String => Object}; with a block, each item is yielded to it
    # @raise [BadRequestError] `promptId` missing or malformed / The request is malformed or contains invalid
    #   parameters.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [ForbiddenError] The API key does not permit this operation. / User is not authorized to view logs for
    #   this prompt.
    # @raise [NotFoundError] No logs found for the specified prompt ID.
    # @raise [RateLimitError] The quota of the account is used up. Try again later.
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
      limit: nil,
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
          'limit' => page_limit(limit, page_size)
        },
        gives: ['_id'],
        limit: limit,
        &block
      )
    end

    # Retrieve logs by prompt, as NDJSON.
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
    # @param from [String, Time, Date, nil] Only logs from this time on: a date-time with its offset, or a date, which
    #   means midnight UTC.
    # @param to [String, Time, Date, nil] Only logs from before this time: a date-time with its offset, or a date,
    #   which means midnight UTC.
    # @param session_id [String, nil] Only logs of exactly this session.
    # @param external_id [String, nil] Only the log with exactly this external ID.
    # @param q [String, nil] Only logs with all of these words, separated by spaces, in their `output`, `input` or
    #   `notes`. Each may be in another one of the three. It is found at the start of a word, so `refund` finds
    #   `refunded`; in scripts that are written without spaces, such as Chinese, Japanese or Thai, anywhere, from one
    #   character up. Case makes no difference, and no character has a special meaning. Of each of the three texts the
    #   first 10,000 characters are searched, where those beyond U+FFFF, such as emoji, count twice.
    # @param sort [String, nil] By the `time` of the log, its `occurredAt` or else its `createdAt`; or by `score`,
    #   with logs that have none last and equal scores oldest first.
    # @param order [String, nil] `asc` for the oldest or the lowest score first, `desc` for the newest or the highest.
    # @param limit [Integer, nil] The maximum number of items in the response. Without it, the response has all items.
    # @param cursor [String, nil] The position in the list after which to continue. Take it from the `Link` header of
    #   the previous page, and send it with the same other parameters (`limit`, `escapeFormulas` and `Accept` may
    #   change). It's opaque: don't parse or build it.
    # @return [Enumerator] of lines as they arrive, each iteration makes the call again; with a block, each is yielded
    #   to it
    # @raise [BadRequestError] `promptId` missing or malformed / The request is malformed or contains invalid
    #   parameters.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [ForbiddenError] The API key does not permit this operation. / User is not authorized to view logs for
    #   this prompt.
    # @raise [NotFoundError] No logs found for the specified prompt ID.
    # @raise [RateLimitError] The quota of the account is used up. Try again later.
    def export_logs_by_prompt_as_ndjson(
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
      cursor: nil,
      &block
    )
      stream(
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
        },
        accepts: 'application/x-ndjson',
        lines: true,
        &block
      )
    end

    # Retrieve logs by prompt, as CSV.
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
    # @param from [String, Time, Date, nil] Only logs from this time on: a date-time with its offset, or a date, which
    #   means midnight UTC.
    # @param to [String, Time, Date, nil] Only logs from before this time: a date-time with its offset, or a date,
    #   which means midnight UTC.
    # @param session_id [String, nil] Only logs of exactly this session.
    # @param external_id [String, nil] Only the log with exactly this external ID.
    # @param q [String, nil] Only logs with all of these words, separated by spaces, in their `output`, `input` or
    #   `notes`. Each may be in another one of the three. It is found at the start of a word, so `refund` finds
    #   `refunded`; in scripts that are written without spaces, such as Chinese, Japanese or Thai, anywhere, from one
    #   character up. Case makes no difference, and no character has a special meaning. Of each of the three texts the
    #   first 10,000 characters are searched, where those beyond U+FFFF, such as emoji, count twice.
    # @param sort [String, nil] By the `time` of the log, its `occurredAt` or else its `createdAt`; or by `score`,
    #   with logs that have none last and equal scores oldest first.
    # @param order [String, nil] `asc` for the oldest or the lowest score first, `desc` for the newest or the highest.
    # @param escape_formulas [Boolean, nil] Only with `Accept: text/csv`. `true` puts an apostrophe before each text
    #   that a spreadsheet would execute as a formula: one that starts with `=`, `+`, `-`, `@`, a tab or a line break.
    #   Use it for a file that people open in a spreadsheet, because the texts of models and users can contain anything.
    #   Leave it out for a file that programs read or that you import again: then every text is exact.
    # @param limit [Integer, nil] The maximum number of items in the response. Without it, the response has all items.
    # @param cursor [String, nil] The position in the list after which to continue. Take it from the `Link` header of
    #   the previous page, and send it with the same other parameters (`limit`, `escapeFormulas` and `Accept` may
    #   change). It's opaque: don't parse or build it.
    # @return [Enumerator] of lines as they arrive, each iteration makes the call again; with a block, each is yielded
    #   to it
    # @raise [BadRequestError] `promptId` missing or malformed / The request is malformed or contains invalid
    #   parameters.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [ForbiddenError] The API key does not permit this operation. / User is not authorized to view logs for
    #   this prompt.
    # @raise [NotFoundError] No logs found for the specified prompt ID.
    # @raise [RateLimitError] The quota of the account is used up. Try again later.
    def export_logs_by_prompt_as_csv(
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
      escape_formulas: nil,
      limit: nil,
      cursor: nil,
      &block
    )
      stream(
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
          'escapeFormulas' => escape_formulas,
          'limit' => limit,
          'cursor' => cursor
        },
        accepts: 'text/csv',
        lines: true,
        &block
      )
    end

    # Log an output.
    #
    # Records what a model produced for one of the caller's prompts. The response is sent once the log is safe on disk.
    # If the prompt is being deleted at the same time, the log is either deleted with it, or rejected with 404.
    #
    # @param fields [Hash, nil] the fields that follow as one Hash, under these names or the contract's
    # @param prompt_id [String] The prompt that produced the output. A `Prompt` instead of `promptId` sets `promptId`
    #   and `promptVersion`.
    # @param output [String] The model's output, stored character for character. May be empty.
    # @param model_used [String] The model that produced it, as you name it.
    # @param notes [String, nil] What you thought of it.
    # @param score [Integer, nil] How good it is, from 0 to 10.
    # @param prompt_version [Integer, nil] The version of the prompt that produced the output; the current one if you
    #   leave it out. Logs from before versions were kept may lack it: which version produced them is unknown.
    # @param input [String, nil] The model's input, such as the user's message or the filled-in prompt.
    # @param session_id [String, nil] The conversation it belongs to.
    # @param latency_ms [Float, nil] How long the model took, in milliseconds, as you measured it.
    # @param input_tokens [Integer, nil] How many tokens the model was given, as you counted them.
    # @param output_tokens [Integer, nil] How many tokens the model produced, as you counted them.
    # @param cost_usd [Float, nil] What it cost in US dollars, as you were charged.
    # @param metadata [Hash{String => Object}, nil] Anything else worth keeping with it, up to 50 names with a text, a
    #   number or a boolean each.
    # @param external_id [String, nil] Your own ID for it. No two prompts of an account have the same one, and no two
    #   logs.
    # @param occurred_at [String, Time, DateTime, nil] When the model produced the output, for logs that you record
    #   later or import. Any UTC offset is fine; responses use UTC. It is at most a day ahead of the server's clock and
    #   not before 1970. Without it, the time of the log is `createdAt`.
    # @param idempotency_key [String, nil] the same key in another call makes that call give back what this one did;
    #   without it each call has a new one, which its own retries share
    # @return [Hash{String => Object}] with `_id`, `promptId`, `promptVersion`, `input`, `output`, `modelUsed`,
    #   `notes`, `score`, `sessionId`, `latencyMs`, `inputTokens`, `outputTokens`, `costUsd`, `metadata`, `externalId`,
    #   `occurredAt`, `createdAt`, `updatedAt`
    # @raise [BadRequestError] Required fields are missing or invalid. / The request is malformed or contains invalid
    #   parameters.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [ForbiddenError] The API key does not permit this operation.
    # @raise [NotFoundError] Prompt ID does not exist or is not accessible.
    # @raise [ConflictError] This externalId is already in use.
    # @raise [GoneError] What was created with this Idempotency-Key was deleted.
    # @raise [PayloadTooLargeError] The request body is too large.
    # @raise [UnprocessableEntityError] The Idempotency-Key was already used for another request.
    # @raise [RateLimitError] The quota of the account is used up. Try again later.
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
         .then { |sent| require_fields(sent, LOG_CREATE, %w[promptId modelUsed], ['output']) },
        gives: '_id'
      )
    end

    # Log many outputs.
    #
    # Records up to 1,000 logs in one request, in far less time than one by one. All or nothing: if one of them can't be
    # recorded, none is, and `details` point to it, as in `/logs/17/score` (the first log is 0). The response comes
    # after all of them are safe on disk.
    #
    # The whole body must fit into the limit of 4 MiB; if the logs are long, send fewer at a time. If any of the logs
    # was deleted since, the same request with the same `Idempotency-Key` gets 410.
    #
    # @param fields [Hash, nil] the fields that follow as one Hash, under these names or the contract's
    # @param logs [Array<Hash{String => Object}>] The logs, each as `POST /logs` takes it.
    # @param existing [String, nil] What happens to a log whose `externalId` is taken, by another log of the account
    #   or by one before it in the request. Without this parameter the request fails with 409. With `skip` nothing is
    #   recorded for it, and the response has the log that exists in its place, unchanged: so an import can be sent
    #   again, and only what is missing is added.
    # @param idempotency_key [String, nil] the same key in another call makes that call give back what this one did;
    #   without it each call has a new one, which its own retries share
    # @return [Array<Hash{String => Object}>] with `_id`, `promptId`, `promptVersion`, `input`, `output`, `modelUsed`,
    #   `notes`, `score`, `sessionId`, `latencyMs`, `inputTokens`, `outputTokens`, `costUsd`, `metadata`, `externalId`,
    #   `occurredAt`, `createdAt`, `updatedAt`
    # @raise [BadRequestError] Required fields are missing or invalid. / The request is malformed or contains invalid
    #   parameters.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [ForbiddenError] The API key does not permit this operation.
    # @raise [NotFoundError] Prompt ID does not exist or is not accessible.
    # @raise [ConflictError] This externalId is already in use.
    # @raise [GoneError] What was created with this Idempotency-Key was deleted.
    # @raise [PayloadTooLargeError] The request body is too large.
    # @raise [UnprocessableEntityError] The Idempotency-Key was already used for another request.
    # @raise [RateLimitError] The quota of the account is used up. Try again later.
    def create_logs(fields = nil, logs: nil, existing: nil, idempotency_key: nil, **others)
      call(
        'POST',
        '/logs/bulk',
        query: { 'existing' => existing },
        headers: { 'Idempotency-Key' => idempotency_key || new_idempotency_key },
        body: body(
          LOGS_CREATE,
          fields,
          logs: logs,
          **others
        ).then { |sent| require_fields(sent, LOGS_CREATE, [], ['logs']) },
        gives: ['_id']
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
    # @raise [ForbiddenError] The API key does not permit this operation. / Log does not belong to the authenticated
    #   user.
    # @raise [NotFoundError] No log found with the specified ID.
    # @raise [RateLimitError] The quota of the account is used up. Try again later.
    def get_log(id_ = nil, id: id_)
      call('GET', "/logs/#{segment(:id, id)}", template: '/logs/{id}', gives: '_id')
    end

    # Score or annotate a log.
    #
    # Sets the score or the notes of a log, or removes them. The output, and everything else about the log, never
    # changes, except `updatedAt`.
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
    # @raise [ForbiddenError] The API key does not permit this operation. / Log does not belong to the authenticated
    #   user.
    # @raise [NotFoundError] No log found with the specified ID.
    # @raise [PayloadTooLargeError] The request body is too large.
    # @raise [RateLimitError] The quota of the account is used up. Try again later.
    def update_log(id_ = nil, fields = nil, id: id_, notes: NOT_GIVEN, score: NOT_GIVEN, **others)
      call(
        'PATCH',
        "/logs/#{segment(:id, id)}",
        template: '/logs/{id}',
        body: body(LOG_UPDATE, fields, %w[notes score], notes: notes, score: score, **others),
        gives: '_id'
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
    # @raise [ForbiddenError] The API key does not permit this operation. / Log does not belong to the authenticated
    #   user.
    # @raise [NotFoundError] No log found with the specified ID.
    # @raise [RateLimitError] The quota of the account is used up. Try again later.
    def delete_log(id_ = nil, id: id_)
      call('DELETE', "/logs/#{segment(:id, id)}", template: '/logs/{id}', gives: nil)
    end

    # Retrieve statistics.
    #
    # Summarizes the scores of the caller's logs: their mean with the range in which the true mean plausibly lies, their
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
    # @param from [String, Time, Date, nil] Only logs from this time on: a date-time with its offset, or a date, which
    #   means midnight UTC.
    # @param to [String, Time, Date, nil] Only logs from before this time: a date-time with its offset, or a date,
    #   which means midnight UTC.
    # @param session_id [String, nil] Only logs of exactly this session.
    # @param external_id [String, nil] Only the log with exactly this external ID.
    # @param q [String, nil] Only logs with all of these words, separated by spaces, in their `output`, `input` or
    #   `notes`. Each may be in another one of the three. It is found at the start of a word, so `refund` finds
    #   `refunded`; in scripts that are written without spaces, such as Chinese, Japanese or Thai, anywhere, from one
    #   character up. Case makes no difference, and no character has a special meaning. Of each of the three texts the
    #   first 10,000 characters are searched, where those beyond U+FFFF, such as emoji, count twice.
    # @return [Array<Hash{String => Object}>] with `promptId`, `promptVersion`, `modelUsed`, `sessionId`, `day`,
    #   `week`, `month`, `logs`, `scored`, `unit`, `mean`, `low`, `high`, `standardDeviation`, `median`, `q1`, `q3`,
    #   `scores`, `latencyMs`, `inputTokens`, `outputTokens`, `costUsd`, `first`, `last`, `warnings`
    # @raise [BadRequestError] `promptId` missing or malformed / The request is malformed or contains invalid
    #   parameters.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [ForbiddenError] The API key does not permit this operation. / User is not authorized to view logs for
    #   this prompt.
    # @raise [NotFoundError] No logs found for the specified prompt ID.
    # @raise [RateLimitError] The quota of the account is used up. Try again later.
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
        },
        gives: ['logs']
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
    # @param from [String, Time, Date, nil] Only logs from this time on: a date-time with its offset, or a date, which
    #   means midnight UTC.
    # @param to [String, Time, Date, nil] Only logs from before this time: a date-time with its offset, or a date,
    #   which means midnight UTC.
    # @param session_id [String, nil] Only logs of exactly this session.
    # @param external_id [String, nil] Only the log with exactly this external ID.
    # @param q [String, nil] Only logs with all of these words, separated by spaces, in their `output`, `input` or
    #   `notes`. Each may be in another one of the three. It is found at the start of a word, so `refund` finds
    #   `refunded`; in scripts that are written without spaces, such as Chinese, Japanese or Thai, anywhere, from one
    #   character up. Case makes no difference, and no character has a special meaning. Of each of the three texts the
    #   first 10,000 characters are searched, where those beyond U+FFFF, such as emoji, count twice.
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
    # @param from_a [String, Time, Date, nil] For A, only logs from this time on: a date-time with its offset, or a
    #   date, which means midnight UTC.
    # @param from_b [String, Time, Date, nil] For B, only logs from this time on: a date-time with its offset, or a
    #   date, which means midnight UTC.
    # @param to_a [String, Time, Date, nil] For A, only logs from before this time: a date-time with its offset, or a
    #   date, which means midnight UTC.
    # @param to_b [String, Time, Date, nil] For B, only logs from before this time: a date-time with its offset, or a
    #   date, which means midnight UTC.
    # @param session_id_a [String, nil] For A, only logs of exactly this session.
    # @param session_id_b [String, nil] For B, only logs of exactly this session.
    # @param external_id_a [String, nil] For A, only the log with exactly this external ID.
    # @param external_id_b [String, nil] For B, only the log with exactly this external ID.
    # @param q_a [String, nil] For A, only logs with all of these words in their `output`, `input` or `notes`, as with
    #   `q`.
    # @param q_b [String, nil] For B, only logs with all of these words in their `output`, `input` or `notes`, as with
    #   `q`.
    # @return [Hash{String => Object}] with `a`, `b`, `difference`, `probabilityBHigher`, `pValue`, `needed`,
    #   `finding`, `warnings`, `summary`
    # @raise [BadRequestError] `promptId` missing or malformed / The request is malformed or contains invalid
    #   parameters.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [ForbiddenError] The API key does not permit this operation. / User is not authorized to view logs for
    #   this prompt.
    # @raise [NotFoundError] No logs found for the specified prompt ID. / This prompt has no such version.
    # @raise [RateLimitError] The quota of the account is used up. Try again later.
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
        },
        gives: 'a'
      )
    end

    # Search prompts.
    #
    # The caller's prompts in which every word of `q` is found, in the title, the content or the tags, in any order.
    # Case makes no difference in any script, and a word is found inside longer ones: `photo` finds `photosynthesis`. No
    # character of `q` has a special meaning. Prompts with more of the words in their title come first, and among equals
    # the newest.
    #
    # @param q [String] One or more words, separated by spaces.
    # @param limit [Integer, nil] The maximum number of items in the response. Without it, the response has all items.
    # @param cursor [String, nil] The position in the list after which to continue. Take it from the `Link` header of
    #   the previous page, and send it with the same other parameters (`limit`, `escapeFormulas` and `Accept` may
    #   change). It's opaque: don't parse or build it.
    # @return [Array<Hash{String => Object}>] with `_id`, `ownerId`, `title`, `content`, `model`, `tags`,
    #   `externalId`, `version`, `createdAt`, `updatedAt`
    # @raise [BadRequestError] Missing or malformed query string.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [ForbiddenError] The API key does not permit this operation.
    # @raise [RateLimitError] The quota of the account is used up. Try again later.
    def search_prompts(q_ = nil, q: q_, limit: nil, cursor: nil)
      call('GET', '/search', query: { 'q' => argument(:q, q), 'limit' => limit, 'cursor' => cursor }, gives: ['_id'])
    end

    # Search prompts, page by page.
    #
    # The caller's prompts in which every word of `q` is found, in the title, the content or the tags, in any order.
    # Case makes no difference in any script, and a word is found inside longer ones: `photo` finds `photosynthesis`. No
    # character of `q` has a special meaning. Prompts with more of the words in their title come first, and among equals
    # the newest.
    #
    # @param q [String] One or more words, separated by spaces.
    # @param limit [Integer, nil] the maximum number of items; all by default
    # @param page_size [Integer] the number of items per page, at most 1000
    # @return [Enumerator] of Hash{String => Object}; with a block, each item is yielded to it
    # @raise [BadRequestError] Missing or malformed query string.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [ForbiddenError] The API key does not permit this operation.
    # @raise [RateLimitError] The quota of the account is used up. Try again later.
    def each_found_prompt(q_ = nil, q: q_, limit: nil, page_size: 100, &block)
      pages(
        'GET',
        '/search',
        query: { 'q' => argument(:q, q), 'limit' => page_limit(limit, page_size) },
        gives: ['_id'],
        limit: limit,
        &block
      )
    end

    # Is the process alive?
    #
    # Responds as long as the process runs. Doesn't query the database.
    #
    # @return [Hash{String => Object}] with `status`
    # @raise [BadRequestError] The request is malformed or contains invalid parameters.
    def get_health
      call('GET', '/healthz', gives: 'status', secured: false)
    end

    # Is the service ready?
    #
    # Returns 200 if the service can read its database.
    #
    # @return [Hash{String => Object}] with `status`
    # @raise [BadRequestError] The request is malformed or contains invalid parameters.
    def get_readiness
      call('GET', '/readyz', gives: 'status', secured: false)
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
      call('GET', '/openapi.json', gives: '', secured: false)
    end
  end
end
