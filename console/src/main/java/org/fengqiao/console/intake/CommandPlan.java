package org.fengqiao.console.intake;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fengqiao.cityimport.assemble.AreaSource;
import org.fengqiao.cityimport.assemble.CityPlan;
import org.fengqiao.cityimport.assemble.ComponentSource;
import org.fengqiao.cityimport.assemble.Guess;
import org.fengqiao.cityimport.assemble.PointSource;
import org.fengqiao.cityimport.datum.Datum;
import org.fengqiao.console.theme.Texts;
import org.jspecify.annotations.Nullable;

/// What the command line and the files come to: a plan. What is taken without asking is said.
final class CommandPlan {

    private static final Texts TEXTS = Texts.of("intake");

    private final ImportOptions options;
    private final PrintWriter out;
    private final PrintWriter err;

    CommandPlan(ImportOptions options, PrintWriter out, PrintWriter err) {
        this.options = options;
        this.out = out;
        this.err = err;
    }

    /// Null if somebody has to say what coordinates are, or has named what is not there; that was
    /// said then.
    @Nullable CityPlan of(List<Proposal> layers) {
        PointNames names = options.pointNames();
        List<Proposal> proposals = layers.stream().map(names::place).toList();
        List<String> missing = new ArrayList<>(names.listMissing(proposals));
        missing.addAll(options.figures().listMissing(proposals));
        missing.addAll(options.components().listMissing(proposals));
        if (!missing.isEmpty()) {
            err.println(
                    "fengqiao import: "
                            + TEXTS.get("command.noColumn", String.join(", ", missing)));
            return null;
        }
        Optional<String> unknown = options.components().findUnknownClass(proposals);
        if (unknown.isPresent()) {
            err.println("fengqiao import: " + TEXTS.get("command.noClass", unknown.get()));
            return null;
        }
        CityPlan plan = plan(proposals);
        if (plan != null && options.addTo != null && !plan.areas().isEmpty()) {
            err.println("fengqiao import: " + TEXTS.get("command.areasToAdd"));
            return null;
        }
        return plan;
    }

    private @Nullable CityPlan plan(List<Proposal> proposals) {
        List<AreaSource> areas = new ArrayList<>();
        List<PointSource> points = new ArrayList<>();
        List<ComponentSource> components = new ArrayList<>();
        for (Proposal each : proposals) {
            Datum datum = datum(each);
            if (datum == null) {
                return null;
            }
            if (each.areas()) {
                AreaSource guess = Guess.areas(each.layer(), datum);
                areas.add(
                        options.figures()
                                .of(
                                        new AreaSource(
                                                        guess.layer(),
                                                        datum,
                                                        columns(guess.columns()),
                                                        guess.level())
                                                .withFigures(guess.figures())));
            } else if (options.components().isComponents(each)) {
                components.add(options.components().of(each, datum));
            } else {
                PointSource guess = Guess.points(each.layer(), datum);
                points.add(
                        new PointSource(
                                guess.layer(),
                                datum,
                                options.pointNames().or(guess.columns(), each.layer()),
                                options.kind == null ? guess.kind() : options.kind));
            }
        }
        String fallback =
                proposals.isEmpty()
                        ? "City"
                        : proposals.getFirst().layer().file().replaceAll("\\..*", "");
        CityPlan plan =
                new CityPlan(
                        options.code,
                        options.name.isEmpty() ? fallback : options.name,
                        options.nameEn().isEmpty() ? fallback : options.nameEn(),
                        options.timezone,
                        Texts.isChinese() ? "zh-CN" : "en",
                        options.levels(),
                        options.rule,
                        !options.generated,
                        areas,
                        points);
        return components.isEmpty()
                ? plan
                : plan.withComponents(components, proposals.getFirst().classes());
    }

    private @Nullable Datum datum(Proposal proposal) {
        String file = proposal.layer().file();
        if (!options.datum.isEmpty() && proposal.layer().crs() == null) {
            return Datum.of(options.datum);
        }
        Datum datum = proposal.datum();
        if (datum == null) {
            err.println(TEXTS.get("command.sayDatum", file, ImportWords.hint(proposal.hint())));
        } else {
            out.println(TEXTS.get("command.datum", file, datum.name()));
            if (proposal.asks()) {
                out.println(TEXTS.get("command.hint", file, ImportWords.hint(proposal.hint())));
            }
        }
        return datum;
    }

    private AreaSource.Columns columns(AreaSource.Columns guess) {
        return new AreaSource.Columns(
                or(options.codeColumn, guess.code()),
                or(options.nameColumn, guess.name()),
                or(options.parentColumn, guess.parent()),
                or(options.levelColumn, guess.level()));
    }

    private static @Nullable String or(@Nullable String given, @Nullable String guess) {
        return given == null ? guess : given;
    }
}
