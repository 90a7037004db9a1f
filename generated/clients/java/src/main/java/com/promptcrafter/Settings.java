// Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
package com.promptcrafter;

import com.promptcrafter.PromptCrafterClient.InvalidSettingException;
import com.promptcrafter.PromptCrafterClient.PromptCrafterApiException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.function.BiPredicate;

/** The settings of a client. */
final class Settings {

    /** RFC 9110, section 5.6.2. */
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    /** RFC 9110, section 10.1.5. */
    private static final String PRODUCT = TOKEN + "(/" + TOKEN + ")?";

    /** Null for the shared HTTP client. */
    final HttpClient http;
    /** Shared with the clients that are derived from this one. */
    final Slots slots;
    /** Without a trailing slash. */
    final String baseUrl;
    /** Null for none. */
    final String token;
    /** The timeout of each attempt, from the connection to the last byte of the response. */
    final Duration timeout;
    /** The timeout of a call, including all attempts and pauses; null for none. */
    final Duration totalTimeout;
    final int maxRetries;
    /** Sent with every request. */
    final Map<String, String> headers;
    /** Decides about retries from the failure and the default decision; null for the default. */
    final BiPredicate<PromptCrafterApiException, Boolean> retryWhen;
    /** Added to User-Agent; empty for none. */
    final String appName;
    /** Notified of each attempt. */
    final Hooks hooks;
    /** Notified of each attempt. */
    final System.Logger logger;

    /** @throws InvalidSettingException if the base URL, the token, a header or the name is invalid */
    Settings(
        HttpClient http,
        Slots slots,
        String baseUrl,
        String token,
        Duration timeout,
        Duration totalTimeout,
        int maxRetries,
        Map<String, String> headers,
        BiPredicate<PromptCrafterApiException, Boolean> retryWhen,
        String appName,
        Hooks hooks,
        System.Logger logger
    ) {
        this.http = http;
        this.slots = slots;
        this.baseUrl = addressFrom(baseUrl);
        this.token = token;
        this.timeout = timeout;
        this.totalTimeout = totalTimeout;
        this.maxRetries = maxRetries;
        this.headers = headers;
        this.retryWhen = retryWhen;
        this.appName = appName;
        this.hooks = hooks;
        this.logger = logger;
        if (token != null && !token.matches("[!-~]+")) {
            throw new InvalidSettingException("the token must have only visible ASCII characters");
        }
        // RFC 9110, section 5. Rejected values are not shown.
        headers.forEach((name, value) -> {
            if (!name.matches(TOKEN) || !value.matches("[\\t -~]*")) {
                throw new InvalidSettingException(
                    "headers must have names and values that HTTP allows"
                );
            }
        });
        if (!appName.matches("(" + PRODUCT + "( " + PRODUCT + ")*)?")) {
            throw new InvalidSettingException("appName must be a product such as my-app/2.0");
        }
    }

    /** The same for another token; null for none. */
    Settings withToken(String other) {
        return new Settings(
            http,
            slots,
            baseUrl,
            other,
            timeout,
            totalTimeout,
            maxRetries,
            headers,
            retryWhen,
            appName,
            hooks,
            logger
        );
    }

    /** The base URL only: neither the token nor headers are shown. */
    @Override
    public String toString() {
        return "Settings(" + baseUrl + ")";
    }

    private static String addressFrom(String text) {
        try {
            URI address = URI.create(text);
            boolean isPlain = address.getRawQuery() == null && address.getRawFragment() == null;
            if (
                String.valueOf(address.getScheme()).matches("https?") &&
                address.getHost() != null &&
                isPlain
            ) {
                return text.replaceAll("/+$", "");
            }
        } catch (IllegalArgumentException noAddress) {
            // Rejected like any other invalid URL.
        }
        throw new InvalidSettingException(
            "the base URL must begin with http:// or https://, and have a host and no query"
        );
    }
}
