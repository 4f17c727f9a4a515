package org.fengqiao.domain.wire;

import org.fengqiao.domain.code.AreaCode;

/// STOMP destinations; checked by the backend for every SUBSCRIBE and SEND.
public final class Destinations {

    /// WebSocket endpoint; the CONNECT frame carries `Authorization: Bearer <token>`.
    public static final String ENDPOINT = "/ws";

    /// SEND: a [Command]. Its [Outcome] comes on [#OUTCOMES].
    public static final String COMMANDS = "/app/commands";

    /// SUBSCRIBE: outcomes of the session's own commands.
    public static final String OUTCOMES = "/user/queue/outcomes";

    /// SUBSCRIBE first: answers to subscriptions ([Messages.Subscribed]) and problems with frames.
    public static final String NOTICES = "/user/queue/notices";

    private Destinations() {}

    /// SUBSCRIBE: [Change]s inside an area; the area must be the user's jurisdiction or lie inside
    /// it.
    public static String changes(AreaCode area) {
        return "/topic/changes." + area.digits();
    }

    /// SUBSCRIBE: [Change]s of the cases a department holds or has held; for that department's
    /// users.
    public static String departmentChanges(String department) {
        return "/topic/department." + department;
    }

    /// SUBSCRIBE: [Messages.PositionBatch]es inside an area.
    public static String positions(AreaCode area) {
        return "/topic/positions." + area.digits();
    }

    /// SUBSCRIBE: [org.fengqiao.domain.order.Order]s to be carried to devices; for the gateway
    /// only.
    public static final String GATEWAY_ORDERS = "/topic/gateway.orders";
}
