// Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml and generate again.

export interface paths {
    "/auth/signup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign up
         * @description Creates an account and logs it in. Use the token in the response like one from `POST /auth/login`.
         */
        post: operations["signup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log in
         * @description Returns a token. After too many failures, further attempts get 429 for a while, even with the right password. They are
         *     counted so that nobody can lock somebody else out: an account stays open to the addresses that it logged in from.
         */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Retrieve the account
         * @description Returns the account that the token or API key belongs to. If the request is made with a key, the response also describes the key.
         */
        get: operations["getAccount"];
        put?: never;
        post?: never;
        /**
         * Delete the account
         * @description Permanently deletes the account with all of its prompts, logs and API keys; the password is required. Once the response is sent,
         *     the account's tokens and keys no longer work, its data can't be read, and its email address can be used again. The data is then removed
         *     from the database piece by piece, without delaying others, and overwritten; if a restart interrupts this, it continues afterwards.
         *     Wrong passwords are counted separately from failed logins.
         */
        delete: operations["deleteAccount"];
        options?: never;
        head?: never;
        /**
         * Change the password
         * @description Changes the password; the current one is required. All earlier tokens stop working at once, on all devices; the response
         *     contains a new one. API keys stay valid: delete those that somebody else may have. Wrong passwords are counted separately from failed
         *     logins. If there is no response, log in with the new password to see whether it was changed.
         */
        patch: operations["updateAccount"];
        trace?: never;
    };
    "/auth/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Retrieve all API keys
         * @description The keys of the account, oldest first, without their secrets. Expired ones are among them until you delete them.
         */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Create an API key
         * @description Creates a key for an application, with the access that its `scope` gives. This is the only response that contains the `key`:
         *     the service stores only a hash of it. The key is valid until you delete it, it expires, or the account is deleted. Changing the
         *     password doesn't affect it.
         */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The key's `_id`.
                 * @example key3
                 */
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete an API key
         * @description Deletes a key. Once the response is sent, no request with the key is accepted.
         */
        delete: operations["deleteApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/prompts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Retrieve all prompts
         * @description The caller's prompts, oldest first: all of them, or those that every given filter holds for. For the ones that changed last, ask
         *     with `sort=updatedAt`, `order=desc` and a `limit`.
         *
         *     A prompt that changes while you page by `updatedAt` or `title` moves to its new place in the list. If that is still to come, you
         *     get the prompt there, even if you had it before; if you are past it already, you don't. Sorted by `createdAt`, prompts don't move.
         */
        get: operations["listPrompts"];
        put?: never;
        /**
         * Save a prompt
         * @description Keeps a prompt in the caller's library.
         */
        post: operations["createPrompt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/prompts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The prompt's `_id`.
                 * @example prompt104
                 */
                id: components["parameters"]["PromptIdInPath"];
            };
            cookie?: never;
        };
        /**
         * Retrieve a prompt
         * @description One prompt of the caller's.
         */
        get: operations["getPrompt"];
        put?: never;
        post?: never;
        /**
         * Delete a prompt
         * @description Deletes the prompt, its versions and all of its logs, for good.
         */
        delete: operations["deletePrompt"];
        options?: never;
        head?: never;
        /**
         * Update a prompt
         * @description Changes the fields that the body names and leaves the others as they are; `tags` are replaced as a whole. `updatedAt`
         *     moves on. If `content` or `model` changes to a different value, the prompt gets a new version, to which `changeNote`
         *     belongs; the earlier versions are kept. The prompt's logs stay.
         */
        patch: operations["updatePrompt"];
        trace?: never;
    };
    "/prompts/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The prompt's `_id`.
                 * @example prompt104
                 */
                id: components["parameters"]["PromptIdInPath"];
            };
            cookie?: never;
        };
        /**
         * Retrieve the versions of a prompt
         * @description Everything that a prompt of the caller's has said, oldest version first. The last one is what it says now.
         */
        get: operations["listPromptVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/prompts/{id}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The prompt's `_id`.
                 * @example prompt104
                 */
                id: components["parameters"]["PromptIdInPath"];
                /**
                 * @description The number of the version, from 1.
                 * @example 1
                 */
                version: number;
            };
            cookie?: never;
        };
        /**
         * Retrieve a version of a prompt
         * @description Returns one version of a prompt of the caller. To restore it, send its `content` and `model` in a `PATCH` of the prompt.
         */
        get: operations["getPromptVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Retrieve logs
         * @description The caller's logs, oldest first: all of them, or those that every given filter holds for. One of the caller's prompts that has no
         *     logs gives `[]`. For the newest logs of a prompt, ask with `order=desc` and a `limit`; for the history of a conversation, with
         *     its `sessionId`.
         */
        get: operations["listLogs"];
        put?: never;
        /**
         * Log an output
         * @description Records what a model produced for one of the caller's prompts. The response is sent once the log is safe on disk. If the
         *     prompt is being deleted at the same time, the log is either deleted with it, or rejected with 404.
         */
        post: operations["createLog"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/logs/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log many outputs
         * @description Records up to 1,000 logs in one request, in far less time than one by one. All or nothing: if one of them can't be recorded, none is,
         *     and `details` point to it, as in `/logs/17/score` (the first log is 0). The response comes after all of them are safe on disk.
         *
         *     The whole body must fit into the limit of 4 MiB; if the logs are long, send fewer at a time. If any of the logs was deleted since,
         *     the same request with the same `Idempotency-Key` gets 410.
         */
        post: operations["createLogs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/logs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The log's `_id`.
                 * @example log104
                 */
                id: string;
            };
            cookie?: never;
        };
        /**
         * Retrieve a log
         * @description One log of the caller's.
         */
        get: operations["getLog"];
        put?: never;
        post?: never;
        /**
         * Delete a log
         * @description Deletes one log, for good.
         */
        delete: operations["deleteLog"];
        options?: never;
        head?: never;
        /**
         * Score or annotate a log
         * @description Sets the score or the notes of a log, or removes them. The output, and everything else about the log, never
         *     changes, except `updatedAt`.
         */
        patch: operations["updateLog"];
        trace?: never;
    };
    "/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Retrieve statistics
         * @description Summarizes the scores of the caller's logs: their mean with the range in which the true mean plausibly lies, their spread, and what
         *     the outputs cost. Filters choose the logs. `groupBy` sorts them into groups, such as a prompt's versions or the weeks; without it
         *     there is one. The figures are not rounded. “Reading the numbers” in the documentation explains them.
         */
        get: operations["getStatistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/comparisons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare two groups of logs
         * @description Compares the scores of two groups of the caller's logs: how far B is above A, what range that difference plausibly lies in, and
         *     what to make of it. A is the old one, B the new one. A filter with `A` or `B` at the end holds for that side only, one without it
         *     for both: `modelUsedA` and `modelUsedB` compare two models, `promptIdA` and `promptIdB` two prompts, `fromA` and so on two periods.
         *
         *     `promptId` alone compares the prompt's previous version (A) with the current one (B). With `promptVersionA` alone, B is the current
         *     version; with `promptVersionB` alone, A is the one before it. The sides should have no logs in common. If a session has several
         *     scores, each session counts once. “Reading the numbers” in the documentation explains the figures.
         */
        get: operations["compareLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search prompts
         * @description The caller's prompts in which every word of `q` is found, in the title, the content or the tags, in any order. Case makes no
         *     difference in any script, and a word is found inside longer ones: `photo` finds `photosynthesis`. No character of `q` has
         *     a special meaning. Prompts with more of the words in their title come first, and among equals the newest.
         */
        get: operations["searchPrompts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Is the process alive?
         * @description Responds as long as the process runs. Doesn't query the database.
         */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Is the service ready?
         * @description Returns 200 if the service can read its database.
         */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.yaml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This document as YAML
         * @description The contract that the running service keeps, as it was written.
         */
        get: operations["getContractAsYaml"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This document as JSON
         * @description The contract that the running service keeps.
         */
        get: operations["getContractAsJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Signup: {
            /** @description Your name. */
            name: string;
            /**
             * Format: email
             * @description The email address that you log in with. Each address can have one account.
             */
            email: string;
            password: components["schemas"]["NewPassword"];
        };
        SignupResponse: {
            /** @constant */
            message: "User account created successfully.";
            /** @description A token for `Authorization: Bearer`. */
            token: string;
        };
        Login: {
            /**
             * Format: email
             * @description The account's address.
             */
            email: string;
            password: components["schemas"]["CurrentPassword"];
        };
        LoginResponse: {
            /** @description A token for `Authorization: Bearer`. */
            token: string;
        };
        AccountUpdate: {
            currentPassword: components["schemas"]["CurrentPassword"];
            newPassword: components["schemas"]["NewPassword"];
        };
        AccountDelete: {
            currentPassword: components["schemas"]["CurrentPassword"];
        };
        User: {
            /** @description Identifies the account. */
            readonly _id: string;
            /** @description Your name. */
            name: string;
            /**
             * Format: email
             * @description The address that you log in with.
             */
            email: string;
            /**
             * Format: date-time
             * @description When you signed up.
             */
            readonly createdAt: string;
            key?: components["schemas"]["UsedApiKey"];
        };
        /** @description The API key that the request was made with; absent for a login token. */
        UsedApiKey: {
            _id: components["schemas"]["ApiKeyId"];
            name: components["schemas"]["ApiKeyName"];
            scope: components["schemas"]["Scope"];
        };
        ApiKey: {
            _id: components["schemas"]["ApiKeyId"];
            name: components["schemas"]["ApiKeyName"];
            scope: components["schemas"]["Scope"];
            prefix: components["schemas"]["ApiKeyPrefix"];
            /**
             * Format: date-time
             * @description When it was created.
             */
            readonly createdAt: string;
            lastUsedAt?: components["schemas"]["LastUsedAt"];
            expiresAt?: components["schemas"]["ExpiresAt"];
        };
        CreatedApiKey: {
            _id: components["schemas"]["ApiKeyId"];
            name: components["schemas"]["ApiKeyName"];
            scope: components["schemas"]["Scope"];
            prefix: components["schemas"]["ApiKeyPrefix"];
            /**
             * Format: date-time
             * @description When it was created.
             */
            readonly createdAt: string;
            expiresAt?: components["schemas"]["ExpiresAt"];
            /**
             * @description The secret, sent as `Authorization: Bearer pck_…`: `pck_`, 43 letters and digits that hold 256 random bits, and 6 more that
             *     are a checksum (the CRC-32 of the 43, in base 62), so that secret scanners recognize it.
             */
            readonly key: string;
        };
        ApiKeyCreate: {
            /** @description Ignored. */
            readonly _id?: unknown;
            name: components["schemas"]["ApiKeyName"];
            scope: components["schemas"]["Scope"];
            expiresAt?: components["schemas"]["ExpiresAt"];
            /** @description Ignored. */
            readonly prefix?: unknown;
            /** @description Ignored. */
            readonly createdAt?: unknown;
            /** @description Ignored. */
            readonly lastUsedAt?: unknown;
            /** @description Ignored. */
            readonly key?: unknown;
        };
        /** @description Identifies the key. It is not the secret. */
        ApiKeyId: string;
        /** @description What you call the key, such as the application that uses it; not only spaces. */
        ApiKeyName: string;
        /**
         * @description What the key can do. `read` can read everything in the account. `log` can only record logs and read single prompts with
         *     their versions, so that it is safe in an application. `write` can do everything except manage keys and the account.
         * @enum {string}
         */
        Scope: "read" | "log" | "write";
        /** @description The first 12 characters of the key, to tell which one it is. */
        ApiKeyPrefix: string;
        /**
         * Format: date-time
         * @description When it was last used, up to an hour too early; absent if it never was.
         */
        LastUsedAt: string;
        /**
         * Format: date-time
         * @description When the key expires; must be in the future. Any UTC offset is accepted; responses are in UTC. Without it, the key
         *     doesn't expire.
         */
        ExpiresAt: string;
        /** @description The account's password. */
        CurrentPassword: string;
        /**
         * @description 10 to 128 characters of any script, as people count them, and no rules on which. It must not be one character repeated,
         *     the account's e-mail address or a password that many people use (NIST SP 800-63B, revision 4). It is normalized (NFKC),
         *     so that it can be typed on any keyboard.
         */
        NewPassword: string;
        Prompt: {
            /** @description Identifies the prompt. */
            readonly _id: string;
            /** @description The account that it belongs to. */
            readonly ownerId: string;
            title: components["schemas"]["Title"];
            content: components["schemas"]["Content"];
            model: components["schemas"]["Model"];
            tags: components["schemas"]["Tags"];
            externalId?: components["schemas"]["ExternalId"];
            version: components["schemas"]["Version"];
            /**
             * Format: date-time
             * @description When it was saved.
             */
            readonly createdAt: string;
            /**
             * Format: date-time
             * @description When it was last changed; at first the same as `createdAt`.
             */
            readonly updatedAt: string;
        };
        PromptCreate: {
            /** @description Ignored. */
            readonly _id?: unknown;
            /** @description Ignored. */
            readonly ownerId?: unknown;
            title: components["schemas"]["Title"];
            content: components["schemas"]["Content"];
            model: components["schemas"]["Model"];
            tags?: components["schemas"]["Tags"];
            externalId?: components["schemas"]["ExternalId"];
            /** @description Ignored. */
            readonly version?: unknown;
            /** @description Ignored. */
            readonly createdAt?: unknown;
            /** @description Ignored. */
            readonly updatedAt?: unknown;
        };
        /** @description At least one of `title`, `content`, `model` and `tags`. */
        PromptUpdate: {
            /** @description Ignored. */
            readonly _id?: unknown;
            /** @description Ignored. */
            readonly ownerId?: unknown;
            title?: components["schemas"]["Title"];
            content?: components["schemas"]["Content"];
            model?: components["schemas"]["Model"];
            tags?: components["schemas"]["Tags"];
            changeNote?: components["schemas"]["ChangeNote"];
            /** @description Ignored. */
            readonly version?: unknown;
            /** @description Ignored. */
            readonly createdAt?: unknown;
            /** @description Ignored. */
            readonly updatedAt?: unknown;
        };
        /** @description What a prompt said from `createdAt` until the next version. It never changes. */
        PromptVersion: {
            /** @description The prompt it is a version of. */
            readonly promptId: string;
            version: components["schemas"]["Version"];
            content: components["schemas"]["Content"];
            model: components["schemas"]["Model"];
            /**
             * Format: date-time
             * @description When this version was saved.
             */
            readonly createdAt: string;
            changeNote?: components["schemas"]["ChangeNote"];
        };
        /** @description The version of the prompt. It starts at 1 and goes up by one each time `content` or `model` changes to a different value. */
        Version: number;
        /** @description Why the prompt was changed. Only a change of `content` or `model`, which creates a version, can have one. */
        ChangeNote: string;
        /** @description Your own ID for it. No two prompts of an account have the same one, and no two logs. */
        ExternalId: string;
        /** @description What you call the prompt, 3 to 100 characters, not only spaces. */
        Title: string;
        /** @description The text that goes to the model, not only spaces. */
        Content: string;
        /** @description The model that it is meant for, as you name it ("GPT-4o", "DALL·E"). */
        Model: string;
        /** @description Words to find the prompt by; `[]` when none were given. */
        Tags: string[];
        Log: {
            /** @description Identifies the log. */
            readonly _id: string;
            promptId: components["schemas"]["PromptId"];
            promptVersion?: components["schemas"]["PromptVersionNumber"];
            input?: components["schemas"]["Input"];
            output: components["schemas"]["Output"];
            modelUsed: components["schemas"]["ModelUsed"];
            notes?: components["schemas"]["Notes"];
            score?: components["schemas"]["Score"];
            sessionId?: components["schemas"]["SessionId"];
            latencyMs?: components["schemas"]["LatencyMs"];
            inputTokens?: components["schemas"]["InputTokens"];
            outputTokens?: components["schemas"]["OutputTokens"];
            costUsd?: components["schemas"]["CostUsd"];
            metadata?: components["schemas"]["Metadata"];
            externalId?: components["schemas"]["ExternalId"];
            occurredAt?: components["schemas"]["OccurredAt"];
            /**
             * Format: date-time
             * @description When it was recorded.
             */
            readonly createdAt: string;
            /**
             * Format: date-time
             * @description When its score or notes were last changed; absent if they never were.
             */
            readonly updatedAt?: string;
        };
        LogCreate: {
            /** @description Ignored. */
            readonly _id?: unknown;
            promptId: components["schemas"]["PromptId"];
            output: components["schemas"]["Output"];
            modelUsed: components["schemas"]["ModelUsed"];
            notes?: components["schemas"]["Notes"];
            score?: components["schemas"]["Score"];
            promptVersion?: components["schemas"]["PromptVersionNumber"];
            input?: components["schemas"]["Input"];
            sessionId?: components["schemas"]["SessionId"];
            latencyMs?: components["schemas"]["LatencyMs"];
            inputTokens?: components["schemas"]["InputTokens"];
            outputTokens?: components["schemas"]["OutputTokens"];
            costUsd?: components["schemas"]["CostUsd"];
            metadata?: components["schemas"]["Metadata"];
            externalId?: components["schemas"]["ExternalId"];
            occurredAt?: components["schemas"]["OccurredAt"];
            /** @description Ignored. */
            readonly createdAt?: unknown;
            /** @description Ignored. */
            readonly updatedAt?: unknown;
        };
        LogsCreate: {
            /** @description The logs, each as `POST /logs` takes it. */
            logs: components["schemas"]["LogCreate"][];
        };
        /** @description At least one of `score` and `notes`. `null` removes it. */
        LogUpdate: {
            /** @description Ignored. */
            readonly _id?: unknown;
            /** @description What you think of it; `null` removes the notes. */
            notes?: string | null;
            /** @description How good it is, from 0 to 10; `null` removes the score. */
            score?: number | null;
            /** @description Ignored. */
            readonly createdAt?: unknown;
            /** @description Ignored. */
            readonly updatedAt?: unknown;
        };
        /** @description The prompt that produced the output. */
        PromptId: string;
        /**
         * @description The version of the prompt that produced the output; the current one if you leave it out. Logs from before versions were kept
         *     may lack it: which version produced them is unknown.
         */
        PromptVersionNumber: number;
        /** @description The model's input, such as the user's message or the filled-in prompt. */
        Input: string;
        /** @description The conversation it belongs to. */
        SessionId: string;
        /** @description How long the model took, in milliseconds, as you measured it. */
        LatencyMs: number;
        /** @description How many tokens the model was given, as you counted them. */
        InputTokens: number;
        /** @description How many tokens the model produced, as you counted them. */
        OutputTokens: number;
        /** @description What it cost in US dollars, as you were charged. */
        CostUsd: number;
        /** @description Anything else worth keeping with it, up to 50 names with a text, a number or a boolean each. */
        Metadata: {
            [key: string]: string | number | boolean;
        };
        /**
         * Format: date-time
         * @description When the model produced the output, for logs that you record later or import. Any UTC offset is fine; responses use UTC. It is at
         *     most a day ahead of the server's clock and not before 1970. Without it, the time of the log is `createdAt`.
         */
        OccurredAt: string;
        /** @description The model's output, stored character for character. May be empty. */
        Output: string;
        /** @description The model that produced it, as you name it. */
        ModelUsed: string;
        /** @description What you thought of it. */
        Notes: string;
        /** @description How good it is, from 0 to 10. */
        Score: number;
        /** @description The figures of a group of logs. Fields without a value are absent. */
        Statistics: {
            /** @description The prompt that all of these logs belong to. */
            promptId?: string;
            /** @description The version of the prompt that produced all of these outputs. */
            promptVersion?: number;
            /** @description The model that produced all of these outputs. */
            modelUsed?: string;
            /** @description The session that all of these logs belong to. */
            sessionId?: string;
            /** @description The day, such as `2026-03-29`. */
            day?: string;
            /** @description The week from Monday to Sunday (ISO 8601), such as `2026-W13`. */
            week?: string;
            /** @description The month, such as `2026-03`. */
            month?: string;
            /** @description How many logs there are. */
            logs: number;
            /** @description How many of them have a score. Only these count for what follows. */
            scored: number;
            /**
             * @description The number of values behind the mean and its range: each scored log, or, as soon as one session holds two of them, each session once, with the
             *     mean of its scores. A log without a session counts as a session of one.
             * @enum {string}
             */
            unit: "log" | "session";
            /** @description The mean score. */
            mean?: number;
            /** @description The lower end of the range in which the true mean plausibly lies. */
            low?: number;
            /** @description The upper end of that range. */
            high?: number;
            /** @description How far single values lie from the mean. */
            standardDeviation?: number;
            /** @description Half of the scores are at most this. Absent, as the quartiles, when sessions count. */
            median?: number;
            /** @description A quarter of the scores is at most this. */
            q1?: number;
            /** @description Three quarters of the scores are at most this. */
            q3?: number;
            /** @description How many logs have the score 0, 1, and so on up to 10. */
            scores: number[];
            latencyMs?: components["schemas"]["Latency"];
            /** @description The sum, of the logs that have it. */
            inputTokens?: number;
            /** @description The sum, of the logs that have it. */
            outputTokens?: number;
            /** @description The sum in US dollars, of the logs that have it. */
            costUsd?: number;
            /**
             * Format: date-time
             * @description The time of the oldest log.
             */
            first?: string;
            /**
             * Format: date-time
             * @description The time of the newest log.
             */
            last?: string;
            /**
             * @description What to keep in mind when reading this: no scores; under 5; under 20; all equal; at least 80 % of them 10; at least 80 % of
             *     them 0; at least a quarter 0 to 2 and as many 8 to 10; under half of the logs scored; several scores of one session.
             */
            warnings: ("empty" | "tooFew" | "smallSample" | "allEqual" | "ceiling" | "floor" | "split" | "mostUnscored" | "clustered")[];
        };
        /**
         * @description How long the model took, in milliseconds, of the logs that have it. At most 0.8 % off; exact where the prompt (or, without
         *     `promptId`, the account) has under 1,000 logs from `from` to `to`.
         */
        Latency: {
            /** @description Half of the outputs took at most this long. */
            median: number;
            /** @description 95 of 100 outputs took at most this long. */
            p95: number;
        };
        /** @description Two groups of logs and how they differ. Fields without a value are absent. */
        Comparison: {
            a: components["schemas"]["Statistics"];
            b: components["schemas"]["Statistics"];
            difference?: components["schemas"]["Difference"];
            probabilityBHigher?: components["schemas"]["Probability"];
            pValue?: components["schemas"]["PValue"];
            needed?: components["schemas"]["Needed"];
            /**
             * @description B relative to A. `better`: the whole range of the difference is above 0; `worse`: below 0; `equivalent`: within ± `margin`;
             *     `noDifferenceShown`: it holds 0, so that the difference could be anything within the range; `tooFew`: one side has under 5.
             * @enum {string}
             */
            finding: "better" | "worse" | "equivalent" | "noDifferenceShown" | "tooFew";
            /**
             * @description What to keep in mind, besides the warnings of `a` and `b`: one side has no scores; under 5; under 20; one side spreads much
             *     more; the p-value, or the order of the scores, says something else than the means; the shares of scored logs differ by
             *     more than 20 points; other models; one side is all older than the other.
             */
            warnings: ("empty" | "tooFew" | "smallSample" | "unequalSpread" | "pValueDisagrees" | "orderDisagrees" | "scoredShareDiffers" | "modelsDiffer" | "periodsDiffer")[];
            /** @description The same in one sentence for people, in English. */
            summary: string;
        };
        /** @description By how much B is above A, in score points. */
        Difference: {
            /** @description The mean of B minus the mean of A. */
            mean: number;
            /** @description The lower end of the range in which the true difference plausibly lies. */
            low: number;
            /** @description The upper end of that range. */
            high: number;
        };
        /** @description How often B scores higher than A. A random output of each is compared, ties counted half. Absent when sessions count. */
        Probability: {
            /** @description From 0 to 1; 0.5 is level. */
            value: number;
            /** @description The lower end of its range. */
            low: number;
            /** @description The upper end of its range. */
            high: number;
        };
        /**
         * @description How often chance alone would make two groups differ this much. That is, if their scores came from one and the same source. It
         *     has no say in the `finding`. Absent when sessions count.
         */
        PValue: {
            /** @description From 0 to 1. */
            value: number;
            /**
             * @description Whether every way to divide the scores was counted, which is done up to 100 in the smaller group, or the normal distribution stands in.
             * @enum {string}
             */
            method: "permutationExact" | "permutationNormal";
        };
        /**
         * @description How many scored logs (or sessions) each side needs. An estimate from the spread of the scores so far. Absent with `margin=0`, or
         *     when a side has under two.
         */
        Needed: {
            /** @description To show a true difference of `margin`, with a chance of 80 %. */
            forDifference: number;
            /** @description To show that a difference is below `margin`, if there is none, with a chance of 80 %. */
            forEquivalence: number;
        };
        State: {
            /** @constant */
            status: "ok";
        };
        Error: {
            /** @description What went wrong; one of the messages that the operation states. */
            error: string;
            /** @description The problems, for validation errors. */
            details?: {
                /** @description A JSON Pointer into the body, or the name of a parameter. */
                field: string;
                /** @description What is wrong with the value. */
                message: string;
            }[];
        };
    };
    responses: {
        /** @description Yes. */
        State: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["State"];
            };
        };
        /** @description The query has a parameter that is malformed, unknown, empty or given twice. */
        InvalidRequest: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The body or the query is malformed. */
        InvalidFields: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The body, the query or the `Idempotency-Key` is malformed. */
        InvalidFieldsOrHeader: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Another item of the account has this `externalId`. Nothing was saved. */
        ExternalIdTaken: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The item that the first request with this `Idempotency-Key` created was deleted since. Nothing is created again. */
        CreatedIsGone: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The key belongs to another request. Nothing was done. */
        IdempotencyKeyReused: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The token is missing or invalid. This is checked before the rest of the request. */
        Unauthenticated: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The API key can't do this. */
        InsufficientScope: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "WWW-Authenticate": components["headers"]["InsufficientScope"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The password is wrong, but the token stays valid; or the request has an API key, which can't do this. */
        WrongPassword: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "WWW-Authenticate": components["headers"]["InsufficientScope"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The identifier is malformed, or the query has a parameter. */
        InvalidPromptRequest: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The prompt is another account's. */
        PromptForbidden: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The identifier is malformed, or the query has a parameter. */
        InvalidLogRequest: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The log is another account's, or the API key can't do this. */
        NotLogOwner: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "WWW-Authenticate": components["headers"]["InsufficientScope"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description There is no such log. */
        LogNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The prompt is another account's, or the API key can't do this. */
        LogsForbidden: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "WWW-Authenticate": components["headers"]["InsufficientScope"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The prompt is another account's, or the API key can't do this. */
        NotPromptOwner: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "WWW-Authenticate": components["headers"]["InsufficientScope"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description There is no such prompt. */
        PromptNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The path exists, but not with this method. */
        MethodNotAllowed: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                Allow: components["headers"]["Allow"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The body, or what it decompresses to, is larger than the operation allows. */
        BodyTooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The body is not declared to be JSON, or has a coding other than gzip. */
        UnsupportedMediaType: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description There were too many attempts. */
        TooManyAttempts: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The account's quota for this minute is used up. */
        QuotaExceeded: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description There were too many attempts, or the account's quota for this minute is used up. */
        TooManyAttemptsOrRequests: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The service failed unexpectedly. */
        ServerError: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The database was locked for more than 5 seconds. Nothing was changed. */
        Busy: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The service is overloaded. */
        Overloaded: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The database was locked for more than 5 seconds, or the service has too much to do for others. Nothing was changed. */
        BusyOrOverloaded: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description There is no room on the disk. Nothing was changed. */
        StorageFull: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        /**
         * @description The prompt's `_id`.
         * @example prompt104
         */
        PromptIdInPath: string;
        /**
         * @description The maximum number of items in the response. Without it, the response has all items.
         * @example 20
         */
        Limit: number;
        /**
         * @description The position in the list after which to continue. Take it from the `Link` header of the previous page, and send it with
         *     the same other parameters (`limit`, `escapeFormulas` and `Accept` may change). It's opaque: don't parse or build it.
         */
        Cursor: string;
        /**
         * @description Only with `Accept: text/csv`. `true` puts an apostrophe before each text that a spreadsheet would execute as a formula: one that starts
         *     with `=`, `+`, `-`, `@`, a tab or a line break. Use it for a file that people open in a spreadsheet, because the texts of models and
         *     users can contain anything. Leave it out for a file that programs read or that you import again: then every text is exact.
         */
        EscapeFormulas: boolean;
        /**
         * @description Only logs of this prompt, which must be one of the caller's.
         * @example prompt104
         */
        PromptIdFilter: string;
        /**
         * @description Only logs of this version of the prompt.
         * @example 2
         */
        PromptVersionFilter: number;
        /**
         * @description Only logs of exactly this model.
         * @example GPT-4o
         */
        ModelUsedFilter: string;
        /**
         * @description Only logs that have a score, or only those that have none.
         * @example true
         */
        ScoredFilter: boolean;
        /**
         * @description Only logs with this score or a higher one.
         * @example 7
         */
        ScoreMinFilter: number;
        /**
         * @description Only logs with this score or a lower one.
         * @example 10
         */
        ScoreMaxFilter: number;
        /**
         * @description Only logs from this time on: a date-time with its offset, or a date, which means midnight UTC.
         * @example 2026-03-01
         */
        FromFilter: string;
        /**
         * @description Only logs from before this time: a date-time with its offset, or a date, which means midnight UTC.
         * @example 2026-04-01
         */
        ToFilter: string;
        /**
         * @description Only logs of exactly this session.
         * @example chat-17
         */
        SessionIdFilter: string;
        /**
         * @description Only the log with exactly this external ID.
         * @example run-2026-03-01-17
         */
        ExternalIdFilter: string;
        /**
         * @description Only logs with all of these words, separated by spaces, in their `output`, `input` or `notes`. Each may be in another one of the
         *     three. It is found at the start of a word, so `refund` finds `refunded`; in scripts that are written without spaces, such as
         *     Chinese, Japanese or Thai, anywhere, from one character up. Case makes no difference, and no character has a special
         *     meaning. Of each of the three texts the first 10,000 characters are searched, where those beyond U+FFFF, such as emoji, count twice.
         * @example refund late
         */
        QFilter: string;
        /**
         * @description For A, only logs of this prompt, which must be one of the caller's.
         * @example prompt104
         */
        PromptIdFilterA: string;
        /**
         * @description For B, only logs of this prompt, which must be one of the caller's.
         * @example prompt104
         */
        PromptIdFilterB: string;
        /**
         * @description For A, only logs of this version of the prompt.
         * @example 2
         */
        PromptVersionFilterA: number;
        /**
         * @description For B, only logs of this version of the prompt.
         * @example 2
         */
        PromptVersionFilterB: number;
        /**
         * @description For A, only logs of exactly this model.
         * @example GPT-4o
         */
        ModelUsedFilterA: string;
        /**
         * @description For B, only logs of exactly this model.
         * @example GPT-4o
         */
        ModelUsedFilterB: string;
        /**
         * @description For A, only logs that have a score, or only those that have none.
         * @example true
         */
        ScoredFilterA: boolean;
        /**
         * @description For B, only logs that have a score, or only those that have none.
         * @example true
         */
        ScoredFilterB: boolean;
        /**
         * @description For A, only logs with this score or a higher one.
         * @example 7
         */
        ScoreMinFilterA: number;
        /**
         * @description For B, only logs with this score or a higher one.
         * @example 7
         */
        ScoreMinFilterB: number;
        /**
         * @description For A, only logs with this score or a lower one.
         * @example 10
         */
        ScoreMaxFilterA: number;
        /**
         * @description For B, only logs with this score or a lower one.
         * @example 10
         */
        ScoreMaxFilterB: number;
        /**
         * @description For A, only logs from this time on: a date-time with its offset, or a date, which means midnight UTC.
         * @example 2026-03-01
         */
        FromFilterA: string;
        /**
         * @description For B, only logs from this time on: a date-time with its offset, or a date, which means midnight UTC.
         * @example 2026-03-01
         */
        FromFilterB: string;
        /**
         * @description For A, only logs from before this time: a date-time with its offset, or a date, which means midnight UTC.
         * @example 2026-04-01
         */
        ToFilterA: string;
        /**
         * @description For B, only logs from before this time: a date-time with its offset, or a date, which means midnight UTC.
         * @example 2026-04-01
         */
        ToFilterB: string;
        /**
         * @description For A, only logs of exactly this session.
         * @example chat-17
         */
        SessionIdFilterA: string;
        /**
         * @description For B, only logs of exactly this session.
         * @example chat-17
         */
        SessionIdFilterB: string;
        /**
         * @description For A, only the log with exactly this external ID.
         * @example run-2026-03-01-17
         */
        ExternalIdFilterA: string;
        /**
         * @description For B, only the log with exactly this external ID.
         * @example run-2026-03-01-17
         */
        ExternalIdFilterB: string;
        /**
         * @description For A, only logs with all of these words in their `output`, `input` or `notes`, as with `q`.
         * @example refund late
         */
        QFilterA: string;
        /**
         * @description For B, only logs with all of these words in their `output`, `input` or `notes`, as with `q`.
         * @example refund late
         */
        QFilterB: string;
        /**
         * @description How sure the ranges are to hold the true value. Use 0.99 for whatever is looked at again and again.
         * @example 0.95
         */
        Confidence: 0.9 | 0.95 | 0.99;
        /**
         * @description Makes the request safe to repeat: while it is remembered, for 24 hours, the same key with the same path, query and body creates
         *     nothing a second time. 1 to 255 visible ASCII characters, new for each item to create, such as a UUID.
         * @example 0199d5a0-7a3c-7e1b-9c5e-3f1d2b4a6c88
         */
        IdempotencyKey: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description Identifies the request in the server's log. Include it when you report a problem.
         * @example 0199d5a0-7a3c-7e1b-9c5e-3f1d2b4a6c88
         */
        "X-Request-Id": string;
        /**
         * @description The address of the next page, relative to this one (RFC 8288). Present if `limit` was given and there are more items.
         * @example </logs?limit=20&cursor=WyJsb2cxMDQiXQ>; rel="next"
         */
        Link: string;
        /**
         * @description The request headers that the response depends on (RFC 9110, section 12.5.5).
         * @example Accept, Accept-Encoding
         */
        Vary: string;
        /**
         * @description How the list is compressed (RFC 9110, section 8.4). Absent if it isn't: if `Accept-Encoding` doesn't ask for it, if the list is
         *     short, or if the service is busy. HTTP libraries that ask for it decompress the response.
         * @example gzip
         */
        "Content-Encoding": "br" | "gzip";
        /**
         * @description The file name under which to save NDJSON or CSV (RFC 6266). JSON has none.
         * @example attachment; filename="logs.csv"
         */
        "Content-Disposition": string;
        /**
         * @description The address of the created prompt.
         * @example /prompts/prompt104
         */
        Location: string;
        /**
         * @description The address of the created log.
         * @example /logs/log104
         */
        LogLocation: string;
        /**
         * @description This is the response to an earlier request with the same `Idempotency-Key`. Nothing was changed.
         * @example true
         */
        "Idempotent-Replayed": "true";
        /**
         * @description The methods that this path supports.
         * @example GET, HEAD, POST
         */
        Allow: string;
        /**
         * @description How many seconds to wait before the next attempt.
         * @example 1
         */
        "Retry-After": number;
        /** @description How to authenticate, and whether a token was the problem (RFC 6750, section 3). */
        "WWW-Authenticate": string;
        /** @description The API key was accepted, but its scope doesn't cover the operation (RFC 6750, section 3.1). */
        InsufficientScope: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    signup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Signup"];
            };
        };
        responses: {
            /** @description The account exists, and its first token. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignupResponse"];
                };
            };
            /** @description The request cannot be understood, or the password is too weak. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The operator has restricted who may sign up. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            /** @description The address has an account. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyAttempts"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["BusyOrOverloaded"];
            507: components["responses"]["StorageFull"];
        };
    };
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Login"];
            };
        };
        responses: {
            /** @description A token. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoginResponse"];
                };
            };
            /** @description The request cannot be understood. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No account has this address and this password. */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyAttempts"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Overloaded"];
        };
    };
    getAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["InsufficientScope"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["QuotaExceeded"];
            500: components["responses"]["ServerError"];
        };
    };
    deleteAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountDelete"];
            };
        };
        responses: {
            /** @description The account is gone. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidFields"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["WrongPassword"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyAttemptsOrRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["BusyOrOverloaded"];
            507: components["responses"]["StorageFull"];
        };
    };
    updateAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountUpdate"];
            };
        };
        responses: {
            /** @description The password is changed. Use this token from now on. API keys stay valid. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoginResponse"];
                };
            };
            /** @description The request cannot be understood, or the new password is too weak. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["WrongPassword"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyAttemptsOrRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["BusyOrOverloaded"];
            507: components["responses"]["StorageFull"];
        };
    };
    listApiKeys: {
        parameters: {
            query?: {
                /**
                 * @description The maximum number of items in the response. Without it, the response has all items.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description The position in the list after which to continue. Take it from the `Link` header of the previous page, and send it with
                 *     the same other parameters (`limit`, `escapeFormulas` and `Accept` may change). It's opaque: don't parse or build it.
                 */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"][];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["InsufficientScope"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["QuotaExceeded"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Overloaded"];
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiKeyCreate"];
            };
        };
        responses: {
            /** @description The key. Keep it now; it can't be retrieved again. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedApiKey"];
                };
            };
            /** @description The body or the query is malformed, or the key would be expired from the start. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["InsufficientScope"];
            405: components["responses"]["MethodNotAllowed"];
            /** @description The account has as many keys as it can have. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["QuotaExceeded"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["BusyOrOverloaded"];
            507: components["responses"]["StorageFull"];
        };
    };
    deleteApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The key's `_id`.
                 * @example key3
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key is gone. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The identifier is malformed, or the query has a parameter. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["InsufficientScope"];
            /** @description The account has no such key. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["QuotaExceeded"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Busy"];
            507: components["responses"]["StorageFull"];
        };
    };
    listPrompts: {
        parameters: {
            query?: {
                /**
                 * @description Only prompts that have exactly this tag.
                 * @example history
                 */
                tag?: string;
                /**
                 * @description Only prompts for exactly this model.
                 * @example GPT-4o
                 */
                model?: string;
                /**
                 * @description Only the prompt with exactly this external ID.
                 * @example welcome-email
                 */
                externalId?: string;
                /**
                 * @description By `createdAt`; by `updatedAt`; or by `title`, regardless of case and otherwise in the order of Unicode's code points. Equals
                 *     are in the order of creation.
                 */
                sort?: "createdAt" | "updatedAt" | "title";
                /** @description `asc` for the oldest or the first title first, `desc` for the reverse. */
                order?: "asc" | "desc";
                /**
                 * @description The maximum number of items in the response. Without it, the response has all items.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description The position in the list after which to continue. Take it from the `Link` header of the previous page, and send it with
                 *     the same other parameters (`limit`, `escapeFormulas` and `Accept` may change). It's opaque: don't parse or build it.
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description Only with `Accept: text/csv`. `true` puts an apostrophe before each text that a spreadsheet would execute as a formula: one that starts
                 *     with `=`, `+`, `-`, `@`, a tab or a line break. Use it for a file that people open in a spreadsheet, because the texts of models and
                 *     users can contain anything. Leave it out for a file that programs read or that you import again: then every text is exact.
                 */
                escapeFormulas?: components["parameters"]["EscapeFormulas"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The prompts. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    Vary: components["headers"]["Vary"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Prompt"][];
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["InsufficientScope"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["QuotaExceeded"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Overloaded"];
        };
    };
    createPrompt: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes the request safe to repeat: while it is remembered, for 24 hours, the same key with the same path, query and body creates
                 *     nothing a second time. 1 to 255 visible ASCII characters, new for each item to create, such as a UUID.
                 * @example 0199d5a0-7a3c-7e1b-9c5e-3f1d2b4a6c88
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromptCreate"];
            };
        };
        responses: {
            /** @description The prompt as it was saved. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Prompt"];
                };
            };
            400: components["responses"]["InvalidFieldsOrHeader"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["InsufficientScope"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["ExternalIdTaken"];
            410: components["responses"]["CreatedIsGone"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["QuotaExceeded"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["BusyOrOverloaded"];
            507: components["responses"]["StorageFull"];
        };
    };
    getPrompt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The prompt's `_id`.
                 * @example prompt104
                 */
                id: components["parameters"]["PromptIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The prompt. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Prompt"];
                };
            };
            400: components["responses"]["InvalidPromptRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PromptForbidden"];
            404: components["responses"]["PromptNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["QuotaExceeded"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Overloaded"];
        };
    };
    deletePrompt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The prompt's `_id`.
                 * @example prompt104
                 */
                id: components["parameters"]["PromptIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The prompt, its versions and its logs are gone. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The identifier is malformed, or the query has a parameter. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotPromptOwner"];
            404: components["responses"]["PromptNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["QuotaExceeded"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Busy"];
            507: components["responses"]["StorageFull"];
        };
    };
    updatePrompt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The prompt's `_id`.
                 * @example prompt104
                 */
                id: components["parameters"]["PromptIdInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromptUpdate"];
            };
        };
        responses: {
            /** @description The whole prompt as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Prompt"];
                };
            };
            /** @description The identifier, the body or the query is malformed. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotPromptOwner"];
            404: components["responses"]["PromptNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["QuotaExceeded"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["BusyOrOverloaded"];
            507: components["responses"]["StorageFull"];
        };
    };
    listPromptVersions: {
        parameters: {
            query?: {
                /** @description `asc` for the oldest version first, `desc` for the newest. */
                order?: "asc" | "desc";
                /**
                 * @description The maximum number of items in the response. Without it, the response has all items.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description The position in the list after which to continue. Take it from the `Link` header of the previous page, and send it with
                 *     the same other parameters (`limit`, `escapeFormulas` and `Accept` may change). It's opaque: don't parse or build it.
                 */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path: {
                /**
                 * @description The prompt's `_id`.
                 * @example prompt104
                 */
                id: components["parameters"]["PromptIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The versions. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    Vary: components["headers"]["Vary"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromptVersion"][];
                };
            };
            400: components["responses"]["InvalidPromptRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PromptForbidden"];
            404: components["responses"]["PromptNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["QuotaExceeded"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Overloaded"];
        };
    };
    getPromptVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The prompt's `_id`.
                 * @example prompt104
                 */
                id: components["parameters"]["PromptIdInPath"];
                /**
                 * @description The number of the version, from 1.
                 * @example 1
                 */
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The version. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromptVersion"];
                };
            };
            400: components["responses"]["InvalidPromptRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PromptForbidden"];
            /** @description There is no such prompt, or it has no such version. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["QuotaExceeded"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Overloaded"];
        };
    };
    listLogs: {
        parameters: {
            query?: {
                /**
                 * @description Only logs of this prompt, which must be one of the caller's.
                 * @example prompt104
                 */
                promptId?: components["parameters"]["PromptIdFilter"];
                /**
                 * @description Only logs of this version of the prompt.
                 * @example 2
                 */
                promptVersion?: components["parameters"]["PromptVersionFilter"];
                /**
                 * @description Only logs of exactly this model.
                 * @example GPT-4o
                 */
                modelUsed?: components["parameters"]["ModelUsedFilter"];
                /**
                 * @description Only logs that have a score, or only those that have none.
                 * @example true
                 */
                scored?: components["parameters"]["ScoredFilter"];
                /**
                 * @description Only logs with this score or a higher one.
                 * @example 7
                 */
                scoreMin?: components["parameters"]["ScoreMinFilter"];
                /**
                 * @description Only logs with this score or a lower one.
                 * @example 10
                 */
                scoreMax?: components["parameters"]["ScoreMaxFilter"];
                /**
                 * @description Only logs from this time on: a date-time with its offset, or a date, which means midnight UTC.
                 * @example 2026-03-01
                 */
                from?: components["parameters"]["FromFilter"];
                /**
                 * @description Only logs from before this time: a date-time with its offset, or a date, which means midnight UTC.
                 * @example 2026-04-01
                 */
                to?: components["parameters"]["ToFilter"];
                /**
                 * @description Only logs of exactly this session.
                 * @example chat-17
                 */
                sessionId?: components["parameters"]["SessionIdFilter"];
                /**
                 * @description Only the log with exactly this external ID.
                 * @example run-2026-03-01-17
                 */
                externalId?: components["parameters"]["ExternalIdFilter"];
                /**
                 * @description Only logs with all of these words, separated by spaces, in their `output`, `input` or `notes`. Each may be in another one of the
                 *     three. It is found at the start of a word, so `refund` finds `refunded`; in scripts that are written without spaces, such as
                 *     Chinese, Japanese or Thai, anywhere, from one character up. Case makes no difference, and no character has a special
                 *     meaning. Of each of the three texts the first 10,000 characters are searched, where those beyond U+FFFF, such as emoji, count twice.
                 * @example refund late
                 */
                q?: components["parameters"]["QFilter"];
                /**
                 * @description By the `time` of the log, its `occurredAt` or else its `createdAt`; or by `score`, with logs that have none last and equal
                 *     scores oldest first.
                 */
                sort?: "time" | "score";
                /** @description `asc` for the oldest or the lowest score first, `desc` for the newest or the highest. */
                order?: "asc" | "desc";
                /**
                 * @description The maximum number of items in the response. Without it, the response has all items.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description The position in the list after which to continue. Take it from the `Link` header of the previous page, and send it with
                 *     the same other parameters (`limit`, `escapeFormulas` and `Accept` may change). It's opaque: don't parse or build it.
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description Only with `Accept: text/csv`. `true` puts an apostrophe before each text that a spreadsheet would execute as a formula: one that starts
                 *     with `=`, `+`, `-`, `@`, a tab or a line break. Use it for a file that people open in a spreadsheet, because the texts of models and
                 *     users can contain anything. Leave it out for a file that programs read or that you import again: then every text is exact.
                 */
                escapeFormulas?: components["parameters"]["EscapeFormulas"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The logs. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    Vary: components["headers"]["Vary"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Log"][];
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            /** @description A query parameter is malformed, unknown, empty or given twice, or parameters contradict each other. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["LogsForbidden"];
            /** @description There is no such prompt. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["QuotaExceeded"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Overloaded"];
        };
    };
    createLog: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes the request safe to repeat: while it is remembered, for 24 hours, the same key with the same path, query and body creates
                 *     nothing a second time. 1 to 255 visible ASCII characters, new for each item to create, such as a UUID.
                 * @example 0199d5a0-7a3c-7e1b-9c5e-3f1d2b4a6c88
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LogCreate"];
            };
        };
        responses: {
            /** @description The log as it was saved. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Location: components["headers"]["LogLocation"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Log"];
                };
            };
            /** @description The body, the query or the `Idempotency-Key` is malformed. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["InsufficientScope"];
            /** @description The prompt is not one of the caller's. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["ExternalIdTaken"];
            410: components["responses"]["CreatedIsGone"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["QuotaExceeded"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["BusyOrOverloaded"];
            507: components["responses"]["StorageFull"];
        };
    };
    createLogs: {
        parameters: {
            query?: {
                /**
                 * @description What happens to a log whose `externalId` is taken, by another log of the account or by one before it in the request. Without this
                 *     parameter the request fails with 409. With `skip` nothing is recorded for it, and the response has the log that exists in its
                 *     place, unchanged: so an import can be sent again, and only what is missing is added.
                 * @example skip
                 */
                existing?: "skip";
            };
            header?: {
                /**
                 * @description Makes the request safe to repeat: while it is remembered, for 24 hours, the same key with the same path, query and body creates
                 *     nothing a second time. 1 to 255 visible ASCII characters, new for each item to create, such as a UUID.
                 * @example 0199d5a0-7a3c-7e1b-9c5e-3f1d2b4a6c88
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LogsCreate"];
            };
        };
        responses: {
            /** @description The logs as they were saved, in the given order. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Log"][];
                };
            };
            /** @description The body, the query or the `Idempotency-Key` is malformed. Nothing was saved. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["InsufficientScope"];
            /** @description The prompt of one of the logs is not one of the caller's. Nothing was saved. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            /** @description The `externalId` of one of the logs is taken. Nothing was saved. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            410: components["responses"]["CreatedIsGone"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["QuotaExceeded"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["BusyOrOverloaded"];
            507: components["responses"]["StorageFull"];
        };
    };
    getLog: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The log's `_id`.
                 * @example log104
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The log. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Log"];
                };
            };
            400: components["responses"]["InvalidLogRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotLogOwner"];
            404: components["responses"]["LogNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["QuotaExceeded"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Overloaded"];
        };
    };
    deleteLog: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The log's `_id`.
                 * @example log104
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The log is gone. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidLogRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotLogOwner"];
            404: components["responses"]["LogNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["QuotaExceeded"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Busy"];
            507: components["responses"]["StorageFull"];
        };
    };
    updateLog: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The log's `_id`.
                 * @example log104
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LogUpdate"];
            };
        };
        responses: {
            /** @description The whole log as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Log"];
                };
            };
            /** @description The identifier, the body or the query is malformed. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotLogOwner"];
            404: components["responses"]["LogNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["QuotaExceeded"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["BusyOrOverloaded"];
            507: components["responses"]["StorageFull"];
        };
    };
    getStatistics: {
        parameters: {
            query?: {
                /**
                 * @description One or two of these, separated by a comma. The groups come in the order of what they are grouped by. Of `day`, `week` and
                 *     `month` one is possible; periods without logs between others have a group with `logs: 0`.
                 * @example [
                 *       "promptVersion"
                 *     ]
                 */
                groupBy?: ("promptId" | "promptVersion" | "modelUsed" | "sessionId" | "day" | "week" | "month")[];
                /**
                 * @description The time zone in which days, weeks and months begin, by its name in the IANA database. A day can have 23 or 25 hours there.
                 * @example Europe/Berlin
                 */
                timeZone?: string;
                /**
                 * @description How sure the ranges are to hold the true value. Use 0.99 for whatever is looked at again and again.
                 * @example 0.95
                 */
                confidence?: components["parameters"]["Confidence"];
                /**
                 * @description Only logs of this prompt, which must be one of the caller's.
                 * @example prompt104
                 */
                promptId?: components["parameters"]["PromptIdFilter"];
                /**
                 * @description Only logs of this version of the prompt.
                 * @example 2
                 */
                promptVersion?: components["parameters"]["PromptVersionFilter"];
                /**
                 * @description Only logs of exactly this model.
                 * @example GPT-4o
                 */
                modelUsed?: components["parameters"]["ModelUsedFilter"];
                /**
                 * @description Only logs that have a score, or only those that have none.
                 * @example true
                 */
                scored?: components["parameters"]["ScoredFilter"];
                /**
                 * @description Only logs with this score or a higher one.
                 * @example 7
                 */
                scoreMin?: components["parameters"]["ScoreMinFilter"];
                /**
                 * @description Only logs with this score or a lower one.
                 * @example 10
                 */
                scoreMax?: components["parameters"]["ScoreMaxFilter"];
                /**
                 * @description Only logs from this time on: a date-time with its offset, or a date, which means midnight UTC.
                 * @example 2026-03-01
                 */
                from?: components["parameters"]["FromFilter"];
                /**
                 * @description Only logs from before this time: a date-time with its offset, or a date, which means midnight UTC.
                 * @example 2026-04-01
                 */
                to?: components["parameters"]["ToFilter"];
                /**
                 * @description Only logs of exactly this session.
                 * @example chat-17
                 */
                sessionId?: components["parameters"]["SessionIdFilter"];
                /**
                 * @description Only the log with exactly this external ID.
                 * @example run-2026-03-01-17
                 */
                externalId?: components["parameters"]["ExternalIdFilter"];
                /**
                 * @description Only logs with all of these words, separated by spaces, in their `output`, `input` or `notes`. Each may be in another one of the
                 *     three. It is found at the start of a word, so `refund` finds `refunded`; in scripts that are written without spaces, such as
                 *     Chinese, Japanese or Thai, anywhere, from one character up. Case makes no difference, and no character has a special
                 *     meaning. Of each of the three texts the first 10,000 characters are searched, where those beyond U+FFFF, such as emoji, count twice.
                 * @example refund late
                 */
                q?: components["parameters"]["QFilter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The groups. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statistics"][];
                };
            };
            /** @description A query parameter is malformed, unknown, empty or given twice, or parameters contradict each other. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["LogsForbidden"];
            /** @description There is no such prompt. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["QuotaExceeded"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Overloaded"];
        };
    };
    compareLogs: {
        parameters: {
            query?: {
                /**
                 * @description The smallest difference that matters to you, in score points. With 0, nothing is `equivalent`.
                 * @example 0.5
                 */
                margin?: number;
                /**
                 * @description How sure the ranges are to hold the true value. Use 0.99 for whatever is looked at again and again.
                 * @example 0.95
                 */
                confidence?: components["parameters"]["Confidence"];
                /**
                 * @description Only logs of this prompt, which must be one of the caller's.
                 * @example prompt104
                 */
                promptId?: components["parameters"]["PromptIdFilter"];
                /**
                 * @description Only logs of this version of the prompt.
                 * @example 2
                 */
                promptVersion?: components["parameters"]["PromptVersionFilter"];
                /**
                 * @description Only logs of exactly this model.
                 * @example GPT-4o
                 */
                modelUsed?: components["parameters"]["ModelUsedFilter"];
                /**
                 * @description Only logs that have a score, or only those that have none.
                 * @example true
                 */
                scored?: components["parameters"]["ScoredFilter"];
                /**
                 * @description Only logs with this score or a higher one.
                 * @example 7
                 */
                scoreMin?: components["parameters"]["ScoreMinFilter"];
                /**
                 * @description Only logs with this score or a lower one.
                 * @example 10
                 */
                scoreMax?: components["parameters"]["ScoreMaxFilter"];
                /**
                 * @description Only logs from this time on: a date-time with its offset, or a date, which means midnight UTC.
                 * @example 2026-03-01
                 */
                from?: components["parameters"]["FromFilter"];
                /**
                 * @description Only logs from before this time: a date-time with its offset, or a date, which means midnight UTC.
                 * @example 2026-04-01
                 */
                to?: components["parameters"]["ToFilter"];
                /**
                 * @description Only logs of exactly this session.
                 * @example chat-17
                 */
                sessionId?: components["parameters"]["SessionIdFilter"];
                /**
                 * @description Only the log with exactly this external ID.
                 * @example run-2026-03-01-17
                 */
                externalId?: components["parameters"]["ExternalIdFilter"];
                /**
                 * @description Only logs with all of these words, separated by spaces, in their `output`, `input` or `notes`. Each may be in another one of the
                 *     three. It is found at the start of a word, so `refund` finds `refunded`; in scripts that are written without spaces, such as
                 *     Chinese, Japanese or Thai, anywhere, from one character up. Case makes no difference, and no character has a special
                 *     meaning. Of each of the three texts the first 10,000 characters are searched, where those beyond U+FFFF, such as emoji, count twice.
                 * @example refund late
                 */
                q?: components["parameters"]["QFilter"];
                /**
                 * @description For A, only logs of this prompt, which must be one of the caller's.
                 * @example prompt104
                 */
                promptIdA?: components["parameters"]["PromptIdFilterA"];
                /**
                 * @description For B, only logs of this prompt, which must be one of the caller's.
                 * @example prompt104
                 */
                promptIdB?: components["parameters"]["PromptIdFilterB"];
                /**
                 * @description For A, only logs of this version of the prompt.
                 * @example 2
                 */
                promptVersionA?: components["parameters"]["PromptVersionFilterA"];
                /**
                 * @description For B, only logs of this version of the prompt.
                 * @example 2
                 */
                promptVersionB?: components["parameters"]["PromptVersionFilterB"];
                /**
                 * @description For A, only logs of exactly this model.
                 * @example GPT-4o
                 */
                modelUsedA?: components["parameters"]["ModelUsedFilterA"];
                /**
                 * @description For B, only logs of exactly this model.
                 * @example GPT-4o
                 */
                modelUsedB?: components["parameters"]["ModelUsedFilterB"];
                /**
                 * @description For A, only logs that have a score, or only those that have none.
                 * @example true
                 */
                scoredA?: components["parameters"]["ScoredFilterA"];
                /**
                 * @description For B, only logs that have a score, or only those that have none.
                 * @example true
                 */
                scoredB?: components["parameters"]["ScoredFilterB"];
                /**
                 * @description For A, only logs with this score or a higher one.
                 * @example 7
                 */
                scoreMinA?: components["parameters"]["ScoreMinFilterA"];
                /**
                 * @description For B, only logs with this score or a higher one.
                 * @example 7
                 */
                scoreMinB?: components["parameters"]["ScoreMinFilterB"];
                /**
                 * @description For A, only logs with this score or a lower one.
                 * @example 10
                 */
                scoreMaxA?: components["parameters"]["ScoreMaxFilterA"];
                /**
                 * @description For B, only logs with this score or a lower one.
                 * @example 10
                 */
                scoreMaxB?: components["parameters"]["ScoreMaxFilterB"];
                /**
                 * @description For A, only logs from this time on: a date-time with its offset, or a date, which means midnight UTC.
                 * @example 2026-03-01
                 */
                fromA?: components["parameters"]["FromFilterA"];
                /**
                 * @description For B, only logs from this time on: a date-time with its offset, or a date, which means midnight UTC.
                 * @example 2026-03-01
                 */
                fromB?: components["parameters"]["FromFilterB"];
                /**
                 * @description For A, only logs from before this time: a date-time with its offset, or a date, which means midnight UTC.
                 * @example 2026-04-01
                 */
                toA?: components["parameters"]["ToFilterA"];
                /**
                 * @description For B, only logs from before this time: a date-time with its offset, or a date, which means midnight UTC.
                 * @example 2026-04-01
                 */
                toB?: components["parameters"]["ToFilterB"];
                /**
                 * @description For A, only logs of exactly this session.
                 * @example chat-17
                 */
                sessionIdA?: components["parameters"]["SessionIdFilterA"];
                /**
                 * @description For B, only logs of exactly this session.
                 * @example chat-17
                 */
                sessionIdB?: components["parameters"]["SessionIdFilterB"];
                /**
                 * @description For A, only the log with exactly this external ID.
                 * @example run-2026-03-01-17
                 */
                externalIdA?: components["parameters"]["ExternalIdFilterA"];
                /**
                 * @description For B, only the log with exactly this external ID.
                 * @example run-2026-03-01-17
                 */
                externalIdB?: components["parameters"]["ExternalIdFilterB"];
                /**
                 * @description For A, only logs with all of these words in their `output`, `input` or `notes`, as with `q`.
                 * @example refund late
                 */
                qA?: components["parameters"]["QFilterA"];
                /**
                 * @description For B, only logs with all of these words in their `output`, `input` or `notes`, as with `q`.
                 * @example refund late
                 */
                qB?: components["parameters"]["QFilterB"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Both sides, and what can be said about their difference. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comparison"];
                };
            };
            /** @description A query parameter is malformed, unknown, empty or given twice, or parameters contradict each other. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["LogsForbidden"];
            /** @description There is no such prompt, or it has no such version. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["QuotaExceeded"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Overloaded"];
        };
    };
    searchPrompts: {
        parameters: {
            query: {
                /**
                 * @description One or more words, separated by spaces.
                 * @example history class
                 */
                q: string;
                /**
                 * @description The maximum number of items in the response. Without it, the response has all items.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description The position in the list after which to continue. Take it from the `Link` header of the previous page, and send it with
                 *     the same other parameters (`limit`, `escapeFormulas` and `Accept` may change). It's opaque: don't parse or build it.
                 */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The prompts. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    Vary: components["headers"]["Vary"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Prompt"][];
                };
            };
            /** @description There is no query string that can be searched for. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["InsufficientScope"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["QuotaExceeded"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Overloaded"];
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["State"];
            400: components["responses"]["InvalidRequest"];
            405: components["responses"]["MethodNotAllowed"];
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["State"];
            400: components["responses"]["InvalidRequest"];
            405: components["responses"]["MethodNotAllowed"];
            /** @description The database can't be read. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getContractAsYaml: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document (RFC 9512). */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/yaml": string;
                };
            };
            400: components["responses"]["InvalidRequest"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Overloaded"];
        };
    };
    getContractAsJson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["InvalidRequest"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Overloaded"];
        };
    };
}

/** Of each operation: the status of its success, whether it wants a token, the fields of its success that the contract
 * fixes, and the kinds of errors that it can respond with. */
export interface facts {
    signup: {
        status: 201;
        secured: false;
        fixed: "message";
        problems: "invalidBody" | "weakPassword" | "invalidQuery" | "signupClosed" | "emailNotAllowed" | "methodNotAllowed" | "emailTaken" | "bodyTooLarge" | "unsupportedMediaType" | "tooManyAttempts" | "serverError" | "busy" | "overloaded" | "storageFull";
    };
    login: {
        status: 200;
        secured: false;
        fixed: never;
        problems: "invalidBody" | "invalidQuery" | "wrongCredentials" | "methodNotAllowed" | "bodyTooLarge" | "unsupportedMediaType" | "tooManyAttempts" | "serverError" | "overloaded";
    };
    getAccount: {
        status: 200;
        secured: true;
        fixed: never;
        problems: "invalidRequest" | "tokenMissing" | "tokenInvalid" | "insufficientScope" | "methodNotAllowed" | "quotaExceeded" | "serverError";
    };
    updateAccount: {
        status: 200;
        secured: true;
        fixed: never;
        problems: "invalidBody" | "weakPassword" | "invalidQuery" | "tokenMissing" | "tokenInvalid" | "insufficientScope" | "wrongPassword" | "methodNotAllowed" | "bodyTooLarge" | "unsupportedMediaType" | "tooManyAttempts" | "quotaExceeded" | "serverError" | "busy" | "overloaded" | "storageFull";
    };
    deleteAccount: {
        status: 204;
        secured: true;
        fixed: never;
        problems: "invalidBody" | "invalidQuery" | "tokenMissing" | "tokenInvalid" | "insufficientScope" | "wrongPassword" | "methodNotAllowed" | "bodyTooLarge" | "unsupportedMediaType" | "tooManyAttempts" | "quotaExceeded" | "serverError" | "busy" | "overloaded" | "storageFull";
    };
    listApiKeys: {
        status: 200;
        secured: true;
        fixed: never;
        problems: "invalidRequest" | "tokenMissing" | "tokenInvalid" | "insufficientScope" | "methodNotAllowed" | "quotaExceeded" | "serverError" | "overloaded";
    };
    createApiKey: {
        status: 201;
        secured: true;
        fixed: never;
        problems: "invalidBody" | "expiresAtNotInFuture" | "invalidQuery" | "tokenMissing" | "tokenInvalid" | "insufficientScope" | "methodNotAllowed" | "tooManyApiKeys" | "bodyTooLarge" | "unsupportedMediaType" | "quotaExceeded" | "serverError" | "busy" | "overloaded" | "storageFull";
    };
    deleteApiKey: {
        status: 204;
        secured: true;
        fixed: never;
        problems: "invalidPath" | "invalidQuery" | "tokenMissing" | "tokenInvalid" | "insufficientScope" | "apiKeyNotFound" | "methodNotAllowed" | "quotaExceeded" | "serverError" | "busy" | "storageFull";
    };
    listPrompts: {
        status: 200;
        secured: true;
        fixed: never;
        problems: "invalidRequest" | "tokenMissing" | "tokenInvalid" | "insufficientScope" | "methodNotAllowed" | "quotaExceeded" | "serverError" | "overloaded";
    };
    createPrompt: {
        status: 201;
        secured: true;
        fixed: never;
        problems: "invalidBody" | "invalidQuery" | "invalidHeader" | "tokenMissing" | "tokenInvalid" | "insufficientScope" | "methodNotAllowed" | "externalIdTaken" | "createdIsGone" | "bodyTooLarge" | "unsupportedMediaType" | "idempotencyKeyReused" | "quotaExceeded" | "serverError" | "busy" | "overloaded" | "storageFull";
    };
    getPrompt: {
        status: 200;
        secured: true;
        fixed: never;
        problems: "invalidRequest" | "tokenMissing" | "tokenInvalid" | "notOwner" | "promptNotFound" | "methodNotAllowed" | "quotaExceeded" | "serverError" | "overloaded";
    };
    updatePrompt: {
        status: 200;
        secured: true;
        fixed: never;
        problems: "invalidPath" | "invalidBody" | "noNewVersion" | "invalidQuery" | "tokenMissing" | "tokenInvalid" | "insufficientScope" | "notOwner" | "promptNotFound" | "methodNotAllowed" | "bodyTooLarge" | "unsupportedMediaType" | "quotaExceeded" | "serverError" | "busy" | "overloaded" | "storageFull";
    };
    deletePrompt: {
        status: 204;
        secured: true;
        fixed: never;
        problems: "invalidPath" | "invalidQuery" | "tokenMissing" | "tokenInvalid" | "insufficientScope" | "notOwner" | "promptNotFound" | "methodNotAllowed" | "quotaExceeded" | "serverError" | "busy" | "storageFull";
    };
    listPromptVersions: {
        status: 200;
        secured: true;
        fixed: never;
        problems: "invalidRequest" | "tokenMissing" | "tokenInvalid" | "notOwner" | "promptNotFound" | "methodNotAllowed" | "quotaExceeded" | "serverError" | "overloaded";
    };
    getPromptVersion: {
        status: 200;
        secured: true;
        fixed: never;
        problems: "invalidRequest" | "tokenMissing" | "tokenInvalid" | "notOwner" | "promptNotFound" | "versionNotFound" | "methodNotAllowed" | "quotaExceeded" | "serverError" | "overloaded";
    };
    listLogs: {
        status: 200;
        secured: true;
        fixed: never;
        problems: "invalidPromptId" | "unknownVersion" | "invalidRequest" | "tokenMissing" | "tokenInvalid" | "insufficientScope" | "notOwner" | "promptNotFound" | "methodNotAllowed" | "quotaExceeded" | "serverError" | "overloaded";
    };
    createLog: {
        status: 201;
        secured: true;
        fixed: never;
        problems: "invalidBody" | "unknownVersion" | "occurredAtOutOfRange" | "invalidQuery" | "invalidHeader" | "tokenMissing" | "tokenInvalid" | "insufficientScope" | "promptNotFound" | "methodNotAllowed" | "externalIdTaken" | "createdIsGone" | "bodyTooLarge" | "unsupportedMediaType" | "idempotencyKeyReused" | "quotaExceeded" | "serverError" | "busy" | "overloaded" | "storageFull";
    };
    createLogs: {
        status: 201;
        secured: true;
        fixed: never;
        problems: "invalidBody" | "unknownVersion" | "occurredAtOutOfRange" | "invalidQuery" | "invalidHeader" | "tokenMissing" | "tokenInvalid" | "insufficientScope" | "promptNotFound" | "methodNotAllowed" | "externalIdTaken" | "createdIsGone" | "bodyTooLarge" | "unsupportedMediaType" | "idempotencyKeyReused" | "quotaExceeded" | "serverError" | "busy" | "overloaded" | "storageFull";
    };
    getLog: {
        status: 200;
        secured: true;
        fixed: never;
        problems: "invalidRequest" | "tokenMissing" | "tokenInvalid" | "insufficientScope" | "notOwner" | "logNotFound" | "methodNotAllowed" | "quotaExceeded" | "serverError" | "overloaded";
    };
    updateLog: {
        status: 200;
        secured: true;
        fixed: never;
        problems: "invalidRequest" | "invalidBody" | "tokenMissing" | "tokenInvalid" | "insufficientScope" | "notOwner" | "logNotFound" | "methodNotAllowed" | "bodyTooLarge" | "unsupportedMediaType" | "quotaExceeded" | "serverError" | "busy" | "overloaded" | "storageFull";
    };
    deleteLog: {
        status: 204;
        secured: true;
        fixed: never;
        problems: "invalidRequest" | "tokenMissing" | "tokenInvalid" | "insufficientScope" | "notOwner" | "logNotFound" | "methodNotAllowed" | "quotaExceeded" | "serverError" | "busy" | "storageFull";
    };
    getStatistics: {
        status: 200;
        secured: true;
        fixed: never;
        problems: "invalidPromptId" | "unknownVersion" | "invalidRequest" | "tokenMissing" | "tokenInvalid" | "insufficientScope" | "notOwner" | "promptNotFound" | "methodNotAllowed" | "quotaExceeded" | "serverError" | "overloaded";
    };
    compareLogs: {
        status: 200;
        secured: true;
        fixed: never;
        problems: "invalidPromptId" | "invalidRequest" | "tokenMissing" | "tokenInvalid" | "insufficientScope" | "notOwner" | "promptNotFound" | "versionNotFound" | "methodNotAllowed" | "quotaExceeded" | "serverError" | "overloaded";
    };
    searchPrompts: {
        status: 200;
        secured: true;
        fixed: never;
        problems: "invalidRequest" | "tokenMissing" | "tokenInvalid" | "insufficientScope" | "methodNotAllowed" | "quotaExceeded" | "serverError" | "overloaded";
    };
    getHealth: {
        status: 200;
        secured: false;
        fixed: "status";
        problems: "invalidRequest" | "methodNotAllowed";
    };
    getReadiness: {
        status: 200;
        secured: false;
        fixed: "status";
        problems: "invalidRequest" | "methodNotAllowed" | "notReady";
    };
    getContractAsYaml: {
        status: 200;
        secured: false;
        fixed: never;
        problems: "invalidRequest" | "methodNotAllowed" | "overloaded";
    };
    getContractAsJson: {
        status: 200;
        secured: false;
        fixed: never;
        problems: "invalidRequest" | "methodNotAllowed" | "overloaded";
    };
}
