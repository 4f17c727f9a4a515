package org.fengqiao.cityimport.assemble;

import java.util.List;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.LevelNames;
import org.fengqiao.domain.resource.Components;
import org.fengqiao.domain.resource.KeyPlace;
import org.fengqiao.domain.resource.Resource;

/// A city that is there already and to which points are added.
public record ExistingCity(
        AreaTree tree,
        LevelNames levels,
        List<Resource> resources,
        List<KeyPlace> keyPlaces,
        Components components) {

    public ExistingCity {
        resources = List.copyOf(resources);
        keyPlaces = List.copyOf(keyPlaces);
    }
}
