package org.fengqiao.backend.session;

import java.util.Optional;
import java.util.Set;
import org.fengqiao.domain.incident.Source;
import org.fengqiao.domain.session.UserInfo;

/// Outside the sample mode there is nobody yet who could sign in.
final class NoAccounts implements Accounts {

    @Override
    public Optional<UserInfo> findByPassword(String user, String password) {
        return Optional.empty();
    }

    @Override
    public Optional<UserInfo> find(String user) {
        return Optional.empty();
    }

    @Override
    public Set<Source> listSources(UserInfo user) {
        return Set.of();
    }
}
