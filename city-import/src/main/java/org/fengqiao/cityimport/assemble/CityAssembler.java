package org.fengqiao.cityimport.assemble;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.cityimport.assemble.Finding.Kind;
import org.fengqiao.cityimport.datum.Datum;
import org.fengqiao.cityimport.datum.Shift;
import org.fengqiao.cityimport.read.AxisOrder;
import org.fengqiao.cityimport.read.RawLayer;
import org.fengqiao.cityimport.read.ReadNote;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaFigures;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.Level;
import org.fengqiao.domain.code.LevelNames;
import org.fengqiao.domain.resource.Components;
import org.fengqiao.domain.resource.KeyPlace;

/// Makes a draft of a city as a plan says. Takes seconds for a large city, so not on the FX thread.
public final class CityAssembler {

    private final CityPlan plan;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Datum, Shift> shifts = new HashMap<>();

    private CityAssembler(CityPlan plan) {
        this.plan = plan;
    }

    /// @throws Shift.UnknownDatum if the plan names a coordinate system that nobody here knows
    public static CityDraft assemble(CityPlan plan) throws Shift.UnknownDatum {
        return new CityAssembler(plan).run();
    }

    /// Adds the points of a plan to a city; areas in the plan are not looked at.
    ///
    /// @return the city with its old points and its new ones
    /// @throws Shift.UnknownDatum if the plan names a coordinate system that nobody here knows
    public static CityDraft addTo(ExistingCity city, CityPlan plan) throws Shift.UnknownDatum {
        CityAssembler assembler = new CityAssembler(plan);
        PointPlacer points = new PointPlacer(city.tree(), assembler.findings);
        city.resources().forEach(points::keep);
        city.keyPlaces().forEach(points::keep);
        assembler.place(points, city.tree());
        Components components = assembler.components(city.tree(), city.components());
        return assembler.draft(city, city.levels(), points, components);
    }

    private CityDraft run() throws Shift.UnknownDatum {
        Candidates candidates = new Candidates(findings);
        for (int i = 0; i < plan.areas().size(); i++) {
            AreaSource source = plan.areas().get(i);
            tellSwapped(source.layer());
            candidates.add(i, source, shift(source.datum(), source.layer().file()));
        }
        Optional<Node> root =
                candidates.list().isEmpty()
                        ? Optional.empty()
                        : new Nesting(plan, findings).nest(LevelFinder.assign(candidates.list()));
        if (root.isEmpty()) {
            String points =
                    Stream.concat(
                                    plan.points().stream().map(PointSource::layer),
                                    plan.components().stream().map(ComponentSource::layer))
                            .map(RawLayer::file)
                            .collect(Collectors.joining(", "));
            findings.add(new Finding(Kind.NO_AREAS, "", 0, "", points, 0, null));
            return new CityDraft(
                    plan,
                    null,
                    LevelNames.FIVE,
                    List.of(),
                    List.of(),
                    CityDraft.noComponents(),
                    findings);
        }
        TreeBuilder builder = new TreeBuilder(plan.surveyed(), findings);
        AreaTree tree = builder.build(root.get());
        new CoverageCheck(tree, builder.origins(), findings).run();
        LevelNames names = names(tree);
        for (Level level : tree.listLevels()) {
            findings.add(
                    new Finding(
                            Kind.LEVEL_COUNT,
                            "",
                            0,
                            "",
                            names.of(level).in(plan.locale().startsWith("zh")),
                            tree.listLevel(level).size(),
                            null));
        }
        PointPlacer points = new PointPlacer(tree, findings);
        place(points, tree);
        ExistingCity nothing =
                new ExistingCity(tree, names, List.of(), List.of(), CityDraft.noComponents());
        Components components = components(tree, nothing.components());
        return draft(nothing, names, points, components);
    }

    /// With what is counted among the figures of the areas.
    private CityDraft draft(
            ExistingCity before, LevelNames names, PointPlacer points, Components components) {
        CountedFigures counted = new CountedFigures(findings);
        AreaTree withPlaces =
                counted.count(
                        before.tree(),
                        AreaFigures.KEY_PLACES,
                        counts(before.keyPlaces()),
                        counts(points.listKeyPlaces()));
        AreaTree full =
                counted.count(
                        withPlaces,
                        AreaFigures.COMPONENTS,
                        ComponentPlacer.counts(before.components()),
                        ComponentPlacer.counts(components));
        if (!plan.areas().isEmpty()) {
            figures(full);
        }
        return new CityDraft(
                plan,
                full,
                names,
                points.listResources(),
                points.listKeyPlaces(),
                components,
                findings);
    }

    private static Map<AreaCode, Integer> counts(List<KeyPlace> places) {
        Map<AreaCode, Integer> counts = new HashMap<>();
        places.forEach(place -> counts.merge(place.grid(), 1, Integer::sum));
        return counts;
    }

    private Components components(AreaTree tree, Components before) throws Shift.UnknownDatum {
        if (plan.components().isEmpty()) {
            return before;
        }
        ComponentPlacer placer = new ComponentPlacer(tree, plan, before, findings);
        for (ComponentSource source : plan.components()) {
            RawLayer layer = righted(source.layer(), source.datum(), tree);
            placer.add(source.with(layer), shift(source.datum(), layer.file()));
        }
        return placer.build();
    }

    private void figures(AreaTree tree) {
        List<Area> areas =
                tree.listLevels().stream()
                        .flatMap(level -> tree.listLevel(level).stream())
                        .toList();
        for (String name : AreaFigures.listNames(areas)) {
            long known = areas.stream().filter(a -> a.figures().find(name).isPresent()).count();
            findings.add(new Finding(Kind.FIGURE_COUNT, "", 0, "", name, known, null));
        }
        CityPlan.Units units = plan.units();
        units.differing()
                .forEach(each ->
                        findings.add(new Finding(Kind.UNIT_DIFFERS, "", 0, "", each, 0, null)));
    }

    /// A layer of degrees with its axes put right where only that way it lies in the city.
    private RawLayer righted(RawLayer layer, Datum datum, AreaTree tree) {
        RawLayer righted =
                datum instanceof Datum.Defined
                        ? layer
                        : AxisOrder.righted(layer, tree.root().shape().getEnvelopeInternal());
        tellSwapped(righted);
        return righted;
    }

    private void tellSwapped(RawLayer layer) {
        if (layer.notes().stream().anyMatch(note -> note.kind() == ReadNote.Kind.AXES_SWAPPED)) {
            int count = layer.features().size();
            findings.add(new Finding(Kind.AXES_SWAPPED, layer.file(), 0, "", "", count, null));
        }
    }

    private void place(PointPlacer placer, AreaTree tree) throws Shift.UnknownDatum {
        for (int i = 0; i < plan.points().size(); i++) {
            PointSource source = plan.points().get(i);
            RawLayer layer = righted(source.layer(), source.datum(), tree);
            placer.add(i, source.with(layer), shift(source.datum(), layer.file()));
        }
    }

    private Shift shift(Datum datum, String file) throws Shift.UnknownDatum {
        Shift known = shifts.get(datum);
        if (known == null) {
            try {
                known = Shift.of(datum);
            } catch (Shift.UnknownDatum e) {
                throw e.in(file);
            }
            shifts.put(datum, known);
        }
        return known;
    }

    /// As many names as there are levels: those given, the usual ones after them.
    private LevelNames names(AreaTree tree) {
        LevelNames given = plan.levels();
        int count = Math.max(2, tree.listLevels().size());
        List<LevelNames.Name> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add((given == null ? LevelNames.FIVE : given).of(Level.values()[i]));
        }
        return new LevelNames(names);
    }
}
