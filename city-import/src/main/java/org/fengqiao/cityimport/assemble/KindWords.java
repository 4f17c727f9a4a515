package org.fengqiao.cityimport.assemble;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.domain.resource.ResourceKind;

/// What people call the kinds of resources in their tables and file names.
public final class KindWords {

    private static final Map<ResourceKind, List<String>> WORDS =
            Map.of(
                    ResourceKind.CAMERA, List.of("监控", "摄像", "视频", "探头", "camera", "cctv"),
                    ResourceKind.GRID_WORKER, List.of("网格员", "grid worker", "worker"),
                    ResourceKind.POLICE, List.of("民警", "警力", "警员", "police"),
                    ResourceKind.CITY_MANAGEMENT, List.of("城管", "city management"),
                    ResourceKind.EMERGENCY_TEAM, List.of("应急队", "救援队", "emergency team", "rescue"),
                    ResourceKind.EMERGENCY_DEPOT,
                            List.of("物资", "仓库", "depot", "store", "warehouse"),
                    ResourceKind.SHELTER, List.of("避难", "安置", "shelter"),
                    ResourceKind.HOSPITAL, List.of("医院", "卫生", "hospital", "clinic"),
                    ResourceKind.FIRE_STATION, List.of("消防站", "消防队", "fire station"),
                    ResourceKind.HYDRANT, List.of("消火栓", "消防栓", "hydrant"));

    private KindWords() {}

    /// From a word, the name of a file, or the name of the constant.
    public static Optional<ResourceKind> find(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replace('_', ' ').strip();
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        for (ResourceKind kind : ResourceKind.values()) {
            if (plain.equals(kind.name().toLowerCase(Locale.ROOT).replace('_', ' '))) {
                return Optional.of(kind);
            }
        }
        for (ResourceKind kind : ResourceKind.values()) {
            if (WORDS.getOrDefault(kind, List.of()).stream().anyMatch(plain::contains)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
