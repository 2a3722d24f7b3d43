package org.jobun.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MadeOnceTest {
    private final MadeOnce made = new MadeOnce();

    @Test
    void eachIsMadeOnce() {
        Object first = made.get("one", Object::new);
        assertSame(first, made.get("one", Object::new));
        assertNotSame(first, made.get("other", Object::new));
    }

    @Test
    void oneMayBeMadeOfAnother() {
        assertEquals("b of a", made.get("b", () -> "b of " + made.get("a", () -> "a")));
    }

    @Test
    void whatFailedIsTriedAgain() {
        assertThrows(
                IllegalStateException.class,
                () -> made.get("one", () -> {
                    throw new IllegalStateException();
                }));
        assertEquals("made", made.get("one", () -> "made"));
    }

    @Test
    void threadsThatAskAtTheSameTimeGetTheSame() throws Exception {
        AtomicInteger times = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        Callable<Integer> ask = () -> made.get("one", times::incrementAndGet);
        for (Future<Integer> answer : threads.invokeAll(List.of(ask, ask, ask, ask))) {
            assertEquals(1, answer.get());
        }
        threads.shutdown();
    }
}
