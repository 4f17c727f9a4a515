package org.fengqiao.console.export.page;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.fengqiao.console.export.ExportWork;
import org.fengqiao.console.map.AreaLayer;
import org.fengqiao.console.map.MapStudio;
import org.fengqiao.console.map.Marker;
import org.fengqiao.console.map.MarkerKind;
import org.fengqiao.console.map.MarkerLayer;
import org.fengqiao.console.map.TestCity;
import org.fengqiao.console.map.paper.MapSheet;
import org.fengqiao.domain.code.Level;
import org.locationtech.jts.geom.Envelope;

/// A page of the whole city, with its base map and 10,000 incidents drawn one by one: how long it
/// takes, how large its file is, and how much more of the heap is in use meanwhile. Run by hand,
/// with `-Dfengqiao.city` at the sample city.
final class PageBench {

    private static final int INCIDENTS = 10_000;
    private static final int ROUNDS = 3;

    private PageBench() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("fengqiao-pages");
        MapSheet sheet = sheet();
        PageContent page =
                new PageContent(
                        "南京市事件态势图",
                        "",
                        sheet,
                        List.of(),
                        List.of(),
                        "值班员",
                        Instant.EPOCH,
                        "zh-CN",
                        new PageContent.Words("图例", "1 : {0}", "北", "缺 {0}"));
        System.out.printf(
                Locale.ROOT,
                "view %.0f × %.0f at zoom %.2f%n",
                sheet.view().width(),
                sheet.view().height(),
                sheet.view().zoom());
        measure("pdf", ExportWork.pdf(page), folder.resolve("city.pdf"));
        for (int times = 1; times <= 3; times++) {
            measure(
                    "png " + times + "×",
                    ExportWork.png(page, times),
                    folder.resolve("city-" + times + ".png"));
        }
        System.exit(0);
    }

    private static MapSheet sheet() {
        TestCity city = TestCity.load();
        try (MapStudio studio = MapStudio.open("desk-day", 1600, 1000)) {
            MapStudio.doFx(() -> {
                TestCity.context().forEach(studio.map()::addLayer);
                Envelope bounds = new Envelope();
                for (Level level : Level.values()) {
                    AreaLayer layer =
                            new AreaLayer(
                                    level.name().toLowerCase(Locale.ROOT),
                                    AreaLayer.prepare(city.level(level)));
                    studio.map().addLayer(layer);
                    bounds.expandToInclude(layer.bounds());
                }
                studio.map().addLayer(incidents(city));
                studio.map().fit(bounds, 20, false);
            });
            studio.settle();
            return MapStudio.onFx(() -> studio.map().sheet(studio.map().style()));
        }
    }

    private static MarkerLayer incidents(TestCity city) {
        MarkerLayer layer = new MarkerLayer("incident", 0);
        MarkerKind kind = MarkerKind.of("status", "overdue", "grade", "red");
        city.places(INCIDENTS, 1)
                .forEach(at ->
                        layer.put(new Marker("i" + layer.size(), at.getX(), at.getY(), kind)));
        return layer;
    }

    private static void measure(String what, ExportWork work, Path file) throws IOException {
        for (int round = 1; round <= ROUNDS; round++) {
            System.gc();
            long before = heap(false);
            long begin = System.nanoTime();
            work.write(file, () -> false);
            double ms = (System.nanoTime() - begin) / 1e6;
            System.out.printf(
                    Locale.ROOT,
                    "%-7s round %d: %,6.0f ms, %,8d KiB file, heap +%,d MiB at its peak%n",
                    what,
                    round,
                    ms,
                    Files.size(file) >> 10,
                    (heap(true) - before) >> 20);
        }
    }

    /// Bytes in use; at their peak since they were last asked for.
    private static long heap(boolean peak) {
        long sum = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) {
                sum += (peak ? pool.getPeakUsage() : pool.getUsage()).getUsed();
                pool.resetPeakUsage();
            }
        }
        return sum;
    }
}
