package org.fengqiao.console.basemap.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fengqiao.console.basemap.TestTiles;
import org.fengqiao.console.basemap.grid.Datum;
import org.fengqiao.console.basemap.grid.Grid;
import org.fengqiao.console.basemap.grid.TileAddress;
import org.fengqiao.console.basemap.list.ListFault.Kind;
import org.fengqiao.console.theme.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BasemapListTest {

    private static final Map<String, String> ENVIRONMENT = Map.of("MAP_KEY", "abc");

    @TempDir private Path folder;

    private BasemapList read(String json) {
        return BasemapList.read("basemaps.json", json.replace('\'', '"'), folder, ENVIRONMENT::get);
    }

    private BasemapList readTile(String tile) {
        return read(
                "{'basemaps': [{'id': 'a', 'name': 'A', 'attribution': 'M', 'tiles': ["
                        + tile
                        + "]}]}");
    }

    private TileSpec.Server server(String tile) {
        BasemapList list = readTile(tile);
        assertTrue(list.faults().isEmpty(), list.faults().toString());
        return assertInstanceOf(TileSpec.Server.class, list.maps().getFirst().tiles().getFirst());
    }

    @Test
    void aWholeEntryIsRead() {
        BasemapList list =
                read(
                        """
                        {'basemaps': [{
                          'id': 'vec', 'name': {'zh': '矢量', 'en': 'Streets'},
                          'attribution': {'zh': '测绘局', 'en': 'Survey'}, 'approval': 'GS(2024)1号',
                          'tiles': [
                            {'kind': 'wmts', 'url': 'https://t{s}.host/vec_c/wmts?tk={key}',
                             'servers': ['0', '1'], 'key': {'env': 'MAP_KEY'}, 'layer': 'vec',
                             'matrixSet': 'c', 'format': 'tiles', 'grid': 'lonlat', 'maxzoom': 17},
                            {'kind': 'wms', 'url': 'http://host/wms', 'layers': 'x',
                             'crs': 'EPSG:4490', 'text': true, 'datum': 'gcj02'}]}]}
                        """);
        assertTrue(list.faults().isEmpty(), list.faults().toString());
        Basemap map = list.maps().getFirst();
        TileSpec.Server vec = assertInstanceOf(TileSpec.Server.class, map.tiles().get(0));
        assertEquals(Grid.LON_LAT, vec.grid().grid());
        assertEquals(1, vec.grid().minLevel());
        assertEquals(17, vec.grid().maxLevel());
        assertEquals(new TileSpec.Secret("abc"), vec.key());
        assertFalse(vec.toString().contains("abc"), "the key gets into no log");
        String url = vec.url().of(new TileAddress(3, 1, 0)).toString();
        assertTrue(url.startsWith("https://t1.host/vec_c/wmts?"), url);
        TileSpec.Server wms = assertInstanceOf(TileSpec.Server.class, map.tiles().get(1));
        assertEquals(Datum.GCJ02, wms.grid().datum());
        assertEquals(Grid.LON_LAT, wms.grid().grid());
        assertTrue(wms.hasText());
        Texts.localeProperty().set(Texts.EN);
        assertEquals("Survey  Map approval no. GS(2024)1号", map.credit());
        Texts.localeProperty().set(Texts.ZH);
        assertEquals("测绘局  审图号：GS(2024)1号", map.credit());
    }

    @Test
    void anXyzSourceNeedsOnlyItsAddress() {
        TileSpec.Server xyz = server("{'kind': 'xyz', 'url': 'http://host/{z}/{x}/{y}.png'}");
        assertEquals(Grid.MERCATOR, xyz.grid().grid());
        assertEquals(Datum.CGCS2000, xyz.grid().datum());
        assertEquals(256, xyz.grid().tileSize());
        TileSpec.Server tms = server("{'kind': 'tms', 'url': 'http://host/{z}/{x}/{y}.png'}");
        assertEquals("/2/0/3.png", tms.url().of(new TileAddress(2, 0, 0)).encodedPath());
    }

    @Test
    void aKeyMayLieInAFileBesideTheList() throws IOException {
        Files.writeString(folder.resolve("key.txt"), " k1\n");
        TileSpec.Server server =
                server(
                        "{'kind': 'xyz', 'url': 'http://h/{z}/{x}/{y}?k={key}', 'key': {'file':"
                                + " 'key.txt'}}");
        assertEquals(new TileSpec.Secret("k1"), server.key());
    }

    @Test
    void aFileIsFoundFromTheFolderOfTheList() throws IOException {
        Path file = Files.writeString(folder.resolve("a.pmtiles"), "x");
        BasemapList list = readTile("{'kind': 'pmtiles', 'file': 'a.pmtiles', 'datum': 'bd09'}");
        assertEquals(
                new TileSpec.Archive(TileSpec.Kind.PMTILES, file, Datum.BD09, false),
                list.maps().getFirst().tiles().getFirst());
    }

    private static Arguments bad(String tile, String property, Kind kind) {
        return Arguments.of(tile, property, kind);
    }

    static Stream<Arguments> mistakes() {
        String xyz = "'kind': 'xyz', 'url': 'http://h/{z}/{x}/{y}'";
        return Stream.of(
                bad("{'kind': 'xyz'}", "tiles[0].url", Kind.MISSING),
                bad("{'url': 'http://h/{z}/{x}/{y}'}", "tiles[0].kind", Kind.MISSING),
                bad("{'kind': 'xzy', 'url': 'http://h'}", "tiles[0].kind", Kind.UNKNOWN_VALUE),
                bad("{'kind': 'xyz', 'url': 'http://h/{z}/{x}'}", "tiles[0].url", Kind.NO_PLACE),
                bad("{'kind': 'xyz', 'url': 'host/{z}/{x}/{y}'}", "tiles[0].url", Kind.NOT_URL),
                bad("{'kind': 'xyz', 'url': 'ftp://h/{z}/{x}/{y}'}", "tiles[0].url", Kind.NOT_URL),
                bad("{'kind': 'xyz', 'url': 7}", "tiles[0].url", Kind.EXPECTED),
                bad(
                        "{'kind': 'xyz', 'url': 'http://u:p@h/{z}/{x}/{y}'}",
                        "tiles[0].url",
                        Kind.NOT_URL),
                bad("{" + xyz + ", 'minzom': 3}", "tiles[0].minzom", Kind.UNKNOWN_PROPERTY),
                bad("{" + xyz + ", 'minzoom': 9, 'maxzoom': 3}", "tiles[0].minzoom", Kind.LEVELS),
                bad("{" + xyz + ", 'maxzoom': 99}", "tiles[0].maxzoom", Kind.OUTSIDE),
                bad("{" + xyz + ", 'maxzoom': 'x'}", "tiles[0].maxzoom", Kind.EXPECTED),
                bad("{" + xyz + ", 'tileSize': 300}", "tiles[0].tileSize", Kind.UNKNOWN_VALUE),
                bad("{" + xyz + ", 'datum': 'wgs'}", "tiles[0].datum", Kind.UNKNOWN_VALUE),
                bad("{" + xyz + ", 'servers': ['a']}", "tiles[0].servers", Kind.NO_SERVERS),
                bad(
                        "{'kind': 'xyz', 'url': 'http://{s}/{z}/{x}/{y}', 'servers': ['a', 'b c']}",
                        "tiles[0].servers[1]",
                        Kind.NOT_URL),
                bad("{" + xyz + ", 'text': 'yes'}", "tiles[0].text", Kind.EXPECTED),
                bad("{" + xyz + ", 'key': {'env': 'MAP_KEY'}}", "tiles[0].key", Kind.KEY_UNUSED),
                bad(
                        "{'kind': 'xyz', 'url': 'http://h/{z}/{x}/{y}?{key}'}",
                        "tiles[0].key",
                        Kind.NO_KEY),
                bad(
                        "{'kind': 'xyz', 'url': 'http://h/{z}/{x}/{y}?{key}', 'key': {'env': 'NO'}}",
                        "tiles[0].key.env",
                        Kind.KEY_NOT_SET),
                bad(
                        "{'kind': 'xyz', 'url': 'http://h/{z}/{x}/{y}?{key}', 'key': {'file': 'no'}}",
                        "tiles[0].key.file",
                        Kind.KEY_FILE),
                bad(
                        "{'kind': 'wmts', 'url': 'http://h/', 'matrixSet': 'w'}",
                        "tiles[0].layer",
                        Kind.MISSING),
                bad(
                        "{'kind': 'wms', 'url': 'http://h/', 'layers': 'a', 'crs': 'EPSG:4549'}",
                        "tiles[0].crs",
                        Kind.UNKNOWN_VALUE),
                bad(
                        "{'kind': 'wms', 'url': 'http://h/', 'layers': 'a', 'version': '1.0'}",
                        "tiles[0].version",
                        Kind.UNKNOWN_VALUE),
                bad("{'kind': 'mbtiles', 'file': 'none.mbtiles'}", "tiles[0].file", Kind.NO_FILE),
                bad("7", "tiles[0]", Kind.EXPECTED));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsNamedByFileEntryPropertyAndReason(String tile, String property, Kind kind) {
        BasemapList list = readTile(tile);
        assertTrue(list.maps().isEmpty());
        ListFault fault = list.faults().getFirst();
        assertEquals("basemaps.json", fault.file());
        assertEquals("a", fault.entry());
        assertEquals(property, fault.property());
        assertEquals(kind, fault.kind());
        assertTrue(fault.say().contains("basemaps.json"), fault.say());
        assertTrue(fault.say().contains(property), fault.say());
        assertFalse(fault.say().matches(".*\\{\\d.*"), fault.say());
    }

    @Test
    void aMapFromAServerWithoutItsMakerIsAMistake() {
        String tile = "{'kind': 'xyz', 'url': 'http://h/{z}/{x}/{y}'}";
        BasemapList list =
                read("{'basemaps': [{'id': 'a', 'name': 'A', 'tiles': [" + tile + "]}]}");
        assertTrue(list.maps().isEmpty());
        ListFault fault = list.faults().getFirst();
        assertEquals("attribution", fault.property());
        assertEquals(Kind.NO_ATTRIBUTION, fault.kind());
        Texts.localeProperty().set(Texts.ZH);
        assertEquals("basemaps.json，底图“a”，属性 attribution：缺少该属性：来自服务器的底图须注明制图者", fault.say());
        Texts.localeProperty().set(Texts.EN);
        assertEquals(
                "basemaps.json, base map “a”, property attribution: is missing: a map from a"
                        + " server has to name its maker",
                fault.say());
        Texts.localeProperty().set(Texts.ZH);
    }

    @Test
    void aFileSaysItsNameAndMakerWhereTheListDoesNot() throws Exception {
        TestTiles.mbtiles(
                folder.resolve("a.mbtiles"),
                Map.of(
                        "name",
                        "影像",
                        "attribution",
                        "<a href=\"http://h\">&copy; 某局</a> &amp; others"));
        TestTiles.mbtiles(folder.resolve("b.mbtiles"), Map.of());
        String a = "'tiles': [{'kind': 'mbtiles', 'file': 'a.mbtiles'}]";
        String b = "'tiles': [{'kind': 'mbtiles', 'file': 'b.mbtiles'}]";
        BasemapList list =
                read(
                        "{'basemaps': [{'id': 'file', "
                                + a
                                + "}, {'id': 'list', 'name': 'N', 'attribution': 'M', "
                                + a
                                + "}, {'id': 'silent', 'name': 'S', "
                                + b
                                + "}, {'id': 'nameless', "
                                + b
                                + "}]}");
        assertEquals(
                List.of("影像/© 某局 & others", "N/M", "S/"),
                list.maps().stream().map(map -> map.name().say() + "/" + map.credit()).toList());
        ListFault fault = list.faults().getFirst();
        assertEquals("nameless", fault.entry());
        assertEquals("name", fault.property());
        assertEquals(Kind.MISSING, fault.kind());
    }

    @Test
    void oneMistakeDoesNotTakeTheOthersAway() {
        BasemapList list =
                read(
                        "{'basemaps': [{'id': 'a'}, {'id': 'b', 'name': 'B', 'attribution': 'M', 'tiles': [{'kind':"
                                + " 'xyz', 'url': 'http://h/{z}/{x}/{y}'}]}, {'id': 'b'}]}");
        assertEquals(1, list.maps().size());
        assertEquals(2, list.faults().size());
        assertEquals(Kind.TWICE, list.faults().get(1).kind());
    }

    @Test
    void whatIsNotJsonIsNamedByItsLine() {
        ListFault fault = read("{'basemaps': [\n{'id': }]}").faults().getFirst();
        assertEquals(Kind.NOT_JSON, fault.kind());
        assertTrue(fault.say().contains("2"), fault.say());
        assertEquals(Kind.MISSING, read("{}").faults().getFirst().kind());
        assertEquals(Kind.EXPECTED, read("[]").faults().getFirst().kind());
        Path none = folder.resolve("none.json");
        assertEquals(
                Kind.UNREADABLE,
                BasemapList.load(none, ENVIRONMENT::get).faults().getFirst().kind());
    }
}
