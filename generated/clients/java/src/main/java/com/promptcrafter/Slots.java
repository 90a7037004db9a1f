// Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
package com.promptcrafter;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/** Lets so many requests be on their way at once; the others wait for their turn. */
final class Slots {

    private final int most;
    private final Queue<CompletableFuture<Void>> waiting = new ArrayDeque<>();
    private int left;

    Slots(int most) {
        this.most = most;
        this.left = most;
    }

    /** How many there are. */
    int most() {
        return most;
    }

    /** Ends when it is the caller's turn, who frees the slot afterwards; whoever ends it before gives it up. */
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
     * Passes the slot on to who has waited longest. In another thread, because who gets it may free it at once: with
     * thousands that wait, the stack would overflow.
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

    /** Null where nobody waits. */
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
