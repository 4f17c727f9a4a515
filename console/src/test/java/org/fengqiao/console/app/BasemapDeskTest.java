package org.fengqiao.console.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Labeled;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import org.fengqiao.console.basemap.BasemapOpener;
import org.fengqiao.console.basemap.TestTiles;
import org.fengqiao.console.boundary.Measure;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.layers.LayerModel;
import org.fengqiao.console.layers.LayerOptions;
import org.fengqiao.console.map.MapStudio;
import org.fengqiao.console.theme.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BasemapDeskTest {

    /// Files are read before the next line of the test.
    private static final Executor AT_ONCE = Runnable::run;

    @TempDir private Path folder;
    private final MockWebServer server = new MockWebServer();
    private final MapStudio studio = MapStudio.open("desk-day", 600, 400);
    private volatile boolean away;
    private final List<String> troubles = new ArrayList<>();
    private final List<ObservableValue<String>> notices = new ArrayList<>();
    private final LayerModel model =
            LayerCatalog.model(List.of("hazard"), List.of(), Measure.listKnown());
    private final List<LayerOptions> offered = new ArrayList<>();
    private BasemapOpener opener;

    @BeforeEach
    void start() throws IOException {
        Texts.localeProperty().set(Texts.ZH);
        server.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        if (away) {
                            return new MockResponse.Builder().code(503).build();
                        }
                        return new MockResponse.Builder()
                                .addHeader("Content-Type", "image/png")
                                .body(new Buffer().write(TestTiles.plain("png", 256, 0x20c040)))
                                .build();
                    }
                });
        server.start();
        opener = new BasemapOpener(folder.resolve("tiles"), "test", AT_ONCE, FxThread.executor());
        MapStudio.doFx(() -> studio.map().jumpTo(118.8, 32, 12));
        studio.settle();
    }

    @AfterEach
    void stop() throws IOException {
        studio.close();
        opener.close();
        server.close();
    }

    private void writeList() throws IOException {
        Files.writeString(
                folder.resolve("basemaps.json"),
                """
                {"basemaps": [
                  {"id": "one", "name": {"zh": "某图", "en": "Some map"},
                   "attribution": {"zh": "某局", "en": "Some office"}, "approval": "GS(2026)1号",
                   "tiles": [{"kind": "xyz", "url": "%s{z}/{x}/{y}.png"}]},
                  {"id": "two", "name": "坏", "tiles": [{"kind": "xyz", "url": "x"}]}]}
                """
                        .formatted(server.url("/")));
    }

    private BasemapDesk open() {
        BasemapDesk desk =
                MapStudio.onFx(() -> {
                    BasemapDesk made =
                            new BasemapDesk(
                                    studio.map(),
                                    Optional.empty(),
                                    folder,
                                    model,
                                    offered::add,
                                    opener,
                                    AT_ONCE,
                                    said -> {
                                        troubles.add(said.getValue());
                                        notices.add(said);
                                    });
                    made.load();
                    return made;
                });
        MapStudio.doFx(() -> {});
        return desk;
    }

    private static void close(BasemapDesk desk) {
        MapStudio.doFx(desk::close);
    }

    private void choose(String id) {
        MapStudio.doFx(() -> model.choose(LayerCatalog.BASEMAP, id));
    }

    private String remembered() {
        return MapStudio.onFx(() -> model.choice(LayerCatalog.BASEMAP));
    }

    private static String detail(BasemapDesk desk) {
        return MapStudio.onFx(() -> desk.detailProperty().get());
    }

    private String attribution() {
        return MapStudio.onFx(() -> ((Labeled) studio.map().lookup(".map-attribution")).getText());
    }

    private void await(BooleanSupplier so) {
        studio.drawUntil(so, () -> "told " + troubles);
    }

    @Test
    void withoutAListThereIsNothingToChooseAndNoWayToTheNetwork() {
        BasemapDesk desk = open();
        assertTrue(offered.isEmpty());
        assertFalse(Files.exists(folder.resolve("tiles")), "no cache, so no client");
        close(desk);
        assertEquals(0, server.getRequestCount());
    }

    @Test
    void aListAloneAsksNoServer() throws IOException {
        writeList();
        BasemapDesk desk = open();
        assertEquals(
                List.of("", "one"),
                offered.getFirst().list().stream().map(LayerOptions.Option::value).toList());
        assertEquals("未选用底图", detail(desk));
        assertEquals(1, troubles.size(), troubles.toString());
        assertTrue(troubles.getFirst().contains("two"), troubles.toString());
        MapStudio.doFx(() -> Texts.localeProperty().set(Texts.EN));
        String english = MapStudio.onFx(() -> notices.getFirst().getValue());
        MapStudio.doFx(() -> Texts.localeProperty().set(Texts.ZH));
        assertNotEquals(troubles.getFirst(), english);
        assertTrue(english.codePoints().noneMatch(Character::isIdeographic), english);
        close(desk);
        assertEquals(0, server.getRequestCount());
    }

    @Test
    void whatIsChosenIsShownWithItsMakersAndRemembered() throws IOException {
        writeList();
        BasemapDesk desk = open();
        assertEquals("", attribution());
        choose("one");
        await(() -> server.getRequestCount() > 3 && !attributionNow().isEmpty());
        assertEquals("某局  审图号：GS(2026)1号", attribution());
        MapStudio.doFx(() -> Texts.localeProperty().set(Texts.EN));
        assertEquals("Some office  Map approval no. GS(2026)1号", attribution());
        await(() -> desk.detailProperty().get().startsWith("Shown"));
        close(desk);
        assertEquals("", attribution());
        BasemapDesk again = open();
        await(() -> !attributionNow().isEmpty());
        choose("");
        assertEquals("", attribution());
        close(again);
        BasemapDesk third = open();
        assertEquals("", attribution());
        close(third);
    }

    @Test
    void whatTheLayersRememberIsShownWhicheverIsReadFirst() throws IOException {
        writeList();
        BasemapDesk desk = open();
        choose("gone");
        assertEquals("未选用底图", detail(desk));
        assertEquals("gone", remembered());
        choose("one");
        await(() -> !attributionNow().isEmpty());
        close(desk);
        assertEquals("one", remembered());
    }

    @Test
    void aServerThatIsAwayIsToldInWordsAndSoIsItsReturn() throws IOException {
        writeList();
        away = true;
        BasemapDesk desk = open();
        choose("one");
        await(() -> desk.detailProperty().get().startsWith("无法访问"));
        assertEquals("无法访问", MapStudio.onFx(() -> offered.getFirst().state().getValue()));
        away = false;
        MapStudio.doFx(() -> studio.map().jumpTo(118.9, 32, 12));
        choose("");
        assertEquals("", MapStudio.onFx(() -> offered.getFirst().state().getValue()));
        choose("one");
        await(() -> desk.detailProperty().get().startsWith("已显示"));
        close(desk);
    }

    private String attributionNow() {
        return ((Labeled) studio.map().lookup(".map-attribution")).getText();
    }
}
