// Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
package com.promptcrafter;

import com.promptcrafter.Hooks.RequestInfo;
import com.promptcrafter.Hooks.ResponseInfo;
import com.promptcrafter.PromptCrafterClient.PromptCrafterApiException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reports an attempt to hooks and the log. */
final class Attempt {

    /** Headers whose values are never shown. */
    private static final Pattern SECRET = Pattern.compile(
        "auth|cookie|key|location|password|secret|token",
        Pattern.CASE_INSENSITIVE
    );

    private final Settings settings;
    private final RequestInfo request;
    private final String what;
    private final long began;

    Attempt(Settings settings, HttpRequest sent, String path, int number) {
        this.settings = settings;
        String url = Failure.address(sent.uri());
        request = new RequestInfo(
            sent.method(),
            URI.create(url),
            path,
            number,
            shown(sent.headers())
        );
        what = sent.method() + " " + url;
        tell(() -> settings.hooks.onRequest(request));
        long bytes = sent.bodyPublisher().map(HttpRequest.BodyPublisher::contentLength).orElse(0L);
        settings.logger.log(
            Level.DEBUG,
            () -> what + " sends " + bytes + " bytes with " + request.headers()
        );
        began = System.nanoTime();
    }

    /** @param failure null if the response is a success */
    void end(HttpResponse<?> response, Failure failure) {
        Duration duration = Duration.ofNanos(System.nanoTime() - began);
        int status = response == null ? 0 : response.statusCode();
        Map<String, List<String>> headers = response == null ? Map.of() : shown(response.headers());
        String id =
            response == null ? null : response.headers().firstValue("X-Request-Id").orElse(null);
        Exception exception = response == null ? PromptCrafterApiException.of(failure) : null;
        String outcome =
            exception == null ? String.valueOf(status) : exception.getClass().getSimpleName();
        String place = "attempt " + request.attempt() + (id == null ? "" : ", request " + id);
        String text = what + " " + outcome + " in " + duration.toMillis() + " ms (" + place + ")";
        settings.logger.log(Level.INFO, text);
        settings.logger.log(Level.DEBUG, () -> what + " gets " + headers);
        ResponseInfo info = new ResponseInfo(status, headers, id, duration, exception);
        tell(() -> settings.hooks.onResponse(request, info));
    }

    /** Catches everything that a hook throws; otherwise the call would never complete. */
    private void tell(Runnable hook) {
        try {
            hook.run();
        } catch (Throwable fault) {
            settings.logger.log(Level.WARNING, what + ": a hook failed", fault);
        }
    }

    private static Map<String, List<String>> shown(HttpHeaders headers) {
        Map<String, List<String>> shown = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.map().forEach((name, values) -> {
            shown.put(name, SECRET.matcher(name).find() ? List.of("[hidden]") : values);
        });
        return shown;
    }
}
