package org.fengqiao.backend.simulate;

import java.util.concurrent.Semaphore;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.CommandId;
import org.fengqiao.domain.wire.Outcome;

/// Carries out what was planned, as commands of the person who does it. A few at a time.
final class Deeds {

    private static final System.Logger LOG = System.getLogger(Deeds.class.getName());
    private static final int AT_ONCE = 6;

    private final Api api;
    private final Dice dice;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    Deeds(Api api, Dice dice) {
        this.api = api;
        this.dice = dice;
    }

    /// A refusal is taken as an answer: mostly somebody else was quicker, and the change that did
    /// it makes a new plan.
    ///
    /// @return whether it was refused
    boolean carryOut(Case c, Deed deed) {
        Command command = command(dice, c, deed);
        try {
            turns.acquire();
            try {
                Outcome outcome = api.post(deed.user(), "/commands", command, Outcome.class);
                if (outcome instanceof Outcome.Refused refused) {
                    LOG.log(System.Logger.Level.DEBUG, "{0} of {1}: {2}", deed, c.id(), refused);
                    return true;
                }
            } finally {
                turns.release();
            }
        } catch (Api.Refused refused) {
            LOG.log(System.Logger.Level.DEBUG, "{0}: {1}", c.id(), refused.getMessage());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /// The id follows from case, revision and deed: decided again on the same facts, it is the same
    /// command.
    static Command command(Dice dice, Case c, Deed deed) {
        return switch (deed) {
            case Deed.Act act ->
                    new Command.Act(
                            id(dice, c, act),
                            c.incident().id(),
                            act.action(),
                            c.incident().revision(),
                            act.fields());
            case Deed.Issue issue ->
                    new Command.IssueOrder(
                            id(dice, c, issue),
                            c.incident().id(),
                            issue.recipient(),
                            issue.text(),
                            true);
            case Deed.Recall recall ->
                    new Command.RecallOrder(id(dice, c, recall), recall.order(), recall.reason());
        };
    }

    private static CommandId id(Dice dice, Case c, Deed deed) {
        return dice.command("deed", c.id(), c.incident().revision(), deed.name());
    }
}
