// Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
package com.promptcrafter;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/** Limits how many requests are in flight at once; the others wait for their turn. */
final class Slots {

    private final int most;
    private final Queue<CompletableFuture<Void>> waiting = new ArrayDeque<>();
    private int left;

    Slots(int most) {
        this.most = most;
        this.left = most;
    }

    /** The number of slots. */
    int most() {
        return most;
    }

    /** Completes when the caller has a slot, which it must free; canceling it gives the slot up. */
    synchronized CompletableFuture<Void> take() {
        if (left > 0) {
            left--;
            return CompletableFuture.completedFuture(null);
        }
        CompletableFuture<Void> turn = new CompletableFuture<>();
        waiting.add(turn);
        return turn;
    }

    /**
     * Passes the slot to the caller that has waited longest. In another thread, because that may free it at once: with
     * thousands of waiting calls, the stack would overflow.
     */
    void free() {
        CompletableFuture<Void> next = next();
        if (next != null) {
            CompletableFuture.runAsync(() -> {
                // It may have been given up in the meantime.
                if (!next.complete(null)) {
                    free();
                }
            });
        }
    }

    /** Null if no call waits. */
    private synchronized CompletableFuture<Void> next() {
        CompletableFuture<Void> next = waiting.poll();
        while (next != null && next.isDone()) {
            next = waiting.poll();
        }
        if (next == null) {
            left++;
        }
        return next;
    }
}
