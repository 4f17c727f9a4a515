package org.fengqiao.console.wire.fault;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.Source;
import org.fengqiao.domain.order.OrderId;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.CommandId;

/// What the operator does, the same for the same seed: mostly orders, each to a person who has none
/// about that incident; some are recalled, some name nobody and have to be refused, and incidents
/// are registered between them.
final class CommandMix {

    private static final int PER_INCIDENT = 25;

    private final Random random;
    private final ClassKey classKey;
    private final LonLat place;
    private final List<String> people;
    private final List<IncidentId> incidents;
    private final Deque<OrderId> recallable = new ArrayDeque<>();
    private int orders;

    /// @param incidents open ones that nobody else touches
    CommandMix(
            long seed,
            ClassKey classKey,
            LonLat place,
            List<String> people,
            List<IncidentId> incidents) {
        random = new Random(seed);
        this.classKey = classKey;
        this.place = place;
        this.people = people;
        this.incidents = incidents;
    }

    /// How many open incidents a run of so many commands needs.
    static int incidentsFor(int commands) {
        return commands / PER_INCIDENT + 1;
    }

    /// An order that has been accepted and may be recalled later.
    void issued(OrderId order) {
        recallable.addLast(order);
    }

    Command next() {
        CommandId id = new CommandId(new UUID(random.nextLong(), random.nextLong()).toString());
        int dice = random.nextInt(100);
        if (dice < 8) {
            return register(id);
        }
        if (dice < 20 && !recallable.isEmpty()) {
            return new Command.RecallOrder(id, recallable.removeFirst(), "改派 " + id);
        }
        if (dice < 25) {
            return issue(id, "nobody");
        }
        return issue(id, people.get(orders / incidents.size()));
    }

    private Command issue(CommandId id, String person) {
        IncidentId incident = incidents.get(orders++ % incidents.size());
        return new Command.IssueOrder(id, incident, person, "请到现场查看 " + id, true);
    }

    Command.Register register(CommandId id) {
        return new Command.Register(
                id,
                classKey,
                0,
                null,
                Source.HOTLINE_12345,
                title(id),
                "",
                place,
                "",
                null,
                null,
                null);
    }

    /// By which an incident that was registered twice can be told.
    static String title(CommandId id) {
        return "积水 " + id;
    }
}
