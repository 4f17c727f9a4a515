package org.fengqiao.cityimport.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fengqiao.cityimport.CityFiles;
import org.fengqiao.cityimport.assemble.CityPlan.ParentRule;
import org.fengqiao.cityimport.assemble.Finding.Kind;
import org.fengqiao.cityimport.datum.Datum;
import org.fengqiao.cityimport.datum.DatumHint;
import org.fengqiao.cityimport.read.Formats;
import org.fengqiao.cityimport.read.RawLayer;
import org.fengqiao.cityimport.read.ShapefileWriter;
import org.fengqiao.domain.boundary.AreaTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/// Files of a city as somebody might have them who never made one for a program.
class NewcomerTest {

    private static final GeometryFactory SHAPES = new GeometryFactory();

    @TempDir private Path folder;

    private static Rows wards() {
        return new Rows("区.shp")
                .box(114.15, 114.25, 30.5, 30.65, "名称", "汉阳区")
                .box(114.25, 114.35, 30.5, 30.65, "名称", "武昌区");
    }

    /// Neighbours' borders of another projection overlap by a hair, and the running number of the
    /// tenth street begins as the first district's does.
    @Test
    void runningNumbersAreNoPathsToParents() throws Exception {
        Rows wards =
                new Rows("区")
                        .box(114.15, 114.25, 30.5, 30.65, "fid", "1", "名称", "汉阳区")
                        .box(114.25 - 1e-9, 114.35, 30.5, 30.65, "fid", "2", "名称", "武昌区");
        Rows streets = new Rows("街道");
        for (int i = 0; i < 12; i++) {
            double w = i < 6 ? 114.15 : 114.25;
            double s = 30.5 + i % 6 * 0.025;
            streets.box(
                    w,
                    w + 0.1,
                    s,
                    s + 0.025,
                    "fid",
                    "" + (i + 1),
                    "街道名称",
                    "街" + (i + 1),
                    "所属区",
                    i < 6 ? "汉阳区" : "武昌区");
        }
        CityDraft draft = Assembled.assemble(ParentRule.AUTO, wards.layer(), streets.layer());
        AreaTree tree = Assembled.tree(draft);
        assertEquals(
                List.of(6, 6),
                tree.listChildren(tree.root().code()).stream()
                        .map(ward -> tree.listChildren(ward.code()).size())
                        .toList());
        Assembled.assertClean(draft);
    }

    @Test
    void latitudesBeforeLongitudesAreExchangedAndTold() throws Exception {
        Path table =
                Files.writeString(
                        folder.resolve("医院.csv"), "名称,经度,纬度\n一院,30.55,114.20\n二院,30.60,114.30\n");
        RawLayer points = Formats.read(table, null).getFirst();
        assertEquals(Datum.CGCS2000, DatumHint.of(points, null).datum());
        CityDraft draft = Assembled.assemble(ParentRule.AUTO, wards().layer(), points);
        assertEquals(2, draft.resources().size());
        assertEquals(114.2, draft.resources().getFirst().position().lon());
        assertEquals(2, Assembled.of(draft, Kind.AXES_SWAPPED).getFirst().amount());
    }

    /// In Europe either may be the latitude; that they lie in the city tells.
    @Test
    void pointsThatLieInTheCityOnlyTheOtherWayRoundAreExchanged() throws Exception {
        Rows town =
                new Rows("town.geojson")
                        .box(13, 14, 52, 53, "name", "Musterstadt")
                        .box(13, 13.5, 52, 53, "name", "West");
        Rows clinics =
                new Rows("hospital.csv")
                        .add(SHAPES.createPoint(new Coordinate(52.5, 13.2)), "name", "Klinik");
        CityDraft draft = Assembled.assemble(ParentRule.AUTO, town.layer(), clinics.layer());
        assertEquals(13.2, draft.resources().getFirst().position().lon());
        assertEquals(1, Assembled.of(draft, Kind.AXES_SWAPPED).size());
        Rows far =
                new Rows("hospital.csv")
                        .add(SHAPES.createPoint(new Coordinate(52.5, 13.2)), "name", "Klinik")
                        .add(SHAPES.createPoint(new Coordinate(52.5, 73.2)), "name", "Fern");
        CityDraft left = Assembled.assemble(ParentRule.AUTO, town.layer(), far.layer());
        assertEquals(0, left.resources().size());
        assertEquals(0, Assembled.of(left, Kind.AXES_SWAPPED).size());
    }

    @Test
    void thatThereAreNoCodesIsSaidOnceForAFile() throws Exception {
        CityDraft draft = Assembled.assemble(ParentRule.AUTO, wards().layer());
        assertEquals(2, Assembled.of(draft, Kind.NO_CODES).getFirst().amount());
        assertEquals(0, Assembled.of(draft, Kind.MISSING_CODE).size());
    }

    @Test
    void theNameOfAFileMaySayItsDatum() throws Exception {
        Path file =
                new CityFiles(folder)
                        .json("百度坐标_医院.geojson", "Point", "'name':'一院'", "[114.2765,30.5866]");
        DatumHint hint = DatumHint.of(Formats.read(file, null).getFirst(), null);
        assertEquals(new DatumHint(Datum.BD09, DatumHint.Reason.NAMED_FILE), hint);
    }

    /// GBK takes two bytes for a letter, and names of columns are cut after ten.
    @Test
    void columnsThatAShapefileCutInTheMiddleOfALetterKeepWhatIsWhole() throws Exception {
        Charset gbk = Charset.forName("GBK");
        Path shape =
                ShapefileWriter.save(
                        folder,
                        "区",
                        List.of(
                                new ShapefileWriter.Row(
                                        "1", "7", new double[] {0, 0, 0, 1, 1, 1, 0, 0})),
                        gbk);
        Path table = folder.resolve("区.DBF");
        byte[] bytes = Files.readAllBytes(table);
        System.arraycopy("GDP（亿元）".getBytes(gbk), 0, bytes, 64, 10);
        Files.write(table, bytes);
        String column = Formats.read(shape, gbk).getFirst().columns().getLast();
        assertEquals("GDP（亿元", column);
        assertEquals(new Figure("GDP", "亿元"), FigureGuess.figure(column));
        assertEquals(963_000, FigureGuess.figure("人口（万人").kept(96.3));
    }
}
