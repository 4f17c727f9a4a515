package org.fengqiao.console.app;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fengqiao.console.boundary.PlaceInView;
import org.fengqiao.console.export.page.LegendBlock;
import org.fengqiao.console.export.page.PageContent;
import org.fengqiao.console.map.paper.MapSheet;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;

/// The words on a page, in the language of the console. Pure.
///
/// @param author who makes it
/// @param now on the server's clock
/// @param silence since when nothing was heard of the server; empty where nothing ever was
/// @param linked whether the link stands
record PageMaker(String author, Instant now, Optional<Duration> silence, boolean linked) {

    /// What is older than this is called stale: the server tells its newest number every 10 s.
    private static final Duration FRESH = Duration.ofSeconds(30);

    private static final Texts TEXTS = Texts.of("export");

    /// What the view shows, such as 玄武区局部.
    static String place(PlaceInView seen) {
        return TEXTS.get("place." + seen.extent(), seen.area().name());
    }

    static String title(PlaceInView seen) {
        return TEXTS.get("page.proposed", place(seen));
    }

    private String age() {
        return silence.map(quiet ->
                        linked && quiet.compareTo(FRESH) < 0
                                ? TEXTS.get("page.fresh")
                                : TEXTS.get("page.stale", Times.words(quiet)))
                .orElseGet(() -> TEXTS.get("page.unheard"));
    }

    /// @param notes of the map
    PageContent make(
            String title,
            PlaceInView seen,
            MapSheet map,
            List<LegendBlock> legend,
            List<String> notes) {
        Instant heard = now.minus(silence.orElse(Duration.ZERO));
        List<String> all = new ArrayList<>();
        all.add(TEXTS.get("page.made", author, Times.full(now)));
        all.add(TEXTS.get("page.datum"));
        all.addAll(notes);
        return new PageContent(
                title,
                TEXTS.get("page.subtitle", place(seen), Times.full(heard), age()),
                map,
                legend,
                all,
                author,
                now,
                Texts.locale().toLanguageTag(),
                new PageContent.Words(
                        TEXTS.get("page.legend"),
                        TEXTS.get("page.scale"),
                        TEXTS.get("page.north"),
                        TEXTS.get("page.missing")));
    }
}
