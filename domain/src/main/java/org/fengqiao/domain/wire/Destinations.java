package org.fengqiao.domain.wire;

import java.util.Optional;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.Level;
import org.fengqiao.domain.session.UserInfo;

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

    /// Close code and reason of the WebSocket when the session of its token has ended. The code
    /// alone is used by proxies too.
    public static final int CLOSE_SIGNED_OUT = 1008;

    public static final String SIGNED_OUT = "signed out";

    private Destinations() {}

    /// SUBSCRIBE: [Change]s inside an area, and from time to time a [Messages.StreamHead], as on
    /// every change stream; the area must be the user's jurisdiction or lie inside it.
    public static String changes(AreaCode area) {
        return "/topic/changes." + area.digits();
    }

    /// SUBSCRIBE: as [#changes], for walls: without reporters, descriptions, notes and order texts,
    /// which a room full of people must not read.
    public static String wallChanges(AreaCode area) {
        return "/topic/wall." + area.digits();
    }

    /// SUBSCRIBE: [Change]s of the cases a department holds or has held; for that department's
    /// users.
    public static String departmentChanges(String department) {
        return "/topic/department." + department;
    }

    /// The stream that carries everything a user may see, or none for accounts without one (they
    /// use REST). For a jurisdiction further in than a street there is none either.
    public static Optional<String> changesFor(UserInfo user) {
        return switch (user.role()) {
            case OPERATOR, DUTY_LEADER ->
                    Optional.of(user.jurisdiction())
                            .filter(Destinations::streamed)
                            .map(Destinations::changes);
            case WALL ->
                    Optional.of(user.jurisdiction())
                            .filter(Destinations::streamed)
                            .map(Destinations::wallChanges);
            case DEPARTMENT ->
                    Optional.ofNullable(user.department()).map(Destinations::departmentChanges);
            case HANDLER, REPORTER, GATEWAY, IMPORTER, SYSTEM -> Optional.empty();
        };
    }

    /// The stream of positions that a user's desk hears: that of the jurisdiction, for whoever may.
    public static Optional<String> positionsFor(UserInfo user) {
        return switch (user.role()) {
            case OPERATOR, DUTY_LEADER, WALL ->
                    Optional.of(user.jurisdiction())
                            .filter(Destinations::streamed)
                            .map(Destinations::positions);
            case DEPARTMENT, HANDLER, REPORTER, GATEWAY, IMPORTER, SYSTEM -> Optional.empty();
        };
    }

    /// The city, its districts and its streets have streams of their own: those that have a command
    /// centre.
    private static boolean streamed(AreaCode area) {
        return !Level.STREET.isOutside(area.level());
    }

    /// SUBSCRIBE: [Messages.PositionBatch]es of the people of an area that has a stream.
    public static String positions(AreaCode area) {
        return "/topic/positions." + area.digits();
    }

    /// SUBSCRIBE: [Alarms.Notice]s inside an area, and from time to time a [Messages.StreamHead];
    /// for operators and duty leaders.
    public static String alarms(AreaCode area) {
        return "/topic/alarms." + area.digits();
    }

    /// The stream of alarms of a user's desk; none for accounts that are not alarmed.
    public static Optional<String> alarmsFor(UserInfo user) {
        return switch (user.role()) {
            case OPERATOR, DUTY_LEADER ->
                    Optional.of(user.jurisdiction())
                            .filter(Destinations::streamed)
                            .map(Destinations::alarms);
            case WALL, DEPARTMENT, HANDLER, REPORTER, GATEWAY, IMPORTER, SYSTEM -> Optional.empty();
        };
    }

    /// SUBSCRIBE: [org.fengqiao.domain.order.Order]s to be carried to devices; for the gateway
    /// only.
    public static final String GATEWAY_ORDERS = "/topic/gateway.orders";
}
