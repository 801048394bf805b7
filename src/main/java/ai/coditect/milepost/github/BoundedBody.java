package ai.coditect.milepost.github;

import ai.coditect.milepost.github.exchange.AnswerTooLongException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Collects the bytes of an answer as they come over the wire, and gives up on one that is too long. */
final class BoundedBody implements BodySubscriber<byte[]> {

    private final BodySubscriber<byte[]> collected = BodySubscribers.ofByteArray();
    private final int maxBytes;
    private Optional<Flow.Subscription> subscription = Optional.empty();
    private long received;

    private BoundedBody(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    static BodyHandler<byte[]> upTo(int maxBytes) {
        return info -> new BoundedBody(maxBytes);
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return collected.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription granted) {
        subscription = Optional.of(granted);
        collected.onSubscribe(granted);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        received += buffers.stream().mapToLong(ByteBuffer::remaining).sum();
        if (received <= maxBytes) {
            collected.onNext(buffers);
        } else {
            subscription.ifPresent(Flow.Subscription::cancel);
            collected.onError(new AnswerTooLongException(maxBytes));
        }
    }

    @Override
    public void onError(Throwable fault) {
        collected.onError(fault);
    }

    @Override
    public void onComplete() {
        collected.onComplete();
    }
}
