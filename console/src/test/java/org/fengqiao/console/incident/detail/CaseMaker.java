package org.fengqiao.console.incident.detail;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;
import org.fengqiao.console.incident.SampleIncidents;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.Marks;
import org.fengqiao.domain.order.Rung;
import org.fengqiao.domain.wire.FlowEntry;
import org.fengqiao.domain.wire.Messages;
import org.jspecify.annotations.Nullable;

/// Cases for tests of the detail, each in the state it is wanted in.
final class CaseMaker {

    private final SampleIncidents samples = new SampleIncidents(81);

    /// One whose clocks run.
    Incident openIn(String state, @Nullable String department) {
        Incident any = samples.nextOpen();
        while (any.suspended()
                || any.caseClock() == null
                || any.stageClock() == null
                || any.caseClock().pausedSince() != null) {
            any = samples.nextOpen();
        }
        return in(any, any.revision(), state, department);
    }

    static Incident in(Incident any, long revision, String state, @Nullable String department) {
        return new Incident(
                any.id(),
                revision,
                state,
                any.classKey(),
                0,
                any.grade(),
                any.source(),
                any.title(),
                any.description(),
                any.position(),
                any.grid(),
                any.address(),
                any.reporter(),
                any.reporterPhone(),
                any.reportedAt(),
                department,
                null,
                any.caseClock(),
                any.stageClock(),
                false,
                null,
                0,
                Marks.fresh(any.grid()));
    }

    static Messages.IncidentFile fileOf(Incident incident, boolean photos) {
        Instant at = incident.reportedAt();
        List<FlowEntry> flow =
                List.of(
                        entry(
                                incident,
                                1,
                                at,
                                "王小明",
                                "REPORT",
                                null,
                                "pending_register",
                                null,
                                null),
                        entry(
                                incident,
                                2,
                                at.plusSeconds(200),
                                "李受理",
                                "ACCEPT",
                                "pending_register",
                                "pending_dispatch",
                                null,
                                null),
                        entry(
                                incident,
                                3,
                                at.plusSeconds(260),
                                "李受理",
                                "DISPATCH",
                                "pending_dispatch",
                                "pending_handle",
                                "320102-CG",
                                "请两小时内到场，注意围观群众安全。"),
                        entry(
                                incident,
                                4,
                                at.plusSeconds(300),
                                "张网格",
                                "ORDER",
                                "pending_handle",
                                "pending_handle",
                                "320102-CG",
                                null));
        List<Messages.Attachment> attachments =
                photos
                        ? List.of(
                                new Messages.Attachment(
                                        "p1", "现场1.jpg", "image/jpeg", 1, at, "王小明"),
                                new Messages.Attachment(
                                        "p2", "现场2.jpg", "image/jpeg", 1, at, "王小明"))
                        : List.of();
        return new Messages.IncidentFile(incident, flow, List.of(), attachments);
    }

    static FlowEntry entry(
            Incident incident,
            long sequence,
            Instant at,
            String name,
            String action,
            @Nullable String from,
            String to,
            @Nullable String holder,
            @Nullable String note) {
        return new FlowEntry(
                sequence,
                incident.id(),
                at,
                name,
                name,
                action,
                from,
                to,
                holder,
                note,
                null,
                action.equals("ORDER") ? Rung.READ : null,
                "test");
    }

    static byte[] picture(Color ground) throws IOException {
        BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, ground.brighter(), 400, 300, ground.darker()));
        graphics.fillRect(0, 0, 400, 300);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        return out.toByteArray();
    }
}
