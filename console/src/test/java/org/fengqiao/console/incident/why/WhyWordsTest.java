package org.fengqiao.console.incident.why;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fengqiao.console.incident.SampleDictionary;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;
import org.fengqiao.domain.deadline.ClockKind;
import org.fengqiao.domain.deadline.Extension;
import org.fengqiao.domain.deadline.Pause;
import org.fengqiao.domain.deadline.Rule;
import org.fengqiao.domain.deadline.TimeLimit;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.RunningClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// 20 November 2026 is a Friday.
class WhyWordsTest {

    private final WhyWords words = new WhyWords(SampleDictionary.create());

    @AfterEach
    void backToChinese() {
        Texts.localeProperty().set(Texts.ZH);
    }

    private static Why why(Incident incident, Instant now) {
        return Why.find(WhyCases.ENGINE, incident, ClockOf.CASE, now).orElseThrow();
    }

    private static Why why(RunningClock clock, String now) {
        return why(WhyCases.incident(clock), WhyCases.at(now));
    }

    private List<String> tell(Why why) {
        return WhyLines.of(why).stream()
                .map(line ->
                        switch (line) {
                            case WhyLine.Mark mark -> WhyWords.mark(mark);
                            case WhyLine.More(var more) -> words.more(more);
                            case WhyLine.Stretch it ->
                                    WhyWords.span(it.from(), it.to())
                                            + " "
                                            + Times.countdown(it.length())
                                            + " "
                                            + WhyWords.part(it.rule().part())
                                            + " "
                                            + words.rule(it.rule());
                        })
                .toList();
    }

    @Test
    void anOverdueClockSaysByHowMuchAndWhy() {
        Why why = why(WhyCases.clock("2026-11-20T10:00", WhyCases.FOUR_HOURS), "2026-11-20T16:12");
        assertEquals("已计时 4 小时 12 分，时限 4 工作时，超时 12 分 0 秒", words.sentence(why));
        assertEquals(
                List.of(
                        "2026-11-20 10:00:00 开始计时",
                        "11-20 10:00:00 – 12:00:00 2:00:00 计时 工作时段 08:00–12:00",
                        "11-20 12:00:00 – 14:00:00 2:00:00 非工作 非工作时段",
                        "11-20 14:00:00 – 15:12:00 1:12:00 计时 工作时段 14:00–18:00",
                        "2026-11-20 15:12:00 进入即将超时",
                        "11-20 15:12:00 – 16:00:00 0:48:00 计时 工作时段 14:00–18:00",
                        "2026-11-20 16:00:00 截止",
                        "11-20 16:00:00 – 16:12:00 0:12:00 计时 工作时段 14:00–18:00",
                        "2026-11-20 16:12:00 现在"),
                tell(why));
        assertEquals("计时 4:12:00 + 暂停 0:00:00 + 非工作 2:00:00 = 历时 6:12:00", WhyWords.adding(why));
        assertEquals("计时 4:12:00 − 时限 4:00:00 = 超时 0:12:00", WhyWords.against(why));
        assertEquals("截止后已过 0:12:00 = 计时 0:12:00 + 不计 0:00:00", words.countdown(why));
    }

    @Test
    void theSameInEnglish() {
        Texts.localeProperty().set(Texts.EN);
        Why why = why(WhyCases.clock("2026-11-20T10:00", WhyCases.FOUR_HOURS), "2026-11-20T16:12");
        assertEquals(
                "4 h 12 min counted of a limit of 4 working hours, 12 min 0 s over",
                words.sentence(why));
        assertEquals("11-20 12:00:00 – 14:00:00 2:00:00 outside off hours", tell(why).get(2));
        assertEquals("1 working day", WhyWords.limit(new TimeLimit(1, ClockKind.WORK_DAY)));
        assertEquals(
                "15 min day and night", WhyWords.limit(new TimeLimit(.25, ClockKind.URGENT_HOUR)));
    }

    @Test
    void aRunningClockTellsWhatIsStillToCome() {
        Why why = why(WhyCases.clock("2026-11-20T17:00", WhyCases.FOUR_HOURS), "2026-11-20T17:30");
        assertEquals("已计时 30 分 0 秒，时限 4 工作时，还剩 3 小时 30 分", words.sentence(why));
        List<String> told = tell(why);
        assertEquals("2026-11-20 17:30:00 现在，以下尚未到来", told.get(2));
        assertEquals("11-21 00:00:00 – 11-23 00:00:00 48:00:00 非工作 周末", told.get(5));
        assertEquals("2026-11-23 11:00:00 截止", told.getLast());
        assertEquals("距截止 2天 17:30:00 = 计时 3:30:00 + 非工作 62:00:00", words.countdown(why));
    }

    @Test
    void holidaysAndMakeUpWorkdaysAreNamed() {
        Why why =
                why(
                        WhyCases.clock("2026-09-30T17:00", new TimeLimit(40, ClockKind.WORK_HOUR)),
                        "2026-10-12T09:00");
        List<String> told = tell(why);
        assertTrue(
                told.contains("10-01 00:00:00 – 10-08 00:00:00 168:00:00 非工作 国庆节"),
                told.toString());
        assertTrue(
                told.contains("10-10 08:00:00 – 12:00:00 4:00:00 计时 调休上班（国庆节）08:00–12:00"),
                told.toString());
    }

    @Test
    void aClockThatStandsStillSaysSinceWhenAndWhy() {
        RunningClock clock =
                WhyCases.clock("2026-11-20T08:00", WhyCases.FOUR_HOURS)
                        .paused(WhyCases.at("2026-11-20T09:00"), "等配件");
        Why why = why(clock, "2026-11-20T10:00");
        assertEquals(
                "自 2026-11-20 09:00:00 起暂停计时（挂账：等配件）。已计时 1 小时 0 分，时限 4 工作时，还剩 3 小时 0 分",
                words.sentence(why));
        assertEquals("2026-11-20 15:00:00（若此刻恢复计时；暂停时为 2026-11-20 12:00:00）", words.deadline(why));
        assertTrue(tell(why).contains("11-20 09:00:00 – 10:00:00 1:00:00 暂停 挂账：等配件"));
        assertEquals("停在 3:00:00 = 计时 3:00:00 + 非工作 0:00:00", words.countdown(why));
        assertTrue(why.asRecorded());
    }

    @Test
    void pausesInAnotherStageNameTheStage() {
        RunningClock clock =
                WhyCases.clock("2026-11-20T08:00", new TimeLimit(.5, ClockKind.URGENT_HOUR))
                        .paused(
                                WhyCases.at("2026-11-20T08:10"),
                                RunningClock.IN_STAGE + "pending_verify")
                        .resumed(WhyCases.ENGINE, List.of(), WhyCases.at("2026-11-20T08:25"));
        Why why = why(clock, "2026-11-20T08:40");
        assertEquals("已计时 25 分 0 秒，时限 30 分钟（紧急工作时），还剩 5 分 0 秒，即将超时", words.sentence(why));
        assertTrue(tell(why).contains("11-20 08:10:00 – 08:25:00 0:15:00 暂停 在“核实中”环节"));
        assertTrue(tell(why).contains("11-20 08:00:00 – 08:10:00 0:10:00 计时 昼夜计时"));
    }

    @Test
    void anExtensionSaysWhenByHowMuchAndWhy() {
        RunningClock clock =
                WhyCases.clock("2026-11-20T08:00", WhyCases.FOUR_HOURS)
                        .extended(
                                WhyCases.ENGINE,
                                new Extension(
                                        WhyCases.at("2026-11-20T11:00"),
                                        WhyCases.FOUR_HOURS,
                                        "需开挖路面"));
        Why why = why(clock, "2026-11-20T15:00");
        assertEquals("已计时 5 小时 0 分，时限 4 工作时（另延期 4 工作时），还剩 3 小时 0 分", words.sentence(why));
        assertTrue(
                tell(why).contains("2026-11-20 11:00:00 批准延期 4 工作时：需开挖路面"), tell(why).toString());
    }

    @Test
    void endedOnesSayWhetherInTime() {
        RunningClock clock = WhyCases.clock("2026-11-20T08:00", WhyCases.FOUR_HOURS);
        Instant later = WhyCases.at("2026-11-25T08:00");
        Why inTime = why(WhyCases.incident(clock, null, WhyCases.at("2026-11-20T11:00")), later);
        assertEquals("按时办结：已计时 3 小时 0 分，时限 4 工作时，还剩 1 小时 0 分", words.sentence(inTime));
        assertEquals("2026-11-20 11:00:00 办结", tell(inTime).getLast());
        Why late = why(WhyCases.incident(clock, null, WhyCases.at("2026-11-20T14:30")), later);
        assertEquals("超时办结：已计时 4 小时 30 分，时限 4 工作时，超时 30 分 0 秒", words.sentence(late));
        assertEquals("办结时截止已过 2:30:00 = 计时 0:30:00 + 不计 2:00:00", words.countdown(late));
        assertEquals("2026-11-20 14:30:00 办结", tell(late).getLast());
    }

    @Test
    void usedUpAtNoonItIsOverThoughNothingHasCountedSince() {
        Why why = why(WhyCases.clock("2026-11-20T08:00", WhyCases.FOUR_HOURS), "2026-11-20T13:00");
        assertEquals(
                "已计时 4 小时 0 分，时限 4 工作时，已于 2026-11-20 12:00:00 用完，此后尚无计时时段", words.sentence(why));
        assertEquals("截止后已过 1:00:00 = 计时 0:00:00 + 不计 1:00:00", words.countdown(why));
    }

    @Test
    void threeWorkingDaysAreHoursNotOneDay() {
        Why why =
                why(
                        WhyCases.clock("2026-11-16T08:00", new TimeLimit(3, ClockKind.WORK_DAY)),
                        "2026-11-18T18:00");
        assertEquals("已计时 24 小时 0 分，时限 3 工作日，还剩 0 秒，即将超时", words.sentence(why));
    }

    @Test
    void yearsWithoutHolidaysAreSaid() {
        Why why = why(WhyCases.clock("2026-12-31T17:00", WhyCases.FOUR_HOURS), "2026-12-31T17:30");
        assertEquals(List.of("2027 年假期未公布，按周末计"), WhyWords.notes(why));
    }

    @Test
    void aDeadlineWrittenDownOtherwiseIsSaidAndHolds() {
        RunningClock real = WhyCases.clock("2026-11-20T08:00", WhyCases.FOUR_HOURS);
        RunningClock lacksItsPause =
                new RunningClock(
                        real.startedAt(),
                        real.limit(),
                        WhyCases.at("2026-11-20T15:00"),
                        WhyCases.at("2026-11-20T14:12"),
                        null,
                        null,
                        List.of(),
                        List.of());
        Why why = why(lacksItsPause, "2026-11-20T14:05");
        assertFalse(why.asRecorded());
        assertFalse(why.late());
        assertTrue(WhyWords.notes(why).getFirst().contains("2026-11-20 15:00:00"));
    }

    @Test
    void linesAddUpThoughMomentsLieBetweenSeconds() {
        RunningClock clock =
                RunningClock.of(
                        WhyCases.ENGINE,
                        WhyCases.at("2026-11-20T08:00").plusMillis(500),
                        WhyCases.FOUR_HOURS,
                        List.of(
                                new Pause(
                                        WhyCases.at("2026-11-20T08:10").plusMillis(700),
                                        WhyCases.at("2026-11-20T08:20").plusMillis(100),
                                        "等")),
                        null);
        Why why = why(clock, "2026-11-20T11:59");
        Duration counted =
                WhyLines.of(why).stream()
                        .filter(line -> line instanceof WhyLine.Stretch it && !it.toCome())
                        .map(line -> (WhyLine.Stretch) line)
                        .filter(it -> it.rule().part() == Rule.Part.COUNTED)
                        .map(WhyLine.Stretch::length)
                        .reduce(Duration.ZERO, Duration::plus);
        assertEquals(why.counted(), counted);
        assertEquals(why.told().allowed(), why.counted().plus(why.remaining()));
    }

    @Test
    void aSecondRoundedDownBeforeTheStartIsTheStart() {
        RunningClock clock =
                RunningClock.of(
                        WhyCases.ENGINE,
                        WhyCases.at("2026-11-20T08:00").plusMillis(500),
                        WhyCases.FOUR_HOURS,
                        List.of(),
                        null);
        assertEquals(Duration.ZERO, why(clock, "2026-11-20T08:00").counted());
    }
}
