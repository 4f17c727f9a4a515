package org.fengqiao.domain.supervise;

import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.Level;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.Marks;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.session.UserInfo;

/// Who is told when a supervision 督办 that nobody answered climbs to a rung. The ladder is that of
/// [org.fengqiao.domain.incident.Supervision]; who stands on it is this product's own reading.
/// Pure.
public final class Hearers {

    private Hearers() {}

    /// Whether a rung is that user's: the holder and its head are the department that has the case,
    /// or its centre where none has; above them stand the duty leaders of the centre above, then
    /// the city's. At the top of a short ladder the last centre there is hears of all that follows.
    ///
    /// @param rung as in [org.fengqiao.domain.incident.Supervision#rung]
    public static boolean hears(UserInfo user, Incident incident, int rung) {
        Marks marks = incident.marks();
        if (rung <= 1) {
            return incident.department() == null
                    ? centre(user, marks.centre())
                    : user.role() == Role.DEPARTMENT
                            && incident.department().equals(user.department());
        }
        AreaCode above =
                rung == 2
                        ? marks.centreAbove().orElse(marks.centre())
                        : marks.centre().find(Level.CITY).orElse(marks.centre());
        return user.role() == Role.DUTY_LEADER && user.jurisdiction().equals(above);
    }

    private static boolean centre(UserInfo user, AreaCode centre) {
        return (user.role() == Role.DUTY_LEADER || user.role() == Role.OPERATOR)
                && user.jurisdiction().equals(centre);
    }
}
