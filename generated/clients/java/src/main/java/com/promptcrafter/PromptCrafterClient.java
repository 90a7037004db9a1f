// Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
package com.promptcrafter;

import com.google.gson.reflect.TypeToken;
import java.io.Serializable;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A client of PromptCrafter. Keep your prompts, every output that a model gave for them, and
 * what you thought of it.
 *
 * <p>Each method is one call of the service, and its {@code …Async} form the same call without
 * waiting. A call that fails throws a {@link PromptCrafterApiException}. Threads may share a
 * client.
 */
public final class PromptCrafterClient {

    /** The version of this client, and of the contract that it was made from. */
    public static final String VERSION = "0.1.0";

    private final Transport transport;

    private PromptCrafterClient(Builder settings) {
        transport = settings.transport();
    }

    /**
     * Begins a client.
     *
     * @return its settings, each with a default
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Sign up.
     *
     * <p>Creates an account and logs it in. The token in the answer is used as the one from {@code
     * POST /auth/login}.
     *
     * @param name What to call you.
     * @param email The address that you log in with. It may have one account.
     * @param password 10 to 128 characters of any script. It is normalized (NFKC), so that it can
     * be typed on any keyboard.
     * @return The account exists, and its first token.
     * @throws BadRequestException 400: Required fields are missing or invalid. / The password does
     * not meet the security requirements. / The request is malformed or contains invalid
     * parameters.
     * @throws ConflictException 409: Email already in use.
     * @throws PayloadTooLargeException 413: The request body is too large.
     * @throws RateLimitException 429: Too many attempts. Try again later.
     * @throws PromptCrafterApiException when the call fails
     */
    public AuthResponse signup(String name, String email, String password)
        throws PromptCrafterApiException {
        return Transport.await(signupAsync(name, email, password));
    }

    /**
     * As {@link #signup(String, String, String)}, without waiting.
     *
     * @param name What to call you.
     * @param email The address that you log in with. It may have one account.
     * @param password 10 to 128 characters of any script. It is normalized (NFKC), so that it can
     * be typed on any keyboard.
     * @return ends with the same value or exception
     */
    public CompletableFuture<AuthResponse> signupAsync(String name, String email, String password) {
        return signupAsync(new SignupRequest(name, email, password));
    }

    /**
     * As {@link #signup(String, String, String)}.
     *
     * @param body what to send
     * @return the same
     * @throws PromptCrafterApiException when the call fails
     */
    public AuthResponse signup(SignupRequest body) throws PromptCrafterApiException {
        return Transport.await(signupAsync(body));
    }

    /**
     * As {@link #signup(SignupRequest)}, without waiting.
     *
     * @param body what to send
     * @return ends with the same value or exception
     */
    public CompletableFuture<AuthResponse> signupAsync(SignupRequest body) {
        return transport.send(
            new Call("POST", "/auth/signup").body(body).once(),
            TypeToken.get(AuthResponse.class)
        );
    }

    /**
     * As {@link #signup(String, String, String)}.
     *
     * @param apiBaseUrl the address of the service
     * @param name What to call you.
     * @param email The address that you log in with. It may have one account.
     * @param password 10 to 128 characters of any script. It is normalized (NFKC), so that it can
     * be typed on any keyboard.
     * @return the same
     * @throws PromptCrafterApiException when the call fails
     */
    public static AuthResponse signUp(String apiBaseUrl, String name, String email, String password)
        throws PromptCrafterApiException {
        return builder().apiBaseUrl(apiBaseUrl).build().signup(name, email, password);
    }

    /**
     * Log in.
     *
     * <p>Answers with a token. After too many failures for one account or from one address, further
     * tries get 429 for a while, with the right password too.
     *
     * @param email The account's address.
     * @param password The account's password.
     * @return A token.
     * @throws BadRequestException 400: Required fields are missing or invalid. / The request is
     * malformed or contains invalid parameters.
     * @throws AuthenticationException 401: Incorrect email or password.
     * @throws PayloadTooLargeException 413: The request body is too large.
     * @throws RateLimitException 429: Too many attempts. Try again later.
     * @throws PromptCrafterApiException when the call fails
     */
    public AuthResponse login(String email, String password) throws PromptCrafterApiException {
        return Transport.await(loginAsync(email, password));
    }

    /**
     * As {@link #login(String, String)}, without waiting.
     *
     * @param email The account's address.
     * @param password The account's password.
     * @return ends with the same value or exception
     */
    public CompletableFuture<AuthResponse> loginAsync(String email, String password) {
        return loginAsync(new LoginRequest(email, password));
    }

    /**
     * As {@link #login(String, String)}.
     *
     * @param body what to send
     * @return the same
     * @throws PromptCrafterApiException when the call fails
     */
    public AuthResponse login(LoginRequest body) throws PromptCrafterApiException {
        return Transport.await(loginAsync(body));
    }

    /**
     * As {@link #login(LoginRequest)}, without waiting.
     *
     * @param body what to send
     * @return ends with the same value or exception
     */
    public CompletableFuture<AuthResponse> loginAsync(LoginRequest body) {
        return transport.send(
            new Call("POST", "/auth/login").body(body).once(),
            TypeToken.get(AuthResponse.class)
        );
    }

    /**
     * As {@link #login(String, String)}.
     *
     * @param apiBaseUrl the address of the service
     * @param email The account's address.
     * @param password The account's password.
     * @return the same
     * @throws PromptCrafterApiException when the call fails
     */
    public static AuthResponse login(String apiBaseUrl, String email, String password)
        throws PromptCrafterApiException {
        return builder().apiBaseUrl(apiBaseUrl).build().login(email, password);
    }

    /**
     * Change the password.
     *
     * <p>Gives the account another password, after the current one. Every token from before stops
     * at once, on all devices; the answer has a new one. Failures count as failed logins do. If no
     * answer comes, log in with the new password to see whether it was changed.
     *
     * @param body what to send
     * @return The password is changed, and this is the token to go on with.
     * @throws BadRequestException 400: Required fields are missing or invalid. / The password does
     * not meet the security requirements. / The request is malformed or contains invalid
     * parameters.
     * @throws AuthenticationException 401: Authentication token is missing / Authentication token
     * is expired or invalid
     * @throws ForbiddenException 403: Incorrect password.
     * @throws PayloadTooLargeException 413: The request body is too large.
     * @throws RateLimitException 429: Too many attempts. Try again later.
     * @throws PromptCrafterApiException when the call fails
     */
    public AuthResponse updateAccount(AccountUpdate body) throws PromptCrafterApiException {
        return Transport.await(updateAccountAsync(body));
    }

    /**
     * As {@link #updateAccount(AccountUpdate)}, without waiting.
     *
     * @param body what to send
     * @return ends with the same value or exception
     */
    public CompletableFuture<AuthResponse> updateAccountAsync(AccountUpdate body) {
        return transport.send(
            new Call("PATCH", "/auth/account").body(body).secured().once(),
            TypeToken.get(AuthResponse.class)
        );
    }

    /**
     * Delete the account.
     *
     * <p>Deletes the account with all of its prompts and logs, for good, after its password. From
     * the answer on, none of its tokens works, nothing of it can be read, and its e-mail address is
     * free. What it kept is removed from the database piece by piece, so that others go on working
     * meanwhile; a removal that a restart interrupts is completed after it. Failures count as
     * failed logins do.
     *
     * @param body what to send
     * @throws BadRequestException 400: Required fields are missing or invalid. / The request is
     * malformed or contains invalid parameters.
     * @throws AuthenticationException 401: Authentication token is missing / Authentication token
     * is expired or invalid
     * @throws ForbiddenException 403: Incorrect password.
     * @throws PayloadTooLargeException 413: The request body is too large.
     * @throws RateLimitException 429: Too many attempts. Try again later.
     * @throws PromptCrafterApiException when the call fails
     */
    public void deleteAccount(AccountDelete body) throws PromptCrafterApiException {
        Transport.await(deleteAccountAsync(body));
    }

    /**
     * As {@link #deleteAccount(AccountDelete)}, without waiting.
     *
     * @param body what to send
     * @return ends with the same value or exception
     */
    public CompletableFuture<Void> deleteAccountAsync(AccountDelete body) {
        return transport.send(new Call("DELETE", "/auth/account").body(body).secured().once());
    }

    /**
     * Retrieve all prompts.
     *
     * <p>The caller's prompts, oldest first.
     *
     * @return The prompts.
     * @throws BadRequestException 400: The request is malformed or contains invalid parameters.
     * @throws AuthenticationException 401: Authentication token is missing / Authentication token
     * is expired or invalid
     * @throws PromptCrafterApiException when the call fails
     */
    public List<Prompt> getAllPrompts() throws PromptCrafterApiException {
        return Transport.await(getAllPromptsAsync());
    }

    /**
     * As {@link #getAllPrompts()}, without waiting.
     *
     * @return ends with the same value or exception
     */
    public CompletableFuture<List<Prompt>> getAllPromptsAsync() {
        return getAllPromptsAsync(new GetAllPromptsOptions());
    }

    /**
     * As {@link #getAllPrompts()}.
     *
     * @param options what the call may be given beyond that
     * @return the same
     * @throws PromptCrafterApiException when the call fails
     */
    public List<Prompt> getAllPrompts(GetAllPromptsOptions options)
        throws PromptCrafterApiException {
        return Transport.await(getAllPromptsAsync(options));
    }

    /**
     * As {@link #getAllPrompts(GetAllPromptsOptions)}, without waiting.
     *
     * @param options what the call may be given beyond that
     * @return ends with the same value or exception
     */
    public CompletableFuture<List<Prompt>> getAllPromptsAsync(GetAllPromptsOptions options) {
        return transport.send(
            new Call("GET", "/prompts")
                .query("limit", options.limit)
                .query("cursor", options.cursor)
                .secured(),
            new TypeToken<List<Prompt>>() {}
        );
    }

    /**
     * Walks over what {@link #getAllPrompts()} gives, page by page, and holds no more than a page.
     * A page that cannot be had throws an {@link UncheckedApiException}.
     *
     * @return each walk over it begins anew
     */
    public Iterable<Prompt> iteratePrompts() {
        return iteratePrompts(new GetAllPromptsOptions());
    }

    /**
     * Walks over what {@link #getAllPrompts()} gives, page by page, and holds no more than a page.
     * A page that cannot be had throws an {@link UncheckedApiException}.
     *
     * @param options what the call may be given beyond that
     * @return each walk over it begins anew
     */
    public Iterable<Prompt> iteratePrompts(GetAllPromptsOptions options) {
        return new Pages<>(
            transport,
            new Call("GET", "/prompts")
                .query("limit", options.limit)
                .query("cursor", options.cursor)
                .secured(),
            new TypeToken<List<Prompt>>() {}
        );
    }

    /**
     * Save a prompt.
     *
     * <p>Keeps a prompt in the caller's library.
     *
     * @param body what to send
     * @return The prompt as it was saved.
     * @throws BadRequestException 400: Required fields are missing or invalid. / The request is
     * malformed or contains invalid parameters.
     * @throws AuthenticationException 401: Authentication token is missing / Authentication token
     * is expired or invalid
     * @throws GoneException 410: What was created with this Idempotency-Key was deleted.
     * @throws PayloadTooLargeException 413: The request body is too large.
     * @throws UnprocessableEntityException 422: The Idempotency-Key was already used for another
     * request.
     * @throws PromptCrafterApiException when the call fails
     */
    public Prompt createPrompt(PromptCreate body) throws PromptCrafterApiException {
        return Transport.await(createPromptAsync(body));
    }

    /**
     * As {@link #createPrompt(PromptCreate)}, without waiting.
     *
     * @param body what to send
     * @return ends with the same value or exception
     */
    public CompletableFuture<Prompt> createPromptAsync(PromptCreate body) {
        return createPromptAsync(body, new CreatePromptOptions());
    }

    /**
     * As {@link #createPrompt(PromptCreate)}.
     *
     * @param body what to send
     * @param options what the call may be given beyond that
     * @return the same
     * @throws PromptCrafterApiException when the call fails
     */
    public Prompt createPrompt(PromptCreate body, CreatePromptOptions options)
        throws PromptCrafterApiException {
        return Transport.await(createPromptAsync(body, options));
    }

    /**
     * As {@link #createPrompt(PromptCreate, CreatePromptOptions)}, without waiting.
     *
     * @param body what to send
     * @param options what the call may be given beyond that
     * @return ends with the same value or exception
     */
    public CompletableFuture<Prompt> createPromptAsync(
        PromptCreate body,
        CreatePromptOptions options
    ) {
        return transport.send(
            new Call("POST", "/prompts")
                .header("Idempotency-Key", options.idempotencyKey)
                .body(body)
                .secured()
                .keyed(),
            TypeToken.get(Prompt.class)
        );
    }

    /**
     * Retrieve a prompt.
     *
     * <p>One prompt of the caller's.
     *
     * @param id The prompt's {@code _id}.
     * @return The prompt.
     * @throws BadRequestException 400: The request is malformed or the prompt ID format is invalid.
     * @throws AuthenticationException 401: Authentication token is missing / Authentication token
     * is expired or invalid
     * @throws ForbiddenException 403: You do not have permission to access this resource.
     * @throws NotFoundException 404: No prompt found with the specified ID.
     * @throws PromptCrafterApiException when the call fails
     */
    public Prompt getPromptById(String id) throws PromptCrafterApiException {
        return Transport.await(getPromptByIdAsync(id));
    }

    /**
     * As {@link #getPromptById(String)}, without waiting.
     *
     * @param id The prompt's {@code _id}.
     * @return ends with the same value or exception
     */
    public CompletableFuture<Prompt> getPromptByIdAsync(String id) {
        return transport.send(
            new Call("GET", "/prompts/{id}").path("id", id).secured(),
            TypeToken.get(Prompt.class)
        );
    }

    /**
     * Update a prompt.
     *
     * <p>Changes the fields that the body names and leaves the others as they are; {@code tags} are
     * replaced as a whole. {@code updatedAt} moves on. The prompt's logs stay.
     *
     * @param id The prompt's {@code _id}.
     * @param body what to send
     * @return The whole prompt as it is now.
     * @throws BadRequestException 400: The prompt ID format is invalid. / Submitted data is
     * invalid. / The request is malformed or contains invalid parameters.
     * @throws AuthenticationException 401: Authentication token is missing / Authentication token
     * is expired or invalid
     * @throws ForbiddenException 403: Prompt does not belong to the authenticated user.
     * @throws NotFoundException 404: No prompt found with the specified ID.
     * @throws PayloadTooLargeException 413: The request body is too large.
     * @throws PromptCrafterApiException when the call fails
     */
    public Prompt updatePrompt(String id, PromptUpdate body) throws PromptCrafterApiException {
        return Transport.await(updatePromptAsync(id, body));
    }

    /**
     * As {@link #updatePrompt(String, PromptUpdate)}, without waiting.
     *
     * @param id The prompt's {@code _id}.
     * @param body what to send
     * @return ends with the same value or exception
     */
    public CompletableFuture<Prompt> updatePromptAsync(String id, PromptUpdate body) {
        return transport.send(
            new Call("PATCH", "/prompts/{id}").path("id", id).body(body).secured(),
            TypeToken.get(Prompt.class)
        );
    }

    /**
     * As {@link #updatePrompt(String, PromptUpdate)}.
     *
     * @param id The prompt's {@code _id}.
     * @param body what to send
     * @return the same
     * @throws PromptCrafterApiException when the call fails
     */
    public Prompt updatePrompt(String id, Map<String, ?> body) throws PromptCrafterApiException {
        return Transport.await(updatePromptAsync(id, body));
    }

    /**
     * As {@link #updatePrompt(String, Map)}, without waiting.
     *
     * @param id The prompt's {@code _id}.
     * @param body what to send
     * @return ends with the same value or exception
     */
    public CompletableFuture<Prompt> updatePromptAsync(String id, Map<String, ?> body) {
        return transport.send(
            new Call("PATCH", "/prompts/{id}").path("id", id).body(body).secured(),
            TypeToken.get(Prompt.class)
        );
    }

    /**
     * Delete a prompt.
     *
     * <p>Deletes the prompt and all of its logs, for good.
     *
     * @param id The prompt's {@code _id}.
     * @throws BadRequestException 400: The prompt ID format is invalid. / The request is malformed
     * or contains invalid parameters.
     * @throws AuthenticationException 401: Authentication token is missing / Authentication token
     * is expired or invalid
     * @throws ForbiddenException 403: Prompt does not belong to the authenticated user.
     * @throws NotFoundException 404: No prompt found with the specified ID.
     * @throws PromptCrafterApiException when the call fails
     */
    public void deletePrompt(String id) throws PromptCrafterApiException {
        Transport.await(deletePromptAsync(id));
    }

    /**
     * As {@link #deletePrompt(String)}, without waiting.
     *
     * @param id The prompt's {@code _id}.
     * @return ends with the same value or exception
     */
    public CompletableFuture<Void> deletePromptAsync(String id) {
        return transport.send(new Call("DELETE", "/prompts/{id}").path("id", id).secured());
    }

    /**
     * Retrieve all logs.
     *
     * <p>The caller's logs, oldest first. For the newest ones, ask with {@code order=desc} and a
     * {@code limit}.
     *
     * @return The logs.
     * @throws BadRequestException 400: {@code promptId} missing or malformed / The request is
     * malformed or contains invalid parameters.
     * @throws AuthenticationException 401: Authentication token is missing / Authentication token
     * is expired or invalid
     * @throws ForbiddenException 403: User is not authorized to view logs for this prompt.
     * @throws NotFoundException 404: No logs found for the specified prompt ID.
     * @throws PromptCrafterApiException when the call fails
     */
    public List<Log> getAllLogs() throws PromptCrafterApiException {
        return Transport.await(getAllLogsAsync());
    }

    /**
     * As {@link #getAllLogs()}, without waiting.
     *
     * @return ends with the same value or exception
     */
    public CompletableFuture<List<Log>> getAllLogsAsync() {
        return getAllLogsAsync(new GetAllLogsOptions());
    }

    /**
     * As {@link #getAllLogs()}.
     *
     * @param options what the call may be given beyond that
     * @return the same
     * @throws PromptCrafterApiException when the call fails
     */
    public List<Log> getAllLogs(GetAllLogsOptions options) throws PromptCrafterApiException {
        return Transport.await(getAllLogsAsync(options));
    }

    /**
     * As {@link #getAllLogs(GetAllLogsOptions)}, without waiting.
     *
     * @param options what the call may be given beyond that
     * @return ends with the same value or exception
     */
    public CompletableFuture<List<Log>> getAllLogsAsync(GetAllLogsOptions options) {
        return transport.send(
            new Call("GET", "/logs")
                .query("order", options.order)
                .query("limit", options.limit)
                .query("cursor", options.cursor)
                .secured(),
            new TypeToken<List<Log>>() {}
        );
    }

    /**
     * Walks over what {@link #getAllLogs()} gives, page by page, and holds no more than a page. A
     * page that cannot be had throws an {@link UncheckedApiException}.
     *
     * @return each walk over it begins anew
     */
    public Iterable<Log> iterateLogs() {
        return iterateLogs(new GetAllLogsOptions());
    }

    /**
     * Walks over what {@link #getAllLogs()} gives, page by page, and holds no more than a page. A
     * page that cannot be had throws an {@link UncheckedApiException}.
     *
     * @param options what the call may be given beyond that
     * @return each walk over it begins anew
     */
    public Iterable<Log> iterateLogs(GetAllLogsOptions options) {
        return new Pages<>(
            transport,
            new Call("GET", "/logs")
                .query("order", options.order)
                .query("limit", options.limit)
                .query("cursor", options.cursor)
                .secured(),
            new TypeToken<List<Log>>() {}
        );
    }

    /**
     * Retrieve logs by prompt.
     *
     * <p>The logs of one of the caller's prompts, oldest first; {@code []} when it has none yet.
     * For the newest ones, as after a change of the prompt, ask with {@code order=desc} and a
     * {@code limit}.
     *
     * @param promptId Only the logs of this prompt, which must be one of the caller's.
     * @return The logs.
     * @throws BadRequestException 400: {@code promptId} missing or malformed / The request is
     * malformed or contains invalid parameters.
     * @throws AuthenticationException 401: Authentication token is missing / Authentication token
     * is expired or invalid
     * @throws ForbiddenException 403: User is not authorized to view logs for this prompt.
     * @throws NotFoundException 404: No logs found for the specified prompt ID.
     * @throws PromptCrafterApiException when the call fails
     */
    public List<Log> getLogsByPrompt(String promptId) throws PromptCrafterApiException {
        return Transport.await(getLogsByPromptAsync(promptId));
    }

    /**
     * As {@link #getLogsByPrompt(String)}, without waiting.
     *
     * @param promptId Only the logs of this prompt, which must be one of the caller's.
     * @return ends with the same value or exception
     */
    public CompletableFuture<List<Log>> getLogsByPromptAsync(String promptId) {
        return getLogsByPromptAsync(promptId, new GetLogsByPromptOptions());
    }

    /**
     * As {@link #getLogsByPrompt(String)}.
     *
     * @param promptId Only the logs of this prompt, which must be one of the caller's.
     * @param options what the call may be given beyond that
     * @return the same
     * @throws PromptCrafterApiException when the call fails
     */
    public List<Log> getLogsByPrompt(String promptId, GetLogsByPromptOptions options)
        throws PromptCrafterApiException {
        return Transport.await(getLogsByPromptAsync(promptId, options));
    }

    /**
     * As {@link #getLogsByPrompt(String, GetLogsByPromptOptions)}, without waiting.
     *
     * @param promptId Only the logs of this prompt, which must be one of the caller's.
     * @param options what the call may be given beyond that
     * @return ends with the same value or exception
     */
    public CompletableFuture<List<Log>> getLogsByPromptAsync(
        String promptId,
        GetLogsByPromptOptions options
    ) {
        return transport.send(
            new Call("GET", "/logs")
                .query("promptId", promptId)
                .query("order", options.order)
                .query("limit", options.limit)
                .query("cursor", options.cursor)
                .secured(),
            new TypeToken<List<Log>>() {}
        );
    }

    /**
     * Walks over what {@link #getLogsByPrompt(String)} gives, page by page, and holds no more than
     * a page. A page that cannot be had throws an {@link UncheckedApiException}.
     *
     * @param promptId Only the logs of this prompt, which must be one of the caller's.
     * @return each walk over it begins anew
     */
    public Iterable<Log> iterateLogsByPrompt(String promptId) {
        return iterateLogsByPrompt(promptId, new GetLogsByPromptOptions());
    }

    /**
     * Walks over what {@link #getLogsByPrompt(String)} gives, page by page, and holds no more than
     * a page. A page that cannot be had throws an {@link UncheckedApiException}.
     *
     * @param promptId Only the logs of this prompt, which must be one of the caller's.
     * @param options what the call may be given beyond that
     * @return each walk over it begins anew
     */
    public Iterable<Log> iterateLogsByPrompt(String promptId, GetLogsByPromptOptions options) {
        return new Pages<>(
            transport,
            new Call("GET", "/logs")
                .query("promptId", promptId)
                .query("order", options.order)
                .query("limit", options.limit)
                .query("cursor", options.cursor)
                .secured(),
            new TypeToken<List<Log>>() {}
        );
    }

    /**
     * Log an output.
     *
     * <p>Records what a model produced for one of the caller's prompts. The answer comes after the
     * log is safe on disk. While the prompt is being deleted, either the log is there first and
     * goes with it, or this answers 404.
     *
     * @param body what to send
     * @return The log as it was saved.
     * @throws BadRequestException 400: Required fields are missing or invalid. / The request is
     * malformed or contains invalid parameters.
     * @throws AuthenticationException 401: Authentication token is missing / Authentication token
     * is expired or invalid
     * @throws NotFoundException 404: Prompt ID does not exist or is not accessible.
     * @throws GoneException 410: What was created with this Idempotency-Key was deleted.
     * @throws PayloadTooLargeException 413: The request body is too large.
     * @throws UnprocessableEntityException 422: The Idempotency-Key was already used for another
     * request.
     * @throws PromptCrafterApiException when the call fails
     */
    public Log createLog(LogCreate body) throws PromptCrafterApiException {
        return Transport.await(createLogAsync(body));
    }

    /**
     * As {@link #createLog(LogCreate)}, without waiting.
     *
     * @param body what to send
     * @return ends with the same value or exception
     */
    public CompletableFuture<Log> createLogAsync(LogCreate body) {
        return createLogAsync(body, new CreateLogOptions());
    }

    /**
     * As {@link #createLog(LogCreate)}.
     *
     * @param body what to send
     * @param options what the call may be given beyond that
     * @return the same
     * @throws PromptCrafterApiException when the call fails
     */
    public Log createLog(LogCreate body, CreateLogOptions options)
        throws PromptCrafterApiException {
        return Transport.await(createLogAsync(body, options));
    }

    /**
     * As {@link #createLog(LogCreate, CreateLogOptions)}, without waiting.
     *
     * @param body what to send
     * @param options what the call may be given beyond that
     * @return ends with the same value or exception
     */
    public CompletableFuture<Log> createLogAsync(LogCreate body, CreateLogOptions options) {
        return transport.send(
            new Call("POST", "/logs")
                .header("Idempotency-Key", options.idempotencyKey)
                .body(body)
                .secured()
                .keyed(),
            TypeToken.get(Log.class)
        );
    }

    /**
     * Delete a log.
     *
     * <p>Deletes one log, for good.
     *
     * @param id The log's {@code _id}.
     * @throws BadRequestException 400: The request is malformed or the log ID format is invalid.
     * @throws AuthenticationException 401: Authentication token is missing / Authentication token
     * is expired or invalid
     * @throws ForbiddenException 403: Log does not belong to the authenticated user.
     * @throws NotFoundException 404: No log found with the specified ID.
     * @throws PromptCrafterApiException when the call fails
     */
    public void deleteLog(String id) throws PromptCrafterApiException {
        Transport.await(deleteLogAsync(id));
    }

    /**
     * As {@link #deleteLog(String)}, without waiting.
     *
     * @param id The log's {@code _id}.
     * @return ends with the same value or exception
     */
    public CompletableFuture<Void> deleteLogAsync(String id) {
        return transport.send(new Call("DELETE", "/logs/{id}").path("id", id).secured());
    }

    /**
     * Search prompts.
     *
     * <p>The caller's prompts in which every word of {@code q} is found, in the title, the content
     * or the tags, in any order. Case makes no difference in any script, and a word is found inside
     * longer ones: {@code photo} finds {@code photosynthesis}. No character of {@code q} has a
     * meaning of its own. Prompts with more of the words in their title come first, among equals
     * the newest.
     *
     * @param query One or more words, separated by spaces.
     * @return The prompts.
     * @throws BadRequestException 400: Missing or malformed query string.
     * @throws AuthenticationException 401: Authentication token is missing / Authentication token
     * is expired or invalid
     * @throws PromptCrafterApiException when the call fails
     */
    public List<Prompt> searchPrompts(String query) throws PromptCrafterApiException {
        return Transport.await(searchPromptsAsync(query));
    }

    /**
     * As {@link #searchPrompts(String)}, without waiting.
     *
     * @param query One or more words, separated by spaces.
     * @return ends with the same value or exception
     */
    public CompletableFuture<List<Prompt>> searchPromptsAsync(String query) {
        return searchPromptsAsync(query, new SearchPromptsOptions());
    }

    /**
     * As {@link #searchPrompts(String)}.
     *
     * @param query One or more words, separated by spaces.
     * @param options what the call may be given beyond that
     * @return the same
     * @throws PromptCrafterApiException when the call fails
     */
    public List<Prompt> searchPrompts(String query, SearchPromptsOptions options)
        throws PromptCrafterApiException {
        return Transport.await(searchPromptsAsync(query, options));
    }

    /**
     * As {@link #searchPrompts(String, SearchPromptsOptions)}, without waiting.
     *
     * @param query One or more words, separated by spaces.
     * @param options what the call may be given beyond that
     * @return ends with the same value or exception
     */
    public CompletableFuture<List<Prompt>> searchPromptsAsync(
        String query,
        SearchPromptsOptions options
    ) {
        return transport.send(
            new Call("GET", "/search")
                .query("q", query)
                .query("limit", options.limit)
                .query("cursor", options.cursor)
                .secured(),
            new TypeToken<List<Prompt>>() {}
        );
    }

    /**
     * Walks over what {@link #searchPrompts(String)} gives, page by page, and holds no more than a
     * page. A page that cannot be had throws an {@link UncheckedApiException}.
     *
     * @param query One or more words, separated by spaces.
     * @return each walk over it begins anew
     */
    public Iterable<Prompt> iterateFoundPrompts(String query) {
        return iterateFoundPrompts(query, new SearchPromptsOptions());
    }

    /**
     * Walks over what {@link #searchPrompts(String)} gives, page by page, and holds no more than a
     * page. A page that cannot be had throws an {@link UncheckedApiException}.
     *
     * @param query One or more words, separated by spaces.
     * @param options what the call may be given beyond that
     * @return each walk over it begins anew
     */
    public Iterable<Prompt> iterateFoundPrompts(String query, SearchPromptsOptions options) {
        return new Pages<>(
            transport,
            new Call("GET", "/search")
                .query("q", query)
                .query("limit", options.limit)
                .query("cursor", options.cursor)
                .secured(),
            new TypeToken<List<Prompt>>() {}
        );
    }

    /**
     * Is the process alive?
     *
     * <p>Answers as long as the process does. It does not ask the database.
     *
     * @return Yes.
     * @throws BadRequestException 400: The request is malformed or contains invalid parameters.
     * @throws PromptCrafterApiException when the call fails
     */
    public State getHealth() throws PromptCrafterApiException {
        return Transport.await(getHealthAsync());
    }

    /**
     * As {@link #getHealth()}, without waiting.
     *
     * @return ends with the same value or exception
     */
    public CompletableFuture<State> getHealthAsync() {
        return transport.send(new Call("GET", "/healthz"), TypeToken.get(State.class));
    }

    /**
     * Is the service ready?
     *
     * <p>Answers 200 when the database answers.
     *
     * @return Yes.
     * @throws BadRequestException 400: The request is malformed or contains invalid parameters.
     * @throws PromptCrafterApiException when the call fails
     */
    public State getReadiness() throws PromptCrafterApiException {
        return Transport.await(getReadinessAsync());
    }

    /**
     * As {@link #getReadiness()}, without waiting.
     *
     * @return ends with the same value or exception
     */
    public CompletableFuture<State> getReadinessAsync() {
        return transport.send(new Call("GET", "/readyz"), TypeToken.get(State.class));
    }

    /**
     * This document as YAML.
     *
     * <p>The contract that the running service keeps, as it was written.
     *
     * @return The document (RFC 9512).
     * @throws BadRequestException 400: The request is malformed or contains invalid parameters.
     * @throws PromptCrafterApiException when the call fails
     */
    public String getContractAsYaml() throws PromptCrafterApiException {
        return Transport.await(getContractAsYamlAsync());
    }

    /**
     * As {@link #getContractAsYaml()}, without waiting.
     *
     * @return ends with the same value or exception
     */
    public CompletableFuture<String> getContractAsYamlAsync() {
        return transport.sendForText(new Call("GET", "/openapi.yaml").accept("application/yaml"));
    }

    /**
     * This document as JSON.
     *
     * <p>The contract that the running service keeps.
     *
     * @return The document.
     * @throws BadRequestException 400: The request is malformed or contains invalid parameters.
     * @throws PromptCrafterApiException when the call fails
     */
    public Map<String, Object> getContractAsJson() throws PromptCrafterApiException {
        return Transport.await(getContractAsJsonAsync());
    }

    /**
     * As {@link #getContractAsJson()}, without waiting.
     *
     * @return ends with the same value or exception
     */
    public CompletableFuture<Map<String, Object>> getContractAsJsonAsync() {
        return transport.send(
            new Call("GET", "/openapi.json"),
            new TypeToken<Map<String, Object>>() {}
        );
    }

    /** What {@code getAllPrompts} may be given; what is null is left out. */
    public static final class GetAllPromptsOptions {

        /** The most items to answer with. Without it the answer holds all that there are. */
        public Integer limit;

        /**
         * The place in the list after which to go on. It comes from the {@code Link} header of the page
         * before and is to be used with the same other parameters ({@code limit} may change). What it
         * is made of is the server's own affair.
         */
        public String cursor;

        /** Makes one without any value. */
        public GetAllPromptsOptions() {}

        /**
         * Sets the {@code limit}.
         *
         * @param limit The most items to answer with. Without it the answer holds all that there are.
         * @return this
         */
        public GetAllPromptsOptions limit(Integer limit) {
            this.limit = limit;
            return this;
        }

        /**
         * Sets the {@code cursor}.
         *
         * @param cursor The place in the list after which to go on. It comes from the {@code Link}
         * header of the page before and is to be used with the same other parameters ({@code limit} may
         * change). What it is made of is the server's own affair.
         * @return this
         */
        public GetAllPromptsOptions cursor(String cursor) {
            this.cursor = cursor;
            return this;
        }
    }

    /** What {@code createPrompt} may be given; what is null is left out. */
    public static final class CreatePromptOptions {

        /**
         * Calls with the same key are done once. Without one each call has a key of its own, the same
         * in all of its attempts.
         */
        public String idempotencyKey;

        /** Makes one without any value. */
        public CreatePromptOptions() {}

        /**
         * Sets the {@code idempotencyKey}.
         *
         * @param idempotencyKey Calls with the same key are done once. Without one each call has a key
         * of its own, the same in all of its attempts.
         * @return this
         */
        public CreatePromptOptions idempotencyKey(String idempotencyKey) {
            this.idempotencyKey = idempotencyKey;
            return this;
        }
    }

    /** What {@code getAllLogs} may be given; what is null is left out. */
    public static final class GetAllLogsOptions {

        /** By time of creation, {@code asc} for oldest first and {@code desc} for newest first. */
        public String order;

        /** The most items to answer with. Without it the answer holds all that there are. */
        public Integer limit;

        /**
         * The place in the list after which to go on. It comes from the {@code Link} header of the page
         * before and is to be used with the same other parameters ({@code limit} may change). What it
         * is made of is the server's own affair.
         */
        public String cursor;

        /** Makes one without any value. */
        public GetAllLogsOptions() {}

        /**
         * Sets the {@code order}.
         *
         * @param order By time of creation, {@code asc} for oldest first and {@code desc} for newest
         * first.
         * @return this
         */
        public GetAllLogsOptions order(String order) {
            this.order = order;
            return this;
        }

        /**
         * Sets the {@code limit}.
         *
         * @param limit The most items to answer with. Without it the answer holds all that there are.
         * @return this
         */
        public GetAllLogsOptions limit(Integer limit) {
            this.limit = limit;
            return this;
        }

        /**
         * Sets the {@code cursor}.
         *
         * @param cursor The place in the list after which to go on. It comes from the {@code Link}
         * header of the page before and is to be used with the same other parameters ({@code limit} may
         * change). What it is made of is the server's own affair.
         * @return this
         */
        public GetAllLogsOptions cursor(String cursor) {
            this.cursor = cursor;
            return this;
        }
    }

    /** What {@code getLogsByPrompt} may be given; what is null is left out. */
    public static final class GetLogsByPromptOptions {

        /** By time of creation, {@code asc} for oldest first and {@code desc} for newest first. */
        public String order;

        /** The most items to answer with. Without it the answer holds all that there are. */
        public Integer limit;

        /**
         * The place in the list after which to go on. It comes from the {@code Link} header of the page
         * before and is to be used with the same other parameters ({@code limit} may change). What it
         * is made of is the server's own affair.
         */
        public String cursor;

        /** Makes one without any value. */
        public GetLogsByPromptOptions() {}

        /**
         * Sets the {@code order}.
         *
         * @param order By time of creation, {@code asc} for oldest first and {@code desc} for newest
         * first.
         * @return this
         */
        public GetLogsByPromptOptions order(String order) {
            this.order = order;
            return this;
        }

        /**
         * Sets the {@code limit}.
         *
         * @param limit The most items to answer with. Without it the answer holds all that there are.
         * @return this
         */
        public GetLogsByPromptOptions limit(Integer limit) {
            this.limit = limit;
            return this;
        }

        /**
         * Sets the {@code cursor}.
         *
         * @param cursor The place in the list after which to go on. It comes from the {@code Link}
         * header of the page before and is to be used with the same other parameters ({@code limit} may
         * change). What it is made of is the server's own affair.
         * @return this
         */
        public GetLogsByPromptOptions cursor(String cursor) {
            this.cursor = cursor;
            return this;
        }
    }

    /** What {@code createLog} may be given; what is null is left out. */
    public static final class CreateLogOptions {

        /**
         * Calls with the same key are done once. Without one each call has a key of its own, the same
         * in all of its attempts.
         */
        public String idempotencyKey;

        /** Makes one without any value. */
        public CreateLogOptions() {}

        /**
         * Sets the {@code idempotencyKey}.
         *
         * @param idempotencyKey Calls with the same key are done once. Without one each call has a key
         * of its own, the same in all of its attempts.
         * @return this
         */
        public CreateLogOptions idempotencyKey(String idempotencyKey) {
            this.idempotencyKey = idempotencyKey;
            return this;
        }
    }

    /** What {@code searchPrompts} may be given; what is null is left out. */
    public static final class SearchPromptsOptions {

        /** The most items to answer with. Without it the answer holds all that there are. */
        public Integer limit;

        /**
         * The place in the list after which to go on. It comes from the {@code Link} header of the page
         * before and is to be used with the same other parameters ({@code limit} may change). What it
         * is made of is the server's own affair.
         */
        public String cursor;

        /** Makes one without any value. */
        public SearchPromptsOptions() {}

        /**
         * Sets the {@code limit}.
         *
         * @param limit The most items to answer with. Without it the answer holds all that there are.
         * @return this
         */
        public SearchPromptsOptions limit(Integer limit) {
            this.limit = limit;
            return this;
        }

        /**
         * Sets the {@code cursor}.
         *
         * @param cursor The place in the list after which to go on. It comes from the {@code Link}
         * header of the page before and is to be used with the same other parameters ({@code limit} may
         * change). What it is made of is the server's own affair.
         * @return this
         */
        public SearchPromptsOptions cursor(String cursor) {
            this.cursor = cursor;
            return this;
        }
    }

    /** The settings of a client. */
    public static final class Builder {

        private String apiToken = environment("PROMPTCRAFTER_TOKEN");
        private String apiBaseUrl = environment("PROMPTCRAFTER_BASE_URL");
        private double timeoutSeconds = 60;
        private int maxRetries = 2;
        private HttpClient httpClient;

        private Builder() {}

        /**
         * Sets the token that goes with every call that wants one; by default it is that in the environment's
         * {@code PROMPTCRAFTER_TOKEN}.
         *
         * @param token from {@code signup} or {@code login}; null for the default
         * @return this
         */
        public Builder apiToken(String token) {
            apiToken = token == null ? environment("PROMPTCRAFTER_TOKEN") : token;
            return this;
        }

        /**
         * Sets the address of the service; by default it is that in the environment's {@code PROMPTCRAFTER_BASE_URL}, else
         * {@code http://localhost:3000}.
         *
         * @param baseUrl an address with http or https; null for the default
         * @return this
         */
        public Builder apiBaseUrl(String baseUrl) {
            apiBaseUrl = baseUrl == null ? environment("PROMPTCRAFTER_BASE_URL") : baseUrl;
            return this;
        }

        /**
         * Limits each attempt of a call, to the last byte of the answer.
         *
         * @param seconds more than 0; 60 by default
         * @return this
         */
        public Builder timeoutSeconds(double seconds) {
            if (!(seconds > 0)) {
                throw new IllegalArgumentException("timeoutSeconds must be more than 0");
            }
            timeoutSeconds = seconds;
            return this;
        }

        /**
         * Sets how often a call is tried again where that is safe and may help.
         *
         * @param retries 0 for not at all; 2 by default
         * @return this
         */
        public Builder maxRetries(int retries) {
            if (retries < 0) {
                throw new IllegalArgumentException("maxRetries must be 0 or more");
            }
            maxRetries = retries;
            return this;
        }

        /**
         * Sets what requests are made with, for instance one with a proxy or certificates of your own.
         *
         * @param client one that does not follow redirects, so that no token goes where it was not meant to
         * @return this
         */
        public Builder httpClient(HttpClient client) {
            httpClient = client;
            return this;
        }

        /**
         * Makes the client.
         *
         * @return a client; threads may share it
         * @throws IllegalArgumentException when the address or the token cannot be one
         */
        public PromptCrafterClient build() {
            return new PromptCrafterClient(this);
        }

        private Transport transport() {
            Duration timeout = Duration.ofNanos((long) (timeoutSeconds * 1e9));
            HttpClient http =
                httpClient == null
                    ? HttpClient.newBuilder()
                          .version(HttpClient.Version.HTTP_1_1)
                          .connectTimeout(timeout)
                          .build()
                    : httpClient;
            String baseUrl = apiBaseUrl == null ? "http://localhost:3000" : apiBaseUrl;
            return new Transport(
                http,
                baseUrl,
                apiToken,
                timeout,
                maxRetries,
                "promptcrafter-java/" + VERSION
            );
        }

        private static String environment(String name) {
            String value = System.getenv(name);
            return value == null || value.isEmpty() ? null : value;
        }
    }

    /** What is sent to the service: signup request. */
    public static final class SignupRequest {

        /** What to call you. */
        public String name;

        /** The address that you log in with. It may have one account. */
        public String email;

        /**
         * 10 to 128 characters of any script. It is normalized (NFKC), so that it can be typed on any
         * keyboard.
         */
        public String password;

        /** Makes one without any value. */
        public SignupRequest() {}

        /**
         * Makes one with these values.
         *
         * @param name What to call you.
         * @param email The address that you log in with. It may have one account.
         * @param password 10 to 128 characters of any script. It is normalized (NFKC), so that it can
         * be typed on any keyboard.
         */
        public SignupRequest(String name, String email, String password) {
            this.name = name;
            this.email = email;
            this.password = password;
        }

        @Override
        public String toString() {
            return Json.GSON.toJson(this);
        }
    }

    /** What comes back from the service: auth response. */
    public static final class AuthResponse {

        /** The {@code message}. May be null. */
        public String message;

        /** A token for {@code Authorization: Bearer}. */
        public String token;

        /** Makes one without any value. */
        public AuthResponse() {}

        @Override
        public String toString() {
            return Json.GSON.toJson(this);
        }
    }

    /** What is sent to the service: login request. */
    public static final class LoginRequest {

        /** The account's address. */
        public String email;

        /** The account's password. */
        public String password;

        /** Makes one without any value. */
        public LoginRequest() {}

        /**
         * Makes one with these values.
         *
         * @param email The account's address.
         * @param password The account's password.
         */
        public LoginRequest(String email, String password) {
            this.email = email;
            this.password = password;
        }

        @Override
        public String toString() {
            return Json.GSON.toJson(this);
        }
    }

    /** What is sent to the service: account update. */
    public static final class AccountUpdate {

        /** The account's password. */
        public String currentPassword;

        /**
         * 10 to 128 characters of any script. It is normalized (NFKC), so that it can be typed on any
         * keyboard.
         */
        public String newPassword;

        /** Makes one without any value. */
        public AccountUpdate() {}

        /**
         * Makes one with these values.
         *
         * @param currentPassword The account's password.
         * @param newPassword 10 to 128 characters of any script. It is normalized (NFKC), so that it
         * can be typed on any keyboard.
         */
        public AccountUpdate(String currentPassword, String newPassword) {
            this.currentPassword = currentPassword;
            this.newPassword = newPassword;
        }

        @Override
        public String toString() {
            return Json.GSON.toJson(this);
        }
    }

    /** What is sent to the service: account delete. */
    public static final class AccountDelete {

        /** The account's password. */
        public String currentPassword;

        /** Makes one without any value. */
        public AccountDelete() {}

        /**
         * Makes one with these values.
         *
         * @param currentPassword The account's password.
         */
        public AccountDelete(String currentPassword) {
            this.currentPassword = currentPassword;
        }

        @Override
        public String toString() {
            return Json.GSON.toJson(this);
        }
    }

    /** What comes back from the service: prompt. */
    public static final class Prompt {

        /** Identifies the prompt. */
        public String _id;

        /** The account that it belongs to. */
        public String ownerId;

        /** What you call the prompt, 3 to 100 characters, not only spaces. */
        public String title;

        /** The text that goes to the model, not only spaces. */
        public String content;

        /** The model that it is meant for, as you name it ("GPT-4o", "DALL·E"). */
        public String model;

        /** Words to find the prompt by; {@code []} when none were given. */
        public List<String> tags;

        /** When it was saved. */
        public Instant createdAt;

        /** When it was last changed; at first the same as {@code createdAt}. */
        public Instant updatedAt;

        /** Makes one without any value. */
        public Prompt() {}

        @Override
        public String toString() {
            return Json.GSON.toJson(this);
        }
    }

    /** What is sent to the service: prompt create. */
    public static final class PromptCreate {

        /** What you call the prompt, 3 to 100 characters, not only spaces. */
        public String title;

        /** The text that goes to the model, not only spaces. */
        public String content;

        /** The model that it is meant for, as you name it ("GPT-4o", "DALL·E"). */
        public String model;

        /** Words to find the prompt by; {@code []} when none were given. May be null. */
        public List<String> tags;

        /** Makes one without any value. */
        public PromptCreate() {}

        /**
         * Makes one with these values.
         *
         * @param title What you call the prompt, 3 to 100 characters, not only spaces.
         * @param content The text that goes to the model, not only spaces.
         * @param model The model that it is meant for, as you name it ("GPT-4o", "DALL·E").
         */
        public PromptCreate(String title, String content, String model) {
            this.title = title;
            this.content = content;
            this.model = model;
        }

        /**
         * Makes one with these values.
         *
         * @param title What you call the prompt, 3 to 100 characters, not only spaces.
         * @param content The text that goes to the model, not only spaces.
         * @param model The model that it is meant for, as you name it ("GPT-4o", "DALL·E").
         * @param tags Words to find the prompt by; {@code []} when none were given. May be null.
         */
        public PromptCreate(String title, String content, String model, List<String> tags) {
            this.title = title;
            this.content = content;
            this.model = model;
            this.tags = tags;
        }

        @Override
        public String toString() {
            return Json.GSON.toJson(this);
        }
    }

    /**
     * What is sent to the service: prompt update.
     *
     * <p>At least one field that may be changed.
     */
    public static final class PromptUpdate {

        /** What you call the prompt, 3 to 100 characters, not only spaces. May be null. */
        public String title;

        /** The text that goes to the model, not only spaces. May be null. */
        public String content;

        /** The model that it is meant for, as you name it ("GPT-4o", "DALL·E"). May be null. */
        public String model;

        /** Words to find the prompt by; {@code []} when none were given. May be null. */
        public List<String> tags;

        /** Makes one without any value. */
        public PromptUpdate() {}

        /**
         * Begins one; what is not set is left as it is.
         *
         * @return a builder
         */
        public static Builder builder() {
            return new Builder();
        }

        /** Makes a {@link PromptUpdate}. */
        public static final class Builder {

            private final PromptUpdate value = new PromptUpdate();

            private Builder() {}

            /**
             * Sets the {@code title}.
             *
             * @param title What you call the prompt, 3 to 100 characters, not only spaces.
             * @return this
             */
            public Builder title(String title) {
                value.title = title;
                return this;
            }

            /**
             * Sets the {@code content}.
             *
             * @param content The text that goes to the model, not only spaces.
             * @return this
             */
            public Builder content(String content) {
                value.content = content;
                return this;
            }

            /**
             * Sets the {@code model}.
             *
             * @param model The model that it is meant for, as you name it ("GPT-4o", "DALL·E").
             * @return this
             */
            public Builder model(String model) {
                value.model = model;
                return this;
            }

            /**
             * Sets the {@code tags}.
             *
             * @param tags Words to find the prompt by; {@code []} when none were given.
             * @return this
             */
            public Builder tags(List<String> tags) {
                value.tags = tags;
                return this;
            }

            /**
             * Ends it.
             *
             * @return what was set
             */
            public PromptUpdate build() {
                return value;
            }
        }

        @Override
        public String toString() {
            return Json.GSON.toJson(this);
        }
    }

    /** What comes back from the service: log. */
    public static final class Log {

        /** Identifies the log. */
        public String _id;

        /** The prompt that produced the output. */
        public String promptId;

        /** What the model produced, to the letter. It may be empty, as a model's answer may. */
        public String output;

        /** The model that produced it, as you name it. */
        public String modelUsed;

        /** What you thought of it. May be null. */
        public String notes;

        /** How good it is, from 0 to 10. May be null. */
        public Integer score;

        /** When it was recorded. */
        public Instant createdAt;

        /** Makes one without any value. */
        public Log() {}

        @Override
        public String toString() {
            return Json.GSON.toJson(this);
        }
    }

    /** What is sent to the service: log create. */
    public static final class LogCreate {

        /** The prompt that produced the output. */
        public String promptId;

        /** What the model produced, to the letter. It may be empty, as a model's answer may. */
        public String output;

        /** The model that produced it, as you name it. */
        public String modelUsed;

        /** What you thought of it. May be null. */
        public String notes;

        /** How good it is, from 0 to 10. May be null. */
        public Integer score;

        /** Makes one without any value. */
        public LogCreate() {}

        /**
         * Makes one with these values.
         *
         * @param promptId The prompt that produced the output.
         * @param output What the model produced, to the letter. It may be empty, as a model's answer
         * may.
         * @param modelUsed The model that produced it, as you name it.
         */
        public LogCreate(String promptId, String output, String modelUsed) {
            this.promptId = promptId;
            this.output = output;
            this.modelUsed = modelUsed;
        }

        /**
         * Makes one with these values.
         *
         * @param promptId The prompt that produced the output.
         * @param output What the model produced, to the letter. It may be empty, as a model's answer
         * may.
         * @param modelUsed The model that produced it, as you name it.
         * @param notes What you thought of it. May be null.
         */
        public LogCreate(String promptId, String output, String modelUsed, String notes) {
            this.promptId = promptId;
            this.output = output;
            this.modelUsed = modelUsed;
            this.notes = notes;
        }

        /**
         * Makes one with these values.
         *
         * @param promptId The prompt that produced the output.
         * @param output What the model produced, to the letter. It may be empty, as a model's answer
         * may.
         * @param modelUsed The model that produced it, as you name it.
         * @param notes What you thought of it. May be null.
         * @param score How good it is, from 0 to 10. May be null.
         */
        public LogCreate(
            String promptId,
            String output,
            String modelUsed,
            String notes,
            Integer score
        ) {
            this.promptId = promptId;
            this.output = output;
            this.modelUsed = modelUsed;
            this.notes = notes;
            this.score = score;
        }

        @Override
        public String toString() {
            return Json.GSON.toJson(this);
        }
    }

    /** What comes back from the service: state. */
    public static final class State {

        /** The {@code status}. */
        public String status;

        /** Makes one without any value. */
        public State() {}

        @Override
        public String toString() {
            return Json.GSON.toJson(this);
        }
    }

    /** One thing that is wrong in a request. */
    public static final class ErrorDetail implements Serializable {

        private static final long serialVersionUID = 1;

        /** A JSON Pointer into the body (RFC 6901) or the name of a parameter; empty when the whole is meant. */
        public String field;

        /** What is wrong there. */
        public String message;

        /** Makes one without any value. */
        public ErrorDetail() {}

        @Override
        public String toString() {
            return field + ": " + message;
        }
    }

    /** What every failed call throws. Its message is the service's, where that answered. */
    public static class PromptCrafterApiException extends Exception {

        private static final long serialVersionUID = 1;

        /** 0 without an answer. */
        private final int statusCode;

        /** Never null. */
        private final ErrorDetail[] details;

        /** Null without an answer. */
        private final String requestId;

        private PromptCrafterApiException(Failure failure) {
            super(failure.message, failure.cause);
            statusCode = failure.status;
            details = failure.details;
            requestId = failure.requestId;
        }

        /**
         * The HTTP status of the answer.
         *
         * @return 0 when there was no answer
         */
        public int getStatusCode() {
            return statusCode;
        }

        /**
         * What is wrong where in the request, for errors of validation.
         *
         * @return empty when the service names no place
         */
        public List<ErrorDetail> getDetails() {
            return List.of(details);
        }

        /**
         * The id under which the service's log has the request.
         *
         * @return null when there was no answer
         */
        public String getRequestId() {
            return requestId;
        }

        @Override
        public String toString() {
            String status =
                statusCode == 0 ? "" : " (status " + statusCode + ", request " + requestId + ")";
            return (
                getClass().getName() +
                ": " +
                getMessage() +
                (details.length == 0 ? "" : " " + getDetails()) +
                status
            );
        }

        static PromptCrafterApiException of(Failure failure) {
            return switch (failure.status) {
                case 0 -> failure.timedOut
                    ? new TimeoutException(failure)
                    : new ConnectionException(failure);
                case 400 -> new BadRequestException(failure);
                case 401 -> new AuthenticationException(failure);
                case 403 -> new ForbiddenException(failure);
                case 404 -> new NotFoundException(failure);
                case 405 -> new MethodNotAllowedException(failure);
                case 408 -> new RequestTimeoutException(failure);
                case 409 -> new ConflictException(failure);
                case 410 -> new GoneException(failure);
                case 413 -> new PayloadTooLargeException(failure);
                case 415 -> new UnsupportedMediaTypeException(failure);
                case 422 -> new UnprocessableEntityException(failure);
                case 429 -> new RateLimitException(failure);
                case 431 -> new RequestHeaderFieldsTooLargeException(failure);
                case 500 -> new ServerException(failure);
                case 503 -> new ServiceUnavailableException(failure);
                case 507 -> new InsufficientStorageException(failure);
                default -> failure.status >= 500
                    ? new ServerException(failure)
                    : new PromptCrafterApiException(failure);
            };
        }
    }

    /**
     * There was no answer: the service cannot be reached, or the connection was lost. The cause
     * says more.
     */
    public static class ConnectionException extends PromptCrafterApiException {

        private static final long serialVersionUID = 1;

        private ConnectionException(Failure failure) {
            super(failure);
        }
    }

    /** There was no whole answer within the time limit. */
    public static class TimeoutException extends ConnectionException {

        private static final long serialVersionUID = 1;

        private TimeoutException(Failure failure) {
            super(failure);
        }
    }

    /** Status 400, bad request. */
    public static class BadRequestException extends PromptCrafterApiException {

        private static final long serialVersionUID = 1;

        private BadRequestException(Failure failure) {
            super(failure);
        }
    }

    /** Status 401, unauthorized. */
    public static class AuthenticationException extends PromptCrafterApiException {

        private static final long serialVersionUID = 1;

        private AuthenticationException(Failure failure) {
            super(failure);
        }
    }

    /** Status 403, forbidden. */
    public static class ForbiddenException extends PromptCrafterApiException {

        private static final long serialVersionUID = 1;

        private ForbiddenException(Failure failure) {
            super(failure);
        }
    }

    /** Status 404, not found. */
    public static class NotFoundException extends PromptCrafterApiException {

        private static final long serialVersionUID = 1;

        private NotFoundException(Failure failure) {
            super(failure);
        }
    }

    /** Status 405, method not allowed. */
    public static class MethodNotAllowedException extends PromptCrafterApiException {

        private static final long serialVersionUID = 1;

        private MethodNotAllowedException(Failure failure) {
            super(failure);
        }
    }

    /** Status 408, request timeout. */
    public static class RequestTimeoutException extends PromptCrafterApiException {

        private static final long serialVersionUID = 1;

        private RequestTimeoutException(Failure failure) {
            super(failure);
        }
    }

    /** Status 409, conflict. */
    public static class ConflictException extends PromptCrafterApiException {

        private static final long serialVersionUID = 1;

        private ConflictException(Failure failure) {
            super(failure);
        }
    }

    /** Status 410, gone. */
    public static class GoneException extends PromptCrafterApiException {

        private static final long serialVersionUID = 1;

        private GoneException(Failure failure) {
            super(failure);
        }
    }

    /** Status 413, payload too large. */
    public static class PayloadTooLargeException extends PromptCrafterApiException {

        private static final long serialVersionUID = 1;

        private PayloadTooLargeException(Failure failure) {
            super(failure);
        }
    }

    /** Status 415, unsupported media type. */
    public static class UnsupportedMediaTypeException extends PromptCrafterApiException {

        private static final long serialVersionUID = 1;

        private UnsupportedMediaTypeException(Failure failure) {
            super(failure);
        }
    }

    /** Status 422, unprocessable entity. */
    public static class UnprocessableEntityException extends PromptCrafterApiException {

        private static final long serialVersionUID = 1;

        private UnprocessableEntityException(Failure failure) {
            super(failure);
        }
    }

    /** Status 429, too many requests. */
    public static class RateLimitException extends PromptCrafterApiException {

        private static final long serialVersionUID = 1;

        private RateLimitException(Failure failure) {
            super(failure);
        }
    }

    /** Status 431, request header fields too large. */
    public static class RequestHeaderFieldsTooLargeException extends PromptCrafterApiException {

        private static final long serialVersionUID = 1;

        private RequestHeaderFieldsTooLargeException(Failure failure) {
            super(failure);
        }
    }

    /** Any status from 500. */
    public static class ServerException extends PromptCrafterApiException {

        private static final long serialVersionUID = 1;

        private ServerException(Failure failure) {
            super(failure);
        }
    }

    /** Status 503, service unavailable. */
    public static class ServiceUnavailableException extends ServerException {

        private static final long serialVersionUID = 1;

        private ServiceUnavailableException(Failure failure) {
            super(failure);
        }
    }

    /** Status 507, insufficient storage. */
    public static class InsufficientStorageException extends ServerException {

        private static final long serialVersionUID = 1;

        private InsufficientStorageException(Failure failure) {
            super(failure);
        }
    }

    /** A {@link PromptCrafterApiException} in the midst of a walk over a list, where Java allows no checked one. */
    public static final class UncheckedApiException extends RuntimeException {

        private static final long serialVersionUID = 1;

        UncheckedApiException(PromptCrafterApiException cause) {
            super(cause.getMessage(), cause);
        }

        /**
         * Why the walk ended.
         *
         * @return never null
         */
        @Override
        public synchronized PromptCrafterApiException getCause() {
            return (PromptCrafterApiException) super.getCause();
        }
    }
}
