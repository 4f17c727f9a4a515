package org.fengqiao.cityimport.assemble;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.domain.resource.ComponentState;

/// What people call the states of components in their tables.
final class ComponentStates {

    private static final Map<ComponentState, List<String>> WORDS =
            new EnumMap<>(ComponentState.class);

    static {
        WORDS.put(ComponentState.INTACT, List.of("完好", "正常", "良好", "intact", "good", "ok"));
        WORDS.put(ComponentState.DAMAGED, List.of("破损", "损坏", "damaged", "broken"));
        WORDS.put(ComponentState.LOST, List.of("丢失", "缺失", "lost", "missing"));
        WORDS.put(ComponentState.ABANDONED, List.of("废弃", "停用", "abandoned", "disused"));
        WORDS.put(ComponentState.REMOVED, List.of("移除", "拆除", "removed"));
    }

    private ComponentStates() {}

    static Optional<ComponentState> find(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        return WORDS.entrySet().stream()
                .filter(each -> each.getValue().contains(plain))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
