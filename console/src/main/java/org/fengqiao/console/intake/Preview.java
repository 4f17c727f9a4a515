package org.fengqiao.console.intake;

import java.util.EnumMap;
import java.util.Map;
import org.fengqiao.cityimport.assemble.CityAssembler;
import org.fengqiao.cityimport.assemble.CityDraft;
import org.fengqiao.cityimport.assemble.CityPlan;
import org.fengqiao.cityimport.datum.Shift;
import org.fengqiao.console.map.AreaLayer;
import org.fengqiao.console.map.AreaShape;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.Level;

/// A draft with its areas made ready to be drawn. Immutable.
record Preview(CityDraft draft, Map<Level, AreaLayer.Prepared> levels) {

    Preview {
        levels = Map.copyOf(levels);
    }

    /// Seconds for a large city; never on the FX thread.
    static Preview of(CityPlan plan) throws Shift.UnknownDatum {
        CityDraft draft = CityAssembler.assemble(plan);
        Map<Level, AreaLayer.Prepared> levels = new EnumMap<>(Level.class);
        AreaTree tree = draft.tree();
        if (tree != null) {
            for (Level level : tree.listLevels()) {
                levels.put(
                        level,
                        AreaLayer.prepare(
                                tree.listLevel(level).stream()
                                        .map(area ->
                                                new AreaShape(
                                                        area.code().digits(),
                                                        area.name(),
                                                        area.surveyed(),
                                                        area.shape()))
                                        .toList()));
            }
        }
        return new Preview(draft, levels);
    }
}
