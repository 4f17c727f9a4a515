package org.fengqiao.cityimport.osm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import crosby.binary.Fileformat.Blob;
import crosby.binary.Osmformat.HeaderBlock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.fengqiao.cityimport.SharedData;
import org.fengqiao.cityimport.read.ReadException;
import org.fengqiao.cityimport.read.ReadException.Reason;
import org.fengqiao.domain.basemap.ContextClass;
import org.fengqiao.domain.basemap.ContextFeature;
import org.fengqiao.domain.basemap.ContextLayer;
import org.fengqiao.domain.boundary.AreaTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

class OsmPbfTest {

    private static final AreaTree TOWN = Town.of(13, 13.1, 52, 52.1, "West");

    @TempDir Path folder;

    private BaseMap make(PbfFile file) throws IOException {
        return BaseMapMaker.make(Files.write(folder.resolve("town.osm.pbf"), file.bytes()), TOWN);
    }

    private static List<ContextFeature> layer(BaseMap map, ContextLayer layer) {
        return map.list(layer);
    }

    @Test
    void whatHasNoClassIsCountedTheSameInEveryFormat() throws IOException {
        BaseMap pbf =
                make(
                        new PbfFile()
                                .node(1, 13.02, 52.02)
                                .node(2, 13.08, 52.08)
                                .node(3, 14.02, 53.02)
                                .node(4, 14.08, 53.08)
                                .node(5, 13.05, 52.05, "name", "Bench")
                                .node(6, 13.06, 52.05, "colour", "red")
                                .way(1, new long[] {1, 2}, "highway", "primary", "name", "A")
                                .way(2, new long[] {1, 2}, "name", "Line of a poet")
                                .way(3, new long[] {1, 2}, "colour", "red")
                                .way(4, new long[] {3, 4}, "name", "Elsewhere"));
        String line =
                "{\"type\":\"Feature\",\"properties\":{%s},\"geometry\":{\"type\":\"LineString\",\"coordinates\":%s}}";
        String point =
                "{\"type\":\"Feature\",\"properties\":{%s},\"geometry\":{\"type\":\"Point\",\"coordinates\":%s}}";
        String here = "[[13.02,52.02],[13.08,52.08]]";
        Path json =
                Files.writeString(
                        folder.resolve("town.geojson"),
                        "{\"type\":\"FeatureCollection\",\"features\":["
                                + String.join(
                                        ",",
                                        point.formatted("\"name\":\"Bench\"", "[13.05,52.05]"),
                                        point.formatted("\"colour\":\"red\"", "[13.06,52.05]"),
                                        line.formatted(
                                                "\"highway\":\"primary\",\"name\":\"A\"", here),
                                        line.formatted("\"name\":\"Line of a poet\"", here),
                                        line.formatted("\"colour\":\"red\"", here),
                                        line.formatted(
                                                "\"name\":\"Elsewhere\"",
                                                "[[14.02,53.02],[14.08,53.08]]"))
                                + "]}");
        BaseMap same = BaseMapMaker.make(json, TOWN);
        assertEquals(2, pbf.tally().left().get(OsmTally.Left.NO_CLASS));
        assertEquals(pbf.tally().left(), same.tally().left());
        assertEquals(pbf.tally().taken(), same.tally().taken());
    }

    /// A lake of two ways with an island, its nodes in no order.
    private static PbfFile lake() {
        return new PbfFile()
                .node(9, 13.02, 52.02)
                .node(1, 13.08, 52.02)
                .node(8, 13.08, 52.08)
                .node(2, 13.02, 52.08)
                .node(3, 13.04, 52.04)
                .node(4, 13.06, 52.04)
                .node(5, 13.05, 52.06)
                .way(1, new long[] {9, 1, 8})
                .way(2, new long[] {8, 2, 9})
                .way(3, new long[] {3, 4, 5, 3});
    }

    @Test
    void aLakeOfSeveralWaysHasItsIsland() throws IOException {
        BaseMap map =
                make(
                        lake().relation(
                                        7,
                                        new long[] {1, 2, 3},
                                        "type",
                                        "multipolygon",
                                        "natural",
                                        "water",
                                        "name",
                                        "Grand Lac;Lac",
                                        "name:zh",
                                        "大湖",
                                        "name:en",
                                        "Great Lake"));
        ContextFeature water = layer(map, ContextLayer.WATER).getFirst();
        assertEquals(ContextClass.LAKE, water.kind());
        assertEquals("大湖", water.name());
        assertEquals("Great Lake", water.nameEn());
        assertEquals(0.0036 - 0.0002, water.shape().getArea(), 1e-9);
        assertEquals(1, map.size());
        assertEquals(List.of(), map.tally().broken());
    }

    @Test
    void aRingWithAWayMissingIsToldAndNotDrawn() throws IOException {
        BaseMap map =
                make(
                        lake().relation(
                                        7,
                                        new long[] {1, 3, 99},
                                        "type",
                                        "multipolygon",
                                        "natural",
                                        "water"));
        assertEquals(List.of("relation/7"), map.tally().broken());
        assertEquals(0.0002, layer(map, ContextLayer.WATER).getFirst().shape().getArea(), 1e-9);
    }

    @Test
    void roadsEndAtTheFrameAndPlacesNamedAsAreasAreLeftOut() throws IOException {
        BaseMap map =
                make(
                        new PbfFile()
                                .node(1, 13.05, 52.05)
                                .node(2, 14, 52.05)
                                .node(3, 15, 52.05)
                                .node(4, 13.01, 52.01, "place", "suburb", "name", "West")
                                .node(5, 13.01, 52.02, "place", "suburb", "name", "East")
                                .node(6, 13.01, 52.03, "barrier", "gate")
                                .way(1, new long[] {1, 2}, "highway", "primary", "ref", "B 1;B 5")
                                .way(2, new long[] {2, 3}, "highway", "primary")
                                .way(3, new long[] {1, 2}, "highway", "proposed")
                                .way(4, new long[] {1, 2}, "railway", "subway", "tunnel", "yes"));
        ContextFeature road = layer(map, ContextLayer.ROADS).getFirst();
        assertEquals("B 1", road.name());
        double east = road.shape().getEnvelopeInternal().getMaxX();
        assertEquals(13.1 + 1_113.2 / (111_320 * Math.cos(Math.toRadians(52.05))), east, 1e-4);
        assertTrue(layer(map, ContextLayer.ROADS).get(1).underground());
        assertEquals(2, layer(map, ContextLayer.ROADS).size());
        assertEquals(
                List.of("East"),
                layer(map, ContextLayer.PLACES).stream().map(ContextFeature::name).toList());
        assertEquals(1, map.tally().left().get(OsmTally.Left.NAMED_AREA));
        assertEquals(1, map.tally().left().get(OsmTally.Left.NO_CLASS));
    }

    @Test
    void theSeaLiesToTheRightOfItsShore() throws IOException {
        // The land lies in the west, so the shore runs south to north with the sea to its right;
        // it ends within the frame, where the extract was cut.
        BaseMap map =
                make(
                        new PbfFile()
                                .node(1, 13.05, 52.001)
                                .node(2, 13.06, 52.05)
                                .node(3, 13.05, 52.099)
                                .way(1, new long[] {1, 2, 3}, "natural", "coastline"));
        ContextFeature sea = layer(map, ContextLayer.WATER).getFirst();
        assertEquals(ContextClass.SEA, sea.kind());
        assertTrue(sea.shape().getEnvelopeInternal().contains(13.09, 52.05));
        assertTrue(!sea.shape().getEnvelopeInternal().contains(13.02, 52.05));
    }

    private static boolean isSea(BaseMap map, double lon, double lat) {
        Point place = new GeometryFactory().createPoint(new Coordinate(lon, lat));
        return layer(map, ContextLayer.WATER).stream()
                .anyMatch(one -> one.kind() == ContextClass.SEA && one.shape().contains(place));
    }

    private Reason refused(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("bad.osm.pbf"), bytes);
        return assertThrows(ReadException.class, () -> BaseMapMaker.make(file, TOWN)).reason();
    }

    @Test
    void aFileThatEndsTooEarlyIsNoWholeFile() throws IOException {
        byte[] whole = lake().bytes();
        for (int cut : new int[] {3, 20, whole.length / 2, whole.length - 1}) {
            assertEquals(Reason.TRUNCATED, refused(Arrays.copyOf(whole, cut)), "cut at " + cut);
        }
        assertEquals(Reason.EMPTY, refused(new byte[0]));
    }

    @Test
    void whatIsBrokenOrABombIsNamed() throws IOException {
        Blob bomb =
                Blob.newBuilder()
                        .setRawSize(1 << 30)
                        .setZlibData(ByteString.copyFrom(new byte[9]))
                        .build();
        assertEquals(Reason.BOMB, refused(new PbfFile().block("OSMData", bomb).bytes()));
        Blob noise = Blob.newBuilder().setRaw(ByteString.copyFrom(new byte[] {99, 1})).build();
        assertEquals(Reason.BROKEN, refused(new PbfFile().block("OSMData", noise).bytes()));
        HeaderBlock history =
                HeaderBlock.newBuilder().addRequiredFeatures("HistoricalInformation").build();
        assertEquals(Reason.BROKEN, refused(new PbfFile(history).bytes()));
        assertEquals(Reason.BROKEN, refused("no pbf at all".getBytes(UTF_8)));
        assertEquals(Reason.EMPTY, refused(new PbfFile().bytes()));
    }

    @Test
    void monaco() throws IOException {
        BaseMap map =
                BaseMapMaker.make(
                        SharedData.file("formats/monaco-latest.osm.pbf"),
                        Town.of(7.409, 7.4395, 43.724, 43.7517));
        assertEquals(1205, map.tally().taken().get(ContextClass.BUILDING));
        assertTrue(layer(map, ContextLayer.ROADS).size() > 2000);
        assertTrue(isSea(map, 7.4255, 43.7345), "Port Hercule is sea");
        assertTrue(!isSea(map, 7.4197, 43.7311), "the palace is not");
        for (List<ContextFeature> layer : map.layers().values()) {
            layer.forEach(one -> assertTrue(one.shape().isValid(), one.name()));
        }
    }
}
