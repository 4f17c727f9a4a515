package org.fengqiao.backend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fengqiao.backend.support.BackendProcess;
import org.fengqiao.backend.support.BackendTest;
import org.fengqiao.backend.support.Photos;
import org.fengqiao.backend.support.Rest;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.wire.Messages.Attachment;
import org.fengqiao.domain.wire.UploadId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadProcessTest {

    @TempDir private Path folder;

    @Test
    void afterAKillAnUploadIsStillKnownAndWhatWasCutOffIsClearedAway() throws Exception {
        Path city = new SmallCity().save(folder);
        Path data = folder.resolve("data");
        Path photos = data.resolve("attachments");
        UploadId upload = UploadId.random();
        UploadId cutOff = UploadId.random();
        byte[] photo = Photos.noise();
        Rest operator;
        IncidentId id;
        Attachment first;
        try (BackendProcess backend = new BackendProcess(city, data, "--fengqiao.sample=true")) {
            operator = Rest.signIn(backend.port(), "operator");
            id = BackendTest.register(operator, SmallCity.IN_GULOU);
            first = operator.upload(path(id), upload, "x.jpg", photo).as(200, Attachment.class);
            try (Socket _ = operator.uploadHalf(path(id), cutOff, "y.jpg", photo)) {
                backend.kill();
            }
        }
        // As a kill leaves them between the steps of an upload.
        Path unlisted = Files.write(photos.resolve(UUID.randomUUID().toString()), photo);
        Path unfinished = Files.write(photos.resolve("incoming123.part"), new byte[] {1, 2, 3});
        Path notOurs = Files.writeString(photos.resolve("readme.txt"), "kept");
        try (BackendProcess backend = new BackendProcess(city, data, "--fengqiao.sample=true")) {
            Rest after = Rest.withToken(backend.port(), operator.token());
            assertFalse(Files.exists(unlisted));
            assertFalse(Files.exists(unfinished));
            assertTrue(Files.exists(notOurs));
            assertEquals(
                    first,
                    after.upload(path(id), upload, "x.jpg", photo).as(200, Attachment.class));
            assertEquals(List.of(first), BackendTest.file(after, id).attachments());
            assertEquals(1, BackendTest.incident(after, id).photos());
            assertArrayEquals(photo, after.getBytes("/attachments/" + first.id()));
            Attachment second =
                    after.upload(path(id), cutOff, "y.jpg", photo).as(200, Attachment.class);
            assertEquals(List.of(first, second), BackendTest.file(after, id).attachments());
            assertArrayEquals(photo, after.getBytes("/attachments/" + second.id()));
        }
    }

    @Test
    void anUploadCutInItsMiddleAddsNothingAndComesAgainAsOnePhoto() throws Exception {
        Path data = folder.resolve("data");
        byte[] photo = Photos.noise();
        UploadId upload = UploadId.random();
        try (BackendProcess backend =
                new BackendProcess(new SmallCity().save(folder), data, "--fengqiao.sample=true")) {
            Rest operator = Rest.signIn(backend.port(), "operator");
            IncidentId id = BackendTest.register(operator, SmallCity.IN_GULOU);
            for (int cut = 0; cut < 3; cut++) {
                operator.uploadHalf(path(id), upload, "x.jpg", photo).close();
            }
            assertEquals(0, BackendTest.incident(operator, id).photos());
            assertEquals(List.of(), BackendTest.file(operator, id).attachments());

            Attachment taken =
                    operator.upload(path(id), upload, "x.jpg", photo).as(200, Attachment.class);
            assertEquals(List.of(taken), BackendTest.file(operator, id).attachments());
            assertEquals(1, BackendTest.incident(operator, id).photos());
            assertArrayEquals(photo, operator.getBytes("/attachments/" + taken.id()));
            try (Stream<Path> files = Files.list(data.resolve("attachments"))) {
                assertEquals(
                        List.of(taken.id()),
                        files.map(file -> String.valueOf(file.getFileName())).toList());
            }
        }
    }

    private static String path(IncidentId id) {
        return "/incidents/" + id + "/attachments";
    }
}
