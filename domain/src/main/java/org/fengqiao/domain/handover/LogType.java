package org.fengqiao.domain.handover;

/// What an entry of the duty log is.
public enum LogType {
    /// 记事
    NOTE,
    /// 来电
    CALL,
    /// 承诺: something promised, which stays open until a [#FULFILLED] stands against it.
    PROMISE,
    /// 指示, from above
    INSTRUCTION,
    /// 交班事项: something the next shift must know.
    HANDOVER,
    /// 更正 of another entry, whose text it replaces. Against a [#FULFILLED] it takes that back.
    CORRECTION,
    /// 已办: a promise was kept.
    FULFILLED;

    /// Whether an entry of this type is about another entry.
    public boolean refers() {
        return this == CORRECTION || this == FULFILLED;
    }
}
