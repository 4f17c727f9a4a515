package org.fengqiao.console.intake;

import static org.fengqiao.console.intake.GeoFiles.feature;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import org.fengqiao.cityimport.read.PlaceColumns;
import org.fengqiao.domain.boundary.BoundaryFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The files of a desk that works when the test says so.
@SuppressWarnings("NullAway.Init") // JUnit sets the folder before each test
class DeskFilesTest {

    private static final Charset GBK = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5");

    @TempDir Path folder;

    private final Queue<Runnable> worker = new ArrayDeque<>();
    private final List<Throwable> failures = new ArrayList<>();
    private ImportInputs inputs;
    private DeskWork work;
    private DeskFiles files;
    private int drafts;

    @BeforeEach
    void open() {
        inputs = new ImportInputs(folder.resolve("standard.json"), null, () -> {});
        work = new DeskWork(worker::add, Runnable::run, failures::add, () -> files.catchUp());
        files = new DeskFiles(inputs, work, () -> drafts++);
    }

    private void settle() {
        for (int task = 0; !worker.isEmpty(); task++) {
            assertTrue(task < 20, "the desk comes to no rest");
            worker.remove().run();
        }
    }

    private void add(Path... chosen) {
        files.add(List.of(chosen));
        settle();
    }

    private List<Path> unread() {
        return files.unread().stream().map(UnreadFile::path).toList();
    }

    private Path folderWithABrokenFile() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        GeoFiles.write(data.resolve("good.geojson"), feature("11", "北", 116, 117, 39, 40));
        Files.writeString(data.resolve("cut.geojson"), "{\"type\":\"FeatureCollection\",");
        return data;
    }

    private static void mend(Path file) throws IOException {
        GeoFiles.write(file, feature("12", "南", 116, 117, 38, 39));
    }

    @Test
    void aFileThatWasMendedIsNoLongerUnreadWhenItsFolderIsChosenAgain() throws IOException {
        Path data = folderWithABrokenFile();
        add(data);
        assertEquals(List.of(data.resolve("cut.geojson")), unread());
        mend(data.resolve("cut.geojson"));
        add(data);
        assertEquals(List.of(), unread());
    }

    @Test
    void aFileThatStaysUnreadableIsListedOnceHoweverItIsChosen() throws IOException {
        Path data = folderWithABrokenFile();
        Path file = data.resolve("cut.geojson");
        add(file);
        add(data);
        assertEquals(List.of(file), unread());
        add(data.resolve("../data/cut.geojson"));
        assertEquals(1, unread().size());
        add(data.resolve("."));
        assertEquals(1, unread().size());
    }

    @Test
    void aFileIsTheSameFromTheRootAndFromTheWorkingFolder() {
        Path near = Path.of("nowhere.geojson");
        add(near);
        assertEquals(List.of(near), unread());
        add(near.toAbsolutePath());
        assertEquals(List.of(near.toAbsolutePath()), unread());
    }

    @Test
    void aFolderIsNoLongerUnreadWhenThereIsSomethingInIt() throws IOException {
        Path bare = Files.createDirectory(folder.resolve("bare"));
        add(bare);
        assertEquals(List.of(bare), unread());
        mend(bare.resolve("late.geojson"));
        add(bare);
        assertEquals(List.of(), unread());
    }

    @Test
    void whatWasNotLookedAtStaysUnread() throws IOException {
        Path data = folderWithABrokenFile();
        add(data.resolve("cut.geojson"));
        add(data.resolve("good.geojson"));
        assertEquals(List.of(data.resolve("cut.geojson")), unread());
    }

    @Test
    void anUnreadFileStandsUntilOthersAreReadInItsPlace() throws IOException {
        Path data = folderWithABrokenFile();
        add(data.resolve("cut.geojson"));
        UnreadFile bad = files.unread().getFirst();
        files.replace(bad, List.of(data.resolve("good.geojson")));
        assertEquals(List.of(bad), files.unread());
        settle();
        assertEquals(List.of(), files.unread());
        assertEquals(1, inputs.rows.size());
    }

    /// Nothing is read where the outline of the known city cannot be.
    @Test
    void anUnreadFileStandsWhenNothingCouldBeReadInItsPlace() throws IOException {
        Path data = folderWithABrokenFile();
        add(data.resolve("cut.geojson"));
        UnreadFile bad = files.unread().getFirst();
        Path city = Files.createDirectory(folder.resolve("city"));
        inputs.known.set(city);
        settle();
        Files.writeString(city.resolve(BoundaryFile.NAME), "no boundaries");
        files.replace(bad, List.of(data.resolve("good.geojson")));
        settle();
        assertInstanceOf(IOException.class, failures.getFirst());
        assertEquals(1, failures.size());
        assertEquals(List.of(bad), files.unread());
        assertEquals(0, inputs.rows.size());
    }

    @Test
    void whatCannotBeReadEitherStandsInThePlaceOfTheFirst() throws IOException {
        Path data = folderWithABrokenFile();
        add(data.resolve("cut.geojson"));
        Path other = folder.resolve("nowhere.geojson");
        files.replace(files.unread().getFirst(), List.of(other));
        settle();
        assertEquals(List.of(other), unread());
    }

    private LayerRow row() {
        return inputs.rows.getFirst();
    }

    private static PlaceColumns places(LayerRow row) {
        return row.proposal().layer().places();
    }

    private String charset() {
        return Objects.requireNonNull(row().proposal().layer().charset()).name();
    }

    private LayerRow addTable() throws IOException {
        Path table =
                Files.writeString(folder.resolve("医院.csv"), "name,e,n,u,v\n一院,116.5,39.8,1,2\n");
        add(table);
        return row();
    }

    private static void say(LayerRow row, String x, String y) {
        row.pointColumns().xProperty().set(x);
        row.pointColumns().yProperty().set(y);
    }

    /// Something that takes as long as the test wants, as the making of a draft does.
    private void beAtWork() {
        work.run(() -> true, _ -> {});
    }

    @Test
    void columnsChosenWhileTheDeskIsAtWorkAreReadAfterwards() throws IOException {
        LayerRow row = addTable();
        beAtWork();
        say(row, "e", "n");
        files.place(row);
        assertEquals(PlaceColumns.NONE, places(row()));
        int before = drafts;
        settle();
        assertEquals(new PlaceColumns("e", "n"), places(row()));
        assertEquals(before + 1, drafts);
    }

    @Test
    void theNewestColumnsAreReadAndOnlyThey() throws IOException {
        LayerRow row = addTable();
        beAtWork();
        say(row, "u", "v");
        files.place(row);
        say(row, "e", "n");
        files.place(row);
        int before = drafts;
        settle();
        assertEquals(new PlaceColumns("e", "n"), places(row()));
        assertEquals(before + 1, drafts);
    }

    /// The card tells nothing when the columns are those that were read.
    @Test
    void columnsThatWereTakenBackAreNotRead() throws IOException {
        LayerRow row = addTable();
        beAtWork();
        say(row, "e", "n");
        files.place(row);
        say(row, "", "");
        settle();
        assertEquals(PlaceColumns.NONE, places(row()));
        assertEquals(row, row());
    }

    @Test
    void anEncodingChosenWhileTheDeskIsAtWorkIsReadAfterwards() throws IOException {
        LayerRow row = addTable();
        beAtWork();
        files.reread(row, BIG5);
        files.reread(row, GBK);
        settle();
        assertEquals(GBK.name(), charset());
    }

    @Test
    void anEncodingChosenWhileAnotherIsReadIsReadAfterIt() throws IOException {
        LayerRow row = addTable();
        files.reread(row, BIG5);
        files.reread(row, GBK);
        settle();
        assertEquals(GBK.name(), charset());
        assertEquals(1, inputs.rows.size());
    }

    @Test
    void columnsChosenWhileAnotherCityIsComparedWithAreReadAfterwards() throws IOException {
        LayerRow row = addTable();
        inputs.known.set(folder);
        say(row, "e", "n");
        files.place(row);
        settle();
        assertEquals(new PlaceColumns("e", "n"), places(row()));
    }

    @Test
    void columnsThatALayerNoLongerHasAreNotRead() throws IOException {
        Files.writeString(folder.resolve("表.csv"), "东,北\n116.5,39.8\n");
        add(folder.resolve("表.csv"));
        LayerRow row = row();
        files.reread(row, StandardCharsets.ISO_8859_1);
        say(row, "东", "北");
        files.place(row);
        settle();
        assertEquals("ISO-8859-1", charset());
        assertEquals(PlaceColumns.NONE, places(row()));
        assertEquals(List.of(), failures);
    }

    @Test
    void eachLayerIsReadAsItWasChosen() throws IOException {
        LayerRow first = addTable();
        add(Files.writeString(folder.resolve("学校.csv"), "name,e,n\n一小,116.5,39.8\n"));
        LayerRow second = inputs.rows.getLast();
        beAtWork();
        files.reread(first, GBK);
        say(second, "e", "n");
        files.place(second);
        settle();
        assertEquals(GBK.name(), charset());
        assertEquals(new PlaceColumns("e", "n"), places(inputs.rows.getLast()));
    }

    @Test
    void aLayerThatWasTakenOutMeanwhileIsNotReadAgain() throws IOException {
        LayerRow row = addTable();
        beAtWork();
        files.reread(row, GBK);
        inputs.rows.remove(row);
        worker.remove().run();
        assertTrue(worker.isEmpty(), "a layer that is gone is read");
        assertEquals(List.of(), inputs.rows);
    }
}
