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

    PROMPT_CREATE = { title: 'title', content: 'content', model: 'model', tags: 'tags' }.freeze
    private_constant :PROMPT_CREATE

    PROMPT_UPDATE = { title: 'title', content: 'content', model: 'model', tags: 'tags' }.freeze
    private_constant :PROMPT_UPDATE

    LOG_CREATE = {
      prompt_id: 'promptId',
      output: 'output',
      model_used: 'modelUsed',
      notes: 'notes',
      score: 'score'
    }.freeze
    private_constant :LOG_CREATE

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
    # The caller's prompts, oldest first.
    #
    # @param limit [Integer, nil] The most items to answer with. Without it the answer holds all that there are.
    # @param cursor [String, nil] The place in the list after which to go on. It comes from the `Link` header of the
    #   page before and is to be used with the same other parameters (`limit` may change). What it is made of is the
    #   server's own affair.
    # @return [Array<Hash{String => Object}>] with `_id`, `ownerId`, `title`, `content`, `model`, `tags`, `createdAt`,
    #   `updatedAt`
    # @raise [BadRequestError] The request is malformed or contains invalid parameters.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    def list_prompts(limit: nil, cursor: nil)
      call('GET', '/prompts', query: { 'limit' => limit, 'cursor' => cursor })
    end

    # Retrieve all prompts, page by page.
    #
    # The caller's prompts, oldest first.
    #
    # @param page_size [Integer] how many items are asked for at a time, at most 1000
    # @return [Enumerator] of Hash{String => Object}; with a block, each item is yielded to it
    # @raise [BadRequestError] The request is malformed or contains invalid parameters.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    def each_prompt(page_size: 100, &block)
      pages('GET', '/prompts', query: { 'limit' => page_size }, &block)
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
    # @param idempotency_key [String, nil] the same key in another call makes that call give back what this one did;
    #   without it each call has a new one, which its own retries share
    # @return [Hash{String => Object}] with `_id`, `ownerId`, `title`, `content`, `model`, `tags`, `createdAt`,
    #   `updatedAt`
    # @raise [BadRequestError] Required fields are missing or invalid. / The request is malformed or contains invalid
    #   parameters.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [GoneError] What was created with this Idempotency-Key was deleted.
    # @raise [PayloadTooLargeError] The request body is too large.
    # @raise [UnprocessableEntityError] The Idempotency-Key was already used for another request.
    def create_prompt(fields = nil, title: nil, content: nil, model: nil, tags: nil, idempotency_key: nil, **others)
      call(
        'POST',
        '/prompts',
        headers: { 'Idempotency-Key' => idempotency_key || new_idempotency_key },
        body: body(PROMPT_CREATE, fields, title: title, content: content, model: model, tags: tags, **others)
      )
    end

    # Retrieve a prompt.
    #
    # One prompt of the caller's.
    #
    # @param id [String] The prompt's `_id`.
    # @return [Hash{String => Object}] with `_id`, `ownerId`, `title`, `content`, `model`, `tags`, `createdAt`,
    #   `updatedAt`
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
    # `updatedAt` moves on. The prompt's logs stay.
    #
    # @param id [String] The prompt's `_id`.
    # @param fields [Hash, nil] the fields that follow as one Hash, under these names or the contract's
    # @param title [String, nil] What you call the prompt, 3 to 100 characters, not only spaces.
    # @param content [String, nil] The text that goes to the model, not only spaces.
    # @param model [String, nil] The model that it is meant for, as you name it ("GPT-4o", "DALL·E").
    # @param tags [Array<String>, nil] Words to find the prompt by; `[]` when none were given.
    # @return [Hash{String => Object}] with `_id`, `ownerId`, `title`, `content`, `model`, `tags`, `createdAt`,
    #   `updatedAt`
    # @raise [BadRequestError] The prompt ID format is invalid. / Submitted data is invalid. / The request is
    #   malformed or contains invalid parameters.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [ForbiddenError] Prompt does not belong to the authenticated user.
    # @raise [NotFoundError] No prompt found with the specified ID.
    # @raise [PayloadTooLargeError] The request body is too large.
    def update_prompt(id_ = nil, fields = nil, id: id_, title: nil, content: nil, model: nil, tags: nil, **others)
      call(
        'PATCH',
        "/prompts/#{segment(:id, id)}",
        body: body(PROMPT_UPDATE, fields, title: title, content: content, model: model, tags: tags, **others)
      )
    end

    # Delete a prompt.
    #
    # Deletes the prompt and all of its logs, for good.
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

    # Retrieve all logs.
    #
    # The caller's logs, oldest first. For the newest ones, ask with `order=desc` and a `limit`.
    #
    # @param order [String, nil] By time of creation, `asc` for oldest first and `desc` for newest first.
    # @param limit [Integer, nil] The most items to answer with. Without it the answer holds all that there are.
    # @param cursor [String, nil] The place in the list after which to go on. It comes from the `Link` header of the
    #   page before and is to be used with the same other parameters (`limit` may change). What it is made of is the
    #   server's own affair.
    # @return [Array<Hash{String => Object}>] with `_id`, `promptId`, `output`, `modelUsed`, `notes`, `score`,
    #   `createdAt`
    # @raise [BadRequestError] `promptId` missing or malformed / The request is malformed or contains invalid
    #   parameters.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [ForbiddenError] User is not authorized to view logs for this prompt.
    # @raise [NotFoundError] No logs found for the specified prompt ID.
    def list_logs(order: nil, limit: nil, cursor: nil)
      call('GET', '/logs', query: { 'order' => order, 'limit' => limit, 'cursor' => cursor })
    end

    # Retrieve all logs, page by page.
    #
    # The caller's logs, oldest first. For the newest ones, ask with `order=desc` and a `limit`.
    #
    # @param order [String, nil] By time of creation, `asc` for oldest first and `desc` for newest first.
    # @param page_size [Integer] how many items are asked for at a time, at most 1000
    # @return [Enumerator] of Hash{String => Object}; with a block, each item is yielded to it
    # @raise [BadRequestError] `promptId` missing or malformed / The request is malformed or contains invalid
    #   parameters.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [ForbiddenError] User is not authorized to view logs for this prompt.
    # @raise [NotFoundError] No logs found for the specified prompt ID.
    def each_log(order: nil, page_size: 100, &block)
      pages('GET', '/logs', query: { 'order' => order, 'limit' => page_size }, &block)
    end

    # Retrieve logs by prompt.
    #
    # The logs of one of the caller's prompts, oldest first; `[]` when it has none yet. For the newest ones, as after a
    # change of the prompt, ask with `order=desc` and a `limit`.
    #
    # @param prompt_id [String] Only the logs of this prompt, which must be one of the caller's.
    # @param order [String, nil] By time of creation, `asc` for oldest first and `desc` for newest first.
    # @param limit [Integer, nil] The most items to answer with. Without it the answer holds all that there are.
    # @param cursor [String, nil] The place in the list after which to go on. It comes from the `Link` header of the
    #   page before and is to be used with the same other parameters (`limit` may change). What it is made of is the
    #   server's own affair.
    # @return [Array<Hash{String => Object}>] with `_id`, `promptId`, `output`, `modelUsed`, `notes`, `score`,
    #   `createdAt`
    # @raise [BadRequestError] `promptId` missing or malformed / The request is malformed or contains invalid
    #   parameters.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [ForbiddenError] User is not authorized to view logs for this prompt.
    # @raise [NotFoundError] No logs found for the specified prompt ID.
    def get_logs_by_prompt(prompt_id_ = nil, prompt_id: prompt_id_, order: nil, limit: nil, cursor: nil)
      call(
        'GET',
        '/logs',
        query: {
          'promptId' => argument(:prompt_id, prompt_id),
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
    # @param prompt_id [String] Only the logs of this prompt, which must be one of the caller's.
    # @param order [String, nil] By time of creation, `asc` for oldest first and `desc` for newest first.
    # @param page_size [Integer] how many items are asked for at a time, at most 1000
    # @return [Enumerator] of Hash{String => Object}; with a block, each item is yielded to it
    # @raise [BadRequestError] `promptId` missing or malformed / The request is malformed or contains invalid
    #   parameters.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [ForbiddenError] User is not authorized to view logs for this prompt.
    # @raise [NotFoundError] No logs found for the specified prompt ID.
    def each_log_by_prompt(prompt_id_ = nil, prompt_id: prompt_id_, order: nil, page_size: 100, &block)
      pages(
        'GET',
        '/logs',
        query: { 'promptId' => argument(:prompt_id, prompt_id), 'order' => order, 'limit' => page_size },
        &block
      )
    end

    # Log an output.
    #
    # Records what a model produced for one of the caller's prompts. The answer comes after the log is safe on disk.
    # While the prompt is being deleted, either the log is there first and goes with it, or this answers 404.
    #
    # @param fields [Hash, nil] the fields that follow as one Hash, under these names or the contract's
    # @param prompt_id [String] The prompt that produced the output.
    # @param output [String] What the model produced, to the letter. It may be empty, as a model's answer may.
    # @param model_used [String] The model that produced it, as you name it.
    # @param notes [String, nil] What you thought of it.
    # @param score [Integer, nil] How good it is, from 0 to 10.
    # @param idempotency_key [String, nil] the same key in another call makes that call give back what this one did;
    #   without it each call has a new one, which its own retries share
    # @return [Hash{String => Object}] with `_id`, `promptId`, `output`, `modelUsed`, `notes`, `score`, `createdAt`
    # @raise [BadRequestError] Required fields are missing or invalid. / The request is malformed or contains invalid
    #   parameters.
    # @raise [AuthenticationError] Authentication token is missing / Authentication token is expired or invalid
    # @raise [NotFoundError] Prompt ID does not exist or is not accessible.
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
          **others
        )
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
    # @return [Array<Hash{String => Object}>] with `_id`, `ownerId`, `title`, `content`, `model`, `tags`, `createdAt`,
    #   `updatedAt`
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
