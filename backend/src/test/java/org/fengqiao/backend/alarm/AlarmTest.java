package org.fengqiao.backend.alarm;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.fengqiao.backend.support.BackendTest;
import org.fengqiao.backend.support.Rest;
import org.fengqiao.backend.support.SetClock;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.backend.support.StompClient;
import org.fengqiao.domain.alarm.AlarmEntry;
import org.fengqiao.domain.alarm.AlarmInput;
import org.fengqiao.domain.alarm.AlarmKey;
import org.fengqiao.domain.alarm.AlarmTable;
import org.fengqiao.domain.alarm.PersonalAlarms;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.Grade;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.Source;
import org.fengqiao.domain.wire.Alarms;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.CommandId;
import org.fengqiao.domain.wire.Destinations;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// A backend whose clock is set by hand, one for all tests of this kind: each looks at the lines
/// about matters of its own.
@Import(ClockByHand.class)
abstract class AlarmTest extends BackendTest {

    @Autowired SetClock clock;

    @DynamicPropertySource
    static void ownData(DynamicPropertyRegistry registry) throws IOException {
        String data = Files.createTempDirectory("fengqiao-alarm-test").toString();
        registry.add("fengqiao.data", () -> data);
    }

    static Command.Register red(LonLat position) {
        return new Command.Register(
                CommandId.random(),
                SmallCity.RUBBISH,
                0,
                Grade.RED,
                Source.GRID_CENTRE,
                "化工厂起火",
                "浓烟",
                position,
                "中山路 1 号",
                null,
                null,
                null);
    }

    static IncidentId registerRed(Rest operator, LonLat position) {
        return accepted(operator, red(position)).incident();
    }

    /// A connection that hears the alarms of the user's city.
    StompClient listen(Rest user) {
        StompClient stomp = connect(user);
        stomp.subscribe(Destinations.alarms(SmallCity.CITY));
        return stomp;
    }

    static Alarms.Notice next(StompClient stomp) {
        return stomp.nextOf("Notice").as(Alarms.Notice.class);
    }

    /// The next line about a matter; those about others are passed over.
    static AlarmEntry next(StompClient stomp, AlarmKey key) {
        AlarmEntry entry = next(stomp).entry();
        while (!entry.key().equals(key)) {
            entry = next(stomp).entry();
        }
        return entry;
    }

    static Alarms.Snapshot snapshot(Rest user) {
        return user.get("/alarms").as(200, Alarms.Snapshot.class);
    }

    /// What the user's desk would put together from the snapshot.
    static PersonalAlarms alarms(Rest user, String me) {
        PersonalAlarms alarms = new PersonalAlarms(me, AlarmTable.packaged());
        snapshot(user).entries().forEach(alarms::apply);
        return alarms;
    }

    /// All lines about a matter, oldest first.
    static List<AlarmInput> inputs(Rest user, IncidentId incident, AlarmKey key) {
        return user
                .get("/alarms/history?limit=1000&incident=" + incident)
                .as(200, Alarms.Page.class)
                .entries()
                .reversed()
                .stream()
                .filter(entry -> entry.key().equals(key))
                .map(AlarmEntry::input)
                .toList();
    }

    static Alarms.Act acknowledge(AlarmKey... keys) {
        return act(AlarmInput.ACKNOWLEDGE, null, null, keys);
    }

    static Alarms.Act shelve(int minutes, AlarmKey... keys) {
        return act(AlarmInput.SHELVE, "已派人核实", minutes, keys);
    }

    static Alarms.Act act(
            AlarmInput input,
            @Nullable String reason,
            @Nullable Integer minutes,
            AlarmKey... keys) {
        return new Alarms.Act(UUID.randomUUID().toString(), input, List.of(keys), reason, minutes);
    }

    static Alarms.Done done(Rest user, Alarms.Act act) {
        return user.post("/alarms/acts", act).as(200, Alarms.Done.class);
    }
}
