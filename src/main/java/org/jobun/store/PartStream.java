package org.jobun.store;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** Bytes that lie in parts, read one part after the other. */
final class PartStream extends InputStream {
    private final IntFunction<Optional<byte[]>> parts;
    private ByteArrayInputStream part = new ByteArrayInputStream(new byte[0]);
    private int next;
    private boolean ended;

    PartStream(IntFunction<Optional<byte[]>> parts) {
        this.parts = parts;
    }

    @Override
    public int read() {
        return isMore() ? part.read() : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        if (length == 0) {
            return 0;
        }
        return isMore() ? part.read(into, from, length) : -1;
    }

    private boolean isMore() {
        while (part.available() == 0 && !ended) {
            Optional<byte[]> bytes = parts.apply(next++);
            ended = bytes.isEmpty();
            part = new ByteArrayInputStream(bytes.orElseGet(() -> new byte[0]));
        }
        return !ended;
    }
}
