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
         * @description Creates an account and logs it in. The token in the answer is used as the one from `POST /auth/login`.
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
         * @description Answers with a token. After too many failures for one account or from one address, further tries get 429 for a while,
         *     with the right password too.
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
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete the account
         * @description Deletes the account with all of its prompts and logs, for good, after its password. From the answer on, none of its tokens
         *     works, nothing of it can be read, and its e-mail address is free. What it kept is removed from the database piece by piece, so that
         *     others go on working meanwhile; a removal that a restart interrupts is completed after it. Failures count as failed logins do.
         */
        delete: operations["deleteAccount"];
        options?: never;
        head?: never;
        /**
         * Change the password
         * @description Gives the account another password, after the current one. Every token from before stops at once, on all devices; the answer
         *     has a new one. Failures count as failed logins do. If no answer comes, log in with the new password to see whether it was changed.
         */
        patch: operations["updateAccount"];
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
         * @description The caller's prompts, oldest first.
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
         * @description What a prompt of the caller's said in one version. To restore it, send its `content` and `model` in a `PATCH` of the prompt.
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
         * @description The caller's logs, oldest first: all of them, or with `promptId` those of one prompt. A prompt that has no logs yet
         *     gives `[]`. For the newest logs of a prompt, as after a change of it, ask with `order=desc` and a `limit`.
         */
        get: operations["listLogs"];
        put?: never;
        /**
         * Log an output
         * @description Records what a model produced for one of the caller's prompts. The answer comes after the log is safe on disk. While
         *     the prompt is being deleted, either the log is there first and goes with it, or this answers 404.
         */
        post: operations["createLog"];
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
         * @description Sets the score or the notes of a log, or removes them. What the model produced, and everything else about the log, never
         *     changes. `updatedAt` moves on.
         */
        patch: operations["updateLog"];
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
         *     a meaning of its own. Prompts with more of the words in their title come first, among equals the newest.
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
         * @description Answers as long as the process does. It does not ask the database.
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
         * @description Answers 200 when the database answers.
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
            /** @description What to call you. */
            name: string;
            /**
             * Format: email
             * @description The address that you log in with. It may have one account.
             */
            email: string;
            password: components["schemas"]["NewPassword"];
        };
        SignupAnswer: {
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
        LoginAnswer: {
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
        /** @description The account's password. */
        CurrentPassword: string;
        /** @description 10 to 128 characters of any script. It is normalized (NFKC), so that it can be typed on any keyboard. */
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
        /** @description What the model was given, such as the user's message or the filled-in prompt. */
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
        /** @description What the model produced, to the letter. It may be empty, as a model's answer may. */
        Output: string;
        /** @description The model that produced it, as you name it. */
        ModelUsed: string;
        /** @description What you thought of it. */
        Notes: string;
        /** @description How good it is, from 0 to 10. */
        Score: number;
        State: {
            /** @constant */
            status: "ok";
        };
        Error: {
            /** @description What went wrong; one of the messages that the operation states. */
            error: string;
            /** @description Where it went wrong, for errors of validation. */
            details?: {
                /** @description A JSON Pointer into the body, or the name of a parameter. */
                field: string;
                /** @description What is wrong there. */
                message: string;
            }[];
        };
    };
    responses: {
        /** @description The prompts. */
        PromptList: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                Link: components["headers"]["Link"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Prompt"][];
            };
        };
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
        /** @description Another one of the account's has this `externalId`. Nothing was saved. */
        ExternalIdTaken: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description What the first request with this `Idempotency-Key` created was deleted since. Nothing is created again. */
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
        /** @description There is no token, or it does not hold. This is decided before anything else of the request is looked at. */
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
        /** @description The password is not the account's. The token holds on. */
        WrongPassword: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
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
        /** @description The log is another account's. */
        NotLogOwner: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
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
        /** @description The prompt is another account's. */
        NotPromptOwner: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
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
        /** @description The body is larger than the service takes, 4 MiB unless configured otherwise. */
        BodyTooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The body is not declared to be JSON. */
        UnsupportedMediaType: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description There were too many attempts from here, or for this account. */
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
        /** @description Something went wrong that should not. */
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
         * @description The most items to answer with. Without it the answer holds all that there are.
         * @example 20
         */
        Limit: number;
        /**
         * @description The place in the list after which to go on. It comes from the `Link` header of the page before and is to be used with
         *     the same other parameters (`limit` may change). What it is made of is the server's own affair.
         */
        Cursor: string;
        /**
         * @description Makes the request safe to repeat: while it is remembered, for 24 hours, the same key with the same path, query and body creates
         *     nothing a second time. 1 to 255 visible ASCII characters, new for each thing that is to be created, such as a UUID.
         * @example 0199d5a0-7a3c-7e1b-9c5e-3f1d2b4a6c88
         */
        IdempotencyKey: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description The id under which the server's log has this request. Name it when you report a problem.
         * @example 0199d5a0-7a3c-7e1b-9c5e-3f1d2b4a6c88
         */
        "X-Request-Id": string;
        /**
         * @description The address of the next page, relative to this one (RFC 8288). It is there when `limit` was given and there is more.
         * @example </logs?limit=20&cursor=WyJsb2cxMDQiXQ>; rel="next"
         */
        Link: string;
        /**
         * @description The address of what was created.
         * @example /prompts/prompt104
         */
        Location: string;
        /**
         * @description The answer to an earlier request with the same `Idempotency-Key`; this one changed nothing.
         * @example true
         */
        "Idempotent-Replayed": "true";
        /**
         * @description The methods that this path has.
         * @example GET, HEAD, POST
         */
        Allow: string;
        /**
         * @description After how many seconds another try is worth it.
         * @example 1
         */
        "Retry-After": number;
        /** @description How to authenticate, and whether a token was the problem (RFC 6750, section 3). */
        "WWW-Authenticate": string;
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
                    "application/json": components["schemas"]["SignupAnswer"];
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
            503: components["responses"]["Busy"];
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
                    "application/json": components["schemas"]["LoginAnswer"];
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
            429: components["responses"]["TooManyAttempts"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Busy"];
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
            /** @description The password is changed, and this is the token to go on with. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoginAnswer"];
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
            429: components["responses"]["TooManyAttempts"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Busy"];
            507: components["responses"]["StorageFull"];
        };
    };
    listPrompts: {
        parameters: {
            query?: {
                /**
                 * @description The most items to answer with. Without it the answer holds all that there are.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description The place in the list after which to go on. It comes from the `Link` header of the page before and is to be used with
                 *     the same other parameters (`limit` may change). What it is made of is the server's own affair.
                 */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["PromptList"];
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["ServerError"];
        };
    };
    createPrompt: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes the request safe to repeat: while it is remembered, for 24 hours, the same key with the same path, query and body creates
                 *     nothing a second time. 1 to 255 visible ASCII characters, new for each thing that is to be created, such as a UUID.
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
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["ExternalIdTaken"];
            410: components["responses"]["CreatedIsGone"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Busy"];
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
            500: components["responses"]["ServerError"];
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
            500: components["responses"]["ServerError"];
            503: components["responses"]["Busy"];
            507: components["responses"]["StorageFull"];
        };
    };
    listPromptVersions: {
        parameters: {
            query?: {
                /** @description `asc` for the oldest version first, `desc` for the newest. */
                order?: "asc" | "desc";
                /**
                 * @description The most items to answer with. Without it the answer holds all that there are.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description The place in the list after which to go on. It comes from the `Link` header of the page before and is to be used with
                 *     the same other parameters (`limit` may change). What it is made of is the server's own affair.
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
            500: components["responses"]["ServerError"];
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
            500: components["responses"]["ServerError"];
        };
    };
    listLogs: {
        parameters: {
            query?: {
                /**
                 * @description Only the logs of this prompt, which must be one of the caller's.
                 * @example prompt104
                 */
                promptId?: string;
                /** @description By time of creation, `asc` for oldest first and `desc` for newest first. */
                order?: "asc" | "desc";
                /**
                 * @description The most items to answer with. Without it the answer holds all that there are.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description The place in the list after which to go on. It comes from the `Link` header of the page before and is to be used with
                 *     the same other parameters (`limit` may change). What it is made of is the server's own affair.
                 */
                cursor?: components["parameters"]["Cursor"];
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Log"][];
                };
            };
            /** @description A query parameter is malformed, unknown, empty or given twice. */
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
            /** @description The prompt is another account's. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
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
            500: components["responses"]["ServerError"];
        };
    };
    createLog: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes the request safe to repeat: while it is remembered, for 24 hours, the same key with the same path, query and body creates
                 *     nothing a second time. 1 to 255 visible ASCII characters, new for each thing that is to be created, such as a UUID.
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
                    Location: components["headers"]["Location"];
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
            500: components["responses"]["ServerError"];
            503: components["responses"]["Busy"];
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
            500: components["responses"]["ServerError"];
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
            500: components["responses"]["ServerError"];
            503: components["responses"]["Busy"];
            507: components["responses"]["StorageFull"];
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
                 * @description The most items to answer with. Without it the answer holds all that there are.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description The place in the list after which to go on. It comes from the `Link` header of the page before and is to be used with
                 *     the same other parameters (`limit` may change). What it is made of is the server's own affair.
                 */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["PromptList"];
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
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["ServerError"];
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
            /** @description The database does not answer. */
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
        problems: "invalidBody" | "weakPassword" | "invalidQuery" | "methodNotAllowed" | "emailTaken" | "bodyTooLarge" | "unsupportedMediaType" | "tooManyAttempts" | "serverError" | "busy" | "storageFull";
    };
    login: {
        status: 200;
        secured: false;
        fixed: never;
        problems: "invalidBody" | "invalidQuery" | "wrongCredentials" | "methodNotAllowed" | "bodyTooLarge" | "unsupportedMediaType" | "tooManyAttempts" | "serverError";
    };
    updateAccount: {
        status: 200;
        secured: true;
        fixed: never;
        problems: "invalidBody" | "weakPassword" | "invalidQuery" | "tokenMissing" | "tokenInvalid" | "wrongPassword" | "methodNotAllowed" | "bodyTooLarge" | "unsupportedMediaType" | "tooManyAttempts" | "serverError" | "busy" | "storageFull";
    };
    deleteAccount: {
        status: 204;
        secured: true;
        fixed: never;
        problems: "invalidBody" | "invalidQuery" | "tokenMissing" | "tokenInvalid" | "wrongPassword" | "methodNotAllowed" | "bodyTooLarge" | "unsupportedMediaType" | "tooManyAttempts" | "serverError" | "busy" | "storageFull";
    };
    listPrompts: {
        status: 200;
        secured: true;
        fixed: never;
        problems: "invalidRequest" | "tokenMissing" | "tokenInvalid" | "methodNotAllowed" | "serverError";
    };
    createPrompt: {
        status: 201;
        secured: true;
        fixed: never;
        problems: "invalidBody" | "invalidQuery" | "invalidHeader" | "tokenMissing" | "tokenInvalid" | "methodNotAllowed" | "externalIdTaken" | "createdIsGone" | "bodyTooLarge" | "unsupportedMediaType" | "idempotencyKeyReused" | "serverError" | "busy" | "storageFull";
    };
    getPrompt: {
        status: 200;
        secured: true;
        fixed: never;
        problems: "invalidRequest" | "tokenMissing" | "tokenInvalid" | "notOwner" | "promptNotFound" | "methodNotAllowed" | "serverError";
    };
    updatePrompt: {
        status: 200;
        secured: true;
        fixed: never;
        problems: "invalidPath" | "invalidBody" | "noNewVersion" | "invalidQuery" | "tokenMissing" | "tokenInvalid" | "notOwner" | "promptNotFound" | "methodNotAllowed" | "bodyTooLarge" | "unsupportedMediaType" | "serverError" | "busy" | "storageFull";
    };
    deletePrompt: {
        status: 204;
        secured: true;
        fixed: never;
        problems: "invalidPath" | "invalidQuery" | "tokenMissing" | "tokenInvalid" | "notOwner" | "promptNotFound" | "methodNotAllowed" | "serverError" | "busy" | "storageFull";
    };
    listPromptVersions: {
        status: 200;
        secured: true;
        fixed: never;
        problems: "invalidRequest" | "tokenMissing" | "tokenInvalid" | "notOwner" | "promptNotFound" | "methodNotAllowed" | "serverError";
    };
    getPromptVersion: {
        status: 200;
        secured: true;
        fixed: never;
        problems: "invalidRequest" | "tokenMissing" | "tokenInvalid" | "notOwner" | "promptNotFound" | "versionNotFound" | "methodNotAllowed" | "serverError";
    };
    listLogs: {
        status: 200;
        secured: true;
        fixed: never;
        problems: "invalidPromptId" | "invalidRequest" | "tokenMissing" | "tokenInvalid" | "notOwner" | "promptNotFound" | "methodNotAllowed" | "serverError";
    };
    createLog: {
        status: 201;
        secured: true;
        fixed: never;
        problems: "invalidBody" | "unknownVersion" | "occurredAtOutOfRange" | "invalidQuery" | "invalidHeader" | "tokenMissing" | "tokenInvalid" | "promptNotFound" | "methodNotAllowed" | "externalIdTaken" | "createdIsGone" | "bodyTooLarge" | "unsupportedMediaType" | "idempotencyKeyReused" | "serverError" | "busy" | "storageFull";
    };
    getLog: {
        status: 200;
        secured: true;
        fixed: never;
        problems: "invalidRequest" | "tokenMissing" | "tokenInvalid" | "notOwner" | "logNotFound" | "methodNotAllowed" | "serverError";
    };
    updateLog: {
        status: 200;
        secured: true;
        fixed: never;
        problems: "invalidRequest" | "invalidBody" | "tokenMissing" | "tokenInvalid" | "notOwner" | "logNotFound" | "methodNotAllowed" | "bodyTooLarge" | "unsupportedMediaType" | "serverError" | "busy" | "storageFull";
    };
    deleteLog: {
        status: 204;
        secured: true;
        fixed: never;
        problems: "invalidRequest" | "tokenMissing" | "tokenInvalid" | "notOwner" | "logNotFound" | "methodNotAllowed" | "serverError" | "busy" | "storageFull";
    };
    searchPrompts: {
        status: 200;
        secured: true;
        fixed: never;
        problems: "invalidRequest" | "tokenMissing" | "tokenInvalid" | "methodNotAllowed" | "serverError";
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
        problems: "invalidRequest" | "methodNotAllowed";
    };
    getContractAsJson: {
        status: 200;
        secured: false;
        fixed: never;
        problems: "invalidRequest" | "methodNotAllowed";
    };
}
