package org.saksei.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Works on pieces in several threads and hands the results over in the order of the
/// chunks, so that what comes out does not depend on how many threads there are.
final class Parallel {
    /// Results that may wait for an earlier one, per thread.
    private static final int AHEAD = 16;

    /// What one thread does with chunks, one after the other; a result is handed over whole.
    interface Worker<R> {
        R chunk(int number);
    }

    private Parallel() {}

    static <R> void run(Chunks work, Run run, String step, Supplier<Worker<R>> workers, Consumer<R> sink) {
        if (work.chunks() == 0) {
            return;
        }
        InOrder<R> order = new InOrder<>(work, run, step, sink);
        int threads = Math.min(run.threads(), work.chunks());
        if (threads == 1) {
            order.work(workers.get());
            return;
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> futures = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                futures.add(pool.submit(() -> order.work(workers.get())));
            }
            await(futures, pool, order);
        }
    }

    /// What a function makes of each of some things, in their order.
    static <T, R> List<R> map(List<T> things, Run run, Function<T, R> make) {
        List<R> made = new ArrayList<>();
        Run quiet = run.withProgress(Progress.NONE);
        run(new Chunks.Single(things.size()), quiet, "", () -> chunk -> make.apply(things.get(chunk)), made::add);
        return made;
    }

    private static void await(List<Future<?>> futures, ExecutorService pool, InOrder<?> order) {
        try {
            for (Future<?> future : futures) {
                future.get();
            }
        } catch (InterruptedException e) {
            order.stop();
            pool.shutdownNow();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            order.stop();
            pool.shutdownNow();
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /// Deals out chunk numbers and keeps results until their turn.
    private static final class InOrder<R> {
        private final Chunks work;
        private final Run run;
        private final String step;
        private final Consumer<R> sink;
        private final AtomicInteger next = new AtomicInteger();
        private final Semaphore room;
        private final Map<Integer, R> waiting = new HashMap<>();
        private final long total;
        private int due;
        private long done;
        private volatile boolean stopped;

        InOrder(Chunks work, Run run, String step, Consumer<R> sink) {
            this.work = work;
            this.run = run;
            this.step = step;
            this.sink = sink;
            this.total = work.size();
            this.room = new Semaphore(AHEAD * run.threads());
        }

        void stop() {
            stopped = true;
            room.release(AHEAD * run.threads());
        }

        void work(Worker<R> worker) {
            try {
                while (!stopped) {
                    room.acquire();
                    int chunk = next.getAndIncrement();
                    if (chunk >= work.chunks()) {
                        room.release();
                        return;
                    }
                    deliver(chunk, worker.chunk(chunk));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            } catch (RuntimeException | Error e) {
                stop();
                throw e;
            }
        }

        private synchronized void deliver(int chunk, R result) {
            waiting.put(chunk, result);
            while (waiting.containsKey(due)) {
                sink.accept(waiting.remove(due));
                done += work.size(due++);
                room.release();
                run.progress().at(step, done, total);
            }
        }
    }
}
