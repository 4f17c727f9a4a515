package org.fengqiao.console.incident.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import org.fengqiao.console.incident.detail.FakeBackend;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.incident.IncidentId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhotoUploadsTest {

    private static final IncidentId ID = new IncidentId("20261120000778");

    @TempDir private Path folder = Path.of("");

    private final FakeBackend backend = new FakeBackend();
    private final Queue<Runnable> later = new ArrayDeque<>();
    private final List<String> troubles = new ArrayList<>();
    private final List<IncidentId> about = new ArrayList<>();
    private final List<Runnable> again = new ArrayList<>();
    private PhotoUploads uploads = uploads("operator");

    private PhotoUploads uploads(String user) {
        WaitingPhotos notes = new WaitingPhotos(folder.resolve("waiting"), user);
        return new PhotoUploads(backend, notes, Runnable::run, Runnable::run, later::add);
    }

    @BeforeEach
    void begin() {
        uploads = uploads("operator"); // the folder is known only now
        uploads.setOnTrouble((incident, text, retry) -> {
            about.add(incident);
            troubles.add(text.getValue());
            again.add(retry);
        });
    }

    @Test
    void eachPhotoHasAnIdOfItsOwn() throws IOException {
        uploads.send(ID, List.of(photo("a.jpg"), photo("b.jpg")));
        assertEquals(List.of(ID + "/a.jpg", ID + "/b.jpg"), backend.attached());
        assertNotEquals(backend.uploads().get(0), backend.uploads().get(1));
        assertEquals(List.of(), troubles);
    }

    @Test
    void anUploadWithoutAnAnswerIsTriedOnceMoreUnderItsIdWhileTheRestGoesOn() throws IOException {
        backend.failUpload(0, "no link");
        uploads.send(ID, List.of(photo("a.jpg"), photo("b.jpg")));
        assertEquals(List.of(ID + "/b.jpg"), backend.attached());
        assertEquals(1, later.size());
        later.remove().run();
        assertEquals(List.of(ID + "/b.jpg", ID + "/a.jpg"), backend.attached());
        assertEquals(backend.uploads().get(0), backend.uploads().get(2));
        assertEquals(List.of(), troubles);
    }

    @Test
    void whatFailsAgainIsToldAndTheOperatorTriesItUnderTheSameId() throws IOException {
        backend.failUpload(0, "no link");
        backend.failUpload(503, "busy");
        uploads.send(ID, List.of(photo("a.jpg")));
        later.remove().run();
        assertEquals(0, later.size());
        assertEquals(1, troubles.size());
        assertTrue(troubles.getFirst().contains("a.jpg"), troubles.getFirst());
        assertTrue(troubles.getFirst().contains(ID.value()), troubles.getFirst());
        assertTrue(troubles.getFirst().contains("busy"), troubles.getFirst());
        again.getFirst().run();
        assertEquals(List.of(ID + "/a.jpg"), backend.attached());
        assertEquals(3, backend.uploads().size());
        assertEquals(1, backend.uploads().stream().distinct().count());
    }

    @Test
    void whatMayHaveArrivedIsNotToldAsMissing() throws IOException {
        uploads =
                new PhotoUploads(
                        backend,
                        new WaitingPhotos(folder.resolve("waiting"), "operator"),
                        Runnable::run,
                        Runnable::run,
                        Runnable::run);
        uploads.setOnTrouble((_, text, _) -> troubles.add(text.getValue()));
        for (int status : new int[] {0, 0, 502, 422}) {
            backend.failUpload(status, "because " + status);
        }
        uploads.send(ID, List.of(photo("a.jpg"), photo("b.jpg")));
        assertEquals(
                List.of(
                        "照片 a.jpg 是否已加入事件 20261120000778 尚未确认：because 502；可重试，不会重复加入",
                        "2 张照片尚未确认加入事件 20261120000778：a.jpg（because 502）；b.jpg（because 422）"
                                + "；可重试，不会重复加入"),
                troubles);
    }

    @Test
    void whatIsToldFollowsTheLanguage() throws IOException {
        List<ObservableValue<String>> told = new ArrayList<>();
        uploads.setOnTrouble((_, words, _) -> told.add(words));
        Path gone = folder.resolve("gone.jpg");
        uploads.send(ID, List.of(gone, photo("a.jpg"), gone));
        String chinese = told.getLast().getValue();
        Texts.localeProperty().set(Texts.EN);
        try {
            String english = told.getLast().getValue();
            assertNotEquals(chinese, english);
            assertTrue(english.codePoints().noneMatch(Character::isIdeographic), english);
        } finally {
            Texts.localeProperty().set(Texts.ZH);
        }
    }

    @Test
    void whatWasNotTakenGoesOutUnderItsIdWhenItsUserSignsInAgainAndIsNamedToOthers()
            throws IOException {
        backend.failUpload(0, "no link");
        backend.failUpload(0, "no link");
        uploads.send(ID, List.of(photo("a.jpg"), photo("b.jpg")));
        assertEquals(List.of(), backend.attached());

        PhotoUploads other = uploads("li.si");
        other.resume();
        assertEquals(List.of(), backend.attached());
        assertEquals(1, other.listOthers().size());
        String sentence = other.listOthers().getFirst().getValue();
        assertTrue(
                sentence.contains("operator")
                        && sentence.contains("2")
                        && sentence.contains(ID.value()),
                sentence);

        PhotoUploads again = uploads("operator");
        assertEquals(List.of(), again.listOthers());
        again.resume();
        assertEquals(Set.of(ID + "/a.jpg", ID + "/b.jpg"), Set.copyOf(backend.attached()));
        assertEquals(4, backend.uploads().size());
        assertEquals(2, backend.uploads().stream().distinct().count());
        assertEquals(List.of(), other.listOthers());
        uploads("operator").resume();
        assertEquals(2, backend.attached().size(), "nothing is left to be sent");
    }

    @Test
    void aRefusedPhotoIsNotTriedAgainAtTheNextSignInAndABrokenNoteStopsNobody() throws IOException {
        backend.failUpload(422, "not a picture");
        backend.failUpload(0, "no link");
        uploads.send(ID, List.of(photo("a.jpg"), photo("b.jpg")));
        Path notes = folder.resolve("waiting").resolve("operator");
        Files.writeString(notes.resolve("0-broken.json"), "{");
        uploads("operator").resume();
        assertEquals(List.of(ID + "/b.jpg"), backend.attached());
    }

    @Test
    void aRefusalIsToldAtOnceAndTheRestGoesOn() throws IOException {
        backend.failUpload(422, "one too many");
        uploads.send(ID, List.of(photo("a.jpg"), photo("b.jpg")));
        assertEquals(0, later.size());
        assertEquals(1, troubles.size());
        assertTrue(troubles.getFirst().contains("one too many"), troubles.getFirst());
        assertEquals(List.of(ID + "/b.jpg"), backend.attached());
    }

    @Test
    void whatFailedOfOneIncidentIsToldTogetherAndTriedAtOnce() throws IOException {
        IncidentId other = new IncidentId("20261120000779");
        for (String reason : List.of("one too many", "one too many", "not a photo", "busy now")) {
            backend.failUpload(422, reason);
        }
        uploads.send(ID, List.of(photo("a.jpg"), photo("b.jpg"), photo("c.jpg")));
        uploads.send(other, List.of(photo("d.jpg")));
        assertEquals(List.of(ID, ID, ID, other), about);
        assertEquals(
                "3 张照片未能加入事件 20261120000778：a.jpg、b.jpg（one too many）；c.jpg（not a photo）",
                troubles.get(2));
        again.get(2).run();
        assertEquals(List.of(ID + "/a.jpg", ID + "/b.jpg", ID + "/c.jpg"), backend.attached());
        again.getLast().run();
        assertEquals(other + "/d.jpg", backend.attached().getLast());
        assertEquals(4, backend.attached().size());
    }

    @Test
    void whatFailsAgainIsToldWithoutWhatHasArrived() throws IOException {
        backend.failUpload(422, "full");
        backend.failUpload(422, "full");
        uploads.send(ID, List.of(photo("a.jpg"), photo("b.jpg")));
        backend.failUpload(422, "still full");
        again.getLast().run();
        assertEquals(List.of(ID + "/b.jpg"), backend.attached());
        assertEquals("照片 a.jpg 未能加入事件 20261120000778：still full", troubles.getLast());
    }

    @Test
    void aFileThatIsGoneIsToldAndCanBeTriedOnceItIsBack() throws IOException {
        Path gone = folder.resolve("gone.jpg");
        uploads.send(ID, List.of(gone, photo("b.jpg")));
        assertEquals(1, troubles.size());
        assertTrue(troubles.getFirst().contains("gone.jpg"), troubles.getFirst());
        assertEquals(List.of(ID + "/b.jpg"), backend.attached());
        photo("gone.jpg");
        again.getFirst().run();
        assertEquals(List.of(ID + "/b.jpg", ID + "/gone.jpg"), backend.attached());
    }

    @Test
    void aFileThatHasGrownTooLargeIsToldWithoutBeingSentAndTheRestGoesOn() throws IOException {
        Path grown = folder.resolve("grown.jpg");
        Files.write(grown, new byte[(int) PhotoFile.MOST_BYTES + 1]);
        uploads.send(ID, List.of(grown, photo("b.jpg")));
        assertEquals(1, troubles.size());
        assertTrue(
                troubles.getFirst()
                        .contains(Texts.of("incident").get("photo.bad.TOO_LARGE", "grown.jpg")),
                troubles.getFirst());
        assertEquals(List.of(ID + "/b.jpg"), backend.attached());
    }

    @Test
    void aPhotoTheProgramFailsAtIsToldWithTheReasonAndTheRestGoesOn() throws IOException {
        backend.breakUpload(new IllegalArgumentException("name is no good"));
        uploads.send(ID, List.of(photo("a.jpg"), photo("b.jpg")));
        assertEquals(1, troubles.size());
        assertTrue(troubles.getFirst().contains("name is no good"), troubles.getFirst());
        assertEquals(List.of(ID + "/b.jpg"), backend.attached());
        again.getFirst().run();
        assertEquals(List.of(ID + "/b.jpg", ID + "/a.jpg"), backend.attached());
    }

    private Path photo(String name) throws IOException {
        return Files.write(folder.resolve(name), new byte[] {-1, -40, -1});
    }
}
