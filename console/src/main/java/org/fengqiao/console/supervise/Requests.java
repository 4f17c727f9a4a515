package org.fengqiao.console.supervise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.session.UserInfo;
import org.fengqiao.domain.workflow.WorkflowDefinition;
import org.jspecify.annotations.Nullable;

/// All requests on which a user may decide: on the cases the desk keeps, and on ended ones, which
/// it keeps for a day only while an appeal may wait for weeks, as the backend tells. FX thread.
final class Requests {

    private final Cases cases;
    private final Watch<List<Incident>> ended;
    private final WorkflowDefinition workflow;
    private final UserInfo user;
    private final ObservableValue<Instant> now;

    /// @param ended tells ended cases on which a request waits
    Requests(
            Cases cases,
            Watch<List<Incident>> ended,
            WorkflowDefinition workflow,
            UserInfo user,
            ObservableValue<Instant> now) {
        this.cases = cases;
        this.ended = ended;
        this.workflow = workflow;
        this.user = user;
        this.now = now;
    }

    /// The one that has waited longest first. Of a case that both know, the desk's is the newer.
    List<Approval> list() {
        List<Incident> all = new ArrayList<>(cases.list());
        ended.find().stream()
                .flatMap(List::stream)
                .filter(each -> cases.find(each.id()).isEmpty())
                .forEach(all::add);
        return Approval.list(all, workflow, user, now.getValue());
    }

    /// Whether the backend did not tell of the ended ones when it was asked last.
    boolean incomplete() {
        return ended.failed();
    }

    /// Hears that there may be others.
    ///
    /// @param changed on the cases the desk keeps, often many times in a second
    /// @param told by the backend
    Subscription listen(Runnable changed, Runnable told) {
        return Subscription.all(
                cases.listen(() -> {
                    ended.changed();
                    changed.run();
                }),
                Subscription.listen(ended.toldProperty(), (_, _, _) -> told.run()));
    }

    /// Nothing else tells of a decision on a case that the desk does not keep.
    void decided(BulkDesk.@Nullable Result result) {
        if (result != null && result.settled()) {
            ended.askSoon();
        }
    }
}
