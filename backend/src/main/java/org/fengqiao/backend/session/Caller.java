package org.fengqiao.backend.session;

import java.util.Locale;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.session.UserInfo;

/// Who makes a request: a signed-in user at a terminal. Controllers take it as a parameter.
///
/// @param terminal the address the request came from, for the flow log
/// @param session names the sign-in, not its token
public record Caller(UserInfo user, Locale locale, String terminal, String session) {

    /// The backend itself, doing what a moment that was fixed before asks for.
    public static Caller system(AreaCode city) {
        return new Caller(
                new UserInfo(UserInfo.SYSTEM, "系统", "System", Role.SYSTEM, city, null, null),
                Locale.SIMPLIFIED_CHINESE,
                "backend",
                "system");
    }

    public Role role() {
        return user.role();
    }

    /// The user's name in the user's language.
    public String shownName() {
        return locale.equals(Locale.ENGLISH) ? user.nameEn() : user.nameZh();
    }

    public boolean covers(AreaCode area) {
        return user.jurisdiction().contains(area);
    }

    /// Refuses other roles.
    ///
    /// @throws Refusal `not-allowed-role` unless the user has one of the roles
    public void require(Role... roles) {
        for (Role role : roles) {
            if (role == user.role()) {
                return;
            }
        }
        throw Refusal.forbidden("not-allowed-role", user.role());
    }

    /// Refuses other areas.
    ///
    /// @throws Refusal `outside-jurisdiction` unless `area` is the user's or lies inside it
    public void requireCovers(AreaCode area) {
        if (!covers(area)) {
            throw Refusal.forbidden("outside-jurisdiction", area, user.jurisdiction());
        }
    }
}
