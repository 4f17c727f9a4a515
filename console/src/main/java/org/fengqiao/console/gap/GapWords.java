package org.fengqiao.console.gap;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;
import org.fengqiao.domain.gap.GapItem;

/// The digest in words, in the language of now.
public final class GapWords {

    private static final Texts TEXTS = Texts.of("gap");

    private GapWords() {}

    /// 失联 5 分 21 秒（14:02:10 – 14:07:31）.
    static String blind(KeptDigest digest) {
        return TEXTS.get(
                "head",
                Times.words(digest.blind()),
                Times.clock(digest.from()),
                Times.clock(digest.to()));
    }

    /// 变红 2 · 新增 3 · 答复 1.
    static String counts(KeptDigest digest) {
        return Arrays.stream(GapItem.Kind.values())
                .filter(kind -> digest.count(kind) > 0)
                .map(kind -> TEXTS.get("count." + kind, digest.count(kind)))
                .collect(Collectors.joining(" · "));
    }

    /// What the desk says when it sees again.
    public static String news(KeptDigest digest) {
        return TEXTS.get("news", Times.words(digest.blind()), counts(digest));
    }

    static String kind(GapItem item) {
        return TEXTS.get("kind." + item.kind());
    }

    /// Who said what, or where the case came to; may be empty.
    static String detail(GapItem item) {
        return switch (item.kind()) {
            case ORDER_ANSWERED ->
                    TEXTS.get(
                            item.words() == null ? "answer" : "answer.words",
                            String.valueOf(item.who()),
                            TEXTS.get("rung." + item.rung()),
                            String.valueOf(item.words()));
            case REPLIED -> item.words() == null ? "" : item.words();
            case TURNED_RED, NEW, ENDED, GONE -> "";
        };
    }

    static String icon(GapItem item) {
        return switch (item.kind()) {
            case TURNED_RED -> "mdi2a-alarm-light-outline";
            case NEW -> "mdi2p-plus-box-outline";
            case ORDER_ANSWERED -> "mdi2a-account-check-outline";
            case REPLIED -> "mdi2r-reply-outline";
            case ENDED -> "mdi2c-check-circle-outline";
            case GONE -> "mdi2e-exit-to-app";
        };
    }
}
