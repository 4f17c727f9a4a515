package org.fengqiao.backend.session;

import java.util.Optional;
import java.util.Set;
import org.fengqiao.domain.incident.Source;
import org.fengqiao.domain.session.UserInfo;

/// The accounts that can sign in.
public interface Accounts {

    /// The user of that name if the password is theirs. Takes as long for a name that does not
    /// exist as for a wrong password.
    Optional<UserInfo> findByPassword(String user, String password);

    /// The user of that name as known now; absent once the account is gone.
    Optional<UserInfo> find(String user);

    /// The sources that a user may name as the origin of a report.
    Set<Source> listSources(UserInfo user);
}
