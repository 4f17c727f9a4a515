package org.fengqiao.console.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.incident.Grade;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.Marks;
import org.fengqiao.domain.incident.Source;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.order.OrderId;
import org.fengqiao.domain.order.Rung;
import org.fengqiao.domain.order.RungReached;
import org.fengqiao.domain.wire.CommandId;
import org.jspecify.annotations.Nullable;

/// Orders for tests; each rung a minute after the one before.
final class Orders {

    static final Instant START = Instant.parse("2026-11-22T06:00:00Z");
    static final IncidentId INCIDENT = new IncidentId("202611220017");

    private Orders() {}

    static Instant minute(int n) {
        return START.plus(Duration.ofMinutes(n));
    }

    static Order order(String id, Rung... rungs) {
        return order(id, "GW-1", 100, null, rungs);
    }

    static Order order(
            String id, String recipient, long revision, @Nullable String note, Rung... rungs) {
        List<RungReached> reached = new ArrayList<>();
        for (int i = 0; i < rungs.length; i++) {
            boolean last = i == rungs.length - 1;
            reached.add(new RungReached(rungs[i], minute(i), last ? note : null, null));
        }
        return new Order(
                new OrderId(id),
                INCIDENT,
                recipient,
                "王强",
                "请立即到场处置",
                "operator",
                "李敏",
                new CommandId("cmd-" + id + "-0000"),
                revision,
                reached);
    }

    static Incident incident(String kind, String code) {
        return new Incident(
                INCIDENT,
                100,
                "handling",
                new ClassKey("GBT47678.5-2026", kind, code),
                0,
                Grade.YELLOW,
                Source.HOTLINE_12345,
                "暴露垃圾",
                "路口堆放多日",
                new LonLat(118.79, 32.05),
                AreaCode.of("320102001002003"),
                "长江路 1 号",
                null,
                null,
                START,
                "320102-CG",
                null,
                null,
                null,
                false,
                null,
                0,
                Marks.fresh(AreaCode.of("320102001002003")));
    }
}
