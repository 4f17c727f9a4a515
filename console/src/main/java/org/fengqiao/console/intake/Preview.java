package org.fengqiao.console.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.cityimport.assemble.CityAssembler;
import org.fengqiao.cityimport.assemble.CityDraft;
import org.fengqiao.cityimport.assemble.CityPlan;
import org.fengqiao.cityimport.datum.Shift;
import org.fengqiao.cityimport.folder.CityAddition;
import org.fengqiao.cityimport.folder.CityFolderWriter;
import org.fengqiao.cityimport.osm.BaseMap;
import org.fengqiao.console.map.AreaLayer;
import org.fengqiao.console.map.AreaShape;
import org.fengqiao.console.map.VectorSource;
import org.fengqiao.domain.basemap.ContextFeature;
import org.fengqiao.domain.basemap.ContextLayer;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.Level;
import org.jspecify.annotations.Nullable;

/// A draft with its areas and its base map made ready to be drawn. Immutable.
///
/// @param map null where there is none, or where it cannot be read
/// @param unread why the base map cannot be read
record Preview(
        CityDraft draft,
        Map<Level, AreaLayer.Prepared> levels,
        @Nullable BaseMap map,
        List<VectorSource> context,
        @Nullable IOException unread) {

    Preview {
        levels = Map.copyOf(levels);
        context = List.copyOf(context);
    }

    /// Writes what is shown; takes a while.
    ///
    /// @param fresh whether a city is made; else the one that is there gets points and base map
    /// @param classes file with the classes of cases of a new city
    void write(boolean fresh, Path classes, Path place) throws IOException {
        if (fresh) {
            CityFolderWriter.write(draft, map, classes, place);
        } else {
            CityAddition.put(draft, map, place);
        }
    }

    /// Makes drafts; seconds for a large city, so never on the FX thread.
    ///
    /// @param basemap its file; null for none
    /// @param classes file with the classes that components may be of
    record Maker(
            BaseMapReader reader, ContextDrawing drawing, @Nullable Path basemap, Path classes) {

        /// @throws IOException if the classes of components cannot be read
        Preview of(CityPlan plan) throws IOException, Shift.UnknownDatum {
            return of(CityAssembler.assemble(classed(plan)));
        }

        /// Points and another base map for a city that is there already.
        ///
        /// @throws IOException if there is no city in the folder
        Preview ofCity(Path folder, CityPlan plan) throws IOException, Shift.UnknownDatum {
            return of(CityAssembler.addTo(CityAddition.load(folder), classed(plan)));
        }

        /// With the classes as they are now: the city may have been chosen after the files.
        private CityPlan classed(CityPlan plan) throws IOException {
            return plan.components().isEmpty()
                    ? plan
                    : plan.withComponents(plan.components(), Proposal.classes(classes));
        }

        private Preview of(CityDraft draft) {
            AreaTree tree = draft.tree();
            if (tree == null) {
                return new Preview(draft, Map.of(), null, List.of(), null);
            }
            Map<Level, AreaLayer.Prepared> levels = new EnumMap<>(Level.class);
            for (Level level : tree.listLevels()) {
                levels.put(level, prepared(tree, level));
            }
            if (basemap == null) {
                return new Preview(draft, levels, null, List.of(), null);
            }
            try {
                BaseMap map = reader.read(basemap, tree);
                List<VectorSource> context = new ArrayList<>();
                for (ContextLayer layer : ContextLayer.values()) {
                    List<ContextFeature> features = map.list(layer);
                    if (!features.isEmpty()) {
                        context.add(drawing.prepare(layer, features));
                    }
                }
                return new Preview(draft, levels, map, context, null);
            } catch (IOException e) {
                return new Preview(draft, levels, null, List.of(), e); // said, and nothing written
            }
        }

        private static AreaLayer.Prepared prepared(AreaTree tree, Level level) {
            return AreaLayer.prepare(
                    tree.listLevel(level).stream()
                            .map(area ->
                                    new AreaShape(
                                            area.code().digits(),
                                            area.name(),
                                            area.surveyed(),
                                            area.shape()))
                            .toList());
        }
    }
}
