package org.fengqiao.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.fengqiao.backend.support.BackendTest;
import org.fengqiao.backend.support.Rest;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.backend.support.StompClient;
import org.fengqiao.backend.support.StompClient.Frame;
import org.fengqiao.domain.incident.Grade;
import org.fengqiao.domain.wire.Alarms;
import org.fengqiao.domain.wire.Change;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.Destinations;
import org.fengqiao.domain.wire.Messages.StreamHead;
import org.fengqiao.domain.wire.Messages.Subscribed;
import org.fengqiao.domain.wire.Outcome;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "fengqiao.heads-every=20ms")
class StreamHeadTest extends BackendTest {

    @Test
    void aQuietStreamIsToldItsHeadAndNothingOfOtherStreams() {
        Rest operator = signIn("operator");
        try (StompClient xuanwu = connect(signIn("operator-xuanwu"));
                StompClient city = connect(operator)) {
            register(operator, SmallCity.IN_XUANWU);
            Subscribed quiet = xuanwu.subscribe(Destinations.changes(SmallCity.XUANWU));
            Subscribed busy = city.subscribe(Destinations.changes(SmallCity.CITY));
            register(operator, SmallCity.IN_GULOU);
            register(operator, SmallCity.IN_GULOU);
            long newest = city.nextOf("Change").as(Change.class).sequence() + 1;
            Frame told = nextHead(city, newest);
            assertEquals(new StreamHead(busy.epoch(), newest), told.as(StreamHead.class));
            for (int i = 0; i < 3; i++) {
                Frame head = xuanwu.nextOf("StreamHead");
                assertEquals(
                        new StreamHead(quiet.epoch(), quiet.sequence()), head.as(StreamHead.class));
                assertEquals(Destinations.changes(SmallCity.XUANWU), head.header("destination"));
            }
        }
    }

    @Test
    void aHeadComesBehindTheChangesThatLedToIt() {
        Rest operator = signIn("operator");
        try (StompClient city = connect(operator)) {
            long seen = city.subscribe(Destinations.changes(SmallCity.CITY)).sequence();
            int heads = 0;
            int changes = 0;
            while (heads < 20 || changes < 40) {
                if (changes < 40) {
                    register(operator, SmallCity.IN_XUANWU);
                }
                Frame next = city.next();
                switch (next.header("kind")) {
                    case "StreamHead" -> {
                        heads++;
                        assertEquals(seen, next.as(StreamHead.class).head());
                    }
                    case "Change" -> {
                        changes++;
                        assertTrue(next.as(Change.class).sequence() > seen);
                        seen = next.as(Change.class).sequence();
                    }
                    default -> throw new AssertionError("neither head nor change: " + next);
                }
            }
        }
    }

    @Test
    void theWallAndTheDepartmentAreToldTheirsToo() {
        Rest operator = signIn("operator");
        dispatched(operator);
        String department = Destinations.departmentChanges(SmallCity.XUANWU_CG);
        try (StompClient wall = connect(signIn("wall"));
                StompClient desk = connect(signIn("dept-" + SmallCity.XUANWU_CG))) {
            long onWall = wall.subscribe(Destinations.wallChanges(SmallCity.CITY)).sequence();
            long onDesk = desk.subscribe(department).sequence();
            assertFalse(onDesk == 0);
            assertEquals(onWall, wall.nextOf("StreamHead").as(StreamHead.class).head());
            assertEquals(onDesk, desk.nextOf("StreamHead").as(StreamHead.class).head());
        }
    }

    @Test
    void alarmStreamsAreToldTheirsWithoutBeingMixedWithChanges() {
        Rest operator = signIn("operator");
        register(operator, SmallCity.IN_XUANWU);
        try (StompClient city = connect(operator)) {
            Subscribed alarms = city.subscribe(Destinations.alarms(SmallCity.CITY));
            Frame head = city.nextOf("StreamHead");
            assertEquals(Destinations.alarms(SmallCity.CITY), head.header("destination"));
            assertEquals(
                    new StreamHead(alarms.epoch(), alarms.sequence()), head.as(StreamHead.class));
            operator.post("/commands", red()).as(200, Outcome.class);
            long raised = city.nextOf("Notice").as(Alarms.Notice.class).entry().sequence();
            assertEquals(alarms.sequence() + 1, raised);
            nextHead(city, raised);
        }
    }

    private static Command.Register red() {
        Command.Register blue = report(SmallCity.IN_XUANWU);
        return new Command.Register(
                blue.commandId(),
                blue.classKey(),
                blue.standard(),
                Grade.RED,
                blue.source(),
                blue.title(),
                blue.description(),
                blue.position(),
                blue.address(),
                null,
                null,
                null);
    }

    private static Frame nextHead(StompClient stomp, long expected) {
        Frame frame = stomp.nextOf("StreamHead");
        while (frame.as(StreamHead.class).head() < expected) {
            frame = stomp.nextOf("StreamHead");
        }
        return frame;
    }
}
