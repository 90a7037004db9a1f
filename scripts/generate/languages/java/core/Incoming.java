package com.promptcrafter;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The body of a response as a stream. The JDK's own stream has no timeout for a read. */
final class Incoming extends InputStream implements BodySubscriber<Incoming> {

    /** Marks the end. */
    private static final List<ByteBuffer> END = List.of(ByteBuffer.allocate(0));

    /** The timeout of each read. */
    private final Duration timeout;
    /** At most two buffers: the next is requested when one is taken. */
    private final BlockingQueue<List<ByteBuffer>> arrived = new LinkedBlockingQueue<>();
    private final Queue<ByteBuffer> pieces = new ArrayDeque<>();
    private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();
    /** Why the stream failed; null if it didn't. */
    private volatile Throwable failure;
    private volatile boolean closed;
    private boolean ended;

    Incoming(Duration timeout) {
        this.timeout = timeout;
    }

    @Override
    public CompletionStage<Incoming> getBody() {
        return CompletableFuture.completedStage(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        given.request(1);
        subscription.complete(given);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        arrived.add(buffers);
    }

    @Override
    public void onError(Throwable thrown) {
        failure = thrown;
        arrived.add(END);
    }

    @Override
    public void onComplete() {
        arrived.add(END);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        ByteBuffer piece = piece();
        if (piece == null) {
            return -1;
        }
        int count = Math.min(length, piece.remaining());
        piece.get(into, offset, count);
        return count;
    }

    /** Discards the rest. */
    @Override
    public void close() {
        closed = true;
        subscription.thenAccept(Flow.Subscription::cancel);
        // Wakes a thread that waits for more.
        arrived.add(END);
    }

    /** The buffer with the next bytes; null at the end. */
    private ByteBuffer piece() throws IOException {
        while (!closed) {
            ByteBuffer piece = pieces.peek();
            if (piece != null && piece.hasRemaining()) {
                return piece;
            } else if (piece != null) {
                pieces.remove();
            } else if (!ended) {
                take();
            } else if (failure == null) {
                return null;
            } else {
                throw new IOException("The connection broke during the response: " + failure.getMessage(), failure);
            }
        }
        throw new IOException("The stream is closed.");
    }

    private void take() throws IOException {
        List<ByteBuffer> batch;
        try {
            batch = arrived.poll(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The thread was interrupted.");
        }
        if (batch == null) {
            close();
            throw new HttpTimeoutException("No more of the response within " + timeout.toMillis() + " ms");
        } else if (batch == END) {
            ended = true;
        } else {
            pieces.addAll(batch);
            subscription.thenAccept(given -> given.request(1));
        }
    }
}
