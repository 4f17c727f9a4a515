package org.fengqiao.console.incident.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.fengqiao.console.incident.SampleDictionary;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.wire.FlowEntry;
import org.fengqiao.domain.workflow.FlowNote;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FlowNoteWordsTest {

    private static final Instant AT = Instant.parse("2026-11-20T02:30:00Z");

    private final FlowWords words = new FlowWords(SampleDictionary.create());
    private final Locale before = Texts.locale();

    @AfterEach
    void back() {
        Texts.localeProperty().set(before);
    }

    @Test
    void whatTheBackendNotesIsSaidInTheReadersLanguage() {
        FlowNote lapsed = new FlowNote.Lapsed("EXTEND", FlowNote.Cause.HOLDER_CHANGED, "玄武区城市管理局");
        FlowNote climbed =
                new FlowNote.Climbed(
                        List.of(new FlowNote.Climbed.Step(1, 2), new FlowNote.Climbed.Step(2, 3)));
        FlowNote late = new FlowNote.LateGrant(AT, "");
        Texts.localeProperty().set(Texts.ZH);
        assertEquals("申请失效", words.action(entry(FlowNote.LAPSE, lapsed.write())));
        assertEquals(
                "玄武区城市管理局 的“申请延期”失效：案件已不在提出申请的部门",
                words.note(entry(FlowNote.LAPSE, lapsed.write())));
        assertEquals(
                "第 1 号督办逾期未回复，升级至：上级中心值班长\n第 2 号督办逾期未回复，升级至：市值班长",
                words.note(entry("SUPERVISION_CLIMBS", climbed.write())));
        assertEquals("逾期批准：原截止时间 11-20 10:30 已过", words.note(entry("GRANT_EXTEND", late.write())));
        Texts.localeProperty().set(Texts.EN);
        assertEquals("Request lapsed", words.action(entry(FlowNote.LAPSE, lapsed.write())));
        assertEquals(
                "“Ask for extension” of 玄武区城市管理局 lapsed: the department that asked has the case no"
                        + " more",
                words.note(entry(FlowNote.LAPSE, lapsed.write())));
        assertEquals(
                "Supervision no. 1 went unanswered, now with: the duty leader of the centre above\n"
                        + "Supervision no. 2 went unanswered, now with: the city's duty leader",
                words.note(entry("SUPERVISION_CLIMBS", climbed.write())));
    }

    @Test
    void whatPeopleWroteIsShownAsTheyWroteIt() {
        assertEquals("请加快", words.note(entry("URGE", "请加快")));
        assertEquals("", words.note(entry("ASSIGN", null)));
    }

    private static FlowEntry entry(String action, @Nullable String note) {
        return new FlowEntry(
                1,
                new IncidentId("20261120000001"),
                AT,
                "system",
                "系统",
                action,
                "handling",
                "handling",
                "320102-CG",
                note,
                null,
                null,
                "backend");
    }
}
