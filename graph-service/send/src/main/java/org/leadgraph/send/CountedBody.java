package org.leadgraph.send;

import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.function.LongConsumer;

/** A body that tells how many of its bytes have gone. */
final class CountedBody implements BodyPublisher {
    private final BodyPublisher body;
    private final LongConsumer sent;

    CountedBody(BodyPublisher body, LongConsumer sent) {
        this.body = body;
        this.sent = sent;
    }

    @Override
    public long contentLength() {
        return body.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> to) {
        body.subscribe(new Flow.Subscriber<>() {
            private long bytes;

            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                to.onSubscribe(subscription);
            }

            @Override
            public void onNext(ByteBuffer part) {
                bytes += part.remaining();
                sent.accept(bytes);
                to.onNext(part);
            }

            @Override
            public void onError(Throwable failure) {
                to.onError(failure);
            }

            @Override
            public void onComplete() {
                to.onComplete();
            }
        });
    }
}
