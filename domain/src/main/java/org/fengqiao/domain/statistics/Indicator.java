package org.fengqiao.domain.statistics;

import static org.fengqiao.domain.workflow.Milestone.ASK_CHECK;
import static org.fengqiao.domain.workflow.Milestone.ASK_VERIFY;
import static org.fengqiao.domain.workflow.Milestone.CHECK;
import static org.fengqiao.domain.workflow.Milestone.CLOSE;
import static org.fengqiao.domain.workflow.Milestone.DISPATCH;
import static org.fengqiao.domain.workflow.Milestone.EXTEND;
import static org.fengqiao.domain.workflow.Milestone.FILE;
import static org.fengqiao.domain.workflow.Milestone.FINISH;
import static org.fengqiao.domain.workflow.Milestone.REWORK;
import static org.fengqiao.domain.workflow.Milestone.VERIFY;

import java.util.Set;
import java.util.function.Predicate;
import org.fengqiao.domain.incident.Satisfaction;
import org.fengqiao.domain.incident.Source;
import org.fengqiao.domain.workflow.Effect;
import org.fengqiao.domain.workflow.Milestone;

/// The indicators 指标, each a share of cases in per cent: those that meet the numerator's condition
/// among those that meet the denominator's. [#counts] is the one condition by which cases are
/// counted and listed.
///
/// A case that is linked as a duplicate counts nowhere: its master stands for it, so that one thing
/// reported five times is one case. When it is unlinked it counts again.
///
/// Not among them, because nothing says how they are formed or nothing here knows their facts: 漏报率
/// (what inspections find is not recorded), 响应率 and 解决率 of 接诉即办 (names known, formulas not), 一次解决率
/// (no formula known). Nor the mean handling time 平均处置用时, which is no share and of which no source
/// says by which clock it is measured, nor the scores of posts: their bands are given as examples
/// only.
public enum Indicator {
    /// 有效上报率 = 有效上报 / 上报, 有效 = 立案 or 作废.
    VALID_REPORTS(Person.Of.REPORTER, true, Set.of(FILE), Cases::reported, Cases::valid),
    /// 立案率 = 立案 / 上报. The formula is not confirmed.
    FILING(Person.Of.REPORTER, false, Set.of(FILE), Cases::reported, Cases::filed),
    /// 按时立案率 = 按时立案 / 立案.
    FILING_IN_TIME(
            Person.Of.FILER, true, Set.of(FILE), Cases::filed, facts -> facts.kept(facts.filed())),
    /// 准确立案率 = (立案 − 作废) / 立案.
    FILING_RIGHT(Person.Of.FILER, true, Set.of(FILE), Cases::filed, facts -> !facts.voided()),
    /// 按时核实率 = 按时核实 / 应核实. A case is in time if everything asked for in it was.
    VERIFYING_IN_TIME(
            Person.Of.VERIFIER,
            true,
            Set.of(ASK_VERIFY, VERIFY),
            facts -> facts.verifying().asked() > 0,
            facts -> facts.kept(facts.verifying())),
    /// 按时派遣率 = 按时派遣 / 应派遣.
    DISPATCH_IN_TIME(
            Person.Of.DISPATCHER,
            true,
            Set.of(FILE, DISPATCH),
            Cases::toDispatch,
            facts -> facts.kept(facts.dispatched())),
    /// 准确派遣率 = (派遣 − 返工) / 应派遣.
    DISPATCH_RIGHT(
            Person.Of.DISPATCHER,
            true,
            Set.of(FILE, DISPATCH, REWORK),
            Cases::toDispatch,
            facts -> facts.dispatched() != null && facts.reworks() == 0),
    /// 处置率 = 处置 / 应处置.
    HANDLING(
            Person.Of.HANDLER, true, Set.of(DISPATCH, FINISH), Cases::toHandle, CaseFacts::handled),
    /// 按时处置率 = 按时处置 / 应处置.
    HANDLING_IN_TIME(
            Person.Of.HANDLER,
            true,
            Set.of(DISPATCH, FINISH),
            Cases::toHandle,
            facts -> facts.handled() && facts.kept(facts.finished())),
    /// 回退率 = 退回 / 派遣: cases that a department gave back, of those dispatched, however often. Named
    /// among the measures seen; its form is not confirmed. A case counts in the row of the
    /// department that gave it back last, also where another has it now.
    RETURNED(
            Person.Of.DISPATCHER,
            false,
            Set.of(DISPATCH),
            facts -> facts.dispatched() != null,
            facts -> facts.returns() > 0),
    /// 返工率 = 返工 / 处置. What was handled at least once is 处置 here: a case that is under rework has
    /// been handled, if not well.
    REWORKED(
            Person.Of.HANDLER,
            true,
            Set.of(FINISH, REWORK),
            facts -> facts.finished() != null,
            facts -> facts.reworks() > 0),
    /// 按时核查率 = 按时核查 / 应核查. Named in the score of collectors only; its form is taken from 按时核实率 and
    /// not confirmed.
    CHECKING_IN_TIME(
            Person.Of.CHECKER,
            false,
            Set.of(ASK_CHECK, CHECK),
            facts -> facts.checking().asked() > 0,
            facts -> facts.kept(facts.checking())),
    /// 迟批延期率 = cases with an extension given only after the deadline that it moved / cases with an
    /// extension given 延期数. 延期数 is named among the measures seen, the share is this product's own:
    /// a leader who grants late makes the department's delay look like time that was asked for.
    EXTENDED_LATE(
            Person.Of.GRANTER,
            false,
            Set.of(EXTEND),
            facts -> facts.extending().done() > 0,
            facts -> facts.extending().inTime() < facts.extending().done()),
    /// 结案率 = 结案 / 应结案.
    CLOSING(
            Person.Of.CLOSER,
            true,
            Set.of(FINISH, CLOSE),
            Cases::toClose,
            facts -> facts.closed() != null),
    /// 按期结案率 = 按期结案 / 应结案, of an area or a department.
    CLOSING_IN_TIME(
            Person.Of.CLOSER,
            true,
            Set.of(FINISH, CLOSE),
            Cases::toClose,
            facts -> facts.kept(facts.closed())),
    /// 按时结案率 = 按时结案 / 结案, the one by which shift leaders are scored.
    CLOSED_IN_TIME(
            Person.Of.CLOSER,
            true,
            Set.of(CLOSE),
            facts -> facts.closed() != null,
            facts -> facts.kept(facts.closed())),
    /// 监督举报率 = 监督举报核实 / 立案. What 监督举报核实 is was not found: read here as filed, reported by the
    /// public or the hotline, and verified on site.
    PUBLIC_REPORTS(
            Person.Of.FILER,
            false,
            Set.of(FILE, VERIFY),
            Cases::filed,
            facts -> Cases.byThePublic(facts) && facts.verifying().done() > 0),
    /// 满意率 = 满意 / 已回访. The form is not confirmed; 基本满意 counts as 满意, whoever could not be reached
    /// as not asked.
    SATISFACTION(
            Person.Of.HANDLER,
            false,
            Set.of(),
            facts ->
                    facts.satisfaction() != null
                            && facts.satisfaction() != Satisfaction.NOT_REACHED,
            facts -> facts.satisfaction() != Satisfaction.DISSATISFIED);

    /// Which of the two numbers.
    public enum Part {
        NUMERATOR,
        DENOMINATOR
    }

    private final Person.Of person;
    private final boolean confirmed;
    private final Set<Milestone> needs;
    private final Predicate<CaseFacts> denominator;
    private final Predicate<CaseFacts> numerator;

    /// @param among what the numerator asks of a case besides being in the denominator
    Indicator(
            Person.Of person,
            boolean confirmed,
            Set<Milestone> needs,
            Predicate<CaseFacts> denominator,
            Predicate<CaseFacts> among) {
        this.person = person;
        this.confirmed = confirmed;
        this.needs = needs;
        this.denominator = denominator.and(facts -> !facts.linked());
        this.numerator = this.denominator.and(among);
    }

    /// Whether a case is among those counted. Every numerator is a part of its denominator.
    public boolean counts(Part part, CaseFacts facts) {
        return switch (part) {
            case NUMERATOR -> numerator.test(facts);
            case DENOMINATOR -> denominator.test(facts);
        };
    }

    /// Whether a source was found that gives the formula.
    public boolean confirmed() {
        return confirmed;
    }

    /// What a workflow has to tell for it.
    public Set<Milestone> needs() {
        return needs;
    }

    /// What a workflow has to do for it: where no row gives a case back, nothing can be said of it.
    public Set<Effect> needsEffects() {
        return this == RETURNED ? Set.of(Effect.GIVE_BACK) : Set.of();
    }

    Person.Of person() {
        return person;
    }

    /// Conditions that several share, by the names the standards have for them.
    private static final class Cases {

        private static boolean reported(CaseFacts facts) {
            return true;
        }

        private static boolean filed(CaseFacts facts) {
            return facts.filed() != null;
        }

        private static boolean valid(CaseFacts facts) {
            return facts.filed() != null || facts.voided();
        }

        /// 应派遣: filed, and neither void nor refused.
        private static boolean toDispatch(CaseFacts facts) {
            return filed(facts) && !facts.voided() && !facts.notAccepted();
        }

        /// 应处置: dispatched, and neither void nor refused.
        private static boolean toHandle(CaseFacts facts) {
            return facts.dispatched() != null && !facts.voided() && !facts.notAccepted();
        }

        /// 应结案: handling finished, or closed whatever came before.
        private static boolean toClose(CaseFacts facts) {
            return !facts.voided()
                    && !facts.notAccepted()
                    && (facts.handled() || facts.closed() != null);
        }

        private static boolean byThePublic(CaseFacts facts) {
            return facts.source() == Source.PUBLIC || facts.source() == Source.HOTLINE_12345;
        }
    }
}
