package org.fengqiao.domain.wire;

import java.time.Instant;
import java.util.List;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.order.Rung;
import org.fengqiao.domain.resource.Duty;
import org.fengqiao.domain.resource.DutyState;
import org.fengqiao.domain.session.UserInfo;
import org.jspecify.annotations.Nullable;

/// The small messages of REST and STOMP; `docs/wire.md` says where each travels.
public final class Messages {

    private Messages() {}

    public record SignIn(String user, String password) {}

    /// @param token bearer token, also for the STOMP CONNECT frame
    public record SignedIn(String token, Instant expiresAt, Instant serverTime, UserInfo user) {}

    public record ServerTime(Instant serverTime) {}

    /// Everything a user may see at one moment; changes with a greater sequence come after it.
    ///
    /// @param incidents open ones and those ended within the retention the request named
    /// @param orders of the incidents listed
    public record Snapshot(
            String epoch,
            long sequence,
            Instant serverTime,
            List<Incident> incidents,
            List<Order> orders) {}

    /// Changes after a sequence number.
    ///
    /// @param sequence of the last change the backend has made, whether in this page or not
    /// @param more whether another page follows
    public record ChangePage(
            String epoch, long sequence, Instant serverTime, List<Change> changes, boolean more) {}

    /// An incident with all that is known of it.
    public record IncidentFile(
            Incident incident,
            List<FlowEntry> flow,
            List<Order> orders,
            List<Attachment> attachments) {}

    /// @param mediaType as found in the content, `image/jpeg` or `image/png`
    public record Attachment(
            String id, String name, String mediaType, long bytes, Instant at, String byName) {}

    /// Answers a SUBSCRIBE, because the broker sends no receipt.
    ///
    /// @param accepted false names the reason in `problem`
    /// @param sequence of the newest change on that stream at the time; every later one will be
    ///   sent, an earlier one may still arrive and is passed over
    public record Subscribed(
            String destination,
            boolean accepted,
            String epoch,
            long sequence,
            @Nullable Problem problem) {}

    /// How far a change stream has gone, told from time to time to whoever has subscribed it: the
    /// only way to notice that the last change before a silence was lost.
    ///
    /// @param head sequence of the newest change on that stream
    public record StreamHead(String epoch, long head) {}

    /// An error answer of REST and STOMP.
    ///
    /// @param code stable, for machines
    /// @param message for people: what was wrong and where
    /// @param field the part of the request at fault, e.g. `fields.reason`
    public record Problem(String code, String message, @Nullable String field) {}

    /// @param resource id of the person or vehicle
    public record Position(String resource, LonLat position, Instant at) {}

    /// What a device says when its person comes on duty or leaves, and how the backend passes it
    /// on. Of two about one person the one that began later stands.
    ///
    /// @param state never unknown: a device that does not know says nothing
    /// @param since when the state began, by the device's clock
    public record DutyReport(String resource, DutyState state, Instant since) {

        public DutyReport {
            if (state == DutyState.UNKNOWN) {
                throw new IllegalArgumentException(
                        "a device reports " + DutyState.ON_DUTY + " or " + DutyState.OFF_DUTY);
            }
        }

        public Duty duty() {
            return new Duty(state, since);
        }
    }

    /// Several reports at once; all of them count or none.
    public record DutyReports(List<DutyReport> reports) {}

    /// Newest positions and duties; not numbered, a later one replaces an earlier one.
    ///
    /// @param duties of people whose duty is known; who is in no batch is unknown
    public record PositionBatch(
            Instant serverTime, List<Position> positions, List<DutyReport> duties) {

        public PositionBatch {
            positions = List.copyOf(positions);
            duties = List.copyOf(duties);
        }
    }

    /// A rung reported from the field.
    public record RungReport(Rung rung, @Nullable String note, @Nullable LonLat position) {}
}
