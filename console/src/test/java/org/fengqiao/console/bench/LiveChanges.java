package org.fengqiao.console.bench;

import java.util.SplittableRandom;
import java.util.function.DoubleConsumer;

/// Moves and recolours so many markers a second, evenly.
final class LiveChanges implements DoubleConsumer {

    private final BenchWindow window;
    private final BenchCity.Events events;
    private final int perSecond;
    private final SplittableRandom random = new SplittableRandom(7);
    private long applied;

    LiveChanges(BenchWindow window, BenchCity.Events events, int perSecond) {
        this.window = window;
        this.events = events;
        this.perSecond = perSecond;
    }

    @Override
    public void accept(double seconds) {
        long due = (long) (seconds * perSecond);
        for (; applied < due; applied++) {
            int id = random.nextInt(events.count());
            window.put(
                    id,
                    events.lon()[id] + (random.nextDouble() - 0.5) * 0.01,
                    events.lat()[id] + (random.nextDouble() - 0.5) * 0.01,
                    random.nextInt(4));
        }
    }

    long applied() {
        return applied;
    }
}
