package org.fengqiao.backend.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.fengqiao.backend.support.BackendTest;
import org.fengqiao.backend.support.Photos;
import org.fengqiao.backend.support.Rest;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.wire.Messages.Attachment;
import org.fengqiao.domain.wire.Messages.IncidentFile;
import org.junit.jupiter.api.Test;

class AttachmentTest extends BackendTest {

    @Test
    void photoIsListedCountedAndHandedOut() throws IOException {
        Rest operator = signIn("operator");
        IncidentId id = register(operator, SmallCity.IN_XUANWU);
        Attachment photo = attach(operator, id, "现场.jpg", image("jpg")).as(200, Attachment.class);
        assertEquals("image/jpeg", photo.mediaType());
        IncidentFile file = file(operator, id);
        assertEquals(List.of(photo), file.attachments());
        assertEquals(1, file.incident().photos());
        assertEquals("ATTACH", file.flow().getLast().action());
        assertEquals(200, operator.get("/attachments/" + photo.id()).status());
    }

    @Test
    void kindIsToldByContentNotByName() throws IOException {
        Rest operator = signIn("operator");
        IncidentId id = register(operator, SmallCity.IN_XUANWU);
        assertEquals(
                "image/png",
                attach(operator, id, "x.jpg", image("png")).as(200, Attachment.class).mediaType());
        byte[] text = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        assertEquals("not-an-image", attach(operator, id, "x.jpg", text).problem(415));
        byte[] gif = image("gif");
        assertEquals("not-an-image", attach(operator, id, "x.jpg", gif).problem(415));
    }

    @Test
    void fileThatOnlyBeginsLikeAPhotoIsRefused() throws IOException {
        Rest operator = signIn("operator");
        IncidentId id = register(operator, SmallCity.IN_XUANWU);
        byte[] cut = Arrays.copyOf(image("png"), 12);
        assertEquals("not-an-image", attach(operator, id, "x.png", cut).problem(415));
        assertEquals("empty-file", attach(operator, id, "x.png", new byte[0]).problem(422));
        assertEquals(0, incident(operator, id).photos());
    }

    @Test
    void pathInTheNameIsDroppedAndPathsAreNoIds() throws IOException {
        Rest operator = signIn("operator");
        IncidentId id = register(operator, SmallCity.IN_XUANWU);
        Attachment photo =
                attach(operator, id, "../../../etc/passwd", image("jpg")).as(200, Attachment.class);
        assertEquals("passwd", photo.name());
        assertTrue(PhotoFolder.isId(photo.id()));
        assertEquals("unknown-attachment", operator.get("/attachments/..passwd").problem(404));
    }

    @Test
    void tenthPhotoIsRefused() throws IOException {
        Rest operator = signIn("operator");
        IncidentId id = register(operator, SmallCity.IN_XUANWU);
        byte[] image = image("jpg");
        for (int i = 0; i < 9; i++) {
            assertEquals(200, attach(operator, id, i + ".jpg", image).status());
        }
        assertEquals("too-many-photos", attach(operator, id, "9.jpg", image).problem(422));
        assertEquals(9, file(operator, id).attachments().size());
    }

    @Test
    void photoAboveEightMebibytesIsRefused() throws IOException {
        Rest operator = signIn("operator");
        IncidentId id = register(operator, SmallCity.IN_XUANWU);
        byte[] large = Arrays.copyOf(image("jpg"), (8 << 20) + 1);
        assertEquals("too-large", attach(operator, id, "x.jpg", large).problem(413));
    }

    @Test
    void photosStayInsideTheJurisdictionAndOffTheWall() throws IOException {
        Rest operator = signIn("operator");
        IncidentId id = register(operator, SmallCity.IN_XUANWU);
        Attachment photo = attach(operator, id, "x.jpg", image("jpg")).as(200, Attachment.class);
        Rest gulou = signIn("operator-gulou");
        assertEquals("unknown-attachment", gulou.get("/attachments/" + photo.id()).problem(404));
        assertEquals(200, signIn("operator-xuanwu").get("/attachments/" + photo.id()).status());
        assertEquals(
                "not-allowed-role", signIn("wall").get("/attachments/" + photo.id()).problem(403));
        assertEquals("unknown-incident", attach(gulou, id, "x.jpg", image("jpg")).problem(404));
    }

    @Test
    void whatIsNoIncidentIdIsTheSendersMistake() throws IOException {
        Rest.Answer answer =
                signIn("operator").upload("/incidents/%20/attachments", "x.jpg", image("jpg"));
        assertEquals("malformed", answer.problem(400));
    }

    private static Rest.Answer attach(Rest user, IncidentId id, String name, byte[] content) {
        return user.upload("/incidents/" + id + "/attachments", name, content);
    }

    private static byte[] image(String format) throws IOException {
        return Photos.black(format);
    }
}
