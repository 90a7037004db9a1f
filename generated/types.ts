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
         * @description The caller's logs, oldest first: all of them, or those that every given filter holds for. One of the caller's prompts that has no
         *     logs gives `[]`. For the newest logs of a prompt, ask with `order=desc` and a `limit`; for the history of a conversation, with
         *     its `sessionId`.
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
    "/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Retrieve statistics
         * @description What the scores of the caller's logs say: their mean with the range in which the true mean plausibly lies, their spread, and what
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
        /** @description What the scores of some logs say. What is not known is absent. */
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
             * @description What the mean and its range count: each scored log, or, as soon as one session holds two of them, each session once, with the
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
        /** @description Two groups of logs and how they differ. What is not known is absent. */
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
             * @description What to keep in mind, beside the warnings of `a` and `b`: one side has no scores; under 5; under 20; one side spreads much
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
        LogsForbidden: {
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
         * @example 3
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
         * @description Only the log with exactly this ID of your own.
         * @example run-2026-03-01-17
         */
        ExternalIdFilter: string;
        /**
         * @description Only logs with all of these words, separated by spaces, in their `output`, `input` or `notes`. Each may be in another one of the
         *     three. It is found at the start of a word, so `refund` finds `refunded`; in scripts that are written without spaces, such as
         *     Chinese, Japanese or Thai, anywhere, from one character up. Case makes no difference, and no character has a meaning of its
         *     own. Of each of the three texts the first 10,000 characters are searched, where those beyond U+FFFF, such as emoji, count twice.
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
         * @example 3
         */
        ScoreMaxFilterA: number;
        /**
         * @description For B, only logs with this score or a lower one.
         * @example 3
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
         * @description For A, only the log with exactly this ID of your own.
         * @example run-2026-03-01-17
         */
        ExternalIdFilterA: string;
        /**
         * @description For B, only the log with exactly this ID of your own.
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
                 * @description Only the prompt with exactly this ID of your own.
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
                 * @example 3
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
                 * @description Only the log with exactly this ID of your own.
                 * @example run-2026-03-01-17
                 */
                externalId?: components["parameters"]["ExternalIdFilter"];
                /**
                 * @description Only logs with all of these words, separated by spaces, in their `output`, `input` or `notes`. Each may be in another one of the
                 *     three. It is found at the start of a word, so `refund` finds `refunded`; in scripts that are written without spaces, such as
                 *     Chinese, Japanese or Thai, anywhere, from one character up. Case makes no difference, and no character has a meaning of its
                 *     own. Of each of the three texts the first 10,000 characters are searched, where those beyond U+FFFF, such as emoji, count twice.
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
                 * @example 3
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
                 * @description Only the log with exactly this ID of your own.
                 * @example run-2026-03-01-17
                 */
                externalId?: components["parameters"]["ExternalIdFilter"];
                /**
                 * @description Only logs with all of these words, separated by spaces, in their `output`, `input` or `notes`. Each may be in another one of the
                 *     three. It is found at the start of a word, so `refund` finds `refunded`; in scripts that are written without spaces, such as
                 *     Chinese, Japanese or Thai, anywhere, from one character up. Case makes no difference, and no character has a meaning of its
                 *     own. Of each of the three texts the first 10,000 characters are searched, where those beyond U+FFFF, such as emoji, count twice.
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
            500: components["responses"]["ServerError"];
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
                 * @example 3
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
                 * @description Only the log with exactly this ID of your own.
                 * @example run-2026-03-01-17
                 */
                externalId?: components["parameters"]["ExternalIdFilter"];
                /**
                 * @description Only logs with all of these words, separated by spaces, in their `output`, `input` or `notes`. Each may be in another one of the
                 *     three. It is found at the start of a word, so `refund` finds `refunded`; in scripts that are written without spaces, such as
                 *     Chinese, Japanese or Thai, anywhere, from one character up. Case makes no difference, and no character has a meaning of its
                 *     own. Of each of the three texts the first 10,000 characters are searched, where those beyond U+FFFF, such as emoji, count twice.
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
                 * @example 3
                 */
                scoreMaxA?: components["parameters"]["ScoreMaxFilterA"];
                /**
                 * @description For B, only logs with this score or a lower one.
                 * @example 3
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
                 * @description For A, only the log with exactly this ID of your own.
                 * @example run-2026-03-01-17
                 */
                externalIdA?: components["parameters"]["ExternalIdFilterA"];
                /**
                 * @description For B, only the log with exactly this ID of your own.
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
            500: components["responses"]["ServerError"];
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
        problems: "invalidPromptId" | "unknownVersion" | "invalidRequest" | "tokenMissing" | "tokenInvalid" | "notOwner" | "promptNotFound" | "methodNotAllowed" | "serverError";
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
    getStatistics: {
        status: 200;
        secured: true;
        fixed: never;
        problems: "invalidPromptId" | "unknownVersion" | "invalidRequest" | "tokenMissing" | "tokenInvalid" | "notOwner" | "promptNotFound" | "methodNotAllowed" | "serverError";
    };
    compareLogs: {
        status: 200;
        secured: true;
        fixed: never;
        problems: "invalidPromptId" | "invalidRequest" | "tokenMissing" | "tokenInvalid" | "notOwner" | "promptNotFound" | "versionNotFound" | "methodNotAllowed" | "serverError";
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
