package org.fengqiao.cityimport.assemble;

import java.util.List;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.LevelNames;
import org.fengqiao.domain.resource.Components;
import org.fengqiao.domain.resource.KeyPlace;
import org.fengqiao.domain.resource.Resource;
import org.jspecify.annotations.Nullable;

/// A city in memory with all that was found on the way; nothing of it is on disk.
///
/// @param tree null where not one area could be made of the files
public record CityDraft(
        CityPlan plan,
        @Nullable AreaTree tree,
        LevelNames levels,
        List<Resource> resources,
        List<KeyPlace> keyPlaces,
        Components components,
        List<Finding> findings) {

    public CityDraft {
        resources = List.copyOf(resources);
        keyPlaces = List.copyOf(keyPlaces);
        findings = List.copyOf(findings);
    }

    /// None.
    static Components noComponents() {
        return new Components.Builder(List.of()).build();
    }

    public long count(Finding.Severity severity) {
        return findings.stream().filter(f -> f.kind().severity() == severity).count();
    }
}
