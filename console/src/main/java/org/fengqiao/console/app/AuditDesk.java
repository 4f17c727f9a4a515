package org.fengqiao.console.app;

import java.util.Locale;
import java.util.function.Consumer;
import org.fengqiao.console.audit.AuditPage;
import org.fengqiao.console.audit.AuditSource;
import org.fengqiao.console.audit.AuditWords;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.incident.detail.FlowWords;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.wire.BackendApi;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.wire.FlowEntry;
import org.fengqiao.domain.wire.RefusalEntry;

/// The audit in the words of the city's workflow. FX thread.
final class AuditDesk {

    /// Id of its page on the workbench.
    static final String PAGE = "page-audit";

    private AuditDesk() {}

    /// Adds its page; only duty leaders may read it.
    static void put(
            Workbench workbench,
            BackendApi api,
            Role role,
            Dictionary dictionary,
            Consumer<IncidentId> open) {
        if (role == Role.DUTY_LEADER) {
            AuditPage page =
                    new AuditPage(
                            AuditSource.of(api), words(dictionary), FxThread.executor(), open);
            workbench.add(PAGE, "audit", "page.title", page);
        }
    }

    private static AuditWords words(Dictionary dictionary) {
        FlowWords flow = new FlowWords(dictionary);
        return new AuditWords() {
            @Override
            public String action(FlowEntry entry) {
                return flow.action(entry);
            }

            @Override
            public String moved(FlowEntry entry) {
                return flow.moved(entry);
            }

            @Override
            public String note(FlowEntry entry) {
                return flow.note(entry);
            }

            @Override
            public String action(RefusalEntry entry) {
                // Of a request it is method and path, of which a key of texts holds most.
                String key = "refused." + entry.action().replaceAll("[ {}]", "");
                Texts texts = Texts.of("audit");
                Locale locale = Texts.locale();
                return dictionary.workflow().listTransitions().stream()
                        .filter(row -> row.action().equals(entry.action()))
                        .findFirst()
                        .map(row -> Dictionary.chinese(locale) ? row.nameZh() : row.nameEn())
                        .orElseGet(() -> texts.has(key) ? texts.get(key) : entry.action());
            }
        };
    }
}
