package com.promptcrafter;

import com.promptcrafter.PromptCrafterClient.PromptCrafterApiException;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** Notes the last response that calls of one client had. */
final class Watcher implements Consumer<HttpResponse<Transport.Body>> {

    private volatile HttpResponse<?> last;

    @Override
    public void accept(HttpResponse<Transport.Body> response) {
        last = response;
    }

    /** Puts a value and the response together. */
    <T> Response<T> response(T value) throws PromptCrafterApiException {
        if (last == null) {
            String message = "withResponse takes what makes a call with the client that it is given";
            throw PromptCrafterApiException.of(Failure.unsent(message, null));
        }
        return new Response<>(value, last);
    }

    /** The same when the call has ended. To cancel it ends the call. */
    <T> CompletableFuture<Response<T>> response(CompletableFuture<T> call) {
        CompletableFuture<Response<T>> result = new CompletableFuture<>();
        call.whenComplete((value, thrown) -> {
            try {
                if (thrown == null) {
                    result.complete(response(value));
                } else {
                    result.completeExceptionally(thrown instanceof CompletionException ? thrown.getCause() : thrown);
                }
            } catch (PromptCrafterApiException noCall) {
                result.completeExceptionally(noCall);
            }
        });
        result.whenComplete((value, thrown) -> call.cancel(true));
        return result;
    }
}
