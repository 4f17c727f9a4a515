package org.fengqiao.console.theme;

import org.fengqiao.domain.session.UserInfo;

/// Who did something, in the reader's language.
public final class ActorWords {

    private static final Texts TEXTS = Texts.of("theme");

    private ActorWords() {}

    /// What the backend does by itself is told by a word of the reader's language, whatever
    /// language the log has; a person's name is as it is.
    ///
    /// @param user id, as in a line of the flow log
    /// @param name as the log has it
    public static String of(String user, String name) {
        return user.equals(UserInfo.SYSTEM) ? TEXTS.get("actor.system") : name;
    }
}
