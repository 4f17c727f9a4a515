package org.fengqiao.console.resource;

import java.util.Map;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.resource.CameraType;
import org.fengqiao.domain.resource.CameraView;
import org.fengqiao.domain.resource.Resource;
import org.fengqiao.domain.resource.ResourceId;
import org.fengqiao.domain.resource.ResourceKind;

/// Resources for tests.
final class SampleResources {

    static final LonLat CENTRE = new LonLat(118.79, 32.05);

    private SampleResources() {}

    static Resource resource(String id, ResourceKind kind, String name, LonLat position) {
        return new Resource(
                ResourceId.of(id),
                kind,
                name,
                position,
                AreaCode.of("320102001002003"),
                kind.isForce() ? "13800000000" : null,
                kind == ResourceKind.CAMERA ? new CameraView(CameraType.BULLET, 40, 60, 80) : null,
                Map.of());
    }

    static Resource worker(String id, String name) {
        return resource(id, ResourceKind.GRID_WORKER, name, CENTRE);
    }
}
