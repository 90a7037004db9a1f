// Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
package com.promptcrafter;

import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A client of PromptCrafter. Keep your prompts, every output that a model gave for them, and
 * what you thought of it.
 *
 * <p>Each method is one call of the service, and its {@code …Async} form the same call without
 * waiting. A call that fails throws a {@link PromptCrafterApiException}. Threads may share a
 * client.
 */
public final class PromptCrafterClient implements AutoCloseable {

    /** The version of this client, and of the contract that it was generated from. */
    public static final String VERSION = "0.1.0";

    private final Transport transport;

    private PromptCrafterClient(Builder settings) {
        transport = new Transport(settings.settings(), "promptcrafter-java/" + VERSION);
    }

    private PromptCrafterClient(Transport transport) {
        this.transport = transport;
    }

    /**
     * Returns a client with another token, which shares everything else with this one, including connections.
     *
     * @param token from {@code signup} or {@code login}; null or blank for none
     * @return a client, to be closed separately
     * @throws InvalidSettingException if the token is invalid
     */
    public PromptCrafterClient withToken(String token) {
        String other = token == null || token.isBlank() ? null : token.strip();
        return new PromptCrafterClient(transport.with(transport.settings().withToken(other)));
    }

    /**
     * Returns a client with other settings, for one or more calls, which shares everything else with this one, as in
     * {@code client.withOptions(options -> options.timeoutSeconds(5).maxRetries(0)).getAllPrompts()}.
     *
     * @param change changes the settings of this client
     * @return a client, to be closed separately
     * @throws InvalidSettingException if a setting is invalid
     */
    public PromptCrafterClient withOptions(Consumer<Builder> change) {
        Builder builder = new Builder(transport.settings());
        change.accept(builder);
        return builder.build();
    }

    /**
     * A call that returns a value; see {@link #withResponse}.
     *
     * @param <T> the type of the value
     */
    @FunctionalInterface
    public interface ApiCall<T> {
        /**
         * Makes the call.
         *
         * @param client the client to use
         * @return the value
         * @throws PromptCrafterApiException if it fails
         */
        T with(PromptCrafterClient client) throws PromptCrafterApiException;
    }

    /**
     * Makes a call and returns the response along with its value, as in
     * {@code client.withResponse(one -> one.getPromptById(id)).getRequestId()}.
     *
     * @param <T> the type of the value
     * @param call makes the call with the given client; if it makes several, the last one counts
     * @return the value and the response
     * @throws PromptCrafterApiException if the call fails, or none is made
     */
    public <T> Response<T> withResponse(ApiCall<T> call) throws PromptCrafterApiException {
        Watcher watcher = new Watcher();
        return watcher.response(call.with(new PromptCrafterClient(transport.watchedBy(watcher))));
    }

    /**
     * {@link #withResponse}, but asynchronous: {@code client.withResponseAsync(one -> one.getPromptByIdAsync(id))}.
     *
     * @param <T> the type of the value
     * @param call starts the call with the given client
     * @return completes with the value and the response, or with the exception of the call
     */
    public <T> CompletableFuture<Response<T>> withResponseAsync(
        Function<PromptCrafterClient, CompletableFuture<T>> call
    ) {
        Watcher watcher = new Watcher();
        return watcher.response(call.apply(new PromptCrafterClient(transport.watchedBy(watcher))));
    }

    /**
     * Closes this client: later calls throw a {@link ClientClosedException}, and running ones continue. The HTTP client
     * stays open, with its threads and connections: by default, all clients share one.
     */
    @Override
    public void close() {
        transport.close();
    }

    /**
     * Creates a builder for a client.
     *
     * @return a builder whose settings all have defaults
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Saves a stream to a file, and closes the stream. A temporary file is renamed when it is complete. If anything fails,
     * it is deleted, and an existing file stays unchanged.
     *
     * @param stream the stream that a call returned
     * @param path the path of the file
     * @return the number of bytes
     * @throws IOException if the stream ends early or the file can't be written
     */
    public static long save(InputStream stream, Path path) throws IOException {
        return Saving.save(stream, path);
    }

    /**
     * Sign up.
     *
     * <p>Creates an account and logs it in. Use the token in the response like one from {@code POST
     * /auth/login}.
     *
     * @param name Your name.
     * @param email The email address that you log in with. Each address can have one account.
     * @param password 10 to 128 characters of any script, as people count them, and no rules on
     * which. It must not be one character repeated, the account's e-mail address or a password that
     * many people use (NIST SP 800-63B, revision 4). It is normalized (NFKC), so that it can be
     * typed on any keyboard.
     * @return The account exists, and its first token.
     * @throws BadRequestException 400: Required fields are missing or invalid. / The password does
     * not meet the security requirements. / The request is malformed or contains invalid
     * parameters.
     * @throws ForbiddenException 403: Sign-up is closed. / This email address may not sign up.
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
     * @param name Your name.
     * @param email The email address that you log in with. Each address can have one account.
     * @param password 10 to 128 characters of any script, as people count them, and no rules on
     * which. It must not be one character repeated, the account's e-mail address or a password that
     * many people use (NIST SP 800-63B, revision 4). It is normalized (NFKC), so that it can be
     * typed on any keyboard.
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
            new Call("POST", "/auth/signup")
                .body(body)
                .demandFields(List.of("name", "email"), List.of("password"))
                .gives("token")
                .once(),
            TypeToken.get(AuthResponse.class)
        );
    }

    /**
     * As {@link #signup(String, String, String)}.
     *
     * @param apiBaseUrl the address of the service
     * @param name Your name.
     * @param email The email address that you log in with. Each address can have one account.
     * @param password 10 to 128 characters of any script, as people count them, and no rules on
     * which. It must not be one character repeated, the account's e-mail address or a password that
     * many people use (NIST SP 800-63B, revision 4). It is normalized (NFKC), so that it can be
     * typed on any keyboard.
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
     * <p>Returns a token. After too many failures, further attempts get 429 for a while, even with
     * the right password. They are counted so that nobody can lock somebody else out: an account
     * stays open to the addresses that it logged in from.
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
            new Call("POST", "/auth/login")
                .body(body)
                .demandFields(List.of("email"), List.of("password"))
                .gives("token")
                .once(),
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
     * Retrieve the account.
     *
     * <p>Returns the account that the token or API key belongs to. If the request is made with a
     * key, the response also describes the key.
     *
     * @return The account.
     * @throws BadRequestException 400: The request is malformed or contains invalid parameters.
     * @throws AuthenticationException 401: Authentication token is missing / Authentication token
     * is expired or invalid
     * @throws ForbiddenException 403: The API key does not permit this operation.
     * @throws RateLimitException 429: The quota of the account is used up. Try again later.
     * @throws PromptCrafterApiException when the call fails
     */
    public User getAccount() throws PromptCrafterApiException {
        return Transport.await(getAccountAsync());
    }

    /**
     * As {@link #getAccount()}, without waiting.
     *
     * @return ends with the same value or exception
     */
    public CompletableFuture<User> getAccountAsync() {
        return transport.send(
            new Call("GET", "/auth/account").gives("_id").secured(),
            TypeToken.get(User.class)
        );
    }

    /**
     * Change the password.
     *
     * <p>Changes the password; the current one is required. All earlier tokens stop working at
     * once, on all devices; the response contains a new one. API keys stay valid: delete those that
     * somebody else may have. Wrong passwords are counted separately from failed logins. If there
     * is no response, log in with the new password to see whether it was changed.
     *
     * @param body what to send
     * @return The password is changed. Use this token from now on. API keys stay valid.
     * @throws BadRequestException 400: Required fields are missing or invalid. / The password does
     * not meet the security requirements. / The request is malformed or contains invalid
     * parameters.
     * @throws AuthenticationException 401: Authentication token is missing / Authentication token
     * is expired or invalid
     * @throws ForbiddenException 403: The API key does not permit this operation. / Incorrect
     * password.
     * @throws PayloadTooLargeException 413: The request body is too large.
     * @throws RateLimitException 429: Too many attempts. Try again later. / The quota of the
     * account is used up. Try again later.
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
            new Call("PATCH", "/auth/account")
                .body(body)
                .demandFields(List.of(), List.of("currentPassword", "newPassword"))
                .gives("token")
                .secured()
                .once(),
            TypeToken.get(AuthResponse.class)
        );
    }

    /**
     * Delete the account.
     *
     * <p>Permanently deletes the account with all of its prompts, logs and API keys; the password
     * is required. Once the response is sent, the account's tokens and keys no longer work, its
     * data can't be read, and its email address can be used again. The data is then removed from
     * the database piece by piece, without delaying others, and overwritten; if a restart
     * interrupts this, it continues afterwards. Wrong passwords are counted separately from failed
     * logins.
     *
     * @param body what to send
     * @throws BadRequestException 400: Required fields are missing or invalid. / The request is
     * malformed or contains invalid parameters.
     * @throws AuthenticationException 401: Authentication token is missing / Authentication token
     * is expired or invalid
     * @throws ForbiddenException 403: The API key does not permit this operation. / Incorrect
     * password.
     * @throws PayloadTooLargeException 413: The request body is too large.
     * @throws RateLimitException 429: Too many attempts. Try again later. / The quota of the
     * account is used up. Try again later.
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
        return transport.send(
            new Call("DELETE", "/auth/account")
                .body(body)
                .demandFields(List.of(), List.of("currentPassword"))
                .secured()
                .once()
        );
    }

    /**
     * Retrieve all API keys.
     *
     * <p>The keys of the account, oldest first, without their secrets. Expired ones are among them
     * until you delete them.
     *
     * @return The keys.
     * @throws BadRequestException 400: The request is malformed or contains invalid parameters.
     * @throws AuthenticationException 401: Authentication token is missing / Authentication token
     * is expired or invalid
     * @throws ForbiddenException 403: The API key does not permit this operation.
     * @throws RateLimitException 429: The quota of the account is used up. Try again later.
     * @throws PromptCrafterApiException when the call fails
     */
    public List<ApiKey> getApiKeys() throws PromptCrafterApiException {
        return Transport.await(getApiKeysAsync());
    }

    /**
     * As {@link #getApiKeys()}, without waiting.
     *
     * @return ends with the same value or exception
     */
    public CompletableFuture<List<ApiKey>> getApiKeysAsync() {
        return getApiKeysAsync(new GetApiKeysOptions());
    }

    /**
     * As {@link #getApiKeys()}.
     *
     * @param options what the call may be given beyond that
     * @return the same
     * @throws PromptCrafterApiException when the call fails
     */
    public List<ApiKey> getApiKeys(GetApiKeysOptions options) throws PromptCrafterApiException {
        return Transport.await(getApiKeysAsync(options));
    }

    /**
     * As {@link #getApiKeys(GetApiKeysOptions)}, without waiting.
     *
     * @param options what the call may be given beyond that
     * @return ends with the same value or exception
     */
    public CompletableFuture<List<ApiKey>> getApiKeysAsync(GetApiKeysOptions options) {
        return transport.send(
            new Call("GET", "/auth/keys")
                .query("limit", options.limit)
                .query("cursor", options.cursor)
                .givesList("_id")
                .secured(),
            new TypeToken<List<ApiKey>>() {}
        );
    }

    /**
     * Iterates over the list of {@link #getApiKeys()}, with one page in memory. It ends after
     * {@code limit} items, if that is set. If a page cannot be fetched, it throws an {@link
     * UncheckedApiException}.
     *
     * @return each iteration starts from the beginning
     */
    public Iterable<ApiKey> iterateApiKeys() {
        return iterateApiKeys(new GetApiKeysOptions());
    }

    /**
     * Iterates over the list of {@link #getApiKeys()}, with one page in memory. It ends after
     * {@code limit} items, if that is set. If a page cannot be fetched, it throws an {@link
     * UncheckedApiException}.
     *
     * @param options what the call may be given beyond that
     * @return each iteration starts from the beginning
     */
    public Iterable<ApiKey> iterateApiKeys(GetApiKeysOptions options) {
        return new Pages<>(
            transport,
            new Call("GET", "/auth/keys")
                .query("limit", options.limit)
                .query("cursor", options.cursor)
                .givesList("_id")
                .secured()
                .walk(options.limit, options.pageSize),
            new TypeToken<List<ApiKey>>() {}
        );
    }

    /**
     * Create an API key.
     *
     * <p>Creates a key for an application, with the access that its {@code scope} gives. This is
     * the only response that contains the {@code key}: the service stores only a hash of it. The
     * key is valid until you delete it, it expires, or the account is deleted. Changing the
     * password doesn't affect it.
     *
     * @param body what to send
     * @return The key. Keep it now; it can't be retrieved again.
     * @throws BadRequestException 400: Required fields are missing or invalid. / The request is
     * malformed or contains invalid parameters.
     * @throws AuthenticationException 401: Authentication token is missing / Authentication token
     * is expired or invalid
     * @throws ForbiddenException 403: The API key does not permit this operation.
     * @throws ConflictException 409: An account can have at most 100 API keys.
     * @throws PayloadTooLargeException 413: The request body is too large.
     * @throws RateLimitException 429: The quota of the account is used up. Try again later.
     * @throws PromptCrafterApiException when the call fails
     */
    public CreatedApiKey createApiKey(ApiKeyCreate body) throws PromptCrafterApiException {
        return Transport.await(createApiKeyAsync(body));
    }

    /**
     * As {@link #createApiKey(ApiKeyCreate)}, without waiting.
     *
     * @param body what to send
     * @return ends with the same value or exception
     */
    public CompletableFuture<CreatedApiKey> createApiKeyAsync(ApiKeyCreate body) {
        return transport.send(
            new Call("POST", "/auth/keys")
                .body(body)
                .demandFields(List.of("name", "scope"), List.of())
                .gives("_id")
                .secured()
                .once(),
            TypeToken.get(CreatedApiKey.class)
        );
    }

    /**
     * Delete an API key.
     *
     * <p>Deletes a key. Once the response is sent, no request with the key is accepted.
     *
     * @param id The key's {@code _id}.
     * @throws BadRequestException 400: The key ID format is invalid. / The request is malformed or
     * contains invalid parameters.
     * @throws AuthenticationException 401: Authentication token is missing / Authentication token
     * is expired or invalid
     * @throws ForbiddenException 403: The API key does not permit this operation.
     * @throws NotFoundException 404: No API key found with the specified ID.
     * @throws RateLimitException 429: The quota of the account is used up. Try again later.
     * @throws PromptCrafterApiException when the call fails
     */
    public void deleteApiKey(String id) throws PromptCrafterApiException {
        Transport.await(deleteApiKeyAsync(id));
    }

    /**
     * As {@link #deleteApiKey(String)}, without waiting.
     *
     * @param id The key's {@code _id}.
     * @return ends with the same value or exception
     */
    public CompletableFuture<Void> deleteApiKeyAsync(String id) {
        return transport.send(new Call("DELETE", "/auth/keys/{id}").path("id", id).secured());
    }

    /**
     * Retrieve all prompts.
     *
     * <p>The caller's prompts, oldest first: all of them, or those that every given filter holds
     * for. For the ones that changed last, ask with {@code sort=updatedAt}, {@code order=desc} and
     * a {@code limit}. A prompt that changes while you page by {@code updatedAt} or {@code title}
     * moves to its new place in the list. If that is still to come, you get the prompt there, even
     * if you had it before; if you are past it already, you don't. Sorted by {@code createdAt},
     * prompts don't move.
     *
     * @return The prompts.
     * @throws BadRequestException 400: The request is malformed or contains invalid parameters.
     * @throws AuthenticationException 401: Authentication token is missing / Authentication token
     * is expired or invalid
     * @throws ForbiddenException 403: The API key does not permit this operation.
     * @throws RateLimitException 429: The quota of the account is used up. Try again later.
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
                .query("tag", options.tag)
                .query("model", options.model)
                .query("externalId", options.externalId)
                .query("sort", options.sort)
                .query("order", options.order)
                .query("limit", options.limit)
                .query("cursor", options.cursor)
                .givesList("_id")
                .secured(),
            new TypeToken<List<Prompt>>() {}
        );
    }

    /**
     * Iterates over the list of {@link #getAllPrompts()}, with one page in memory. It ends after
     * {@code limit} items, if that is set. If a page cannot be fetched, it throws an {@link
     * UncheckedApiException}.
     *
     * @return each iteration starts from the beginning
     */
    public Iterable<Prompt> iteratePrompts() {
        return iteratePrompts(new GetAllPromptsOptions());
    }

    /**
     * Iterates over the list of {@link #getAllPrompts()}, with one page in memory. It ends after
     * {@code limit} items, if that is set. If a page cannot be fetched, it throws an {@link
     * UncheckedApiException}.
     *
     * @param options what the call may be given beyond that
     * @return each iteration starts from the beginning
     */
    public Iterable<Prompt> iteratePrompts(GetAllPromptsOptions options) {
        return new Pages<>(
            transport,
            new Call("GET", "/prompts")
                .query("tag", options.tag)
                .query("model", options.model)
                .query("externalId", options.externalId)
                .query("sort", options.sort)
                .query("order", options.order)
                .query("limit", options.limit)
                .query("cursor", options.cursor)
                .givesList("_id")
                .secured()
                .walk(options.limit, options.pageSize),
            new TypeToken<List<Prompt>>() {}
        );
    }

    /**
     * Retrieve all prompts, as NDJSON.
     *
     * <p>The caller's prompts, oldest first: all of them, or those that every given filter holds
     * for. For the ones that changed last, ask with {@code sort=updatedAt}, {@code order=desc} and
     * a {@code limit}. A prompt that changes while you page by {@code updatedAt} or {@code title}
     * moves to its new place in the list. If that is still to come, you get the prompt there, even
     * if you had it before; if you are past it already, you don't. Sorted by {@code createdAt},
     * prompts don't move.
     *
     * @return The prompts. Close it when it is not read to its end; a read that fails throws an
     * {@link java.io.IOException}.
     * @throws BadRequestException 400: The request is malformed or contains invalid parameters.
     * @throws AuthenticationException 401: Authentication token is missing / Authentication token
     * is expired or invalid
     * @throws ForbiddenException 403: The API key does not permit this operation.
     * @throws RateLimitException 429: The quota of the account is used up. Try again later.
     * @throws PromptCrafterApiException when the call fails
     */
    public InputStream exportPromptsAsNdjson() throws PromptCrafterApiException {
        return Transport.await(exportPromptsAsNdjsonAsync());
    }

    /**
     * As {@link #exportPromptsAsNdjson()}, without waiting.
     *
     * @return ends with the same value or exception
     */
    public CompletableFuture<InputStream> exportPromptsAsNdjsonAsync() {
        return exportPromptsAsNdjsonAsync(new ExportPromptsAsNdjsonOptions());
    }

    /**
     * As {@link #exportPromptsAsNdjson()}.
     *
     * @param options what the call may be given beyond that
     * @return the same
     * @throws PromptCrafterApiException when the call fails
     */
    public InputStream exportPromptsAsNdjson(ExportPromptsAsNdjsonOptions options)
        throws PromptCrafterApiException {
        return Transport.await(exportPromptsAsNdjsonAsync(options));
    }

    /**
     * As {@link #exportPromptsAsNdjson(ExportPromptsAsNdjsonOptions)}, without waiting.
     *
     * @param options what the call may be given beyond that
     * @return ends with the same value or exception
     */
    public CompletableFuture<InputStream> exportPromptsAsNdjsonAsync(
        ExportPromptsAsNdjsonOptions options
    ) {
        return transport.sendForStream(
            new Call("GET", "/prompts")
                .query("tag", options.tag)
                .query("model", options.model)
                .query("externalId", options.externalId)
                .query("sort", options.sort)
                .query("order", options.order)
                .query("limit", options.limit)
                .query("cursor", options.cursor)
                .accept("application/x-ndjson")
                .secured()
        );
    }

    /**
     * Retrieve all prompts, as CSV.
     *
     * <p>The caller's prompts, oldest first: all of them, or those that every given filter holds
     * for. For the ones that changed last, ask with {@code sort=updatedAt}, {@code order=desc} and
     * a {@code limit}. A prompt that changes while you page by {@code updatedAt} or {@code title}
     * moves to its new place in the list. If that is still to come, you get the prompt there, even
     * if you had it before; if you are past it already, you don't. Sorted by {@code createdAt},
     * prompts don't move.
     *
     * @return The prompts. Close it when it is not read to its end; a read that fails throws an
     * {@link java.io.IOException}.
     * @throws BadRequestException 400: The request is malformed or contains invalid parameters.
     * @throws AuthenticationException 401: Authentication token is missing / Authentication token
     * is expired or invalid
     * @throws ForbiddenException 403: The API key does not permit this operation.
     * @throws RateLimitException 429: The quota of the account is used up. Try again later.
     * @throws PromptCrafterApiException when the call fails
     */
    public InputStream exportPromptsAsCsv() throws PromptCrafterApiException {
        return Transport.await(exportPromptsAsCsvAsync());
    }

    /**
     * As {@link #exportPromptsAsCsv()}, without waiting.
     *
     * @return ends with the same value or exception
     */
    public CompletableFuture<InputStream> exportPromptsAsCsvAsync() {
        return exportPromptsAsCsvAsync(new ExportPromptsAsCsvOptions());
    }

    /**
     * As {@link #exportPromptsAsCsv()}.
     *
     * @param options what the call may be given beyond that
     * @return the same
     * @throws PromptCrafterApiException when the call fails
     */
    public InputStream exportPromptsAsCsv(ExportPromptsAsCsvOptions options)
        throws PromptCrafterApiException {
        return Transport.await(exportPromptsAsCsvAsync(options));
    }

    /**
     * As {@link #exportPromptsAsCsv(ExportPromptsAsCsvOptions)}, without waiting.
     *
     * @param options what the call may be given beyond that
     * @return ends with the same value or exception
     */
    public CompletableFuture<InputStream> exportPromptsAsCsvAsync(
        ExportPromptsAsCsvOptions options
    ) {
        return transport.sendForStream(
            new Call("GET", "/prompts")
                .query("tag", options.tag)
                .query("model", options.model)
                .query("externalId", options.externalId)
                .query("sort", options.sort)
                .query("order", options.order)
                .query("escapeFormulas", options.escapeFormulas)
                .query("limit", options.limit)
                .query("cursor", options.cursor)
                .accept("text/csv")
                .secured()
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
     * @throws ForbiddenException 403: The API key does not permit this operation.
     * @throws ConflictException 409: This externalId is already in use.
     * @throws GoneException 410: What was created with this Idempotency-Key was deleted.
     * @throws PayloadTooLargeException 413: The request body is too large.
     * @throws UnprocessableEntityException 422: The Idempotency-Key was already used for another
     * request.
     * @throws RateLimitException 429: The quota of the account is used up. Try again later.
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
                .demandFields(List.of("title", "content", "model"), List.of())
                .gives("_id")
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
     * @throws RateLimitException 429: The quota of the account is used up. Try again later.
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
            new Call("GET", "/prompts/{id}").path("id", id).gives("_id").secured(),
            TypeToken.get(Prompt.class)
        );
    }

    /**
     * Update a prompt.
     *
     * <p>Changes the fields that the body names and leaves the others as they are; {@code tags} are
     * replaced as a whole. {@code updatedAt} moves on. If {@code content} or {@code model} changes
     * to a different value, the prompt gets a new version, to which {@code changeNote} belongs; the
     * earlier versions are kept. The prompt's logs stay.
     *
     * @param id The prompt's {@code _id}.
     * @param body what to send
     * @return The whole prompt as it is now.
     * @throws BadRequestException 400: The prompt ID format is invalid. / Submitted data is
     * invalid. / The request is malformed or contains invalid parameters.
     * @throws AuthenticationException 401: Authentication token is missing / Authentication token
     * is expired or invalid
     * @throws ForbiddenException 403: The API key does not permit this operation. / Prompt does not
     * belong to the authenticated user.
     * @throws NotFoundException 404: No prompt found with the specified ID.
     * @throws PayloadTooLargeException 413: The request body is too large.
     * @throws RateLimitException 429: The quota of the account is used up. Try again later.
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
            new Call("PATCH", "/prompts/{id}")
                .path("id", id)
                .body(body)
                .demandFields(List.of(), List.of())
                .gives("_id")
                .secured(),
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
            new Call("PATCH", "/prompts/{id}")
                .path("id", id)
                .body(body)
                .demandFields(List.of(), List.of())
                .gives("_id")
                .secured(),
            TypeToken.get(Prompt.class)
        );
    }

    /**
     * Delete a prompt.
     *
     * <p>Deletes the prompt, its versions and all of its logs, for good.
     *
     * @param id The prompt's {@code _id}.
     * @throws BadRequestException 400: The prompt ID format is invalid. / The request is malformed
     * or contains invalid parameters.
     * @throws AuthenticationException 401: Authentication token is missing / Authentication token
     * is expired or invalid
     * @throws ForbiddenException 403: The API key does not permit this operation. / Prompt does not
     * belong to the authenticated user.
     * @throws NotFoundException 404: No prompt found with the specified ID.
     * @throws RateLimitException 429: The quota of the account is used up. Try again later.
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
     * Retrieve the versions of a prompt.
     *
     * <p>Everything that a prompt of the caller's has said, oldest version first. The last one is
     * what it says now.
     *
     * @param id The prompt's {@code _id}.
     * @return The versions.
     * @throws BadRequestException 400: The request is malformed or the prompt ID format is invalid.
     * @throws AuthenticationException 401: Authentication token is missing / Authentication token
     * is expired or invalid
     * @throws ForbiddenException 403: You do not have permission to access this resource.
     * @throws NotFoundException 404: No prompt found with the specified ID.
     * @throws RateLimitException 429: The quota of the account is used up. Try again later.
     * @throws PromptCrafterApiException when the call fails
     */
    public List<PromptVersion> getPromptVersions(String id) throws PromptCrafterApiException {
        return Transport.await(getPromptVersionsAsync(id));
    }

    /**
     * As {@link #getPromptVersions(String)}, without waiting.
     *
     * @param id The prompt's {@code _id}.
     * @return ends with the same value or exception
     */
    public CompletableFuture<List<PromptVersion>> getPromptVersionsAsync(String id) {
        return getPromptVersionsAsync(id, new GetPromptVersionsOptions());
    }

    /**
     * As {@link #getPromptVersions(String)}.
     *
     * @param id The prompt's {@code _id}.
     * @param options what the call may be given beyond that
     * @return the same
     * @throws PromptCrafterApiException when the call fails
     */
    public List<PromptVersion> getPromptVersions(String id, GetPromptVersionsOptions options)
        throws PromptCrafterApiException {
        return Transport.await(getPromptVersionsAsync(id, options));
    }

    /**
     * As {@link #getPromptVersions(String, GetPromptVersionsOptions)}, without waiting.
     *
     * @param id The prompt's {@code _id}.
     * @param options what the call may be given beyond that
     * @return ends with the same value or exception
     */
    public CompletableFuture<List<PromptVersion>> getPromptVersionsAsync(
        String id,
        GetPromptVersionsOptions options
    ) {
        return transport.send(
            new Call("GET", "/prompts/{id}/versions")
                .path("id", id)
                .query("order", options.order)
                .query("limit", options.limit)
                .query("cursor", options.cursor)
                .givesList("promptId")
                .secured(),
            new TypeToken<List<PromptVersion>>() {}
        );
    }

    /**
     * Iterates over the list of {@link #getPromptVersions(String)}, with one page in memory. It
     * ends after {@code limit} items, if that is set. If a page cannot be fetched, it throws an
     * {@link UncheckedApiException}.
     *
     * @param id The prompt's {@code _id}.
     * @return each iteration starts from the beginning
     */
    public Iterable<PromptVersion> iteratePromptVersions(String id) {
        return iteratePromptVersions(id, new GetPromptVersionsOptions());
    }

    /**
     * Iterates over the list of {@link #getPromptVersions(String)}, with one page in memory. It
     * ends after {@code limit} items, if that is set. If a page cannot be fetched, it throws an
     * {@link UncheckedApiException}.
     *
     * @param id The prompt's {@code _id}.
     * @param options what the call may be given beyond that
     * @return each iteration starts from the beginning
     */
    public Iterable<PromptVersion> iteratePromptVersions(
        String id,
        GetPromptVersionsOptions options
    ) {
        return new Pages<>(
            transport,
            new Call("GET", "/prompts/{id}/versions")
                .path("id", id)
                .query("order", options.order)
                .query("limit", options.limit)
                .query("cursor", options.cursor)
                .givesList("promptId")
                .secured()
                .walk(options.limit, options.pageSize),
            new TypeToken<List<PromptVersion>>() {}
        );
    }

    /**
     * Retrieve a version of a prompt.
     *
     * <p>Returns one version of a prompt of the caller. To restore it, send its {@code content} and
     * {@code model} in a {@code PATCH} of the prompt.
     *
     * @param id The prompt's {@code _id}.
     * @param version The number of the version, from 1.
     * @return The version.
     * @throws BadRequestException 400: The request is malformed or the prompt ID format is invalid.
     * @throws AuthenticationException 401: Authentication token is missing / Authentication token
     * is expired or invalid
     * @throws ForbiddenException 403: You do not have permission to access this resource.
     * @throws NotFoundException 404: No prompt found with the specified ID. / This prompt has no
     * such version.
     * @throws RateLimitException 429: The quota of the account is used up. Try again later.
     * @throws PromptCrafterApiException when the call fails
     */
    public PromptVersion getPromptVersion(String id, Integer version)
        throws PromptCrafterApiException {
        return Transport.await(getPromptVersionAsync(id, version));
    }

    /**
     * As {@link #getPromptVersion(String, Integer)}, without waiting.
     *
     * @param id The prompt's {@code _id}.
     * @param version The number of the version, from 1.
     * @return ends with the same value or exception
     */
    public CompletableFuture<PromptVersion> getPromptVersionAsync(String id, Integer version) {
        return transport.send(
            new Call("GET", "/prompts/{id}/versions/{version}")
                .path("id", id)
                .path("version", version)
                .gives("promptId")
                .secured(),
            TypeToken.get(PromptVersion.class)
        );
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
     * @throws ForbiddenException 403: The API key does not permit this operation. / User is not
     * authorized to view logs for this prompt.
     * @throws NotFoundException 404: No logs found for the specified prompt ID.
     * @throws RateLimitException 429: The quota of the account is used up. Try again later.
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
                .query("promptVersion", options.promptVersion)
                .query("modelUsed", options.modelUsed)
                .query("scored", options.scored)
                .query("scoreMin", options.scoreMin)
                .query("scoreMax", options.scoreMax)
                .query("from", options.from)
                .query("to", options.to)
                .query("sessionId", options.sessionId)
                .query("externalId", options.externalId)
                .query("q", options.q)
                .query("sort", options.sort)
                .query("order", options.order)
                .query("limit", options.limit)
                .query("cursor", options.cursor)
                .givesList("_id")
                .secured(),
            new TypeToken<List<Log>>() {}
        );
    }

    /**
     * Iterates over the list of {@link #getAllLogs()}, with one page in memory. It ends after
     * {@code limit} items, if that is set. If a page cannot be fetched, it throws an {@link
     * UncheckedApiException}.
     *
     * @return each iteration starts from the beginning
     */
    public Iterable<Log> iterateLogs() {
        return iterateLogs(new GetAllLogsOptions());
    }

    /**
     * Iterates over the list of {@link #getAllLogs()}, with one page in memory. It ends after
     * {@code limit} items, if that is set. If a page cannot be fetched, it throws an {@link
     * UncheckedApiException}.
     *
     * @param options what the call may be given beyond that
     * @return each iteration starts from the beginning
     */
    public Iterable<Log> iterateLogs(GetAllLogsOptions options) {
        return new Pages<>(
            transport,
            new Call("GET", "/logs")
                .query("promptVersion", options.promptVersion)
                .query("modelUsed", options.modelUsed)
                .query("scored", options.scored)
                .query("scoreMin", options.scoreMin)
                .query("scoreMax", options.scoreMax)
                .query("from", options.from)
                .query("to", options.to)
                .query("sessionId", options.sessionId)
                .query("externalId", options.externalId)
                .query("q", options.q)
                .query("sort", options.sort)
                .query("order", options.order)
                .query("limit", options.limit)
                .query("cursor", options.cursor)
                .givesList("_id")
                .secured()
                .walk(options.limit, options.pageSize),
            new TypeToken<List<Log>>() {}
        );
    }

    /**
     * Retrieve all logs, as NDJSON.
     *
     * <p>The caller's logs, oldest first. For the newest ones, ask with {@code order=desc} and a
     * {@code limit}.
     *
     * @return The logs. Close it when it is not read to its end; a read that fails throws an {@link
     * java.io.IOException}.
     * @throws BadRequestException 400: {@code promptId} missing or malformed / The request is
     * malformed or contains invalid parameters.
     * @throws AuthenticationException 401: Authentication token is missing / Authentication token
     * is expired or invalid
     * @throws ForbiddenException 403: The API key does not permit this operation. / User is not
     * authorized to view logs for this prompt.
     * @throws NotFoundException 404: No logs found for the specified prompt ID.
     * @throws RateLimitException 429: The quota of the account is used up. Try again later.
     * @throws PromptCrafterApiException when the call fails
     */
    public InputStream exportLogsAsNdjson() throws PromptCrafterApiException {
        return Transport.await(exportLogsAsNdjsonAsync());
    }

    /**
     * As {@link #exportLogsAsNdjson()}, without waiting.
     *
     * @return ends with the same value or exception
     */
    public CompletableFuture<InputStream> exportLogsAsNdjsonAsync() {
        return exportLogsAsNdjsonAsync(new ExportLogsAsNdjsonOptions());
    }

    /**
     * As {@link #exportLogsAsNdjson()}.
     *
     * @param options what the call may be given beyond that
     * @return the same
     * @throws PromptCrafterApiException when the call fails
     */
    public InputStream exportLogsAsNdjson(ExportLogsAsNdjsonOptions options)
        throws PromptCrafterApiException {
        return Transport.await(exportLogsAsNdjsonAsync(options));
    }

    /**
     * As {@link #exportLogsAsNdjson(ExportLogsAsNdjsonOptions)}, without waiting.
     *
     * @param options what the call may be given beyond that
     * @return ends with the same value or exception
     */
    public CompletableFuture<InputStream> exportLogsAsNdjsonAsync(
        ExportLogsAsNdjsonOptions options
    ) {
        return transport.sendForStream(
            new Call("GET", "/logs")
                .query("promptVersion", options.promptVersion)
                .query("modelUsed", options.modelUsed)
                .query("scored", options.scored)
                .query("scoreMin", options.scoreMin)
                .query("scoreMax", options.scoreMax)
                .query("from", options.from)
                .query("to", options.to)
                .query("sessionId", options.sessionId)
                .query("externalId", options.externalId)
                .query("q", options.q)
                .query("sort", options.sort)
                .query("order", options.order)
                .query("limit", options.limit)
                .query("cursor", options.cursor)
                .accept("application/x-ndjson")
                .secured()
        );
    }

    /**
     * Retrieve all logs, as CSV.
     *
     * <p>The caller's logs, oldest first. For the newest ones, ask with {@code order=desc} and a
     * {@code limit}.
     *
     * @return The logs. Close it when it is not read to its end; a read that fails throws an {@link
     * java.io.IOException}.
     * @throws BadRequestException 400: {@code promptId} missing or malformed / The request is
     * malformed or contains invalid parameters.
     * @throws AuthenticationException 401: Authentication token is missing / Authentication token
     * is expired or invalid
     * @throws ForbiddenException 403: The API key does not permit this operation. / User is not
     * authorized to view logs for this prompt.
     * @throws NotFoundException 404: No logs found for the specified prompt ID.
     * @throws RateLimitException 429: The quota of the account is used up. Try again later.
     * @throws PromptCrafterApiException when the call fails
     */
    public InputStream exportLogsAsCsv() throws PromptCrafterApiException {
        return Transport.await(exportLogsAsCsvAsync());
    }

    /**
     * As {@link #exportLogsAsCsv()}, without waiting.
     *
     * @return ends with the same value or exception
     */
    public CompletableFuture<InputStream> exportLogsAsCsvAsync() {
        return exportLogsAsCsvAsync(new ExportLogsAsCsvOptions());
    }

    /**
     * As {@link #exportLogsAsCsv()}.
     *
     * @param options what the call may be given beyond that
     * @return the same
     * @throws PromptCrafterApiException when the call fails
     */
    public InputStream exportLogsAsCsv(ExportLogsAsCsvOptions options)
        throws PromptCrafterApiException {
        return Transport.await(exportLogsAsCsvAsync(options));
    }

    /**
     * As {@link #exportLogsAsCsv(ExportLogsAsCsvOptions)}, without waiting.
     *
     * @param options what the call may be given beyond that
     * @return ends with the same value or exception
     */
    public CompletableFuture<InputStream> exportLogsAsCsvAsync(ExportLogsAsCsvOptions options) {
        return transport.sendForStream(
            new Call("GET", "/logs")
                .query("promptVersion", options.promptVersion)
                .query("modelUsed", options.modelUsed)
                .query("scored", options.scored)
                .query("scoreMin", options.scoreMin)
                .query("scoreMax", options.scoreMax)
                .query("from", options.from)
                .query("to", options.to)
                .query("sessionId", options.sessionId)
                .query("externalId", options.externalId)
                .query("q", options.q)
                .query("sort", options.sort)
                .query("order", options.order)
                .query("escapeFormulas", options.escapeFormulas)
                .query("limit", options.limit)
                .query("cursor", options.cursor)
                .accept("text/csv")
                .secured()
        );
    }

    /**
     * Retrieve logs by prompt.
     *
     * <p>The logs of one of the caller's prompts, oldest first; {@code []} when it has none yet.
     * For the newest ones, as after a change of the prompt, ask with {@code order=desc} and a
     * {@code limit}.
     *
     * @param promptId Only logs of this prompt, which must be one of the caller's.
     * @return The logs.
     * @throws BadRequestException 400: {@code promptId} missing or malformed / The request is
     * malformed or contains invalid parameters.
     * @throws AuthenticationException 401: Authentication token is missing / Authentication token
     * is expired or invalid
     * @throws ForbiddenException 403: The API key does not permit this operation. / User is not
     * authorized to view logs for this prompt.
     * @throws NotFoundException 404: No logs found for the specified prompt ID.
     * @throws RateLimitException 429: The quota of the account is used up. Try again later.
     * @throws PromptCrafterApiException when the call fails
     */
    public List<Log> getLogsByPrompt(String promptId) throws PromptCrafterApiException {
        return Transport.await(getLogsByPromptAsync(promptId));
    }

    /**
     * As {@link #getLogsByPrompt(String)}, without waiting.
     *
     * @param promptId Only logs of this prompt, which must be one of the caller's.
     * @return ends with the same value or exception
     */
    public CompletableFuture<List<Log>> getLogsByPromptAsync(String promptId) {
        return getLogsByPromptAsync(promptId, new GetLogsByPromptOptions());
    }

    /**
     * As {@link #getLogsByPrompt(String)}.
     *
     * @param promptId Only logs of this prompt, which must be one of the caller's.
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
     * @param promptId Only logs of this prompt, which must be one of the caller's.
     * @param options what the call may be given beyond that
     * @return ends with the same value or exception
     */
    public CompletableFuture<List<Log>> getLogsByPromptAsync(
        String promptId,
        GetLogsByPromptOptions options
    ) {
        return transport.send(
            new Call("GET", "/logs")
                .demand("promptId", promptId)
                .query("promptId", promptId)
                .query("promptVersion", options.promptVersion)
                .query("modelUsed", options.modelUsed)
                .query("scored", options.scored)
                .query("scoreMin", options.scoreMin)
                .query("scoreMax", options.scoreMax)
                .query("from", options.from)
                .query("to", options.to)
                .query("sessionId", options.sessionId)
                .query("externalId", options.externalId)
                .query("q", options.q)
                .query("sort", options.sort)
                .query("order", options.order)
                .query("limit", options.limit)
                .query("cursor", options.cursor)
                .givesList("_id")
                .secured(),
            new TypeToken<List<Log>>() {}
        );
    }

    /**
     * Iterates over the list of {@link #getLogsByPrompt(String)}, with one page in memory. It ends
     * after {@code limit} items, if that is set. If a page cannot be fetched, it throws an {@link
     * UncheckedApiException}.
     *
     * @param promptId Only logs of this prompt, which must be one of the caller's.
     * @return each iteration starts from the beginning
     */
    public Iterable<Log> iterateLogsByPrompt(String promptId) {
        return iterateLogsByPrompt(promptId, new GetLogsByPromptOptions());
    }

    /**
     * Iterates over the list of {@link #getLogsByPrompt(String)}, with one page in memory. It ends
     * after {@code limit} items, if that is set. If a page cannot be fetched, it throws an {@link
     * UncheckedApiException}.
     *
     * @param promptId Only logs of this prompt, which must be one of the caller's.
     * @param options what the call may be given beyond that
     * @return each iteration starts from the beginning
     */
    public Iterable<Log> iterateLogsByPrompt(String promptId, GetLogsByPromptOptions options) {
        return new Pages<>(
            transport,
            new Call("GET", "/logs")
                .demand("promptId", promptId)
                .query("promptId", promptId)
                .query("promptVersion", options.promptVersion)
                .query("modelUsed", options.modelUsed)
                .query("scored", options.scored)
                .query("scoreMin", options.scoreMin)
                .query("scoreMax", options.scoreMax)
                .query("from", options.from)
                .query("to", options.to)
                .query("sessionId", options.sessionId)
                .query("externalId", options.externalId)
                .query("q", options.q)
                .query("sort", options.sort)
                .query("order", options.order)
                .query("limit", options.limit)
                .query("cursor", options.cursor)
                .givesList("_id")
                .secured()
                .walk(options.limit, options.pageSize),
            new TypeToken<List<Log>>() {}
        );
    }

    /**
     * Retrieve logs by prompt, as NDJSON.
     *
     * <p>The logs of one of the caller's prompts, oldest first; {@code []} when it has none yet.
     * For the newest ones, as after a change of the prompt, ask with {@code order=desc} and a
     * {@code limit}.
     *
     * @param promptId Only logs of this prompt, which must be one of the caller's.
     * @return The logs. Close it when it is not read to its end; a read that fails throws an {@link
     * java.io.IOException}.
     * @throws BadRequestException 400: {@code promptId} missing or malformed / The request is
     * malformed or contains invalid parameters.
     * @throws AuthenticationException 401: Authentication token is missing / Authentication token
     * is expired or invalid
     * @throws ForbiddenException 403: The API key does not permit this operation. / User is not
     * authorized to view logs for this prompt.
     * @throws NotFoundException 404: No logs found for the specified prompt ID.
     * @throws RateLimitException 429: The quota of the account is used up. Try again later.
     * @throws PromptCrafterApiException when the call fails
     */
    public InputStream exportLogsByPromptAsNdjson(String promptId)
        throws PromptCrafterApiException {
        return Transport.await(exportLogsByPromptAsNdjsonAsync(promptId));
    }

    /**
     * As {@link #exportLogsByPromptAsNdjson(String)}, without waiting.
     *
     * @param promptId Only logs of this prompt, which must be one of the caller's.
     * @return ends with the same value or exception
     */
    public CompletableFuture<InputStream> exportLogsByPromptAsNdjsonAsync(String promptId) {
        return exportLogsByPromptAsNdjsonAsync(promptId, new ExportLogsByPromptAsNdjsonOptions());
    }

    /**
     * As {@link #exportLogsByPromptAsNdjson(String)}.
     *
     * @param promptId Only logs of this prompt, which must be one of the caller's.
     * @param options what the call may be given beyond that
     * @return the same
     * @throws PromptCrafterApiException when the call fails
     */
    public InputStream exportLogsByPromptAsNdjson(
        String promptId,
        ExportLogsByPromptAsNdjsonOptions options
    ) throws PromptCrafterApiException {
        return Transport.await(exportLogsByPromptAsNdjsonAsync(promptId, options));
    }

    /**
     * As {@link #exportLogsByPromptAsNdjson(String, ExportLogsByPromptAsNdjsonOptions)}, without
     * waiting.
     *
     * @param promptId Only logs of this prompt, which must be one of the caller's.
     * @param options what the call may be given beyond that
     * @return ends with the same value or exception
     */
    public CompletableFuture<InputStream> exportLogsByPromptAsNdjsonAsync(
        String promptId,
        ExportLogsByPromptAsNdjsonOptions options
    ) {
        return transport.sendForStream(
            new Call("GET", "/logs")
                .demand("promptId", promptId)
                .query("promptId", promptId)
                .query("promptVersion", options.promptVersion)
                .query("modelUsed", options.modelUsed)
                .query("scored", options.scored)
                .query("scoreMin", options.scoreMin)
                .query("scoreMax", options.scoreMax)
                .query("from", options.from)
                .query("to", options.to)
                .query("sessionId", options.sessionId)
                .query("externalId", options.externalId)
                .query("q", options.q)
                .query("sort", options.sort)
                .query("order", options.order)
                .query("limit", options.limit)
                .query("cursor", options.cursor)
                .accept("application/x-ndjson")
                .secured()
        );
    }

    /**
     * Retrieve logs by prompt, as CSV.
     *
     * <p>The logs of one of the caller's prompts, oldest first; {@code []} when it has none yet.
     * For the newest ones, as after a change of the prompt, ask with {@code order=desc} and a
     * {@code limit}.
     *
     * @param promptId Only logs of this prompt, which must be one of the caller's.
     * @return The logs. Close it when it is not read to its end; a read that fails throws an {@link
     * java.io.IOException}.
     * @throws BadRequestException 400: {@code promptId} missing or malformed / The request is
     * malformed or contains invalid parameters.
     * @throws AuthenticationException 401: Authentication token is missing / Authentication token
     * is expired or invalid
     * @throws ForbiddenException 403: The API key does not permit this operation. / User is not
     * authorized to view logs for this prompt.
     * @throws NotFoundException 404: No logs found for the specified prompt ID.
     * @throws RateLimitException 429: The quota of the account is used up. Try again later.
     * @throws PromptCrafterApiException when the call fails
     */
    public InputStream exportLogsByPromptAsCsv(String promptId) throws PromptCrafterApiException {
        return Transport.await(exportLogsByPromptAsCsvAsync(promptId));
    }

    /**
     * As {@link #exportLogsByPromptAsCsv(String)}, without waiting.
     *
     * @param promptId Only logs of this prompt, which must be one of the caller's.
     * @return ends with the same value or exception
     */
    public CompletableFuture<InputStream> exportLogsByPromptAsCsvAsync(String promptId) {
        return exportLogsByPromptAsCsvAsync(promptId, new ExportLogsByPromptAsCsvOptions());
    }

    /**
     * As {@link #exportLogsByPromptAsCsv(String)}.
     *
     * @param promptId Only logs of this prompt, which must be one of the caller's.
     * @param options what the call may be given beyond that
     * @return the same
     * @throws PromptCrafterApiException when the call fails
     */
    public InputStream exportLogsByPromptAsCsv(
        String promptId,
        ExportLogsByPromptAsCsvOptions options
    ) throws PromptCrafterApiException {
        return Transport.await(exportLogsByPromptAsCsvAsync(promptId, options));
    }

    /**
     * As {@link #exportLogsByPromptAsCsv(String, ExportLogsByPromptAsCsvOptions)}, without waiting.
     *
     * @param promptId Only logs of this prompt, which must be one of the caller's.
     * @param options what the call may be given beyond that
     * @return ends with the same value or exception
     */
    public CompletableFuture<InputStream> exportLogsByPromptAsCsvAsync(
        String promptId,
        ExportLogsByPromptAsCsvOptions options
    ) {
        return transport.sendForStream(
            new Call("GET", "/logs")
                .demand("promptId", promptId)
                .query("promptId", promptId)
                .query("promptVersion", options.promptVersion)
                .query("modelUsed", options.modelUsed)
                .query("scored", options.scored)
                .query("scoreMin", options.scoreMin)
                .query("scoreMax", options.scoreMax)
                .query("from", options.from)
                .query("to", options.to)
                .query("sessionId", options.sessionId)
                .query("externalId", options.externalId)
                .query("q", options.q)
                .query("sort", options.sort)
                .query("order", options.order)
                .query("escapeFormulas", options.escapeFormulas)
                .query("limit", options.limit)
                .query("cursor", options.cursor)
                .accept("text/csv")
                .secured()
        );
    }

    /**
     * Log an output.
     *
     * <p>Records what a model produced for one of the caller's prompts. The response is sent once
     * the log is safe on disk. If the prompt is being deleted at the same time, the log is either
     * deleted with it, or rejected with 404.
     *
     * @param body what to send
     * @return The log as it was saved.
     * @throws BadRequestException 400: Required fields are missing or invalid. / The request is
     * malformed or contains invalid parameters.
     * @throws AuthenticationException 401: Authentication token is missing / Authentication token
     * is expired or invalid
     * @throws ForbiddenException 403: The API key does not permit this operation.
     * @throws NotFoundException 404: Prompt ID does not exist or is not accessible.
     * @throws ConflictException 409: This externalId is already in use.
     * @throws GoneException 410: What was created with this Idempotency-Key was deleted.
     * @throws PayloadTooLargeException 413: The request body is too large.
     * @throws UnprocessableEntityException 422: The Idempotency-Key was already used for another
     * request.
     * @throws RateLimitException 429: The quota of the account is used up. Try again later.
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
                .demandFields(List.of("promptId", "modelUsed"), List.of("output"))
                .gives("_id")
                .secured()
                .keyed(),
            TypeToken.get(Log.class)
        );
    }

    /**
     * Log many outputs.
     *
     * <p>Records up to 1,000 logs in one request, in far less time than one by one. All or nothing:
     * if one of them can't be recorded, none is, and {@code details} point to it, as in {@code
     * /logs/17/score} (the first log is 0). The response comes after all of them are safe on disk.
     * The whole body must fit into the limit of 4 MiB; if the logs are long, send fewer at a time.
     * If any of the logs was deleted since, the same request with the same {@code Idempotency-Key}
     * gets 410.
     *
     * @param body what to send
     * @return The logs as they were saved, in the given order.
     * @throws BadRequestException 400: Required fields are missing or invalid. / The request is
     * malformed or contains invalid parameters.
     * @throws AuthenticationException 401: Authentication token is missing / Authentication token
     * is expired or invalid
     * @throws ForbiddenException 403: The API key does not permit this operation.
     * @throws NotFoundException 404: Prompt ID does not exist or is not accessible.
     * @throws ConflictException 409: This externalId is already in use.
     * @throws GoneException 410: What was created with this Idempotency-Key was deleted.
     * @throws PayloadTooLargeException 413: The request body is too large.
     * @throws UnprocessableEntityException 422: The Idempotency-Key was already used for another
     * request.
     * @throws RateLimitException 429: The quota of the account is used up. Try again later.
     * @throws PromptCrafterApiException when the call fails
     */
    public List<Log> createLogs(LogsCreate body) throws PromptCrafterApiException {
        return Transport.await(createLogsAsync(body));
    }

    /**
     * As {@link #createLogs(LogsCreate)}, without waiting.
     *
     * @param body what to send
     * @return ends with the same value or exception
     */
    public CompletableFuture<List<Log>> createLogsAsync(LogsCreate body) {
        return createLogsAsync(body, new CreateLogsOptions());
    }

    /**
     * As {@link #createLogs(LogsCreate)}.
     *
     * @param body what to send
     * @param options what the call may be given beyond that
     * @return the same
     * @throws PromptCrafterApiException when the call fails
     */
    public List<Log> createLogs(LogsCreate body, CreateLogsOptions options)
        throws PromptCrafterApiException {
        return Transport.await(createLogsAsync(body, options));
    }

    /**
     * As {@link #createLogs(LogsCreate, CreateLogsOptions)}, without waiting.
     *
     * @param body what to send
     * @param options what the call may be given beyond that
     * @return ends with the same value or exception
     */
    public CompletableFuture<List<Log>> createLogsAsync(
        LogsCreate body,
        CreateLogsOptions options
    ) {
        return transport.send(
            new Call("POST", "/logs/bulk")
                .query("existing", options.existing)
                .header("Idempotency-Key", options.idempotencyKey)
                .body(body)
                .demandFields(List.of(), List.of("logs"))
                .givesList("_id")
                .secured()
                .keyed(),
            new TypeToken<List<Log>>() {}
        );
    }

    /**
     * Retrieve a log.
     *
     * <p>One log of the caller's.
     *
     * @param id The log's {@code _id}.
     * @return The log.
     * @throws BadRequestException 400: The request is malformed or the log ID format is invalid.
     * @throws AuthenticationException 401: Authentication token is missing / Authentication token
     * is expired or invalid
     * @throws ForbiddenException 403: The API key does not permit this operation. / Log does not
     * belong to the authenticated user.
     * @throws NotFoundException 404: No log found with the specified ID.
     * @throws RateLimitException 429: The quota of the account is used up. Try again later.
     * @throws PromptCrafterApiException when the call fails
     */
    public Log getLogById(String id) throws PromptCrafterApiException {
        return Transport.await(getLogByIdAsync(id));
    }

    /**
     * As {@link #getLogById(String)}, without waiting.
     *
     * @param id The log's {@code _id}.
     * @return ends with the same value or exception
     */
    public CompletableFuture<Log> getLogByIdAsync(String id) {
        return transport.send(
            new Call("GET", "/logs/{id}").path("id", id).gives("_id").secured(),
            TypeToken.get(Log.class)
        );
    }

    /**
     * Score or annotate a log.
     *
     * <p>Sets the score or the notes of a log, or removes them. The output, and everything else
     * about the log, never changes, except {@code updatedAt}.
     *
     * @param id The log's {@code _id}.
     * @param body what to send
     * @return The whole log as it is now.
     * @throws BadRequestException 400: The request is malformed or the log ID format is invalid. /
     * Submitted data is invalid.
     * @throws AuthenticationException 401: Authentication token is missing / Authentication token
     * is expired or invalid
     * @throws ForbiddenException 403: The API key does not permit this operation. / Log does not
     * belong to the authenticated user.
     * @throws NotFoundException 404: No log found with the specified ID.
     * @throws PayloadTooLargeException 413: The request body is too large.
     * @throws RateLimitException 429: The quota of the account is used up. Try again later.
     * @throws PromptCrafterApiException when the call fails
     */
    public Log updateLog(String id, LogUpdate body) throws PromptCrafterApiException {
        return Transport.await(updateLogAsync(id, body));
    }

    /**
     * As {@link #updateLog(String, LogUpdate)}, without waiting.
     *
     * @param id The log's {@code _id}.
     * @param body what to send
     * @return ends with the same value or exception
     */
    public CompletableFuture<Log> updateLogAsync(String id, LogUpdate body) {
        return transport.send(
            new Call("PATCH", "/logs/{id}")
                .path("id", id)
                .body(body)
                .demandFields(List.of(), List.of())
                .gives("_id")
                .secured(),
            TypeToken.get(Log.class)
        );
    }

    /**
     * As {@link #updateLog(String, LogUpdate)}.
     *
     * @param id The log's {@code _id}.
     * @param body what to send
     * @return the same
     * @throws PromptCrafterApiException when the call fails
     */
    public Log updateLog(String id, Map<String, ?> body) throws PromptCrafterApiException {
        return Transport.await(updateLogAsync(id, body));
    }

    /**
     * As {@link #updateLog(String, Map)}, without waiting.
     *
     * @param id The log's {@code _id}.
     * @param body what to send
     * @return ends with the same value or exception
     */
    public CompletableFuture<Log> updateLogAsync(String id, Map<String, ?> body) {
        return transport.send(
            new Call("PATCH", "/logs/{id}")
                .path("id", id)
                .body(body)
                .demandFields(List.of(), List.of())
                .gives("_id")
                .secured(),
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
     * @throws ForbiddenException 403: The API key does not permit this operation. / Log does not
     * belong to the authenticated user.
     * @throws NotFoundException 404: No log found with the specified ID.
     * @throws RateLimitException 429: The quota of the account is used up. Try again later.
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
     * Retrieve statistics.
     *
     * <p>Summarizes the scores of the caller's logs: their mean with the range in which the true
     * mean plausibly lies, their spread, and what the outputs cost. Filters choose the logs. {@code
     * groupBy} sorts them into groups, such as a prompt's versions or the weeks; without it there
     * is one. The figures are not rounded. “Reading the numbers” in the documentation explains
     * them.
     *
     * @return The groups.
     * @throws BadRequestException 400: {@code promptId} missing or malformed / The request is
     * malformed or contains invalid parameters.
     * @throws AuthenticationException 401: Authentication token is missing / Authentication token
     * is expired or invalid
     * @throws ForbiddenException 403: The API key does not permit this operation. / User is not
     * authorized to view logs for this prompt.
     * @throws NotFoundException 404: No logs found for the specified prompt ID.
     * @throws RateLimitException 429: The quota of the account is used up. Try again later.
     * @throws PromptCrafterApiException when the call fails
     */
    public List<Statistics> getStatistics() throws PromptCrafterApiException {
        return Transport.await(getStatisticsAsync());
    }

    /**
     * As {@link #getStatistics()}, without waiting.
     *
     * @return ends with the same value or exception
     */
    public CompletableFuture<List<Statistics>> getStatisticsAsync() {
        return getStatisticsAsync(new GetStatisticsOptions());
    }

    /**
     * As {@link #getStatistics()}.
     *
     * @param options what the call may be given beyond that
     * @return the same
     * @throws PromptCrafterApiException when the call fails
     */
    public List<Statistics> getStatistics(GetStatisticsOptions options)
        throws PromptCrafterApiException {
        return Transport.await(getStatisticsAsync(options));
    }

    /**
     * As {@link #getStatistics(GetStatisticsOptions)}, without waiting.
     *
     * @param options what the call may be given beyond that
     * @return ends with the same value or exception
     */
    public CompletableFuture<List<Statistics>> getStatisticsAsync(GetStatisticsOptions options) {
        return transport.send(
            new Call("GET", "/statistics")
                .joined("groupBy", options.groupBy)
                .query("timeZone", options.timeZone)
                .query("confidence", options.confidence)
                .query("promptId", options.promptId)
                .query("promptVersion", options.promptVersion)
                .query("modelUsed", options.modelUsed)
                .query("scored", options.scored)
                .query("scoreMin", options.scoreMin)
                .query("scoreMax", options.scoreMax)
                .query("from", options.from)
                .query("to", options.to)
                .query("sessionId", options.sessionId)
                .query("externalId", options.externalId)
                .query("q", options.q)
                .givesList("logs")
                .secured(),
            new TypeToken<List<Statistics>>() {}
        );
    }

    /**
     * Compare two groups of logs.
     *
     * <p>Compares the scores of two groups of the caller's logs: how far B is above A, what range
     * that difference plausibly lies in, and what to make of it. A is the old one, B the new one. A
     * filter with {@code A} or {@code B} at the end holds for that side only, one without it for
     * both: {@code modelUsedA} and {@code modelUsedB} compare two models, {@code promptIdA} and
     * {@code promptIdB} two prompts, {@code fromA} and so on two periods. {@code promptId} alone
     * compares the prompt's previous version (A) with the current one (B). With {@code
     * promptVersionA} alone, B is the current version; with {@code promptVersionB} alone, A is the
     * one before it. The sides should have no logs in common. If a session has several scores, each
     * session counts once. “Reading the numbers” in the documentation explains the figures.
     *
     * @return Both sides, and what can be said about their difference.
     * @throws BadRequestException 400: {@code promptId} missing or malformed / The request is
     * malformed or contains invalid parameters.
     * @throws AuthenticationException 401: Authentication token is missing / Authentication token
     * is expired or invalid
     * @throws ForbiddenException 403: The API key does not permit this operation. / User is not
     * authorized to view logs for this prompt.
     * @throws NotFoundException 404: No logs found for the specified prompt ID. / This prompt has
     * no such version.
     * @throws RateLimitException 429: The quota of the account is used up. Try again later.
     * @throws PromptCrafterApiException when the call fails
     */
    public Comparison compare() throws PromptCrafterApiException {
        return Transport.await(compareAsync());
    }

    /**
     * As {@link #compare()}, without waiting.
     *
     * @return ends with the same value or exception
     */
    public CompletableFuture<Comparison> compareAsync() {
        return compareAsync(new CompareOptions());
    }

    /**
     * As {@link #compare()}.
     *
     * @param options what the call may be given beyond that
     * @return the same
     * @throws PromptCrafterApiException when the call fails
     */
    public Comparison compare(CompareOptions options) throws PromptCrafterApiException {
        return Transport.await(compareAsync(options));
    }

    /**
     * As {@link #compare(CompareOptions)}, without waiting.
     *
     * @param options what the call may be given beyond that
     * @return ends with the same value or exception
     */
    public CompletableFuture<Comparison> compareAsync(CompareOptions options) {
        return transport.send(
            new Call("GET", "/comparisons")
                .query("margin", options.margin)
                .query("confidence", options.confidence)
                .query("promptId", options.promptId)
                .query("promptVersion", options.promptVersion)
                .query("modelUsed", options.modelUsed)
                .query("scored", options.scored)
                .query("scoreMin", options.scoreMin)
                .query("scoreMax", options.scoreMax)
                .query("from", options.from)
                .query("to", options.to)
                .query("sessionId", options.sessionId)
                .query("externalId", options.externalId)
                .query("q", options.q)
                .query("promptIdA", options.promptIdA)
                .query("promptIdB", options.promptIdB)
                .query("promptVersionA", options.promptVersionA)
                .query("promptVersionB", options.promptVersionB)
                .query("modelUsedA", options.modelUsedA)
                .query("modelUsedB", options.modelUsedB)
                .query("scoredA", options.scoredA)
                .query("scoredB", options.scoredB)
                .query("scoreMinA", options.scoreMinA)
                .query("scoreMinB", options.scoreMinB)
                .query("scoreMaxA", options.scoreMaxA)
                .query("scoreMaxB", options.scoreMaxB)
                .query("fromA", options.fromA)
                .query("fromB", options.fromB)
                .query("toA", options.toA)
                .query("toB", options.toB)
                .query("sessionIdA", options.sessionIdA)
                .query("sessionIdB", options.sessionIdB)
                .query("externalIdA", options.externalIdA)
                .query("externalIdB", options.externalIdB)
                .query("qA", options.qA)
                .query("qB", options.qB)
                .gives("a")
                .secured(),
            TypeToken.get(Comparison.class)
        );
    }

    /**
     * Search prompts.
     *
     * <p>The caller's prompts in which every word of {@code q} is found, in the title, the content
     * or the tags, in any order. Case makes no difference in any script, and a word is found inside
     * longer ones: {@code photo} finds {@code photosynthesis}. No character of {@code q} has a
     * special meaning. Prompts with more of the words in their title come first, and among equals
     * the newest.
     *
     * @param query One or more words, separated by spaces.
     * @return The prompts.
     * @throws BadRequestException 400: Missing or malformed query string.
     * @throws AuthenticationException 401: Authentication token is missing / Authentication token
     * is expired or invalid
     * @throws ForbiddenException 403: The API key does not permit this operation.
     * @throws RateLimitException 429: The quota of the account is used up. Try again later.
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
                .demand("query", query)
                .query("q", query)
                .query("limit", options.limit)
                .query("cursor", options.cursor)
                .givesList("_id")
                .secured(),
            new TypeToken<List<Prompt>>() {}
        );
    }

    /**
     * Iterates over the list of {@link #searchPrompts(String)}, with one page in memory. It ends
     * after {@code limit} items, if that is set. If a page cannot be fetched, it throws an {@link
     * UncheckedApiException}.
     *
     * @param query One or more words, separated by spaces.
     * @return each iteration starts from the beginning
     */
    public Iterable<Prompt> iterateFoundPrompts(String query) {
        return iterateFoundPrompts(query, new SearchPromptsOptions());
    }

    /**
     * Iterates over the list of {@link #searchPrompts(String)}, with one page in memory. It ends
     * after {@code limit} items, if that is set. If a page cannot be fetched, it throws an {@link
     * UncheckedApiException}.
     *
     * @param query One or more words, separated by spaces.
     * @param options what the call may be given beyond that
     * @return each iteration starts from the beginning
     */
    public Iterable<Prompt> iterateFoundPrompts(String query, SearchPromptsOptions options) {
        return new Pages<>(
            transport,
            new Call("GET", "/search")
                .demand("query", query)
                .query("q", query)
                .query("limit", options.limit)
                .query("cursor", options.cursor)
                .givesList("_id")
                .secured()
                .walk(options.limit, options.pageSize),
            new TypeToken<List<Prompt>>() {}
        );
    }

    /**
     * Is the process alive?
     *
     * <p>Responds as long as the process runs. Doesn't query the database.
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
        return transport.send(
            new Call("GET", "/healthz").gives("status"),
            TypeToken.get(State.class)
        );
    }

    /**
     * Is the service ready?
     *
     * <p>Returns 200 if the service can read its database.
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
        return transport.send(
            new Call("GET", "/readyz").gives("status"),
            TypeToken.get(State.class)
        );
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
            new Call("GET", "/openapi.json").gives(""),
            new TypeToken<Map<String, Object>>() {}
        );
    }

    /** What {@code getApiKeys} may be given; what is null is left out. */
    public static final class GetApiKeysOptions {

        /** The maximum number of items in the response. Without it, the response has all items. */
        public Integer limit;

        /**
         * The position in the list after which to continue. Take it from the {@code Link} header of the
         * previous page, and send it with the same other parameters ({@code limit}, {@code
         * escapeFormulas} and {@code Accept} may change). It's opaque: don't parse or build it.
         */
        public String cursor;

        /** The number of items per page of an iteration. Default: 100. Other calls ignore it. */
        public Integer pageSize;

        /** Creates one without values. */
        public GetApiKeysOptions() {}

        /**
         * Sets the {@code limit}.
         *
         * @param limit The maximum number of items in the response. Without it, the response has all
         * items.
         * @return this
         */
        public GetApiKeysOptions limit(Integer limit) {
            this.limit = limit;
            return this;
        }

        /**
         * Sets the {@code cursor}.
         *
         * @param cursor The position in the list after which to continue. Take it from the {@code Link}
         * header of the previous page, and send it with the same other parameters ({@code limit},
         * {@code escapeFormulas} and {@code Accept} may change). It's opaque: don't parse or build it.
         * @return this
         */
        public GetApiKeysOptions cursor(String cursor) {
            this.cursor = cursor;
            return this;
        }

        /**
         * Sets the {@code pageSize}.
         *
         * @param pageSize The number of items per page of an iteration. Default: 100. Other calls
         * ignore it.
         * @return this
         */
        public GetApiKeysOptions pageSize(Integer pageSize) {
            this.pageSize = pageSize;
            return this;
        }
    }

    /** What {@code getAllPrompts} may be given; what is null is left out. */
    public static final class GetAllPromptsOptions {

        /** Only prompts that have exactly this tag. */
        public String tag;

        /** Only prompts for exactly this model. */
        public String model;

        /** Only the prompt with exactly this external ID. */
        public String externalId;

        /**
         * By {@code createdAt}; by {@code updatedAt}; or by {@code title}, regardless of case and
         * otherwise in the order of Unicode's code points. Equals are in the order of creation.
         */
        public String sort;

        /** {@code asc} for the oldest or the first title first, {@code desc} for the reverse. */
        public String order;

        /** The maximum number of items in the response. Without it, the response has all items. */
        public Integer limit;

        /**
         * The position in the list after which to continue. Take it from the {@code Link} header of the
         * previous page, and send it with the same other parameters ({@code limit}, {@code
         * escapeFormulas} and {@code Accept} may change). It's opaque: don't parse or build it.
         */
        public String cursor;

        /** The number of items per page of an iteration. Default: 100. Other calls ignore it. */
        public Integer pageSize;

        /** Creates one without values. */
        public GetAllPromptsOptions() {}

        /**
         * Sets the {@code tag}.
         *
         * @param tag Only prompts that have exactly this tag.
         * @return this
         */
        public GetAllPromptsOptions tag(String tag) {
            this.tag = tag;
            return this;
        }

        /**
         * Sets the {@code model}.
         *
         * @param model Only prompts for exactly this model.
         * @return this
         */
        public GetAllPromptsOptions model(String model) {
            this.model = model;
            return this;
        }

        /**
         * Sets the {@code externalId}.
         *
         * @param externalId Only the prompt with exactly this external ID.
         * @return this
         */
        public GetAllPromptsOptions externalId(String externalId) {
            this.externalId = externalId;
            return this;
        }

        /**
         * Sets the {@code sort}.
         *
         * @param sort By {@code createdAt}; by {@code updatedAt}; or by {@code title}, regardless of
         * case and otherwise in the order of Unicode's code points. Equals are in the order of
         * creation.
         * @return this
         */
        public GetAllPromptsOptions sort(String sort) {
            this.sort = sort;
            return this;
        }

        /**
         * Sets the {@code order}.
         *
         * @param order {@code asc} for the oldest or the first title first, {@code desc} for the
         * reverse.
         * @return this
         */
        public GetAllPromptsOptions order(String order) {
            this.order = order;
            return this;
        }

        /**
         * Sets the {@code limit}.
         *
         * @param limit The maximum number of items in the response. Without it, the response has all
         * items.
         * @return this
         */
        public GetAllPromptsOptions limit(Integer limit) {
            this.limit = limit;
            return this;
        }

        /**
         * Sets the {@code cursor}.
         *
         * @param cursor The position in the list after which to continue. Take it from the {@code Link}
         * header of the previous page, and send it with the same other parameters ({@code limit},
         * {@code escapeFormulas} and {@code Accept} may change). It's opaque: don't parse or build it.
         * @return this
         */
        public GetAllPromptsOptions cursor(String cursor) {
            this.cursor = cursor;
            return this;
        }

        /**
         * Sets the {@code pageSize}.
         *
         * @param pageSize The number of items per page of an iteration. Default: 100. Other calls
         * ignore it.
         * @return this
         */
        public GetAllPromptsOptions pageSize(Integer pageSize) {
            this.pageSize = pageSize;
            return this;
        }
    }

    /** What {@code exportPromptsAsNdjson} may be given; what is null is left out. */
    public static final class ExportPromptsAsNdjsonOptions {

        /** Only prompts that have exactly this tag. */
        public String tag;

        /** Only prompts for exactly this model. */
        public String model;

        /** Only the prompt with exactly this external ID. */
        public String externalId;

        /**
         * By {@code createdAt}; by {@code updatedAt}; or by {@code title}, regardless of case and
         * otherwise in the order of Unicode's code points. Equals are in the order of creation.
         */
        public String sort;

        /** {@code asc} for the oldest or the first title first, {@code desc} for the reverse. */
        public String order;

        /** The maximum number of items in the response. Without it, the response has all items. */
        public Integer limit;

        /**
         * The position in the list after which to continue. Take it from the {@code Link} header of the
         * previous page, and send it with the same other parameters ({@code limit}, {@code
         * escapeFormulas} and {@code Accept} may change). It's opaque: don't parse or build it.
         */
        public String cursor;

        /** Creates one without values. */
        public ExportPromptsAsNdjsonOptions() {}

        /**
         * Sets the {@code tag}.
         *
         * @param tag Only prompts that have exactly this tag.
         * @return this
         */
        public ExportPromptsAsNdjsonOptions tag(String tag) {
            this.tag = tag;
            return this;
        }

        /**
         * Sets the {@code model}.
         *
         * @param model Only prompts for exactly this model.
         * @return this
         */
        public ExportPromptsAsNdjsonOptions model(String model) {
            this.model = model;
            return this;
        }

        /**
         * Sets the {@code externalId}.
         *
         * @param externalId Only the prompt with exactly this external ID.
         * @return this
         */
        public ExportPromptsAsNdjsonOptions externalId(String externalId) {
            this.externalId = externalId;
            return this;
        }

        /**
         * Sets the {@code sort}.
         *
         * @param sort By {@code createdAt}; by {@code updatedAt}; or by {@code title}, regardless of
         * case and otherwise in the order of Unicode's code points. Equals are in the order of
         * creation.
         * @return this
         */
        public ExportPromptsAsNdjsonOptions sort(String sort) {
            this.sort = sort;
            return this;
        }

        /**
         * Sets the {@code order}.
         *
         * @param order {@code asc} for the oldest or the first title first, {@code desc} for the
         * reverse.
         * @return this
         */
        public ExportPromptsAsNdjsonOptions order(String order) {
            this.order = order;
            return this;
        }

        /**
         * Sets the {@code limit}.
         *
         * @param limit The maximum number of items in the response. Without it, the response has all
         * items.
         * @return this
         */
        public ExportPromptsAsNdjsonOptions limit(Integer limit) {
            this.limit = limit;
            return this;
        }

        /**
         * Sets the {@code cursor}.
         *
         * @param cursor The position in the list after which to continue. Take it from the {@code Link}
         * header of the previous page, and send it with the same other parameters ({@code limit},
         * {@code escapeFormulas} and {@code Accept} may change). It's opaque: don't parse or build it.
         * @return this
         */
        public ExportPromptsAsNdjsonOptions cursor(String cursor) {
            this.cursor = cursor;
            return this;
        }
    }

    /** What {@code exportPromptsAsCsv} may be given; what is null is left out. */
    public static final class ExportPromptsAsCsvOptions {

        /** Only prompts that have exactly this tag. */
        public String tag;

        /** Only prompts for exactly this model. */
        public String model;

        /** Only the prompt with exactly this external ID. */
        public String externalId;

        /**
         * By {@code createdAt}; by {@code updatedAt}; or by {@code title}, regardless of case and
         * otherwise in the order of Unicode's code points. Equals are in the order of creation.
         */
        public String sort;

        /** {@code asc} for the oldest or the first title first, {@code desc} for the reverse. */
        public String order;

        /**
         * Only with {@code Accept: text/csv}. {@code true} puts an apostrophe before each text that a
         * spreadsheet would execute as a formula: one that starts with {@code =}, {@code +}, {@code -},
         * {@code @}, a tab or a line break. Use it for a file that people open in a spreadsheet,
         * because the texts of models and users can contain anything. Leave it out for a file that
         * programs read or that you import again: then every text is exact.
         */
        public Boolean escapeFormulas;

        /** The maximum number of items in the response. Without it, the response has all items. */
        public Integer limit;

        /**
         * The position in the list after which to continue. Take it from the {@code Link} header of the
         * previous page, and send it with the same other parameters ({@code limit}, {@code
         * escapeFormulas} and {@code Accept} may change). It's opaque: don't parse or build it.
         */
        public String cursor;

        /** Creates one without values. */
        public ExportPromptsAsCsvOptions() {}

        /**
         * Sets the {@code tag}.
         *
         * @param tag Only prompts that have exactly this tag.
         * @return this
         */
        public ExportPromptsAsCsvOptions tag(String tag) {
            this.tag = tag;
            return this;
        }

        /**
         * Sets the {@code model}.
         *
         * @param model Only prompts for exactly this model.
         * @return this
         */
        public ExportPromptsAsCsvOptions model(String model) {
            this.model = model;
            return this;
        }

        /**
         * Sets the {@code externalId}.
         *
         * @param externalId Only the prompt with exactly this external ID.
         * @return this
         */
        public ExportPromptsAsCsvOptions externalId(String externalId) {
            this.externalId = externalId;
            return this;
        }

        /**
         * Sets the {@code sort}.
         *
         * @param sort By {@code createdAt}; by {@code updatedAt}; or by {@code title}, regardless of
         * case and otherwise in the order of Unicode's code points. Equals are in the order of
         * creation.
         * @return this
         */
        public ExportPromptsAsCsvOptions sort(String sort) {
            this.sort = sort;
            return this;
        }

        /**
         * Sets the {@code order}.
         *
         * @param order {@code asc} for the oldest or the first title first, {@code desc} for the
         * reverse.
         * @return this
         */
        public ExportPromptsAsCsvOptions order(String order) {
            this.order = order;
            return this;
        }

        /**
         * Sets the {@code escapeFormulas}.
         *
         * @param escapeFormulas Only with {@code Accept: text/csv}. {@code true} puts an apostrophe
         * before each text that a spreadsheet would execute as a formula: one that starts with {@code
         * =}, {@code +}, {@code -}, {@code @}, a tab or a line break. Use it for a file that people
         * open in a spreadsheet, because the texts of models and users can contain anything. Leave it
         * out for a file that programs read or that you import again: then every text is exact.
         * @return this
         */
        public ExportPromptsAsCsvOptions escapeFormulas(Boolean escapeFormulas) {
            this.escapeFormulas = escapeFormulas;
            return this;
        }

        /**
         * Sets the {@code limit}.
         *
         * @param limit The maximum number of items in the response. Without it, the response has all
         * items.
         * @return this
         */
        public ExportPromptsAsCsvOptions limit(Integer limit) {
            this.limit = limit;
            return this;
        }

        /**
         * Sets the {@code cursor}.
         *
         * @param cursor The position in the list after which to continue. Take it from the {@code Link}
         * header of the previous page, and send it with the same other parameters ({@code limit},
         * {@code escapeFormulas} and {@code Accept} may change). It's opaque: don't parse or build it.
         * @return this
         */
        public ExportPromptsAsCsvOptions cursor(String cursor) {
            this.cursor = cursor;
            return this;
        }
    }

    /** What {@code createPrompt} may be given; what is null is left out. */
    public static final class CreatePromptOptions {

        /**
         * The service executes calls with the same key only once. By default, each call gets a new key
         * and uses it for of its attempts.
         */
        public String idempotencyKey;

        /** Creates one without values. */
        public CreatePromptOptions() {}

        /**
         * Sets the {@code idempotencyKey}.
         *
         * @param idempotencyKey The service executes calls with the same key only once. By default,
         * each call gets a new key and uses it for of its attempts.
         * @return this
         */
        public CreatePromptOptions idempotencyKey(String idempotencyKey) {
            this.idempotencyKey = idempotencyKey;
            return this;
        }
    }

    /** What {@code getPromptVersions} may be given; what is null is left out. */
    public static final class GetPromptVersionsOptions {

        /** {@code asc} for the oldest version first, {@code desc} for the newest. */
        public String order;

        /** The maximum number of items in the response. Without it, the response has all items. */
        public Integer limit;

        /**
         * The position in the list after which to continue. Take it from the {@code Link} header of the
         * previous page, and send it with the same other parameters ({@code limit}, {@code
         * escapeFormulas} and {@code Accept} may change). It's opaque: don't parse or build it.
         */
        public String cursor;

        /** The number of items per page of an iteration. Default: 100. Other calls ignore it. */
        public Integer pageSize;

        /** Creates one without values. */
        public GetPromptVersionsOptions() {}

        /**
         * Sets the {@code order}.
         *
         * @param order {@code asc} for the oldest version first, {@code desc} for the newest.
         * @return this
         */
        public GetPromptVersionsOptions order(String order) {
            this.order = order;
            return this;
        }

        /**
         * Sets the {@code limit}.
         *
         * @param limit The maximum number of items in the response. Without it, the response has all
         * items.
         * @return this
         */
        public GetPromptVersionsOptions limit(Integer limit) {
            this.limit = limit;
            return this;
        }

        /**
         * Sets the {@code cursor}.
         *
         * @param cursor The position in the list after which to continue. Take it from the {@code Link}
         * header of the previous page, and send it with the same other parameters ({@code limit},
         * {@code escapeFormulas} and {@code Accept} may change). It's opaque: don't parse or build it.
         * @return this
         */
        public GetPromptVersionsOptions cursor(String cursor) {
            this.cursor = cursor;
            return this;
        }

        /**
         * Sets the {@code pageSize}.
         *
         * @param pageSize The number of items per page of an iteration. Default: 100. Other calls
         * ignore it.
         * @return this
         */
        public GetPromptVersionsOptions pageSize(Integer pageSize) {
            this.pageSize = pageSize;
            return this;
        }
    }

    /** What {@code getAllLogs} may be given; what is null is left out. */
    public static final class GetAllLogsOptions {

        /** Only logs of this version of the prompt. */
        public Integer promptVersion;

        /** Only logs of exactly this model. */
        public String modelUsed;

        /** Only logs that have a score, or only those that have none. */
        public Boolean scored;

        /** Only logs with this score or a higher one. */
        public Integer scoreMin;

        /** Only logs with this score or a lower one. */
        public Integer scoreMax;

        /**
         * Only logs from this time on: a date-time with its offset, or a date, which means midnight
         * UTC.
         */
        public String from;

        /**
         * Only logs from before this time: a date-time with its offset, or a date, which means midnight
         * UTC.
         */
        public String to;

        /** Only logs of exactly this session. */
        public String sessionId;

        /** Only the log with exactly this external ID. */
        public String externalId;

        /**
         * Only logs with all of these words, separated by spaces, in their {@code output}, {@code
         * input} or {@code notes}. Each may be in another one of the three. It is found at the start of
         * a word, so {@code refund} finds {@code refunded}; in scripts that are written without spaces,
         * such as Chinese, Japanese or Thai, anywhere, from one character up. Case makes no difference,
         * and no character has a special meaning. Of each of the three texts the first 10,000
         * characters are searched, where those beyond U+FFFF, such as emoji, count twice.
         */
        public String q;

        /**
         * By the {@code time} of the log, its {@code occurredAt} or else its {@code createdAt}; or by
         * {@code score}, with logs that have none last and equal scores oldest first.
         */
        public String sort;

        /**
         * {@code asc} for the oldest or the lowest score first, {@code desc} for the newest or the
         * highest.
         */
        public String order;

        /** The maximum number of items in the response. Without it, the response has all items. */
        public Integer limit;

        /**
         * The position in the list after which to continue. Take it from the {@code Link} header of the
         * previous page, and send it with the same other parameters ({@code limit}, {@code
         * escapeFormulas} and {@code Accept} may change). It's opaque: don't parse or build it.
         */
        public String cursor;

        /** The number of items per page of an iteration. Default: 100. Other calls ignore it. */
        public Integer pageSize;

        /** Creates one without values. */
        public GetAllLogsOptions() {}

        /**
         * Sets the {@code promptVersion}.
         *
         * @param promptVersion Only logs of this version of the prompt.
         * @return this
         */
        public GetAllLogsOptions promptVersion(Integer promptVersion) {
            this.promptVersion = promptVersion;
            return this;
        }

        /**
         * Sets the {@code modelUsed}.
         *
         * @param modelUsed Only logs of exactly this model.
         * @return this
         */
        public GetAllLogsOptions modelUsed(String modelUsed) {
            this.modelUsed = modelUsed;
            return this;
        }

        /**
         * Sets the {@code scored}.
         *
         * @param scored Only logs that have a score, or only those that have none.
         * @return this
         */
        public GetAllLogsOptions scored(Boolean scored) {
            this.scored = scored;
            return this;
        }

        /**
         * Sets the {@code scoreMin}.
         *
         * @param scoreMin Only logs with this score or a higher one.
         * @return this
         */
        public GetAllLogsOptions scoreMin(Integer scoreMin) {
            this.scoreMin = scoreMin;
            return this;
        }

        /**
         * Sets the {@code scoreMax}.
         *
         * @param scoreMax Only logs with this score or a lower one.
         * @return this
         */
        public GetAllLogsOptions scoreMax(Integer scoreMax) {
            this.scoreMax = scoreMax;
            return this;
        }

        /**
         * Sets the {@code from}.
         *
         * @param from Only logs from this time on: a date-time with its offset, or a date, which means
         * midnight UTC.
         * @return this
         */
        public GetAllLogsOptions from(String from) {
            this.from = from;
            return this;
        }

        /**
         * Sets the {@code from} as {@code Instant}, which is sent in UTC with milliseconds.
         *
         * @param from Only logs from this time on: a date-time with its offset, or a date, which means
         * midnight UTC.
         * @return this
         */
        public GetAllLogsOptions from(Instant from) {
            this.from = Times.text(from);
            return this;
        }

        /**
         * Sets the {@code from} as {@code OffsetDateTime}, which is sent in UTC with milliseconds.
         *
         * @param from Only logs from this time on: a date-time with its offset, or a date, which means
         * midnight UTC.
         * @return this
         */
        public GetAllLogsOptions from(OffsetDateTime from) {
            this.from = Times.text(from);
            return this;
        }

        /**
         * Sets the {@code from} as {@code LocalDate}.
         *
         * @param from Only logs from this time on: a date-time with its offset, or a date, which means
         * midnight UTC.
         * @return this
         */
        public GetAllLogsOptions from(LocalDate from) {
            this.from = from == null ? null : from.toString();
            return this;
        }

        /**
         * Sets the {@code to}.
         *
         * @param to Only logs from before this time: a date-time with its offset, or a date, which
         * means midnight UTC.
         * @return this
         */
        public GetAllLogsOptions to(String to) {
            this.to = to;
            return this;
        }

        /**
         * Sets the {@code to} as {@code Instant}, which is sent in UTC with milliseconds.
         *
         * @param to Only logs from before this time: a date-time with its offset, or a date, which
         * means midnight UTC.
         * @return this
         */
        public GetAllLogsOptions to(Instant to) {
            this.to = Times.text(to);
            return this;
        }

        /**
         * Sets the {@code to} as {@code OffsetDateTime}, which is sent in UTC with milliseconds.
         *
         * @param to Only logs from before this time: a date-time with its offset, or a date, which
         * means midnight UTC.
         * @return this
         */
        public GetAllLogsOptions to(OffsetDateTime to) {
            this.to = Times.text(to);
            return this;
        }

        /**
         * Sets the {@code to} as {@code LocalDate}.
         *
         * @param to Only logs from before this time: a date-time with its offset, or a date, which
         * means midnight UTC.
         * @return this
         */
        public GetAllLogsOptions to(LocalDate to) {
            this.to = to == null ? null : to.toString();
            return this;
        }

        /**
         * Sets the {@code sessionId}.
         *
         * @param sessionId Only logs of exactly this session.
         * @return this
         */
        public GetAllLogsOptions sessionId(String sessionId) {
            this.sessionId = sessionId;
            return this;
        }

        /**
         * Sets the {@code externalId}.
         *
         * @param externalId Only the log with exactly this external ID.
         * @return this
         */
        public GetAllLogsOptions externalId(String externalId) {
            this.externalId = externalId;
            return this;
        }

        /**
         * Sets the {@code q}.
         *
         * @param q Only logs with all of these words, separated by spaces, in their {@code output},
         * {@code input} or {@code notes}. Each may be in another one of the three. It is found at the
         * start of a word, so {@code refund} finds {@code refunded}; in scripts that are written
         * without spaces, such as Chinese, Japanese or Thai, anywhere, from one character up. Case
         * makes no difference, and no character has a special meaning. Of each of the three texts the
         * first 10,000 characters are searched, where those beyond U+FFFF, such as emoji, count twice.
         * @return this
         */
        public GetAllLogsOptions q(String q) {
            this.q = q;
            return this;
        }

        /**
         * Sets the {@code sort}.
         *
         * @param sort By the {@code time} of the log, its {@code occurredAt} or else its {@code
         * createdAt}; or by {@code score}, with logs that have none last and equal scores oldest first.
         * @return this
         */
        public GetAllLogsOptions sort(String sort) {
            this.sort = sort;
            return this;
        }

        /**
         * Sets the {@code order}.
         *
         * @param order {@code asc} for the oldest or the lowest score first, {@code desc} for the
         * newest or the highest.
         * @return this
         */
        public GetAllLogsOptions order(String order) {
            this.order = order;
            return this;
        }

        /**
         * Sets the {@code limit}.
         *
         * @param limit The maximum number of items in the response. Without it, the response has all
         * items.
         * @return this
         */
        public GetAllLogsOptions limit(Integer limit) {
            this.limit = limit;
            return this;
        }

        /**
         * Sets the {@code cursor}.
         *
         * @param cursor The position in the list after which to continue. Take it from the {@code Link}
         * header of the previous page, and send it with the same other parameters ({@code limit},
         * {@code escapeFormulas} and {@code Accept} may change). It's opaque: don't parse or build it.
         * @return this
         */
        public GetAllLogsOptions cursor(String cursor) {
            this.cursor = cursor;
            return this;
        }

        /**
         * Sets the {@code pageSize}.
         *
         * @param pageSize The number of items per page of an iteration. Default: 100. Other calls
         * ignore it.
         * @return this
         */
        public GetAllLogsOptions pageSize(Integer pageSize) {
            this.pageSize = pageSize;
            return this;
        }
    }

    /** What {@code exportLogsAsNdjson} may be given; what is null is left out. */
    public static final class ExportLogsAsNdjsonOptions {

        /** Only logs of this version of the prompt. */
        public Integer promptVersion;

        /** Only logs of exactly this model. */
        public String modelUsed;

        /** Only logs that have a score, or only those that have none. */
        public Boolean scored;

        /** Only logs with this score or a higher one. */
        public Integer scoreMin;

        /** Only logs with this score or a lower one. */
        public Integer scoreMax;

        /**
         * Only logs from this time on: a date-time with its offset, or a date, which means midnight
         * UTC.
         */
        public String from;

        /**
         * Only logs from before this time: a date-time with its offset, or a date, which means midnight
         * UTC.
         */
        public String to;

        /** Only logs of exactly this session. */
        public String sessionId;

        /** Only the log with exactly this external ID. */
        public String externalId;

        /**
         * Only logs with all of these words, separated by spaces, in their {@code output}, {@code
         * input} or {@code notes}. Each may be in another one of the three. It is found at the start of
         * a word, so {@code refund} finds {@code refunded}; in scripts that are written without spaces,
         * such as Chinese, Japanese or Thai, anywhere, from one character up. Case makes no difference,
         * and no character has a special meaning. Of each of the three texts the first 10,000
         * characters are searched, where those beyond U+FFFF, such as emoji, count twice.
         */
        public String q;

        /**
         * By the {@code time} of the log, its {@code occurredAt} or else its {@code createdAt}; or by
         * {@code score}, with logs that have none last and equal scores oldest first.
         */
        public String sort;

        /**
         * {@code asc} for the oldest or the lowest score first, {@code desc} for the newest or the
         * highest.
         */
        public String order;

        /** The maximum number of items in the response. Without it, the response has all items. */
        public Integer limit;

        /**
         * The position in the list after which to continue. Take it from the {@code Link} header of the
         * previous page, and send it with the same other parameters ({@code limit}, {@code
         * escapeFormulas} and {@code Accept} may change). It's opaque: don't parse or build it.
         */
        public String cursor;

        /** Creates one without values. */
        public ExportLogsAsNdjsonOptions() {}

        /**
         * Sets the {@code promptVersion}.
         *
         * @param promptVersion Only logs of this version of the prompt.
         * @return this
         */
        public ExportLogsAsNdjsonOptions promptVersion(Integer promptVersion) {
            this.promptVersion = promptVersion;
            return this;
        }

        /**
         * Sets the {@code modelUsed}.
         *
         * @param modelUsed Only logs of exactly this model.
         * @return this
         */
        public ExportLogsAsNdjsonOptions modelUsed(String modelUsed) {
            this.modelUsed = modelUsed;
            return this;
        }

        /**
         * Sets the {@code scored}.
         *
         * @param scored Only logs that have a score, or only those that have none.
         * @return this
         */
        public ExportLogsAsNdjsonOptions scored(Boolean scored) {
            this.scored = scored;
            return this;
        }

        /**
         * Sets the {@code scoreMin}.
         *
         * @param scoreMin Only logs with this score or a higher one.
         * @return this
         */
        public ExportLogsAsNdjsonOptions scoreMin(Integer scoreMin) {
            this.scoreMin = scoreMin;
            return this;
        }

        /**
         * Sets the {@code scoreMax}.
         *
         * @param scoreMax Only logs with this score or a lower one.
         * @return this
         */
        public ExportLogsAsNdjsonOptions scoreMax(Integer scoreMax) {
            this.scoreMax = scoreMax;
            return this;
        }

        /**
         * Sets the {@code from}.
         *
         * @param from Only logs from this time on: a date-time with its offset, or a date, which means
         * midnight UTC.
         * @return this
         */
        public ExportLogsAsNdjsonOptions from(String from) {
            this.from = from;
            return this;
        }

        /**
         * Sets the {@code from} as {@code Instant}, which is sent in UTC with milliseconds.
         *
         * @param from Only logs from this time on: a date-time with its offset, or a date, which means
         * midnight UTC.
         * @return this
         */
        public ExportLogsAsNdjsonOptions from(Instant from) {
            this.from = Times.text(from);
            return this;
        }

        /**
         * Sets the {@code from} as {@code OffsetDateTime}, which is sent in UTC with milliseconds.
         *
         * @param from Only logs from this time on: a date-time with its offset, or a date, which means
         * midnight UTC.
         * @return this
         */
        public ExportLogsAsNdjsonOptions from(OffsetDateTime from) {
            this.from = Times.text(from);
            return this;
        }

        /**
         * Sets the {@code from} as {@code LocalDate}.
         *
         * @param from Only logs from this time on: a date-time with its offset, or a date, which means
         * midnight UTC.
         * @return this
         */
        public ExportLogsAsNdjsonOptions from(LocalDate from) {
            this.from = from == null ? null : from.toString();
            return this;
        }

        /**
         * Sets the {@code to}.
         *
         * @param to Only logs from before this time: a date-time with its offset, or a date, which
         * means midnight UTC.
         * @return this
         */
        public ExportLogsAsNdjsonOptions to(String to) {
            this.to = to;
            return this;
        }

        /**
         * Sets the {@code to} as {@code Instant}, which is sent in UTC with milliseconds.
         *
         * @param to Only logs from before this time: a date-time with its offset, or a date, which
         * means midnight UTC.
         * @return this
         */
        public ExportLogsAsNdjsonOptions to(Instant to) {
            this.to = Times.text(to);
            return this;
        }

        /**
         * Sets the {@code to} as {@code OffsetDateTime}, which is sent in UTC with milliseconds.
         *
         * @param to Only logs from before this time: a date-time with its offset, or a date, which
         * means midnight UTC.
         * @return this
         */
        public ExportLogsAsNdjsonOptions to(OffsetDateTime to) {
            this.to = Times.text(to);
            return this;
        }

        /**
         * Sets the {@code to} as {@code LocalDate}.
         *
         * @param to Only logs from before this time: a date-time with its offset, or a date, which
         * means midnight UTC.
         * @return this
         */
        public ExportLogsAsNdjsonOptions to(LocalDate to) {
            this.to = to == null ? null : to.toString();
            return this;
        }

        /**
         * Sets the {@code sessionId}.
         *
         * @param sessionId Only logs of exactly this session.
         * @return this
         */
        public ExportLogsAsNdjsonOptions sessionId(String sessionId) {
            this.sessionId = sessionId;
            return this;
        }

        /**
         * Sets the {@code externalId}.
         *
         * @param externalId Only the log with exactly this external ID.
         * @return this
         */
        public ExportLogsAsNdjsonOptions externalId(String externalId) {
            this.externalId = externalId;
            return this;
        }

        /**
         * Sets the {@code q}.
         *
         * @param q Only logs with all of these words, separated by spaces, in their {@code output},
         * {@code input} or {@code notes}. Each may be in another one of the three. It is found at the
         * start of a word, so {@code refund} finds {@code refunded}; in scripts that are written
         * without spaces, such as Chinese, Japanese or Thai, anywhere, from one character up. Case
         * makes no difference, and no character has a special meaning. Of each of the three texts the
         * first 10,000 characters are searched, where those beyond U+FFFF, such as emoji, count twice.
         * @return this
         */
        public ExportLogsAsNdjsonOptions q(String q) {
            this.q = q;
            return this;
        }

        /**
         * Sets the {@code sort}.
         *
         * @param sort By the {@code time} of the log, its {@code occurredAt} or else its {@code
         * createdAt}; or by {@code score}, with logs that have none last and equal scores oldest first.
         * @return this
         */
        public ExportLogsAsNdjsonOptions sort(String sort) {
            this.sort = sort;
            return this;
        }

        /**
         * Sets the {@code order}.
         *
         * @param order {@code asc} for the oldest or the lowest score first, {@code desc} for the
         * newest or the highest.
         * @return this
         */
        public ExportLogsAsNdjsonOptions order(String order) {
            this.order = order;
            return this;
        }

        /**
         * Sets the {@code limit}.
         *
         * @param limit The maximum number of items in the response. Without it, the response has all
         * items.
         * @return this
         */
        public ExportLogsAsNdjsonOptions limit(Integer limit) {
            this.limit = limit;
            return this;
        }

        /**
         * Sets the {@code cursor}.
         *
         * @param cursor The position in the list after which to continue. Take it from the {@code Link}
         * header of the previous page, and send it with the same other parameters ({@code limit},
         * {@code escapeFormulas} and {@code Accept} may change). It's opaque: don't parse or build it.
         * @return this
         */
        public ExportLogsAsNdjsonOptions cursor(String cursor) {
            this.cursor = cursor;
            return this;
        }
    }

    /** What {@code exportLogsAsCsv} may be given; what is null is left out. */
    public static final class ExportLogsAsCsvOptions {

        /** Only logs of this version of the prompt. */
        public Integer promptVersion;

        /** Only logs of exactly this model. */
        public String modelUsed;

        /** Only logs that have a score, or only those that have none. */
        public Boolean scored;

        /** Only logs with this score or a higher one. */
        public Integer scoreMin;

        /** Only logs with this score or a lower one. */
        public Integer scoreMax;

        /**
         * Only logs from this time on: a date-time with its offset, or a date, which means midnight
         * UTC.
         */
        public String from;

        /**
         * Only logs from before this time: a date-time with its offset, or a date, which means midnight
         * UTC.
         */
        public String to;

        /** Only logs of exactly this session. */
        public String sessionId;

        /** Only the log with exactly this external ID. */
        public String externalId;

        /**
         * Only logs with all of these words, separated by spaces, in their {@code output}, {@code
         * input} or {@code notes}. Each may be in another one of the three. It is found at the start of
         * a word, so {@code refund} finds {@code refunded}; in scripts that are written without spaces,
         * such as Chinese, Japanese or Thai, anywhere, from one character up. Case makes no difference,
         * and no character has a special meaning. Of each of the three texts the first 10,000
         * characters are searched, where those beyond U+FFFF, such as emoji, count twice.
         */
        public String q;

        /**
         * By the {@code time} of the log, its {@code occurredAt} or else its {@code createdAt}; or by
         * {@code score}, with logs that have none last and equal scores oldest first.
         */
        public String sort;

        /**
         * {@code asc} for the oldest or the lowest score first, {@code desc} for the newest or the
         * highest.
         */
        public String order;

        /**
         * Only with {@code Accept: text/csv}. {@code true} puts an apostrophe before each text that a
         * spreadsheet would execute as a formula: one that starts with {@code =}, {@code +}, {@code -},
         * {@code @}, a tab or a line break. Use it for a file that people open in a spreadsheet,
         * because the texts of models and users can contain anything. Leave it out for a file that
         * programs read or that you import again: then every text is exact.
         */
        public Boolean escapeFormulas;

        /** The maximum number of items in the response. Without it, the response has all items. */
        public Integer limit;

        /**
         * The position in the list after which to continue. Take it from the {@code Link} header of the
         * previous page, and send it with the same other parameters ({@code limit}, {@code
         * escapeFormulas} and {@code Accept} may change). It's opaque: don't parse or build it.
         */
        public String cursor;

        /** Creates one without values. */
        public ExportLogsAsCsvOptions() {}

        /**
         * Sets the {@code promptVersion}.
         *
         * @param promptVersion Only logs of this version of the prompt.
         * @return this
         */
        public ExportLogsAsCsvOptions promptVersion(Integer promptVersion) {
            this.promptVersion = promptVersion;
            return this;
        }

        /**
         * Sets the {@code modelUsed}.
         *
         * @param modelUsed Only logs of exactly this model.
         * @return this
         */
        public ExportLogsAsCsvOptions modelUsed(String modelUsed) {
            this.modelUsed = modelUsed;
            return this;
        }

        /**
         * Sets the {@code scored}.
         *
         * @param scored Only logs that have a score, or only those that have none.
         * @return this
         */
        public ExportLogsAsCsvOptions scored(Boolean scored) {
            this.scored = scored;
            return this;
        }

        /**
         * Sets the {@code scoreMin}.
         *
         * @param scoreMin Only logs with this score or a higher one.
         * @return this
         */
        public ExportLogsAsCsvOptions scoreMin(Integer scoreMin) {
            this.scoreMin = scoreMin;
            return this;
        }

        /**
         * Sets the {@code scoreMax}.
         *
         * @param scoreMax Only logs with this score or a lower one.
         * @return this
         */
        public ExportLogsAsCsvOptions scoreMax(Integer scoreMax) {
            this.scoreMax = scoreMax;
            return this;
        }

        /**
         * Sets the {@code from}.
         *
         * @param from Only logs from this time on: a date-time with its offset, or a date, which means
         * midnight UTC.
         * @return this
         */
        public ExportLogsAsCsvOptions from(String from) {
            this.from = from;
            return this;
        }

        /**
         * Sets the {@code from} as {@code Instant}, which is sent in UTC with milliseconds.
         *
         * @param from Only logs from this time on: a date-time with its offset, or a date, which means
         * midnight UTC.
         * @return this
         */
        public ExportLogsAsCsvOptions from(Instant from) {
            this.from = Times.text(from);
            return this;
        }

        /**
         * Sets the {@code from} as {@code OffsetDateTime}, which is sent in UTC with milliseconds.
         *
         * @param from Only logs from this time on: a date-time with its offset, or a date, which means
         * midnight UTC.
         * @return this
         */
        public ExportLogsAsCsvOptions from(OffsetDateTime from) {
            this.from = Times.text(from);
            return this;
        }

        /**
         * Sets the {@code from} as {@code LocalDate}.
         *
         * @param from Only logs from this time on: a date-time with its offset, or a date, which means
         * midnight UTC.
         * @return this
         */
        public ExportLogsAsCsvOptions from(LocalDate from) {
            this.from = from == null ? null : from.toString();
            return this;
        }

        /**
         * Sets the {@code to}.
         *
         * @param to Only logs from before this time: a date-time with its offset, or a date, which
         * means midnight UTC.
         * @return this
         */
        public ExportLogsAsCsvOptions to(String to) {
            this.to = to;
            return this;
        }

        /**
         * Sets the {@code to} as {@code Instant}, which is sent in UTC with milliseconds.
         *
         * @param to Only logs from before this time: a date-time with its offset, or a date, which
         * means midnight UTC.
         * @return this
         */
        public ExportLogsAsCsvOptions to(Instant to) {
            this.to = Times.text(to);
            return this;
        }

        /**
         * Sets the {@code to} as {@code OffsetDateTime}, which is sent in UTC with milliseconds.
         *
         * @param to Only logs from before this time: a date-time with its offset, or a date, which
         * means midnight UTC.
         * @return this
         */
        public ExportLogsAsCsvOptions to(OffsetDateTime to) {
            this.to = Times.text(to);
            return this;
        }

        /**
         * Sets the {@code to} as {@code LocalDate}.
         *
         * @param to Only logs from before this time: a date-time with its offset, or a date, which
         * means midnight UTC.
         * @return this
         */
        public ExportLogsAsCsvOptions to(LocalDate to) {
            this.to = to == null ? null : to.toString();
            return this;
        }

        /**
         * Sets the {@code sessionId}.
         *
         * @param sessionId Only logs of exactly this session.
         * @return this
         */
        public ExportLogsAsCsvOptions sessionId(String sessionId) {
            this.sessionId = sessionId;
            return this;
        }

        /**
         * Sets the {@code externalId}.
         *
         * @param externalId Only the log with exactly this external ID.
         * @return this
         */
        public ExportLogsAsCsvOptions externalId(String externalId) {
            this.externalId = externalId;
            return this;
        }

        /**
         * Sets the {@code q}.
         *
         * @param q Only logs with all of these words, separated by spaces, in their {@code output},
         * {@code input} or {@code notes}. Each may be in another one of the three. It is found at the
         * start of a word, so {@code refund} finds {@code refunded}; in scripts that are written
         * without spaces, such as Chinese, Japanese or Thai, anywhere, from one character up. Case
         * makes no difference, and no character has a special meaning. Of each of the three texts the
         * first 10,000 characters are searched, where those beyond U+FFFF, such as emoji, count twice.
         * @return this
         */
        public ExportLogsAsCsvOptions q(String q) {
            this.q = q;
            return this;
        }

        /**
         * Sets the {@code sort}.
         *
         * @param sort By the {@code time} of the log, its {@code occurredAt} or else its {@code
         * createdAt}; or by {@code score}, with logs that have none last and equal scores oldest first.
         * @return this
         */
        public ExportLogsAsCsvOptions sort(String sort) {
            this.sort = sort;
            return this;
        }

        /**
         * Sets the {@code order}.
         *
         * @param order {@code asc} for the oldest or the lowest score first, {@code desc} for the
         * newest or the highest.
         * @return this
         */
        public ExportLogsAsCsvOptions order(String order) {
            this.order = order;
            return this;
        }

        /**
         * Sets the {@code escapeFormulas}.
         *
         * @param escapeFormulas Only with {@code Accept: text/csv}. {@code true} puts an apostrophe
         * before each text that a spreadsheet would execute as a formula: one that starts with {@code
         * =}, {@code +}, {@code -}, {@code @}, a tab or a line break. Use it for a file that people
         * open in a spreadsheet, because the texts of models and users can contain anything. Leave it
         * out for a file that programs read or that you import again: then every text is exact.
         * @return this
         */
        public ExportLogsAsCsvOptions escapeFormulas(Boolean escapeFormulas) {
            this.escapeFormulas = escapeFormulas;
            return this;
        }

        /**
         * Sets the {@code limit}.
         *
         * @param limit The maximum number of items in the response. Without it, the response has all
         * items.
         * @return this
         */
        public ExportLogsAsCsvOptions limit(Integer limit) {
            this.limit = limit;
            return this;
        }

        /**
         * Sets the {@code cursor}.
         *
         * @param cursor The position in the list after which to continue. Take it from the {@code Link}
         * header of the previous page, and send it with the same other parameters ({@code limit},
         * {@code escapeFormulas} and {@code Accept} may change). It's opaque: don't parse or build it.
         * @return this
         */
        public ExportLogsAsCsvOptions cursor(String cursor) {
            this.cursor = cursor;
            return this;
        }
    }

    /** What {@code getLogsByPrompt} may be given; what is null is left out. */
    public static final class GetLogsByPromptOptions {

        /** Only logs of this version of the prompt. */
        public Integer promptVersion;

        /** Only logs of exactly this model. */
        public String modelUsed;

        /** Only logs that have a score, or only those that have none. */
        public Boolean scored;

        /** Only logs with this score or a higher one. */
        public Integer scoreMin;

        /** Only logs with this score or a lower one. */
        public Integer scoreMax;

        /**
         * Only logs from this time on: a date-time with its offset, or a date, which means midnight
         * UTC.
         */
        public String from;

        /**
         * Only logs from before this time: a date-time with its offset, or a date, which means midnight
         * UTC.
         */
        public String to;

        /** Only logs of exactly this session. */
        public String sessionId;

        /** Only the log with exactly this external ID. */
        public String externalId;

        /**
         * Only logs with all of these words, separated by spaces, in their {@code output}, {@code
         * input} or {@code notes}. Each may be in another one of the three. It is found at the start of
         * a word, so {@code refund} finds {@code refunded}; in scripts that are written without spaces,
         * such as Chinese, Japanese or Thai, anywhere, from one character up. Case makes no difference,
         * and no character has a special meaning. Of each of the three texts the first 10,000
         * characters are searched, where those beyond U+FFFF, such as emoji, count twice.
         */
        public String q;

        /**
         * By the {@code time} of the log, its {@code occurredAt} or else its {@code createdAt}; or by
         * {@code score}, with logs that have none last and equal scores oldest first.
         */
        public String sort;

        /**
         * {@code asc} for the oldest or the lowest score first, {@code desc} for the newest or the
         * highest.
         */
        public String order;

        /** The maximum number of items in the response. Without it, the response has all items. */
        public Integer limit;

        /**
         * The position in the list after which to continue. Take it from the {@code Link} header of the
         * previous page, and send it with the same other parameters ({@code limit}, {@code
         * escapeFormulas} and {@code Accept} may change). It's opaque: don't parse or build it.
         */
        public String cursor;

        /** The number of items per page of an iteration. Default: 100. Other calls ignore it. */
        public Integer pageSize;

        /** Creates one without values. */
        public GetLogsByPromptOptions() {}

        /**
         * Sets the {@code promptVersion}.
         *
         * @param promptVersion Only logs of this version of the prompt.
         * @return this
         */
        public GetLogsByPromptOptions promptVersion(Integer promptVersion) {
            this.promptVersion = promptVersion;
            return this;
        }

        /**
         * Sets the {@code modelUsed}.
         *
         * @param modelUsed Only logs of exactly this model.
         * @return this
         */
        public GetLogsByPromptOptions modelUsed(String modelUsed) {
            this.modelUsed = modelUsed;
            return this;
        }

        /**
         * Sets the {@code scored}.
         *
         * @param scored Only logs that have a score, or only those that have none.
         * @return this
         */
        public GetLogsByPromptOptions scored(Boolean scored) {
            this.scored = scored;
            return this;
        }

        /**
         * Sets the {@code scoreMin}.
         *
         * @param scoreMin Only logs with this score or a higher one.
         * @return this
         */
        public GetLogsByPromptOptions scoreMin(Integer scoreMin) {
            this.scoreMin = scoreMin;
            return this;
        }

        /**
         * Sets the {@code scoreMax}.
         *
         * @param scoreMax Only logs with this score or a lower one.
         * @return this
         */
        public GetLogsByPromptOptions scoreMax(Integer scoreMax) {
            this.scoreMax = scoreMax;
            return this;
        }

        /**
         * Sets the {@code from}.
         *
         * @param from Only logs from this time on: a date-time with its offset, or a date, which means
         * midnight UTC.
         * @return this
         */
        public GetLogsByPromptOptions from(String from) {
            this.from = from;
            return this;
        }

        /**
         * Sets the {@code from} as {@code Instant}, which is sent in UTC with milliseconds.
         *
         * @param from Only logs from this time on: a date-time with its offset, or a date, which means
         * midnight UTC.
         * @return this
         */
        public GetLogsByPromptOptions from(Instant from) {
            this.from = Times.text(from);
            return this;
        }

        /**
         * Sets the {@code from} as {@code OffsetDateTime}, which is sent in UTC with milliseconds.
         *
         * @param from Only logs from this time on: a date-time with its offset, or a date, which means
         * midnight UTC.
         * @return this
         */
        public GetLogsByPromptOptions from(OffsetDateTime from) {
            this.from = Times.text(from);
            return this;
        }

        /**
         * Sets the {@code from} as {@code LocalDate}.
         *
         * @param from Only logs from this time on: a date-time with its offset, or a date, which means
         * midnight UTC.
         * @return this
         */
        public GetLogsByPromptOptions from(LocalDate from) {
            this.from = from == null ? null : from.toString();
            return this;
        }

        /**
         * Sets the {@code to}.
         *
         * @param to Only logs from before this time: a date-time with its offset, or a date, which
         * means midnight UTC.
         * @return this
         */
        public GetLogsByPromptOptions to(String to) {
            this.to = to;
            return this;
        }

        /**
         * Sets the {@code to} as {@code Instant}, which is sent in UTC with milliseconds.
         *
         * @param to Only logs from before this time: a date-time with its offset, or a date, which
         * means midnight UTC.
         * @return this
         */
        public GetLogsByPromptOptions to(Instant to) {
            this.to = Times.text(to);
            return this;
        }

        /**
         * Sets the {@code to} as {@code OffsetDateTime}, which is sent in UTC with milliseconds.
         *
         * @param to Only logs from before this time: a date-time with its offset, or a date, which
         * means midnight UTC.
         * @return this
         */
        public GetLogsByPromptOptions to(OffsetDateTime to) {
            this.to = Times.text(to);
            return this;
        }

        /**
         * Sets the {@code to} as {@code LocalDate}.
         *
         * @param to Only logs from before this time: a date-time with its offset, or a date, which
         * means midnight UTC.
         * @return this
         */
        public GetLogsByPromptOptions to(LocalDate to) {
            this.to = to == null ? null : to.toString();
            return this;
        }

        /**
         * Sets the {@code sessionId}.
         *
         * @param sessionId Only logs of exactly this session.
         * @return this
         */
        public GetLogsByPromptOptions sessionId(String sessionId) {
            this.sessionId = sessionId;
            return this;
        }

        /**
         * Sets the {@code externalId}.
         *
         * @param externalId Only the log with exactly this external ID.
         * @return this
         */
        public GetLogsByPromptOptions externalId(String externalId) {
            this.externalId = externalId;
            return this;
        }

        /**
         * Sets the {@code q}.
         *
         * @param q Only logs with all of these words, separated by spaces, in their {@code output},
         * {@code input} or {@code notes}. Each may be in another one of the three. It is found at the
         * start of a word, so {@code refund} finds {@code refunded}; in scripts that are written
         * without spaces, such as Chinese, Japanese or Thai, anywhere, from one character up. Case
         * makes no difference, and no character has a special meaning. Of each of the three texts the
         * first 10,000 characters are searched, where those beyond U+FFFF, such as emoji, count twice.
         * @return this
         */
        public GetLogsByPromptOptions q(String q) {
            this.q = q;
            return this;
        }

        /**
         * Sets the {@code sort}.
         *
         * @param sort By the {@code time} of the log, its {@code occurredAt} or else its {@code
         * createdAt}; or by {@code score}, with logs that have none last and equal scores oldest first.
         * @return this
         */
        public GetLogsByPromptOptions sort(String sort) {
            this.sort = sort;
            return this;
        }

        /**
         * Sets the {@code order}.
         *
         * @param order {@code asc} for the oldest or the lowest score first, {@code desc} for the
         * newest or the highest.
         * @return this
         */
        public GetLogsByPromptOptions order(String order) {
            this.order = order;
            return this;
        }

        /**
         * Sets the {@code limit}.
         *
         * @param limit The maximum number of items in the response. Without it, the response has all
         * items.
         * @return this
         */
        public GetLogsByPromptOptions limit(Integer limit) {
            this.limit = limit;
            return this;
        }

        /**
         * Sets the {@code cursor}.
         *
         * @param cursor The position in the list after which to continue. Take it from the {@code Link}
         * header of the previous page, and send it with the same other parameters ({@code limit},
         * {@code escapeFormulas} and {@code Accept} may change). It's opaque: don't parse or build it.
         * @return this
         */
        public GetLogsByPromptOptions cursor(String cursor) {
            this.cursor = cursor;
            return this;
        }

        /**
         * Sets the {@code pageSize}.
         *
         * @param pageSize The number of items per page of an iteration. Default: 100. Other calls
         * ignore it.
         * @return this
         */
        public GetLogsByPromptOptions pageSize(Integer pageSize) {
            this.pageSize = pageSize;
            return this;
        }
    }

    /** What {@code exportLogsByPromptAsNdjson} may be given; what is null is left out. */
    public static final class ExportLogsByPromptAsNdjsonOptions {

        /** Only logs of this version of the prompt. */
        public Integer promptVersion;

        /** Only logs of exactly this model. */
        public String modelUsed;

        /** Only logs that have a score, or only those that have none. */
        public Boolean scored;

        /** Only logs with this score or a higher one. */
        public Integer scoreMin;

        /** Only logs with this score or a lower one. */
        public Integer scoreMax;

        /**
         * Only logs from this time on: a date-time with its offset, or a date, which means midnight
         * UTC.
         */
        public String from;

        /**
         * Only logs from before this time: a date-time with its offset, or a date, which means midnight
         * UTC.
         */
        public String to;

        /** Only logs of exactly this session. */
        public String sessionId;

        /** Only the log with exactly this external ID. */
        public String externalId;

        /**
         * Only logs with all of these words, separated by spaces, in their {@code output}, {@code
         * input} or {@code notes}. Each may be in another one of the three. It is found at the start of
         * a word, so {@code refund} finds {@code refunded}; in scripts that are written without spaces,
         * such as Chinese, Japanese or Thai, anywhere, from one character up. Case makes no difference,
         * and no character has a special meaning. Of each of the three texts the first 10,000
         * characters are searched, where those beyond U+FFFF, such as emoji, count twice.
         */
        public String q;

        /**
         * By the {@code time} of the log, its {@code occurredAt} or else its {@code createdAt}; or by
         * {@code score}, with logs that have none last and equal scores oldest first.
         */
        public String sort;

        /**
         * {@code asc} for the oldest or the lowest score first, {@code desc} for the newest or the
         * highest.
         */
        public String order;

        /** The maximum number of items in the response. Without it, the response has all items. */
        public Integer limit;

        /**
         * The position in the list after which to continue. Take it from the {@code Link} header of the
         * previous page, and send it with the same other parameters ({@code limit}, {@code
         * escapeFormulas} and {@code Accept} may change). It's opaque: don't parse or build it.
         */
        public String cursor;

        /** Creates one without values. */
        public ExportLogsByPromptAsNdjsonOptions() {}

        /**
         * Sets the {@code promptVersion}.
         *
         * @param promptVersion Only logs of this version of the prompt.
         * @return this
         */
        public ExportLogsByPromptAsNdjsonOptions promptVersion(Integer promptVersion) {
            this.promptVersion = promptVersion;
            return this;
        }

        /**
         * Sets the {@code modelUsed}.
         *
         * @param modelUsed Only logs of exactly this model.
         * @return this
         */
        public ExportLogsByPromptAsNdjsonOptions modelUsed(String modelUsed) {
            this.modelUsed = modelUsed;
            return this;
        }

        /**
         * Sets the {@code scored}.
         *
         * @param scored Only logs that have a score, or only those that have none.
         * @return this
         */
        public ExportLogsByPromptAsNdjsonOptions scored(Boolean scored) {
            this.scored = scored;
            return this;
        }

        /**
         * Sets the {@code scoreMin}.
         *
         * @param scoreMin Only logs with this score or a higher one.
         * @return this
         */
        public ExportLogsByPromptAsNdjsonOptions scoreMin(Integer scoreMin) {
            this.scoreMin = scoreMin;
            return this;
        }

        /**
         * Sets the {@code scoreMax}.
         *
         * @param scoreMax Only logs with this score or a lower one.
         * @return this
         */
        public ExportLogsByPromptAsNdjsonOptions scoreMax(Integer scoreMax) {
            this.scoreMax = scoreMax;
            return this;
        }

        /**
         * Sets the {@code from}.
         *
         * @param from Only logs from this time on: a date-time with its offset, or a date, which means
         * midnight UTC.
         * @return this
         */
        public ExportLogsByPromptAsNdjsonOptions from(String from) {
            this.from = from;
            return this;
        }

        /**
         * Sets the {@code from} as {@code Instant}, which is sent in UTC with milliseconds.
         *
         * @param from Only logs from this time on: a date-time with its offset, or a date, which means
         * midnight UTC.
         * @return this
         */
        public ExportLogsByPromptAsNdjsonOptions from(Instant from) {
            this.from = Times.text(from);
            return this;
        }

        /**
         * Sets the {@code from} as {@code OffsetDateTime}, which is sent in UTC with milliseconds.
         *
         * @param from Only logs from this time on: a date-time with its offset, or a date, which means
         * midnight UTC.
         * @return this
         */
        public ExportLogsByPromptAsNdjsonOptions from(OffsetDateTime from) {
            this.from = Times.text(from);
            return this;
        }

        /**
         * Sets the {@code from} as {@code LocalDate}.
         *
         * @param from Only logs from this time on: a date-time with its offset, or a date, which means
         * midnight UTC.
         * @return this
         */
        public ExportLogsByPromptAsNdjsonOptions from(LocalDate from) {
            this.from = from == null ? null : from.toString();
            return this;
        }

        /**
         * Sets the {@code to}.
         *
         * @param to Only logs from before this time: a date-time with its offset, or a date, which
         * means midnight UTC.
         * @return this
         */
        public ExportLogsByPromptAsNdjsonOptions to(String to) {
            this.to = to;
            return this;
        }

        /**
         * Sets the {@code to} as {@code Instant}, which is sent in UTC with milliseconds.
         *
         * @param to Only logs from before this time: a date-time with its offset, or a date, which
         * means midnight UTC.
         * @return this
         */
        public ExportLogsByPromptAsNdjsonOptions to(Instant to) {
            this.to = Times.text(to);
            return this;
        }

        /**
         * Sets the {@code to} as {@code OffsetDateTime}, which is sent in UTC with milliseconds.
         *
         * @param to Only logs from before this time: a date-time with its offset, or a date, which
         * means midnight UTC.
         * @return this
         */
        public ExportLogsByPromptAsNdjsonOptions to(OffsetDateTime to) {
            this.to = Times.text(to);
            return this;
        }

        /**
         * Sets the {@code to} as {@code LocalDate}.
         *
         * @param to Only logs from before this time: a date-time with its offset, or a date, which
         * means midnight UTC.
         * @return this
         */
        public ExportLogsByPromptAsNdjsonOptions to(LocalDate to) {
            this.to = to == null ? null : to.toString();
            return this;
        }

        /**
         * Sets the {@code sessionId}.
         *
         * @param sessionId Only logs of exactly this session.
         * @return this
         */
        public ExportLogsByPromptAsNdjsonOptions sessionId(String sessionId) {
            this.sessionId = sessionId;
            return this;
        }

        /**
         * Sets the {@code externalId}.
         *
         * @param externalId Only the log with exactly this external ID.
         * @return this
         */
        public ExportLogsByPromptAsNdjsonOptions externalId(String externalId) {
            this.externalId = externalId;
            return this;
        }

        /**
         * Sets the {@code q}.
         *
         * @param q Only logs with all of these words, separated by spaces, in their {@code output},
         * {@code input} or {@code notes}. Each may be in another one of the three. It is found at the
         * start of a word, so {@code refund} finds {@code refunded}; in scripts that are written
         * without spaces, such as Chinese, Japanese or Thai, anywhere, from one character up. Case
         * makes no difference, and no character has a special meaning. Of each of the three texts the
         * first 10,000 characters are searched, where those beyond U+FFFF, such as emoji, count twice.
         * @return this
         */
        public ExportLogsByPromptAsNdjsonOptions q(String q) {
            this.q = q;
            return this;
        }

        /**
         * Sets the {@code sort}.
         *
         * @param sort By the {@code time} of the log, its {@code occurredAt} or else its {@code
         * createdAt}; or by {@code score}, with logs that have none last and equal scores oldest first.
         * @return this
         */
        public ExportLogsByPromptAsNdjsonOptions sort(String sort) {
            this.sort = sort;
            return this;
        }

        /**
         * Sets the {@code order}.
         *
         * @param order {@code asc} for the oldest or the lowest score first, {@code desc} for the
         * newest or the highest.
         * @return this
         */
        public ExportLogsByPromptAsNdjsonOptions order(String order) {
            this.order = order;
            return this;
        }

        /**
         * Sets the {@code limit}.
         *
         * @param limit The maximum number of items in the response. Without it, the response has all
         * items.
         * @return this
         */
        public ExportLogsByPromptAsNdjsonOptions limit(Integer limit) {
            this.limit = limit;
            return this;
        }

        /**
         * Sets the {@code cursor}.
         *
         * @param cursor The position in the list after which to continue. Take it from the {@code Link}
         * header of the previous page, and send it with the same other parameters ({@code limit},
         * {@code escapeFormulas} and {@code Accept} may change). It's opaque: don't parse or build it.
         * @return this
         */
        public ExportLogsByPromptAsNdjsonOptions cursor(String cursor) {
            this.cursor = cursor;
            return this;
        }
    }

    /** What {@code exportLogsByPromptAsCsv} may be given; what is null is left out. */
    public static final class ExportLogsByPromptAsCsvOptions {

        /** Only logs of this version of the prompt. */
        public Integer promptVersion;

        /** Only logs of exactly this model. */
        public String modelUsed;

        /** Only logs that have a score, or only those that have none. */
        public Boolean scored;

        /** Only logs with this score or a higher one. */
        public Integer scoreMin;

        /** Only logs with this score or a lower one. */
        public Integer scoreMax;

        /**
         * Only logs from this time on: a date-time with its offset, or a date, which means midnight
         * UTC.
         */
        public String from;

        /**
         * Only logs from before this time: a date-time with its offset, or a date, which means midnight
         * UTC.
         */
        public String to;

        /** Only logs of exactly this session. */
        public String sessionId;

        /** Only the log with exactly this external ID. */
        public String externalId;

        /**
         * Only logs with all of these words, separated by spaces, in their {@code output}, {@code
         * input} or {@code notes}. Each may be in another one of the three. It is found at the start of
         * a word, so {@code refund} finds {@code refunded}; in scripts that are written without spaces,
         * such as Chinese, Japanese or Thai, anywhere, from one character up. Case makes no difference,
         * and no character has a special meaning. Of each of the three texts the first 10,000
         * characters are searched, where those beyond U+FFFF, such as emoji, count twice.
         */
        public String q;

        /**
         * By the {@code time} of the log, its {@code occurredAt} or else its {@code createdAt}; or by
         * {@code score}, with logs that have none last and equal scores oldest first.
         */
        public String sort;

        /**
         * {@code asc} for the oldest or the lowest score first, {@code desc} for the newest or the
         * highest.
         */
        public String order;

        /**
         * Only with {@code Accept: text/csv}. {@code true} puts an apostrophe before each text that a
         * spreadsheet would execute as a formula: one that starts with {@code =}, {@code +}, {@code -},
         * {@code @}, a tab or a line break. Use it for a file that people open in a spreadsheet,
         * because the texts of models and users can contain anything. Leave it out for a file that
         * programs read or that you import again: then every text is exact.
         */
        public Boolean escapeFormulas;

        /** The maximum number of items in the response. Without it, the response has all items. */
        public Integer limit;

        /**
         * The position in the list after which to continue. Take it from the {@code Link} header of the
         * previous page, and send it with the same other parameters ({@code limit}, {@code
         * escapeFormulas} and {@code Accept} may change). It's opaque: don't parse or build it.
         */
        public String cursor;

        /** Creates one without values. */
        public ExportLogsByPromptAsCsvOptions() {}

        /**
         * Sets the {@code promptVersion}.
         *
         * @param promptVersion Only logs of this version of the prompt.
         * @return this
         */
        public ExportLogsByPromptAsCsvOptions promptVersion(Integer promptVersion) {
            this.promptVersion = promptVersion;
            return this;
        }

        /**
         * Sets the {@code modelUsed}.
         *
         * @param modelUsed Only logs of exactly this model.
         * @return this
         */
        public ExportLogsByPromptAsCsvOptions modelUsed(String modelUsed) {
            this.modelUsed = modelUsed;
            return this;
        }

        /**
         * Sets the {@code scored}.
         *
         * @param scored Only logs that have a score, or only those that have none.
         * @return this
         */
        public ExportLogsByPromptAsCsvOptions scored(Boolean scored) {
            this.scored = scored;
            return this;
        }

        /**
         * Sets the {@code scoreMin}.
         *
         * @param scoreMin Only logs with this score or a higher one.
         * @return this
         */
        public ExportLogsByPromptAsCsvOptions scoreMin(Integer scoreMin) {
            this.scoreMin = scoreMin;
            return this;
        }

        /**
         * Sets the {@code scoreMax}.
         *
         * @param scoreMax Only logs with this score or a lower one.
         * @return this
         */
        public ExportLogsByPromptAsCsvOptions scoreMax(Integer scoreMax) {
            this.scoreMax = scoreMax;
            return this;
        }

        /**
         * Sets the {@code from}.
         *
         * @param from Only logs from this time on: a date-time with its offset, or a date, which means
         * midnight UTC.
         * @return this
         */
        public ExportLogsByPromptAsCsvOptions from(String from) {
            this.from = from;
            return this;
        }

        /**
         * Sets the {@code from} as {@code Instant}, which is sent in UTC with milliseconds.
         *
         * @param from Only logs from this time on: a date-time with its offset, or a date, which means
         * midnight UTC.
         * @return this
         */
        public ExportLogsByPromptAsCsvOptions from(Instant from) {
            this.from = Times.text(from);
            return this;
        }

        /**
         * Sets the {@code from} as {@code OffsetDateTime}, which is sent in UTC with milliseconds.
         *
         * @param from Only logs from this time on: a date-time with its offset, or a date, which means
         * midnight UTC.
         * @return this
         */
        public ExportLogsByPromptAsCsvOptions from(OffsetDateTime from) {
            this.from = Times.text(from);
            return this;
        }

        /**
         * Sets the {@code from} as {@code LocalDate}.
         *
         * @param from Only logs from this time on: a date-time with its offset, or a date, which means
         * midnight UTC.
         * @return this
         */
        public ExportLogsByPromptAsCsvOptions from(LocalDate from) {
            this.from = from == null ? null : from.toString();
            return this;
        }

        /**
         * Sets the {@code to}.
         *
         * @param to Only logs from before this time: a date-time with its offset, or a date, which
         * means midnight UTC.
         * @return this
         */
        public ExportLogsByPromptAsCsvOptions to(String to) {
            this.to = to;
            return this;
        }

        /**
         * Sets the {@code to} as {@code Instant}, which is sent in UTC with milliseconds.
         *
         * @param to Only logs from before this time: a date-time with its offset, or a date, which
         * means midnight UTC.
         * @return this
         */
        public ExportLogsByPromptAsCsvOptions to(Instant to) {
            this.to = Times.text(to);
            return this;
        }

        /**
         * Sets the {@code to} as {@code OffsetDateTime}, which is sent in UTC with milliseconds.
         *
         * @param to Only logs from before this time: a date-time with its offset, or a date, which
         * means midnight UTC.
         * @return this
         */
        public ExportLogsByPromptAsCsvOptions to(OffsetDateTime to) {
            this.to = Times.text(to);
            return this;
        }

        /**
         * Sets the {@code to} as {@code LocalDate}.
         *
         * @param to Only logs from before this time: a date-time with its offset, or a date, which
         * means midnight UTC.
         * @return this
         */
        public ExportLogsByPromptAsCsvOptions to(LocalDate to) {
            this.to = to == null ? null : to.toString();
            return this;
        }

        /**
         * Sets the {@code sessionId}.
         *
         * @param sessionId Only logs of exactly this session.
         * @return this
         */
        public ExportLogsByPromptAsCsvOptions sessionId(String sessionId) {
            this.sessionId = sessionId;
            return this;
        }

        /**
         * Sets the {@code externalId}.
         *
         * @param externalId Only the log with exactly this external ID.
         * @return this
         */
        public ExportLogsByPromptAsCsvOptions externalId(String externalId) {
            this.externalId = externalId;
            return this;
        }

        /**
         * Sets the {@code q}.
         *
         * @param q Only logs with all of these words, separated by spaces, in their {@code output},
         * {@code input} or {@code notes}. Each may be in another one of the three. It is found at the
         * start of a word, so {@code refund} finds {@code refunded}; in scripts that are written
         * without spaces, such as Chinese, Japanese or Thai, anywhere, from one character up. Case
         * makes no difference, and no character has a special meaning. Of each of the three texts the
         * first 10,000 characters are searched, where those beyond U+FFFF, such as emoji, count twice.
         * @return this
         */
        public ExportLogsByPromptAsCsvOptions q(String q) {
            this.q = q;
            return this;
        }

        /**
         * Sets the {@code sort}.
         *
         * @param sort By the {@code time} of the log, its {@code occurredAt} or else its {@code
         * createdAt}; or by {@code score}, with logs that have none last and equal scores oldest first.
         * @return this
         */
        public ExportLogsByPromptAsCsvOptions sort(String sort) {
            this.sort = sort;
            return this;
        }

        /**
         * Sets the {@code order}.
         *
         * @param order {@code asc} for the oldest or the lowest score first, {@code desc} for the
         * newest or the highest.
         * @return this
         */
        public ExportLogsByPromptAsCsvOptions order(String order) {
            this.order = order;
            return this;
        }

        /**
         * Sets the {@code escapeFormulas}.
         *
         * @param escapeFormulas Only with {@code Accept: text/csv}. {@code true} puts an apostrophe
         * before each text that a spreadsheet would execute as a formula: one that starts with {@code
         * =}, {@code +}, {@code -}, {@code @}, a tab or a line break. Use it for a file that people
         * open in a spreadsheet, because the texts of models and users can contain anything. Leave it
         * out for a file that programs read or that you import again: then every text is exact.
         * @return this
         */
        public ExportLogsByPromptAsCsvOptions escapeFormulas(Boolean escapeFormulas) {
            this.escapeFormulas = escapeFormulas;
            return this;
        }

        /**
         * Sets the {@code limit}.
         *
         * @param limit The maximum number of items in the response. Without it, the response has all
         * items.
         * @return this
         */
        public ExportLogsByPromptAsCsvOptions limit(Integer limit) {
            this.limit = limit;
            return this;
        }

        /**
         * Sets the {@code cursor}.
         *
         * @param cursor The position in the list after which to continue. Take it from the {@code Link}
         * header of the previous page, and send it with the same other parameters ({@code limit},
         * {@code escapeFormulas} and {@code Accept} may change). It's opaque: don't parse or build it.
         * @return this
         */
        public ExportLogsByPromptAsCsvOptions cursor(String cursor) {
            this.cursor = cursor;
            return this;
        }
    }

    /** What {@code createLog} may be given; what is null is left out. */
    public static final class CreateLogOptions {

        /**
         * The service executes calls with the same key only once. By default, each call gets a new key
         * and uses it for of its attempts.
         */
        public String idempotencyKey;

        /** Creates one without values. */
        public CreateLogOptions() {}

        /**
         * Sets the {@code idempotencyKey}.
         *
         * @param idempotencyKey The service executes calls with the same key only once. By default,
         * each call gets a new key and uses it for of its attempts.
         * @return this
         */
        public CreateLogOptions idempotencyKey(String idempotencyKey) {
            this.idempotencyKey = idempotencyKey;
            return this;
        }
    }

    /** What {@code createLogs} may be given; what is null is left out. */
    public static final class CreateLogsOptions {

        /**
         * What happens to a log whose {@code externalId} is taken, by another log of the account or by
         * one before it in the request. Without this parameter the request fails with 409. With {@code
         * skip} nothing is recorded for it, and the response has the log that exists in its place,
         * unchanged: so an import can be sent again, and only what is missing is added.
         */
        public String existing;

        /**
         * The service executes calls with the same key only once. By default, each call gets a new key
         * and uses it for of its attempts.
         */
        public String idempotencyKey;

        /** Creates one without values. */
        public CreateLogsOptions() {}

        /**
         * Sets the {@code existing}.
         *
         * @param existing What happens to a log whose {@code externalId} is taken, by another log of
         * the account or by one before it in the request. Without this parameter the request fails with
         * 409. With {@code skip} nothing is recorded for it, and the response has the log that exists
         * in its place, unchanged: so an import can be sent again, and only what is missing is added.
         * @return this
         */
        public CreateLogsOptions existing(String existing) {
            this.existing = existing;
            return this;
        }

        /**
         * Sets the {@code idempotencyKey}.
         *
         * @param idempotencyKey The service executes calls with the same key only once. By default,
         * each call gets a new key and uses it for of its attempts.
         * @return this
         */
        public CreateLogsOptions idempotencyKey(String idempotencyKey) {
            this.idempotencyKey = idempotencyKey;
            return this;
        }
    }

    /** What {@code getStatistics} may be given; what is null is left out. */
    public static final class GetStatisticsOptions {

        /**
         * One or two of these, separated by a comma. The groups come in the order of what they are
         * grouped by. Of {@code day}, {@code week} and {@code month} one is possible; periods without
         * logs between others have a group with {@code logs: 0}.
         */
        public List<String> groupBy;

        /**
         * The time zone in which days, weeks and months begin, by its name in the IANA database. A day
         * can have 23 or 25 hours there.
         */
        public String timeZone;

        /**
         * How sure the ranges are to hold the true value. Use 0.99 for whatever is looked at again and
         * again.
         */
        public Double confidence;

        /** Only logs of this prompt, which must be one of the caller's. */
        public String promptId;

        /** Only logs of this version of the prompt. */
        public Integer promptVersion;

        /** Only logs of exactly this model. */
        public String modelUsed;

        /** Only logs that have a score, or only those that have none. */
        public Boolean scored;

        /** Only logs with this score or a higher one. */
        public Integer scoreMin;

        /** Only logs with this score or a lower one. */
        public Integer scoreMax;

        /**
         * Only logs from this time on: a date-time with its offset, or a date, which means midnight
         * UTC.
         */
        public String from;

        /**
         * Only logs from before this time: a date-time with its offset, or a date, which means midnight
         * UTC.
         */
        public String to;

        /** Only logs of exactly this session. */
        public String sessionId;

        /** Only the log with exactly this external ID. */
        public String externalId;

        /**
         * Only logs with all of these words, separated by spaces, in their {@code output}, {@code
         * input} or {@code notes}. Each may be in another one of the three. It is found at the start of
         * a word, so {@code refund} finds {@code refunded}; in scripts that are written without spaces,
         * such as Chinese, Japanese or Thai, anywhere, from one character up. Case makes no difference,
         * and no character has a special meaning. Of each of the three texts the first 10,000
         * characters are searched, where those beyond U+FFFF, such as emoji, count twice.
         */
        public String q;

        /** Creates one without values. */
        public GetStatisticsOptions() {}

        /**
         * Sets the {@code groupBy}.
         *
         * @param groupBy One or two of these, separated by a comma. The groups come in the order of
         * what they are grouped by. Of {@code day}, {@code week} and {@code month} one is possible;
         * periods without logs between others have a group with {@code logs: 0}.
         * @return this
         */
        public GetStatisticsOptions groupBy(List<String> groupBy) {
            this.groupBy = groupBy;
            return this;
        }

        /**
         * Sets the {@code timeZone}.
         *
         * @param timeZone The time zone in which days, weeks and months begin, by its name in the IANA
         * database. A day can have 23 or 25 hours there.
         * @return this
         */
        public GetStatisticsOptions timeZone(String timeZone) {
            this.timeZone = timeZone;
            return this;
        }

        /**
         * Sets the {@code confidence}.
         *
         * @param confidence How sure the ranges are to hold the true value. Use 0.99 for whatever is
         * looked at again and again.
         * @return this
         */
        public GetStatisticsOptions confidence(Double confidence) {
            this.confidence = confidence;
            return this;
        }

        /**
         * Sets the {@code promptId}.
         *
         * @param promptId Only logs of this prompt, which must be one of the caller's.
         * @return this
         */
        public GetStatisticsOptions promptId(String promptId) {
            this.promptId = promptId;
            return this;
        }

        /**
         * Sets the {@code promptVersion}.
         *
         * @param promptVersion Only logs of this version of the prompt.
         * @return this
         */
        public GetStatisticsOptions promptVersion(Integer promptVersion) {
            this.promptVersion = promptVersion;
            return this;
        }

        /**
         * Sets the {@code modelUsed}.
         *
         * @param modelUsed Only logs of exactly this model.
         * @return this
         */
        public GetStatisticsOptions modelUsed(String modelUsed) {
            this.modelUsed = modelUsed;
            return this;
        }

        /**
         * Sets the {@code scored}.
         *
         * @param scored Only logs that have a score, or only those that have none.
         * @return this
         */
        public GetStatisticsOptions scored(Boolean scored) {
            this.scored = scored;
            return this;
        }

        /**
         * Sets the {@code scoreMin}.
         *
         * @param scoreMin Only logs with this score or a higher one.
         * @return this
         */
        public GetStatisticsOptions scoreMin(Integer scoreMin) {
            this.scoreMin = scoreMin;
            return this;
        }

        /**
         * Sets the {@code scoreMax}.
         *
         * @param scoreMax Only logs with this score or a lower one.
         * @return this
         */
        public GetStatisticsOptions scoreMax(Integer scoreMax) {
            this.scoreMax = scoreMax;
            return this;
        }

        /**
         * Sets the {@code from}.
         *
         * @param from Only logs from this time on: a date-time with its offset, or a date, which means
         * midnight UTC.
         * @return this
         */
        public GetStatisticsOptions from(String from) {
            this.from = from;
            return this;
        }

        /**
         * Sets the {@code from} as {@code Instant}, which is sent in UTC with milliseconds.
         *
         * @param from Only logs from this time on: a date-time with its offset, or a date, which means
         * midnight UTC.
         * @return this
         */
        public GetStatisticsOptions from(Instant from) {
            this.from = Times.text(from);
            return this;
        }

        /**
         * Sets the {@code from} as {@code OffsetDateTime}, which is sent in UTC with milliseconds.
         *
         * @param from Only logs from this time on: a date-time with its offset, or a date, which means
         * midnight UTC.
         * @return this
         */
        public GetStatisticsOptions from(OffsetDateTime from) {
            this.from = Times.text(from);
            return this;
        }

        /**
         * Sets the {@code from} as {@code LocalDate}.
         *
         * @param from Only logs from this time on: a date-time with its offset, or a date, which means
         * midnight UTC.
         * @return this
         */
        public GetStatisticsOptions from(LocalDate from) {
            this.from = from == null ? null : from.toString();
            return this;
        }

        /**
         * Sets the {@code to}.
         *
         * @param to Only logs from before this time: a date-time with its offset, or a date, which
         * means midnight UTC.
         * @return this
         */
        public GetStatisticsOptions to(String to) {
            this.to = to;
            return this;
        }

        /**
         * Sets the {@code to} as {@code Instant}, which is sent in UTC with milliseconds.
         *
         * @param to Only logs from before this time: a date-time with its offset, or a date, which
         * means midnight UTC.
         * @return this
         */
        public GetStatisticsOptions to(Instant to) {
            this.to = Times.text(to);
            return this;
        }

        /**
         * Sets the {@code to} as {@code OffsetDateTime}, which is sent in UTC with milliseconds.
         *
         * @param to Only logs from before this time: a date-time with its offset, or a date, which
         * means midnight UTC.
         * @return this
         */
        public GetStatisticsOptions to(OffsetDateTime to) {
            this.to = Times.text(to);
            return this;
        }

        /**
         * Sets the {@code to} as {@code LocalDate}.
         *
         * @param to Only logs from before this time: a date-time with its offset, or a date, which
         * means midnight UTC.
         * @return this
         */
        public GetStatisticsOptions to(LocalDate to) {
            this.to = to == null ? null : to.toString();
            return this;
        }

        /**
         * Sets the {@code sessionId}.
         *
         * @param sessionId Only logs of exactly this session.
         * @return this
         */
        public GetStatisticsOptions sessionId(String sessionId) {
            this.sessionId = sessionId;
            return this;
        }

        /**
         * Sets the {@code externalId}.
         *
         * @param externalId Only the log with exactly this external ID.
         * @return this
         */
        public GetStatisticsOptions externalId(String externalId) {
            this.externalId = externalId;
            return this;
        }

        /**
         * Sets the {@code q}.
         *
         * @param q Only logs with all of these words, separated by spaces, in their {@code output},
         * {@code input} or {@code notes}. Each may be in another one of the three. It is found at the
         * start of a word, so {@code refund} finds {@code refunded}; in scripts that are written
         * without spaces, such as Chinese, Japanese or Thai, anywhere, from one character up. Case
         * makes no difference, and no character has a special meaning. Of each of the three texts the
         * first 10,000 characters are searched, where those beyond U+FFFF, such as emoji, count twice.
         * @return this
         */
        public GetStatisticsOptions q(String q) {
            this.q = q;
            return this;
        }
    }

    /** What {@code compare} may be given; what is null is left out. */
    public static final class CompareOptions {

        /**
         * The smallest difference that matters to you, in score points. With 0, nothing is {@code
         * equivalent}.
         */
        public Double margin;

        /**
         * How sure the ranges are to hold the true value. Use 0.99 for whatever is looked at again and
         * again.
         */
        public Double confidence;

        /** Only logs of this prompt, which must be one of the caller's. */
        public String promptId;

        /** Only logs of this version of the prompt. */
        public Integer promptVersion;

        /** Only logs of exactly this model. */
        public String modelUsed;

        /** Only logs that have a score, or only those that have none. */
        public Boolean scored;

        /** Only logs with this score or a higher one. */
        public Integer scoreMin;

        /** Only logs with this score or a lower one. */
        public Integer scoreMax;

        /**
         * Only logs from this time on: a date-time with its offset, or a date, which means midnight
         * UTC.
         */
        public String from;

        /**
         * Only logs from before this time: a date-time with its offset, or a date, which means midnight
         * UTC.
         */
        public String to;

        /** Only logs of exactly this session. */
        public String sessionId;

        /** Only the log with exactly this external ID. */
        public String externalId;

        /**
         * Only logs with all of these words, separated by spaces, in their {@code output}, {@code
         * input} or {@code notes}. Each may be in another one of the three. It is found at the start of
         * a word, so {@code refund} finds {@code refunded}; in scripts that are written without spaces,
         * such as Chinese, Japanese or Thai, anywhere, from one character up. Case makes no difference,
         * and no character has a special meaning. Of each of the three texts the first 10,000
         * characters are searched, where those beyond U+FFFF, such as emoji, count twice.
         */
        public String q;

        /** For A, only logs of this prompt, which must be one of the caller's. */
        public String promptIdA;

        /** For B, only logs of this prompt, which must be one of the caller's. */
        public String promptIdB;

        /** For A, only logs of this version of the prompt. */
        public Integer promptVersionA;

        /** For B, only logs of this version of the prompt. */
        public Integer promptVersionB;

        /** For A, only logs of exactly this model. */
        public String modelUsedA;

        /** For B, only logs of exactly this model. */
        public String modelUsedB;

        /** For A, only logs that have a score, or only those that have none. */
        public Boolean scoredA;

        /** For B, only logs that have a score, or only those that have none. */
        public Boolean scoredB;

        /** For A, only logs with this score or a higher one. */
        public Integer scoreMinA;

        /** For B, only logs with this score or a higher one. */
        public Integer scoreMinB;

        /** For A, only logs with this score or a lower one. */
        public Integer scoreMaxA;

        /** For B, only logs with this score or a lower one. */
        public Integer scoreMaxB;

        /**
         * For A, only logs from this time on: a date-time with its offset, or a date, which means
         * midnight UTC.
         */
        public String fromA;

        /**
         * For B, only logs from this time on: a date-time with its offset, or a date, which means
         * midnight UTC.
         */
        public String fromB;

        /**
         * For A, only logs from before this time: a date-time with its offset, or a date, which means
         * midnight UTC.
         */
        public String toA;

        /**
         * For B, only logs from before this time: a date-time with its offset, or a date, which means
         * midnight UTC.
         */
        public String toB;

        /** For A, only logs of exactly this session. */
        public String sessionIdA;

        /** For B, only logs of exactly this session. */
        public String sessionIdB;

        /** For A, only the log with exactly this external ID. */
        public String externalIdA;

        /** For B, only the log with exactly this external ID. */
        public String externalIdB;

        /**
         * For A, only logs with all of these words in their {@code output}, {@code input} or {@code
         * notes}, as with {@code q}.
         */
        public String qA;

        /**
         * For B, only logs with all of these words in their {@code output}, {@code input} or {@code
         * notes}, as with {@code q}.
         */
        public String qB;

        /** Creates one without values. */
        public CompareOptions() {}

        /**
         * Sets the {@code margin}.
         *
         * @param margin The smallest difference that matters to you, in score points. With 0, nothing
         * is {@code equivalent}.
         * @return this
         */
        public CompareOptions margin(Double margin) {
            this.margin = margin;
            return this;
        }

        /**
         * Sets the {@code confidence}.
         *
         * @param confidence How sure the ranges are to hold the true value. Use 0.99 for whatever is
         * looked at again and again.
         * @return this
         */
        public CompareOptions confidence(Double confidence) {
            this.confidence = confidence;
            return this;
        }

        /**
         * Sets the {@code promptId}.
         *
         * @param promptId Only logs of this prompt, which must be one of the caller's.
         * @return this
         */
        public CompareOptions promptId(String promptId) {
            this.promptId = promptId;
            return this;
        }

        /**
         * Sets the {@code promptVersion}.
         *
         * @param promptVersion Only logs of this version of the prompt.
         * @return this
         */
        public CompareOptions promptVersion(Integer promptVersion) {
            this.promptVersion = promptVersion;
            return this;
        }

        /**
         * Sets the {@code modelUsed}.
         *
         * @param modelUsed Only logs of exactly this model.
         * @return this
         */
        public CompareOptions modelUsed(String modelUsed) {
            this.modelUsed = modelUsed;
            return this;
        }

        /**
         * Sets the {@code scored}.
         *
         * @param scored Only logs that have a score, or only those that have none.
         * @return this
         */
        public CompareOptions scored(Boolean scored) {
            this.scored = scored;
            return this;
        }

        /**
         * Sets the {@code scoreMin}.
         *
         * @param scoreMin Only logs with this score or a higher one.
         * @return this
         */
        public CompareOptions scoreMin(Integer scoreMin) {
            this.scoreMin = scoreMin;
            return this;
        }

        /**
         * Sets the {@code scoreMax}.
         *
         * @param scoreMax Only logs with this score or a lower one.
         * @return this
         */
        public CompareOptions scoreMax(Integer scoreMax) {
            this.scoreMax = scoreMax;
            return this;
        }

        /**
         * Sets the {@code from}.
         *
         * @param from Only logs from this time on: a date-time with its offset, or a date, which means
         * midnight UTC.
         * @return this
         */
        public CompareOptions from(String from) {
            this.from = from;
            return this;
        }

        /**
         * Sets the {@code from} as {@code Instant}, which is sent in UTC with milliseconds.
         *
         * @param from Only logs from this time on: a date-time with its offset, or a date, which means
         * midnight UTC.
         * @return this
         */
        public CompareOptions from(Instant from) {
            this.from = Times.text(from);
            return this;
        }

        /**
         * Sets the {@code from} as {@code OffsetDateTime}, which is sent in UTC with milliseconds.
         *
         * @param from Only logs from this time on: a date-time with its offset, or a date, which means
         * midnight UTC.
         * @return this
         */
        public CompareOptions from(OffsetDateTime from) {
            this.from = Times.text(from);
            return this;
        }

        /**
         * Sets the {@code from} as {@code LocalDate}.
         *
         * @param from Only logs from this time on: a date-time with its offset, or a date, which means
         * midnight UTC.
         * @return this
         */
        public CompareOptions from(LocalDate from) {
            this.from = from == null ? null : from.toString();
            return this;
        }

        /**
         * Sets the {@code to}.
         *
         * @param to Only logs from before this time: a date-time with its offset, or a date, which
         * means midnight UTC.
         * @return this
         */
        public CompareOptions to(String to) {
            this.to = to;
            return this;
        }

        /**
         * Sets the {@code to} as {@code Instant}, which is sent in UTC with milliseconds.
         *
         * @param to Only logs from before this time: a date-time with its offset, or a date, which
         * means midnight UTC.
         * @return this
         */
        public CompareOptions to(Instant to) {
            this.to = Times.text(to);
            return this;
        }

        /**
         * Sets the {@code to} as {@code OffsetDateTime}, which is sent in UTC with milliseconds.
         *
         * @param to Only logs from before this time: a date-time with its offset, or a date, which
         * means midnight UTC.
         * @return this
         */
        public CompareOptions to(OffsetDateTime to) {
            this.to = Times.text(to);
            return this;
        }

        /**
         * Sets the {@code to} as {@code LocalDate}.
         *
         * @param to Only logs from before this time: a date-time with its offset, or a date, which
         * means midnight UTC.
         * @return this
         */
        public CompareOptions to(LocalDate to) {
            this.to = to == null ? null : to.toString();
            return this;
        }

        /**
         * Sets the {@code sessionId}.
         *
         * @param sessionId Only logs of exactly this session.
         * @return this
         */
        public CompareOptions sessionId(String sessionId) {
            this.sessionId = sessionId;
            return this;
        }

        /**
         * Sets the {@code externalId}.
         *
         * @param externalId Only the log with exactly this external ID.
         * @return this
         */
        public CompareOptions externalId(String externalId) {
            this.externalId = externalId;
            return this;
        }

        /**
         * Sets the {@code q}.
         *
         * @param q Only logs with all of these words, separated by spaces, in their {@code output},
         * {@code input} or {@code notes}. Each may be in another one of the three. It is found at the
         * start of a word, so {@code refund} finds {@code refunded}; in scripts that are written
         * without spaces, such as Chinese, Japanese or Thai, anywhere, from one character up. Case
         * makes no difference, and no character has a special meaning. Of each of the three texts the
         * first 10,000 characters are searched, where those beyond U+FFFF, such as emoji, count twice.
         * @return this
         */
        public CompareOptions q(String q) {
            this.q = q;
            return this;
        }

        /**
         * Sets the {@code promptIdA}.
         *
         * @param promptIdA For A, only logs of this prompt, which must be one of the caller's.
         * @return this
         */
        public CompareOptions promptIdA(String promptIdA) {
            this.promptIdA = promptIdA;
            return this;
        }

        /**
         * Sets the {@code promptIdB}.
         *
         * @param promptIdB For B, only logs of this prompt, which must be one of the caller's.
         * @return this
         */
        public CompareOptions promptIdB(String promptIdB) {
            this.promptIdB = promptIdB;
            return this;
        }

        /**
         * Sets the {@code promptVersionA}.
         *
         * @param promptVersionA For A, only logs of this version of the prompt.
         * @return this
         */
        public CompareOptions promptVersionA(Integer promptVersionA) {
            this.promptVersionA = promptVersionA;
            return this;
        }

        /**
         * Sets the {@code promptVersionB}.
         *
         * @param promptVersionB For B, only logs of this version of the prompt.
         * @return this
         */
        public CompareOptions promptVersionB(Integer promptVersionB) {
            this.promptVersionB = promptVersionB;
            return this;
        }

        /**
         * Sets the {@code modelUsedA}.
         *
         * @param modelUsedA For A, only logs of exactly this model.
         * @return this
         */
        public CompareOptions modelUsedA(String modelUsedA) {
            this.modelUsedA = modelUsedA;
            return this;
        }

        /**
         * Sets the {@code modelUsedB}.
         *
         * @param modelUsedB For B, only logs of exactly this model.
         * @return this
         */
        public CompareOptions modelUsedB(String modelUsedB) {
            this.modelUsedB = modelUsedB;
            return this;
        }

        /**
         * Sets the {@code scoredA}.
         *
         * @param scoredA For A, only logs that have a score, or only those that have none.
         * @return this
         */
        public CompareOptions scoredA(Boolean scoredA) {
            this.scoredA = scoredA;
            return this;
        }

        /**
         * Sets the {@code scoredB}.
         *
         * @param scoredB For B, only logs that have a score, or only those that have none.
         * @return this
         */
        public CompareOptions scoredB(Boolean scoredB) {
            this.scoredB = scoredB;
            return this;
        }

        /**
         * Sets the {@code scoreMinA}.
         *
         * @param scoreMinA For A, only logs with this score or a higher one.
         * @return this
         */
        public CompareOptions scoreMinA(Integer scoreMinA) {
            this.scoreMinA = scoreMinA;
            return this;
        }

        /**
         * Sets the {@code scoreMinB}.
         *
         * @param scoreMinB For B, only logs with this score or a higher one.
         * @return this
         */
        public CompareOptions scoreMinB(Integer scoreMinB) {
            this.scoreMinB = scoreMinB;
            return this;
        }

        /**
         * Sets the {@code scoreMaxA}.
         *
         * @param scoreMaxA For A, only logs with this score or a lower one.
         * @return this
         */
        public CompareOptions scoreMaxA(Integer scoreMaxA) {
            this.scoreMaxA = scoreMaxA;
            return this;
        }

        /**
         * Sets the {@code scoreMaxB}.
         *
         * @param scoreMaxB For B, only logs with this score or a lower one.
         * @return this
         */
        public CompareOptions scoreMaxB(Integer scoreMaxB) {
            this.scoreMaxB = scoreMaxB;
            return this;
        }

        /**
         * Sets the {@code fromA}.
         *
         * @param fromA For A, only logs from this time on: a date-time with its offset, or a date,
         * which means midnight UTC.
         * @return this
         */
        public CompareOptions fromA(String fromA) {
            this.fromA = fromA;
            return this;
        }

        /**
         * Sets the {@code fromA} as {@code Instant}, which is sent in UTC with milliseconds.
         *
         * @param fromA For A, only logs from this time on: a date-time with its offset, or a date,
         * which means midnight UTC.
         * @return this
         */
        public CompareOptions fromA(Instant fromA) {
            this.fromA = Times.text(fromA);
            return this;
        }

        /**
         * Sets the {@code fromA} as {@code OffsetDateTime}, which is sent in UTC with milliseconds.
         *
         * @param fromA For A, only logs from this time on: a date-time with its offset, or a date,
         * which means midnight UTC.
         * @return this
         */
        public CompareOptions fromA(OffsetDateTime fromA) {
            this.fromA = Times.text(fromA);
            return this;
        }

        /**
         * Sets the {@code fromA} as {@code LocalDate}.
         *
         * @param fromA For A, only logs from this time on: a date-time with its offset, or a date,
         * which means midnight UTC.
         * @return this
         */
        public CompareOptions fromA(LocalDate fromA) {
            this.fromA = fromA == null ? null : fromA.toString();
            return this;
        }

        /**
         * Sets the {@code fromB}.
         *
         * @param fromB For B, only logs from this time on: a date-time with its offset, or a date,
         * which means midnight UTC.
         * @return this
         */
        public CompareOptions fromB(String fromB) {
            this.fromB = fromB;
            return this;
        }

        /**
         * Sets the {@code fromB} as {@code Instant}, which is sent in UTC with milliseconds.
         *
         * @param fromB For B, only logs from this time on: a date-time with its offset, or a date,
         * which means midnight UTC.
         * @return this
         */
        public CompareOptions fromB(Instant fromB) {
            this.fromB = Times.text(fromB);
            return this;
        }

        /**
         * Sets the {@code fromB} as {@code OffsetDateTime}, which is sent in UTC with milliseconds.
         *
         * @param fromB For B, only logs from this time on: a date-time with its offset, or a date,
         * which means midnight UTC.
         * @return this
         */
        public CompareOptions fromB(OffsetDateTime fromB) {
            this.fromB = Times.text(fromB);
            return this;
        }

        /**
         * Sets the {@code fromB} as {@code LocalDate}.
         *
         * @param fromB For B, only logs from this time on: a date-time with its offset, or a date,
         * which means midnight UTC.
         * @return this
         */
        public CompareOptions fromB(LocalDate fromB) {
            this.fromB = fromB == null ? null : fromB.toString();
            return this;
        }

        /**
         * Sets the {@code toA}.
         *
         * @param toA For A, only logs from before this time: a date-time with its offset, or a date,
         * which means midnight UTC.
         * @return this
         */
        public CompareOptions toA(String toA) {
            this.toA = toA;
            return this;
        }

        /**
         * Sets the {@code toA} as {@code Instant}, which is sent in UTC with milliseconds.
         *
         * @param toA For A, only logs from before this time: a date-time with its offset, or a date,
         * which means midnight UTC.
         * @return this
         */
        public CompareOptions toA(Instant toA) {
            this.toA = Times.text(toA);
            return this;
        }

        /**
         * Sets the {@code toA} as {@code OffsetDateTime}, which is sent in UTC with milliseconds.
         *
         * @param toA For A, only logs from before this time: a date-time with its offset, or a date,
         * which means midnight UTC.
         * @return this
         */
        public CompareOptions toA(OffsetDateTime toA) {
            this.toA = Times.text(toA);
            return this;
        }

        /**
         * Sets the {@code toA} as {@code LocalDate}.
         *
         * @param toA For A, only logs from before this time: a date-time with its offset, or a date,
         * which means midnight UTC.
         * @return this
         */
        public CompareOptions toA(LocalDate toA) {
            this.toA = toA == null ? null : toA.toString();
            return this;
        }

        /**
         * Sets the {@code toB}.
         *
         * @param toB For B, only logs from before this time: a date-time with its offset, or a date,
         * which means midnight UTC.
         * @return this
         */
        public CompareOptions toB(String toB) {
            this.toB = toB;
            return this;
        }

        /**
         * Sets the {@code toB} as {@code Instant}, which is sent in UTC with milliseconds.
         *
         * @param toB For B, only logs from before this time: a date-time with its offset, or a date,
         * which means midnight UTC.
         * @return this
         */
        public CompareOptions toB(Instant toB) {
            this.toB = Times.text(toB);
            return this;
        }

        /**
         * Sets the {@code toB} as {@code OffsetDateTime}, which is sent in UTC with milliseconds.
         *
         * @param toB For B, only logs from before this time: a date-time with its offset, or a date,
         * which means midnight UTC.
         * @return this
         */
        public CompareOptions toB(OffsetDateTime toB) {
            this.toB = Times.text(toB);
            return this;
        }

        /**
         * Sets the {@code toB} as {@code LocalDate}.
         *
         * @param toB For B, only logs from before this time: a date-time with its offset, or a date,
         * which means midnight UTC.
         * @return this
         */
        public CompareOptions toB(LocalDate toB) {
            this.toB = toB == null ? null : toB.toString();
            return this;
        }

        /**
         * Sets the {@code sessionIdA}.
         *
         * @param sessionIdA For A, only logs of exactly this session.
         * @return this
         */
        public CompareOptions sessionIdA(String sessionIdA) {
            this.sessionIdA = sessionIdA;
            return this;
        }

        /**
         * Sets the {@code sessionIdB}.
         *
         * @param sessionIdB For B, only logs of exactly this session.
         * @return this
         */
        public CompareOptions sessionIdB(String sessionIdB) {
            this.sessionIdB = sessionIdB;
            return this;
        }

        /**
         * Sets the {@code externalIdA}.
         *
         * @param externalIdA For A, only the log with exactly this external ID.
         * @return this
         */
        public CompareOptions externalIdA(String externalIdA) {
            this.externalIdA = externalIdA;
            return this;
        }

        /**
         * Sets the {@code externalIdB}.
         *
         * @param externalIdB For B, only the log with exactly this external ID.
         * @return this
         */
        public CompareOptions externalIdB(String externalIdB) {
            this.externalIdB = externalIdB;
            return this;
        }

        /**
         * Sets the {@code qA}.
         *
         * @param qA For A, only logs with all of these words in their {@code output}, {@code input} or
         * {@code notes}, as with {@code q}.
         * @return this
         */
        public CompareOptions qA(String qA) {
            this.qA = qA;
            return this;
        }

        /**
         * Sets the {@code qB}.
         *
         * @param qB For B, only logs with all of these words in their {@code output}, {@code input} or
         * {@code notes}, as with {@code q}.
         * @return this
         */
        public CompareOptions qB(String qB) {
            this.qB = qB;
            return this;
        }
    }

    /** What {@code searchPrompts} may be given; what is null is left out. */
    public static final class SearchPromptsOptions {

        /** The maximum number of items in the response. Without it, the response has all items. */
        public Integer limit;

        /**
         * The position in the list after which to continue. Take it from the {@code Link} header of the
         * previous page, and send it with the same other parameters ({@code limit}, {@code
         * escapeFormulas} and {@code Accept} may change). It's opaque: don't parse or build it.
         */
        public String cursor;

        /** The number of items per page of an iteration. Default: 100. Other calls ignore it. */
        public Integer pageSize;

        /** Creates one without values. */
        public SearchPromptsOptions() {}

        /**
         * Sets the {@code limit}.
         *
         * @param limit The maximum number of items in the response. Without it, the response has all
         * items.
         * @return this
         */
        public SearchPromptsOptions limit(Integer limit) {
            this.limit = limit;
            return this;
        }

        /**
         * Sets the {@code cursor}.
         *
         * @param cursor The position in the list after which to continue. Take it from the {@code Link}
         * header of the previous page, and send it with the same other parameters ({@code limit},
         * {@code escapeFormulas} and {@code Accept} may change). It's opaque: don't parse or build it.
         * @return this
         */
        public SearchPromptsOptions cursor(String cursor) {
            this.cursor = cursor;
            return this;
        }

        /**
         * Sets the {@code pageSize}.
         *
         * @param pageSize The number of items per page of an iteration. Default: 100. Other calls
         * ignore it.
         * @return this
         */
        public SearchPromptsOptions pageSize(Integer pageSize) {
            this.pageSize = pageSize;
            return this;
        }
    }

    /** The settings of a client. */
    public static final class Builder {

        private String apiToken = environment("PROMPTCRAFTER_TOKEN");
        private String apiBaseUrl = environment("PROMPTCRAFTER_BASE_URL");
        private double timeoutSeconds = 60;
        private int maxRetries = 2;
        private Slots slots = new Slots(100);
        private HttpClient httpClient;
        private Duration totalTimeout;
        private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        private BiPredicate<PromptCrafterApiException, Boolean> retryWhen;
        private String appName = "";
        private Hooks hooks = new Hooks() {};
        private System.Logger logger;

        private Builder() {}

        private Builder(Settings settings) {
            apiToken = settings.token;
            apiBaseUrl = settings.baseUrl;
            timeoutSeconds = settings.timeout.toNanos() / 1e9;
            maxRetries = settings.maxRetries;
            slots = settings.slots;
            httpClient = settings.http;
            totalTimeout = settings.totalTimeout;
            headers.putAll(settings.headers);
            retryWhen = settings.retryWhen;
            appName = settings.appName;
            hooks = settings.hooks;
            logger = settings.logger;
        }

        /**
         * Sets the token, which is sent with every call that needs one. The default is the environment variable
         * {@code PROMPTCRAFTER_TOKEN}.
         *
         * @param token from {@code signup} or {@code login}, or an API key; null or blank for the default
         * @return this
         */
        public Builder apiToken(String token) {
            apiToken =
                token == null || token.isBlank()
                    ? environment("PROMPTCRAFTER_TOKEN")
                    : token.strip();
            return this;
        }

        /**
         * Sets the base URL of the service. The default is the environment variable {@code PROMPTCRAFTER_BASE_URL}, or
         * {@code http://localhost:3000}.
         *
         * @param baseUrl an http or https URL; null or blank for the default
         * @return this
         */
        public Builder apiBaseUrl(String baseUrl) {
            apiBaseUrl =
                baseUrl == null || baseUrl.isBlank()
                    ? environment("PROMPTCRAFTER_BASE_URL")
                    : baseUrl.strip();
            return this;
        }

        /**
         * Sets the timeout of each attempt of a call, up to the last byte of the response.
         *
         * @param seconds more than 0; 60 by default
         * @return this
         */
        public Builder timeoutSeconds(double seconds) {
            if (!(seconds > 0)) {
                throw new InvalidSettingException("timeoutSeconds must be more than 0");
            }
            timeoutSeconds = seconds;
            return this;
        }

        /**
         * Sets the maximum number of retries of a call. Only calls that can safely be repeated are retried.
         *
         * @param retries 0 for none; 2 by default
         * @return this
         */
        public Builder maxRetries(int retries) {
            if (retries < 0) {
                throw new InvalidSettingException("maxRetries must be 0 or more");
            }
            maxRetries = retries;
            return this;
        }

        /**
         * Limits the number of concurrent requests, and so of open connections, except for streams. Other calls wait for a
         * connection, up to the timeout of an attempt. Clients derived from this one by {@code withOptions} and
         * {@code withToken} share the limit.
         *
         * @param connections 1 or more; 100 by default
         * @return this
         */
        public Builder maxConnections(int connections) {
            if (connections < 1) {
                throw new InvalidSettingException("maxConnections must be 1 or more");
            }
            slots = new Slots(connections);
            return this;
        }

        /**
         * Sets the timeout of a call with all attempts and the pauses between them; for a stream, until it begins.
         *
         * @param seconds more than 0; no timeout by default
         * @return this
         */
        public Builder totalTimeoutSeconds(double seconds) {
            if (!(seconds > 0)) {
                throw new InvalidSettingException("totalTimeoutSeconds must be more than 0");
            }
            totalTimeout = Duration.ofNanos((long) (seconds * 1e9));
            return this;
        }

        /**
         * Adds a header to every request. It can't replace one that the client sets itself, except
         * {@code User-Agent}.
         *
         * @param name the name, in any case
         * @param value the value
         * @return this
         */
        public Builder header(String name, String value) {
            headers.put(name, value);
            return this;
        }

        /**
         * Decides whether a failed call is retried, at most {@link #maxRetries} times.
         *
         * @param predicate gets the exception and the client's own decision: true if a retry is safe and may help
         * @return this
         */
        public Builder retryWhen(BiPredicate<PromptCrafterApiException, Boolean> predicate) {
            retryWhen = predicate;
            return this;
        }

        /**
         * Adds the name of your application to {@code User-Agent}.
         *
         * @param name for example {@code my-app/2.0}; null or blank for none
         * @return this
         */
        public Builder appName(String name) {
            appName = name == null ? "" : name.strip();
            return this;
        }

        /**
         * Sets a listener for each attempt of a call.
         *
         * @param listener called before and after each attempt; secrets are hidden
         * @return this
         */
        public Builder hooks(Hooks listener) {
            hooks = Objects.requireNonNull(listener);
            return this;
        }

        /**
         * Sets the logger for each attempt of a call ({@code INFO}) and its headers ({@code DEBUG}). Secrets are hidden.
         * Without one, the log goes to standard error if the environment variable {@code PROMPTCRAFTER_LOG} is {@code info}
         * or {@code debug}.
         *
         * @param log as from {@link System#getLogger}; null for the default
         * @return this
         */
        public Builder logger(System.Logger log) {
            logger = log;
            return this;
        }

        /**
         * Sets the HTTP client, for instance one with a proxy or your own certificates. By default, all clients share one.
         *
         * @param client must not follow redirects, so that the token never reaches another server
         * @return this
         */
        public Builder httpClient(HttpClient client) {
            httpClient = client;
            return this;
        }

        /**
         * Creates the client.
         *
         * @return a client, which threads can share
         * @throws InvalidSettingException if a setting is invalid
         */
        public PromptCrafterClient build() {
            return new PromptCrafterClient(this);
        }

        private Settings settings() {
            Duration timeout = Duration.ofNanos((long) (timeoutSeconds * 1e9));
            String baseUrl = apiBaseUrl == null ? "http://localhost:3000" : apiBaseUrl;
            return new Settings(
                httpClient,
                slots,
                baseUrl,
                apiToken,
                timeout,
                totalTimeout,
                maxRetries,
                new TreeMap<>(headers),
                retryWhen,
                appName,
                hooks,
                logger == null ? new EnvironmentLogger() : logger
            );
        }

        private static String environment(String name) {
            String value = System.getenv(name);
            return value == null || value.isBlank() ? null : value.strip();
        }
    }

    /** What is sent to the service: signup request. */
    public static final class SignupRequest {

        /** Your name. */
        public String name;

        /** The email address that you log in with. Each address can have one account. */
        public String email;

        /**
         * 10 to 128 characters of any script, as people count them, and no rules on which. It must not
         * be one character repeated, the account's e-mail address or a password that many people use
         * (NIST SP 800-63B, revision 4). It is normalized (NFKC), so that it can be typed on any
         * keyboard.
         */
        public String password;

        /** Creates one without values. */
        public SignupRequest() {}

        /**
         * Creates one with these values.
         *
         * @param name Your name.
         * @param email The email address that you log in with. Each address can have one account.
         * @param password 10 to 128 characters of any script, as people count them, and no rules on
         * which. It must not be one character repeated, the account's e-mail address or a password that
         * many people use (NIST SP 800-63B, revision 4). It is normalized (NFKC), so that it can be
         * typed on any keyboard.
         */
        public SignupRequest(String name, String email, String password) {
            this.name = name;
            this.email = email;
            this.password = password;
        }

        @Override
        public String toString() {
            return Json.withoutSecrets(this, "password");
        }
    }

    /** What comes back from the service: auth response. */
    public static final class AuthResponse extends com.promptcrafter.Received {

        /** The {@code message}. May be null. */
        public String message;

        /** A token for {@code Authorization: Bearer}. */
        public String token;

        /** Creates one without values. */
        public AuthResponse() {}

        @Override
        public String toString() {
            return Json.withoutSecrets(this, "token");
        }
    }

    /** What is sent to the service: login request. */
    public static final class LoginRequest {

        /** The account's address. */
        public String email;

        /** The account's password. */
        public String password;

        /** Creates one without values. */
        public LoginRequest() {}

        /**
         * Creates one with these values.
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
            return Json.withoutSecrets(this, "password");
        }
    }

    /**
     * What comes back from the service: used api key.
     *
     * <p>The API key that the request was made with; absent for a login token.
     */
    public static final class UsedApiKey extends com.promptcrafter.Received {

        /** Identifies the key. It is not the secret. */
        public String _id;

        /** What you call the key, such as the application that uses it; not only spaces. */
        public String name;

        /**
         * What the key can do. {@code read} can read everything in the account. {@code log} can only
         * record logs and read single prompts with their versions, so that it is safe in an
         * application. {@code write} can do everything except manage keys and the account.
         */
        public String scope;

        /** Creates one without values. */
        public UsedApiKey() {}

        @Override
        public String toString() {
            return Json.GSON.toJson(this);
        }
    }

    /** What comes back from the service: user. */
    public static final class User extends com.promptcrafter.Received {

        /** Identifies the account. */
        public String _id;

        /** Your name. */
        public String name;

        /** The address that you log in with. */
        public String email;

        /** When you signed up. */
        public Instant createdAt;

        /** The API key that the request was made with; absent for a login token. May be null. */
        public UsedApiKey key;

        /** Creates one without values. */
        public User() {}

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
         * 10 to 128 characters of any script, as people count them, and no rules on which. It must not
         * be one character repeated, the account's e-mail address or a password that many people use
         * (NIST SP 800-63B, revision 4). It is normalized (NFKC), so that it can be typed on any
         * keyboard.
         */
        public String newPassword;

        /** Creates one without values. */
        public AccountUpdate() {}

        /**
         * Creates one with these values.
         *
         * @param currentPassword The account's password.
         * @param newPassword 10 to 128 characters of any script, as people count them, and no rules on
         * which. It must not be one character repeated, the account's e-mail address or a password that
         * many people use (NIST SP 800-63B, revision 4). It is normalized (NFKC), so that it can be
         * typed on any keyboard.
         */
        public AccountUpdate(String currentPassword, String newPassword) {
            this.currentPassword = currentPassword;
            this.newPassword = newPassword;
        }

        @Override
        public String toString() {
            return Json.withoutSecrets(this, "currentPassword", "newPassword");
        }
    }

    /** What is sent to the service: account delete. */
    public static final class AccountDelete {

        /** The account's password. */
        public String currentPassword;

        /** Creates one without values. */
        public AccountDelete() {}

        /**
         * Creates one with these values.
         *
         * @param currentPassword The account's password.
         */
        public AccountDelete(String currentPassword) {
            this.currentPassword = currentPassword;
        }

        @Override
        public String toString() {
            return Json.withoutSecrets(this, "currentPassword");
        }
    }

    /** What comes back from the service: api key. */
    public static final class ApiKey extends com.promptcrafter.Received {

        /** Identifies the key. It is not the secret. */
        public String _id;

        /** What you call the key, such as the application that uses it; not only spaces. */
        public String name;

        /**
         * What the key can do. {@code read} can read everything in the account. {@code log} can only
         * record logs and read single prompts with their versions, so that it is safe in an
         * application. {@code write} can do everything except manage keys and the account.
         */
        public String scope;

        /** The first 12 characters of the key, to tell which one it is. */
        public String prefix;

        /** When it was created. */
        public Instant createdAt;

        /** When it was last used, up to an hour too early; absent if it never was. May be null. */
        public Instant lastUsedAt;

        /**
         * When the key expires; must be in the future. Any UTC offset is accepted; responses are in
         * UTC. Without it, the key doesn't expire. May be null.
         */
        public Instant expiresAt;

        /** Creates one without values. */
        public ApiKey() {}

        @Override
        public String toString() {
            return Json.GSON.toJson(this);
        }
    }

    /** What is sent to the service: api key create. */
    public static final class ApiKeyCreate {

        /** What you call the key, such as the application that uses it; not only spaces. */
        public String name;

        /**
         * What the key can do. {@code read} can read everything in the account. {@code log} can only
         * record logs and read single prompts with their versions, so that it is safe in an
         * application. {@code write} can do everything except manage keys and the account.
         */
        public String scope;

        /**
         * When the key expires; must be in the future. Any UTC offset is accepted; responses are in
         * UTC. Without it, the key doesn't expire. May be null.
         */
        public Instant expiresAt;

        /** Creates one without values. */
        public ApiKeyCreate() {}

        /**
         * Creates one with these values.
         *
         * @param name What you call the key, such as the application that uses it; not only spaces.
         * @param scope What the key can do. {@code read} can read everything in the account. {@code
         * log} can only record logs and read single prompts with their versions, so that it is safe in
         * an application. {@code write} can do everything except manage keys and the account.
         */
        public ApiKeyCreate(String name, String scope) {
            this.name = name;
            this.scope = scope;
        }

        /**
         * Creates one with these values.
         *
         * @param name What you call the key, such as the application that uses it; not only spaces.
         * @param scope What the key can do. {@code read} can read everything in the account. {@code
         * log} can only record logs and read single prompts with their versions, so that it is safe in
         * an application. {@code write} can do everything except manage keys and the account.
         * @param expiresAt When the key expires; must be in the future. Any UTC offset is accepted;
         * responses are in UTC. Without it, the key doesn't expire. May be null.
         */
        public ApiKeyCreate(String name, String scope, Instant expiresAt) {
            this.name = name;
            this.scope = scope;
            this.expiresAt = expiresAt;
        }

        @Override
        public String toString() {
            return Json.GSON.toJson(this);
        }
    }

    /** What comes back from the service: created api key. */
    public static final class CreatedApiKey extends com.promptcrafter.Received {

        /** Identifies the key. It is not the secret. */
        public String _id;

        /** What you call the key, such as the application that uses it; not only spaces. */
        public String name;

        /**
         * What the key can do. {@code read} can read everything in the account. {@code log} can only
         * record logs and read single prompts with their versions, so that it is safe in an
         * application. {@code write} can do everything except manage keys and the account.
         */
        public String scope;

        /** The first 12 characters of the key, to tell which one it is. */
        public String prefix;

        /** When it was created. */
        public Instant createdAt;

        /**
         * When the key expires; must be in the future. Any UTC offset is accepted; responses are in
         * UTC. Without it, the key doesn't expire. May be null.
         */
        public Instant expiresAt;

        /**
         * The secret, sent as {@code Authorization: Bearer pck_…}: {@code pck_}, 43 letters and digits
         * that hold 256 random bits, and 6 more that are a checksum (the CRC-32 of the 43, in base 62),
         * so that secret scanners recognize it.
         */
        public String key;

        /** Creates one without values. */
        public CreatedApiKey() {}

        @Override
        public String toString() {
            return Json.withoutSecrets(this, "key");
        }
    }

    /** What comes back from the service: prompt. */
    public static final class Prompt extends com.promptcrafter.Received {

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

        /**
         * Your own ID for it. No two prompts of an account have the same one, and no two logs. May be
         * null.
         */
        public String externalId;

        /**
         * The version of the prompt. It starts at 1 and goes up by one each time {@code content} or
         * {@code model} changes to a different value.
         */
        public Integer version;

        /** When it was saved. */
        public Instant createdAt;

        /** When it was last changed; at first the same as {@code createdAt}. */
        public Instant updatedAt;

        /** Creates one without values. */
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

        /**
         * Your own ID for it. No two prompts of an account have the same one, and no two logs. May be
         * null.
         */
        public String externalId;

        /** Creates one without values. */
        public PromptCreate() {}

        /**
         * Creates one with these values.
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
         * Creates one with these values.
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

        /**
         * Creates one with these values.
         *
         * @param title What you call the prompt, 3 to 100 characters, not only spaces.
         * @param content The text that goes to the model, not only spaces.
         * @param model The model that it is meant for, as you name it ("GPT-4o", "DALL·E").
         * @param tags Words to find the prompt by; {@code []} when none were given. May be null.
         * @param externalId Your own ID for it. No two prompts of an account have the same one, and no
         * two logs. May be null.
         */
        public PromptCreate(
            String title,
            String content,
            String model,
            List<String> tags,
            String externalId
        ) {
            this.title = title;
            this.content = content;
            this.model = model;
            this.tags = tags;
            this.externalId = externalId;
        }

        @Override
        public String toString() {
            return Json.GSON.toJson(this);
        }
    }

    /**
     * What is sent to the service: prompt update.
     *
     * <p>At least one of {@code title}, {@code content}, {@code model} and {@code tags}.
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

        /**
         * Why the prompt was changed. Only a change of {@code content} or {@code model}, which creates
         * a version, can have one. May be null.
         */
        public String changeNote;

        /** Creates one without values. */
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
             * Sets the {@code changeNote}.
             *
             * @param changeNote Why the prompt was changed. Only a change of {@code content} or {@code
             * model}, which creates a version, can have one.
             * @return this
             */
            public Builder changeNote(String changeNote) {
                value.changeNote = changeNote;
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

    /**
     * What comes back from the service: prompt version.
     *
     * <p>What a prompt said from {@code createdAt} until the next version. It never changes.
     */
    public static final class PromptVersion extends com.promptcrafter.Received {

        /** The prompt it is a version of. */
        public String promptId;

        /**
         * The version of the prompt. It starts at 1 and goes up by one each time {@code content} or
         * {@code model} changes to a different value.
         */
        public Integer version;

        /** The text that goes to the model, not only spaces. */
        public String content;

        /** The model that it is meant for, as you name it ("GPT-4o", "DALL·E"). */
        public String model;

        /** When this version was saved. */
        public Instant createdAt;

        /**
         * Why the prompt was changed. Only a change of {@code content} or {@code model}, which creates
         * a version, can have one. May be null.
         */
        public String changeNote;

        /** Creates one without values. */
        public PromptVersion() {}

        @Override
        public String toString() {
            return Json.GSON.toJson(this);
        }
    }

    /** What comes back from the service: log. */
    public static final class Log extends com.promptcrafter.Received {

        /** Identifies the log. */
        public String _id;

        /** The prompt that produced the output. */
        public String promptId;

        /**
         * The version of the prompt that produced the output; the current one if you leave it out. Logs
         * from before versions were kept may lack it: which version produced them is unknown. May be
         * null.
         */
        public Integer promptVersion;

        /** The model's input, such as the user's message or the filled-in prompt. May be null. */
        public String input;

        /** The model's output, stored character for character. May be empty. */
        public String output;

        /** The model that produced it, as you name it. */
        public String modelUsed;

        /** What you thought of it. May be null. */
        public String notes;

        /** How good it is, from 0 to 10. May be null. */
        public Integer score;

        /** The conversation it belongs to. May be null. */
        public String sessionId;

        /** How long the model took, in milliseconds, as you measured it. May be null. */
        public Double latencyMs;

        /** How many tokens the model was given, as you counted them. May be null. */
        public Long inputTokens;

        /** How many tokens the model produced, as you counted them. May be null. */
        public Long outputTokens;

        /** What it cost in US dollars, as you were charged. May be null. */
        public Double costUsd;

        /**
         * Anything else worth keeping with it, up to 50 names with a text, a number or a boolean each.
         * May be null.
         */
        public Map<String, Object> metadata;

        /**
         * Your own ID for it. No two prompts of an account have the same one, and no two logs. May be
         * null.
         */
        public String externalId;

        /**
         * When the model produced the output, for logs that you record later or import. Any UTC offset
         * is fine; responses use UTC. It is at most a day ahead of the server's clock and not before
         * 1970. Without it, the time of the log is {@code createdAt}. May be null.
         */
        public Instant occurredAt;

        /** When it was recorded. */
        public Instant createdAt;

        /** When its score or notes were last changed; absent if they never were. May be null. */
        public Instant updatedAt;

        /** Creates one without values. */
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

        /** The model's output, stored character for character. May be empty. */
        public String output;

        /** The model that produced it, as you name it. */
        public String modelUsed;

        /** What you thought of it. May be null. */
        public String notes;

        /** How good it is, from 0 to 10. May be null. */
        public Integer score;

        /**
         * The version of the prompt that produced the output; the current one if you leave it out. Logs
         * from before versions were kept may lack it: which version produced them is unknown. May be
         * null.
         */
        public Integer promptVersion;

        /** The model's input, such as the user's message or the filled-in prompt. May be null. */
        public String input;

        /** The conversation it belongs to. May be null. */
        public String sessionId;

        /** How long the model took, in milliseconds, as you measured it. May be null. */
        public Double latencyMs;

        /** How many tokens the model was given, as you counted them. May be null. */
        public Long inputTokens;

        /** How many tokens the model produced, as you counted them. May be null. */
        public Long outputTokens;

        /** What it cost in US dollars, as you were charged. May be null. */
        public Double costUsd;

        /**
         * Anything else worth keeping with it, up to 50 names with a text, a number or a boolean each.
         * May be null.
         */
        public Map<String, Object> metadata;

        /**
         * Your own ID for it. No two prompts of an account have the same one, and no two logs. May be
         * null.
         */
        public String externalId;

        /**
         * When the model produced the output, for logs that you record later or import. Any UTC offset
         * is fine; responses use UTC. It is at most a day ahead of the server's clock and not before
         * 1970. Without it, the time of the log is {@code createdAt}. May be null.
         */
        public Instant occurredAt;

        /** Creates one without values. */
        public LogCreate() {}

        /**
         * Creates one with these values.
         *
         * @param promptId The prompt that produced the output.
         * @param output The model's output, stored character for character. May be empty.
         * @param modelUsed The model that produced it, as you name it.
         */
        public LogCreate(String promptId, String output, String modelUsed) {
            this.promptId = promptId;
            this.output = output;
            this.modelUsed = modelUsed;
        }

        /**
         * Creates one with these values.
         *
         * @param prompt A {@code Prompt} instead of {@code promptId} sets {@code promptId} and {@code
         * promptVersion}.
         * @param output The model's output, stored character for character. May be empty.
         * @param modelUsed The model that produced it, as you name it.
         */
        public LogCreate(Prompt prompt, String output, String modelUsed) {
            this.promptId = prompt == null ? null : prompt._id;
            this.promptVersion = prompt == null ? null : prompt.version;
            this.output = output;
            this.modelUsed = modelUsed;
        }

        /**
         * Creates one with these values.
         *
         * @param promptId The prompt that produced the output.
         * @param output The model's output, stored character for character. May be empty.
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
         * Creates one with these values.
         *
         * @param prompt A {@code Prompt} instead of {@code promptId} sets {@code promptId} and {@code
         * promptVersion}.
         * @param output The model's output, stored character for character. May be empty.
         * @param modelUsed The model that produced it, as you name it.
         * @param notes What you thought of it. May be null.
         */
        public LogCreate(Prompt prompt, String output, String modelUsed, String notes) {
            this.promptId = prompt == null ? null : prompt._id;
            this.promptVersion = prompt == null ? null : prompt.version;
            this.output = output;
            this.modelUsed = modelUsed;
            this.notes = notes;
        }

        /**
         * Creates one with these values.
         *
         * @param promptId The prompt that produced the output.
         * @param output The model's output, stored character for character. May be empty.
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

        /**
         * Creates one with these values.
         *
         * @param prompt A {@code Prompt} instead of {@code promptId} sets {@code promptId} and {@code
         * promptVersion}.
         * @param output The model's output, stored character for character. May be empty.
         * @param modelUsed The model that produced it, as you name it.
         * @param notes What you thought of it. May be null.
         * @param score How good it is, from 0 to 10. May be null.
         */
        public LogCreate(
            Prompt prompt,
            String output,
            String modelUsed,
            String notes,
            Integer score
        ) {
            this.promptId = prompt == null ? null : prompt._id;
            this.promptVersion = prompt == null ? null : prompt.version;
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

    /** What is sent to the service: logs create. */
    public static final class LogsCreate {

        /** The logs, each as {@code POST /logs} takes it. */
        public List<LogCreate> logs;

        /** Creates one without values. */
        public LogsCreate() {}

        /**
         * Creates one with these values.
         *
         * @param logs The logs, each as {@code POST /logs} takes it.
         */
        public LogsCreate(List<LogCreate> logs) {
            this.logs = logs;
        }

        @Override
        public String toString() {
            return Json.GSON.toJson(this);
        }
    }

    /**
     * What is sent to the service: log update.
     *
     * <p>At least one of {@code score} and {@code notes}. {@code null} removes it.
     */
    public static final class LogUpdate extends com.promptcrafter.WithNulls {

        /** What you think of it; {@code null} removes the notes. May be null. */
        public String notes;

        /** How good it is, from 0 to 10; {@code null} removes the score. May be null. */
        public Integer score;

        /** Creates one without values. */
        public LogUpdate() {}

        /**
         * Begins one; what is not set is left as it is.
         *
         * @return a builder
         */
        public static Builder builder() {
            return new Builder();
        }

        /** Makes a {@link LogUpdate}. */
        public static final class Builder {

            private final LogUpdate value = new LogUpdate();

            private Builder() {}

            /**
             * Sets the {@code notes}; null is sent as null.
             *
             * @param notes What you think of it; {@code null} removes the notes.
             * @return this
             */
            public Builder notes(String notes) {
                value.notes = notes;
                value.note("notes", notes);
                return this;
            }

            /**
             * Sets the {@code score}; null is sent as null.
             *
             * @param score How good it is, from 0 to 10; {@code null} removes the score.
             * @return this
             */
            public Builder score(Integer score) {
                value.score = score;
                value.note("score", score);
                return this;
            }

            /**
             * Ends it.
             *
             * @return what was set
             */
            public LogUpdate build() {
                return value;
            }
        }

        @Override
        public String toString() {
            return Json.GSON.toJson(this);
        }
    }

    /**
     * What comes back from the service: latency.
     *
     * <p>How long the model took, in milliseconds, of the logs that have it. At most 0.8 % off;
     * exact where the prompt (or, without {@code promptId}, the account) has under 1,000 logs from
     * {@code from} to {@code to}.
     */
    public static final class Latency extends com.promptcrafter.Received {

        /** Half of the outputs took at most this long. */
        public Double median;

        /** 95 of 100 outputs took at most this long. */
        public Double p95;

        /** Creates one without values. */
        public Latency() {}

        @Override
        public String toString() {
            return Json.GSON.toJson(this);
        }
    }

    /**
     * What comes back from the service: statistics.
     *
     * <p>The figures of a group of logs. Fields without a value are absent.
     */
    public static final class Statistics extends com.promptcrafter.Received {

        /** The prompt that all of these logs belong to. May be null. */
        public String promptId;

        /** The version of the prompt that produced all of these outputs. May be null. */
        public Integer promptVersion;

        /** The model that produced all of these outputs. May be null. */
        public String modelUsed;

        /** The session that all of these logs belong to. May be null. */
        public String sessionId;

        /** The day, such as {@code 2026-03-29}. May be null. */
        public String day;

        /** The week from Monday to Sunday (ISO 8601), such as {@code 2026-W13}. May be null. */
        public String week;

        /** The month, such as {@code 2026-03}. May be null. */
        public String month;

        /** How many logs there are. */
        public Long logs;

        /** How many of them have a score. Only these count for what follows. */
        public Long scored;

        /**
         * The number of values behind the mean and its range: each scored log, or, as soon as one
         * session holds two of them, each session once, with the mean of its scores. A log without a
         * session counts as a session of one.
         */
        public String unit;

        /** The mean score. May be null. */
        public Double mean;

        /** The lower end of the range in which the true mean plausibly lies. May be null. */
        public Double low;

        /** The upper end of that range. May be null. */
        public Double high;

        /** How far single values lie from the mean. May be null. */
        public Double standardDeviation;

        /**
         * Half of the scores are at most this. Absent, as the quartiles, when sessions count. May be
         * null.
         */
        public Double median;

        /** A quarter of the scores is at most this. May be null. */
        public Double q1;

        /** Three quarters of the scores are at most this. May be null. */
        public Double q3;

        /** How many logs have the score 0, 1, and so on up to 10. */
        public List<Long> scores;

        /**
         * How long the model took, in milliseconds, of the logs that have it. At most 0.8 % off; exact
         * where the prompt (or, without {@code promptId}, the account) has under 1,000 logs from {@code
         * from} to {@code to}. May be null.
         */
        public Latency latencyMs;

        /** The sum, of the logs that have it. May be null. */
        public Long inputTokens;

        /** The sum, of the logs that have it. May be null. */
        public Long outputTokens;

        /** The sum in US dollars, of the logs that have it. May be null. */
        public Double costUsd;

        /** The time of the oldest log. May be null. */
        public Instant first;

        /** The time of the newest log. May be null. */
        public Instant last;

        /**
         * What to keep in mind when reading this: no scores; under 5; under 20; all equal; at least 80
         * % of them 10; at least 80 % of them 0; at least a quarter 0 to 2 and as many 8 to 10; under
         * half of the logs scored; several scores of one session.
         */
        public List<String> warnings;

        /** Creates one without values. */
        public Statistics() {}

        @Override
        public String toString() {
            return Json.GSON.toJson(this);
        }
    }

    /**
     * What comes back from the service: difference.
     *
     * <p>By how much B is above A, in score points.
     */
    public static final class Difference extends com.promptcrafter.Received {

        /** The mean of B minus the mean of A. */
        public Double mean;

        /** The lower end of the range in which the true difference plausibly lies. */
        public Double low;

        /** The upper end of that range. */
        public Double high;

        /** Creates one without values. */
        public Difference() {}

        @Override
        public String toString() {
            return Json.GSON.toJson(this);
        }
    }

    /**
     * What comes back from the service: probability.
     *
     * <p>How often B scores higher than A. A random output of each is compared, ties counted half.
     * Absent when sessions count.
     */
    public static final class Probability extends com.promptcrafter.Received {

        /** From 0 to 1; 0.5 is level. */
        public Double value;

        /** The lower end of its range. */
        public Double low;

        /** The upper end of its range. */
        public Double high;

        /** Creates one without values. */
        public Probability() {}

        @Override
        public String toString() {
            return Json.GSON.toJson(this);
        }
    }

    /**
     * What comes back from the service: pvalue.
     *
     * <p>How often chance alone would make two groups differ this much. That is, if their scores
     * came from one and the same source. It has no say in the {@code finding}. Absent when sessions
     * count.
     */
    public static final class PValue extends com.promptcrafter.Received {

        /** From 0 to 1. */
        public Double value;

        /**
         * Whether every way to divide the scores was counted, which is done up to 100 in the smaller
         * group, or the normal distribution stands in.
         */
        public String method;

        /** Creates one without values. */
        public PValue() {}

        @Override
        public String toString() {
            return Json.GSON.toJson(this);
        }
    }

    /**
     * What comes back from the service: needed.
     *
     * <p>How many scored logs (or sessions) each side needs. An estimate from the spread of the
     * scores so far. Absent with {@code margin=0}, or when a side has under two.
     */
    public static final class Needed extends com.promptcrafter.Received {

        /** To show a true difference of {@code margin}, with a chance of 80 %. */
        public Long forDifference;

        /** To show that a difference is below {@code margin}, if there is none, with a chance of 80 %. */
        public Long forEquivalence;

        /** Creates one without values. */
        public Needed() {}

        @Override
        public String toString() {
            return Json.GSON.toJson(this);
        }
    }

    /**
     * What comes back from the service: comparison.
     *
     * <p>Two groups of logs and how they differ. Fields without a value are absent.
     */
    public static final class Comparison extends com.promptcrafter.Received {

        /** The figures of a group of logs. Fields without a value are absent. */
        public Statistics a;

        /** The figures of a group of logs. Fields without a value are absent. */
        public Statistics b;

        /** By how much B is above A, in score points. May be null. */
        public Difference difference;

        /**
         * How often B scores higher than A. A random output of each is compared, ties counted half.
         * Absent when sessions count. May be null.
         */
        public Probability probabilityBHigher;

        /**
         * How often chance alone would make two groups differ this much. That is, if their scores came
         * from one and the same source. It has no say in the {@code finding}. Absent when sessions
         * count. May be null.
         */
        public PValue pValue;

        /**
         * How many scored logs (or sessions) each side needs. An estimate from the spread of the scores
         * so far. Absent with {@code margin=0}, or when a side has under two. May be null.
         */
        public Needed needed;

        /**
         * B relative to A. {@code better}: the whole range of the difference is above 0; {@code worse}:
         * below 0; {@code equivalent}: within ± {@code margin}; {@code noDifferenceShown}: it holds 0,
         * so that the difference could be anything within the range; {@code tooFew}: one side has under
         * 5.
         */
        public String finding;

        /**
         * What to keep in mind, besides the warnings of {@code a} and {@code b}: one side has no
         * scores; under 5; under 20; one side spreads much more; the p-value, or the order of the
         * scores, says something else than the means; the shares of scored logs differ by more than 20
         * points; other models; one side is all older than the other.
         */
        public List<String> warnings;

        /** The same in one sentence for people, in English. */
        public String summary;

        /** Creates one without values. */
        public Comparison() {}

        @Override
        public String toString() {
            return Json.GSON.toJson(this);
        }
    }

    /** What comes back from the service: state. */
    public static final class State extends com.promptcrafter.Received {

        /** The {@code status}. */
        public String status;

        /** Creates one without values. */
        public State() {}

        @Override
        public String toString() {
            return Json.GSON.toJson(this);
        }
    }

    /** A problem in a request. */
    public static final class ErrorDetail implements Serializable {

        private static final long serialVersionUID = 1;

        /** A JSON Pointer into the body (RFC 6901) or the name of a parameter; empty for the whole body. */
        public String field;

        /** What the problem is. */
        public String message;

        /** Creates one without values. */
        public ErrorDetail() {}

        @Override
        public String toString() {
            return field + ": " + message;
        }
    }

    /** Thrown by every failed call. The message is the service's if it responded, with the invalid fields. */
    public static class PromptCrafterApiException extends Exception {

        private static final long serialVersionUID = 1;

        /** 0 without a response. */
        private final int statusCode;

        /** Never null. */
        private final ErrorDetail[] details;

        /** Null without a response. */
        private final String body;

        /** Empty without a response. */
        private final TreeMap<String, List<String>> headers = new TreeMap<>(
            String.CASE_INSENSITIVE_ORDER
        );

        /** Null if the service doesn't ask for a wait. */
        private final Duration retryAfter;

        private PromptCrafterApiException(Failure failure) {
            super(failure.message, failure.cause);
            statusCode = failure.status;
            details = failure.details;
            body = failure.body;
            retryAfter = failure.retryAfter;
            if (failure.headers != null) {
                headers.putAll(failure.headers.map());
            }
        }

        /**
         * The HTTP status of the response.
         *
         * @return 0 if there was no response
         */
        public int getStatusCode() {
            return statusCode;
        }

        /**
         * The problems in the request, for validation errors.
         *
         * @return empty if the service names none
         */
        public List<ErrorDetail> getDetails() {
            return List.of(details);
        }

        /**
         * The ID of the request in the service's log.
         *
         * @return null if there was no response
         */
        public String getRequestId() {
            List<String> values = headers.get("X-Request-Id");
            return values == null ? null : values.get(0);
        }

        /**
         * The body of the response, unchanged.
         *
         * @return null if there was no response
         */
        public String getBody() {
            return body;
        }

        /**
         * The headers of the response.
         *
         * @return a map whose keys ignore case; empty if there was no response
         */
        public Map<String, List<String>> getHeaders() {
            return Collections.unmodifiableMap(headers);
        }

        /**
         * How long the service asks clients to wait before a retry.
         *
         * @return null if it doesn't
         */
        public Duration getRetryAfter() {
            return retryAfter;
        }

        @Override
        public String toString() {
            String status =
                statusCode == 0
                    ? ""
                    : " (status " + statusCode + ", request " + getRequestId() + ")";
            return getClass().getName() + ": " + getMessage() + status;
        }

        static PromptCrafterApiException of(Failure failure) {
            switch (failure.status) {
                case 0:
                    return withoutResponse(failure);
                case 400:
                    return new BadRequestException(failure);
                case 401:
                    return new AuthenticationException(failure);
                case 403:
                    return new ForbiddenException(failure);
                case 404:
                    return new NotFoundException(failure);
                case 405:
                    return new MethodNotAllowedException(failure);
                case 408:
                    return new RequestTimeoutException(failure);
                case 409:
                    return new ConflictException(failure);
                case 410:
                    return new GoneException(failure);
                case 413:
                    return new PayloadTooLargeException(failure);
                case 415:
                    return new UnsupportedMediaTypeException(failure);
                case 422:
                    return new UnprocessableEntityException(failure);
                case 429:
                    return new RateLimitException(failure);
                case 431:
                    return new RequestHeaderFieldsTooLargeException(failure);
                case 500:
                    return new ServerException(failure);
                case 503:
                    return new ServiceUnavailableException(failure);
                case 507:
                    return new InsufficientStorageException(failure);
                default:
                    return failure.status >= 500
                        ? new ServerException(failure)
                        : new PromptCrafterApiException(failure);
            }
        }

        private static PromptCrafterApiException withoutResponse(Failure failure) {
            switch (failure.reason) {
                case INVALID_ARGUMENT:
                    return new InvalidArgumentException(failure);
                case CLOSED:
                    return new ClientClosedException(failure);
                case INTERRUPTED:
                    return new InterruptedCallException(failure);
                case LATE:
                    return new TimeoutException(failure);
                default:
                    return new ConnectionException(failure);
            }
        }
    }

    /** An argument can't be used; nothing was sent. */
    public static class InvalidArgumentException extends PromptCrafterApiException {

        private static final long serialVersionUID = 1;

        private InvalidArgumentException(Failure failure) {
            super(failure);
        }
    }

    /** The client was closed before the call; nothing was sent. */
    public static class ClientClosedException extends PromptCrafterApiException {

        private static final long serialVersionUID = 1;

        private ClientClosedException(Failure failure) {
            super(failure);
        }
    }

    /**
     * The thread that waited was interrupted; it still is. The service may have done what it was
     * asked.
     */
    public static class InterruptedCallException extends PromptCrafterApiException {

        private static final long serialVersionUID = 1;

        private InterruptedCallException(Failure failure) {
            super(failure);
        }
    }

    /** A setting of a client is invalid. */
    public static final class InvalidSettingException extends IllegalArgumentException {

        private static final long serialVersionUID = 1;

        InvalidSettingException(String message) {
            super(message);
        }
    }

    /**
     * There was no response: the service cannot be reached, or the connection was lost. The cause
     * says more.
     */
    public static class ConnectionException extends PromptCrafterApiException {

        private static final long serialVersionUID = 1;

        private ConnectionException(Failure failure) {
            super(failure);
        }
    }

    /** The response was not complete within the time limit. */
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

    /** A {@link PromptCrafterApiException} during an iteration over a list, where Java allows no checked exception. */
    public static final class UncheckedApiException extends RuntimeException {

        private static final long serialVersionUID = 1;

        UncheckedApiException(PromptCrafterApiException cause) {
            super(cause.getMessage(), cause);
        }

        /**
         * The exception that ended the iteration.
         *
         * @return never null
         */
        @Override
        public synchronized PromptCrafterApiException getCause() {
            return (PromptCrafterApiException) super.getCause();
        }
    }
}
