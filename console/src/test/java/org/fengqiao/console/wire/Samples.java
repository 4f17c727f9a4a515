package org.fengqiao.console.wire;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.incident.Grade;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.Marks;
import org.fengqiao.domain.incident.Source;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.session.UserInfo;
import org.fengqiao.domain.wire.Change;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.CommandId;
import org.fengqiao.domain.wire.FlowEntry;
import org.fengqiao.domain.wire.Messages;

/// Small plausible values for the wire's tests.
final class Samples {

    static final Instant T0 = Instant.parse("2026-11-22T08:00:00Z");

    private Samples() {}

    static final Instant EXPIRES = T0.plusSeconds(12 * 3600);

    /// A token nobody has given yet, on a server whose clock stands.
    static SessionToken nobody() {
        return new SessionToken(() -> T0);
    }

    static SessionToken token(String token) {
        SessionToken held = nobody();
        held.accept(signedIn(token));
        return held;
    }

    static Messages.SignedIn signedIn(String token) {
        UserInfo user =
                new UserInfo(
                        "operator",
                        "市受理员",
                        "City operator",
                        Role.OPERATOR,
                        AreaCode.of("320100"),
                        null,
                        null);
        return new Messages.SignedIn(token, EXPIRES, T0, user);
    }

    static Incident incident(String id, long revision) {
        return new Incident(
                new IncidentId(id),
                revision,
                "registered",
                new ClassKey("ZZ", "matter", "01"),
                0,
                Grade.BLUE,
                Source.HOTLINE_12345,
                "占道经营",
                "",
                new LonLat(118.8, 32.05),
                AreaCode.of("320102002001001"),
                "",
                null,
                null,
                T0,
                null,
                null,
                null,
                null,
                false,
                null,
                0,
                Marks.fresh(AreaCode.of("320102002001001")));
    }

    static Change change(String epoch, long sequence, long previous) {
        IncidentId id = new IncidentId("20261122" + sequence);
        return new Change(
                epoch,
                sequence,
                previous,
                T0,
                incident(id.value(), sequence),
                null,
                new FlowEntry(
                        sequence,
                        id,
                        T0,
                        "operator",
                        "值班员",
                        "REPORT",
                        null,
                        "registered",
                        null,
                        null,
                        null,
                        null,
                        "test"));
    }

    static Messages.Snapshot snapshot(String epoch, long sequence) {
        return new Messages.Snapshot(epoch, sequence, T0, List.of(), List.of());
    }

    static Messages.ChangePage page(String epoch, long sequence, boolean more, Change... changes) {
        return new Messages.ChangePage(epoch, sequence, T0, List.of(changes), more);
    }

    static Command.Act act(String id) {
        return new Command.Act(
                new CommandId(id), new IncidentId("202611220001"), "ACCEPT", 7, Map.of());
    }
}
