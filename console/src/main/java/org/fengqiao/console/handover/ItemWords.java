package org.fengqiao.console.handover;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;
import org.fengqiao.domain.handover.HandoverSheet;
import org.fengqiao.domain.handover.OpenItem;
import org.fengqiao.domain.handover.Section;
import org.fengqiao.domain.handover.ShiftFigure;
import org.jspecify.annotations.Nullable;

/// Words for what a handover sheet holds, on screen as on paper.
public final class ItemWords {

    private static final Texts TEXTS = Texts.of("handover");

    private final ItemNames names;

    public ItemWords(ItemNames names) {
        this.names = names;
    }

    public static String section(Section section) {
        return TEXTS.get("section." + section.name());
    }

    /// 接报 12 · 立案 8 · 结案 5 · 超时 2
    public static String figures(HandoverSheet sheet) {
        return Stream.of(ShiftFigure.values())
                .map(figure -> TEXTS.get("figure." + figure.name(), sheet.figure(figure)))
                .collect(Collectors.joining(" · "));
    }

    /// What is to be known of an item beside its title, in one line.
    public String detail(OpenItem item) {
        List<String> words = new ArrayList<>();
        String who = item.who() == null ? "" : item.who();
        String text = item.detail() == null ? "" : item.detail();
        switch (item.section()) {
            case ORDER -> words.add(TEXTS.get("item.order", who, text));
            case SUPERVISION -> {
                words.add(TEXTS.get("item.supervision", who, text));
                if (item.count() > 0) {
                    words.add(TEXTS.get("item.climbed", item.count()));
                }
            }
            case REQUEST -> words.add(TEXTS.get("item.request", who, names.request(text)));
            case WHISTLE -> words.add(TEXTS.get("item.whistle", department(item)));
            case CLUSTER -> words.add(TEXTS.get("item.cluster", item.count()));
            case PROMISE -> words.add(TEXTS.get("item.promise", String.valueOf(item.entry()), who));
            case OVERDUE, NEAR, UNHANDLED, PAUSED, IMPORTANT, IN_HAND -> {}
        }
        if (item.incident() != null) {
            words.add(item.incident().value());
        }
        if (item.grade() != null) {
            words.add(Texts.of("theme").get("grade." + item.grade().name()));
        }
        if (item.state() != null) {
            words.add(names.state(item.state()));
        }
        if (item.section() != Section.WHISTLE && item.department() != null) {
            words.add(department(item));
        }
        if (item.place() != null) {
            words.add(item.place());
        }
        return words.stream().filter(word -> !word.isBlank()).collect(Collectors.joining(" · "));
    }

    private String department(OpenItem item) {
        return item.department() == null ? "" : names.department(item.department());
    }

    /// Its time: until when, and how far that is from `at`; since when where nothing is fixed.
    public static String time(OpenItem item, Instant at) {
        @Nullable Instant due = item.due();
        if (due == null) {
            String key = item.section() == Section.PAUSED ? "time.noEnd" : "time.since";
            return TEXTS.get(key, Times.dayAndMinute(item.since()));
        }
        Duration left = Duration.between(at, due);
        String key =
                item.section() == Section.PAUSED
                        ? "time.resumes"
                        : left.isNegative() ? "time.over" : "time.due";
        return TEXTS.get(key, Times.dayAndMinute(due), Times.words(left));
    }
}
