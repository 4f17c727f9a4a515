package org.fengqiao.console.boundary;

import java.util.List;
import org.fengqiao.domain.code.Level;

/// What people call an area for short, where a map has no room for its whole name: `鼓楼` for 鼓楼区,
/// `嘉业` for 嘉业社区居委会, `第6网格` for 嘉业社区第6网格.
final class ShortNames {

    private ShortNames() {}

    /// The name itself where it has no shorter form of at least two characters.
    static String of(String name, Level level) {
        if (level == Level.GRID) {
            int number = name.lastIndexOf('第');
            return number > 0 ? name.substring(number) : name;
        }
        for (String ending : endings(level)) {
            if (name.endsWith(ending) && name.length() >= ending.length() + 2) {
                return name.substring(0, name.length() - ending.length());
            }
        }
        return name;
    }

    private static List<String> endings(Level level) {
        return switch (level) {
            case CITY -> List.of("市");
            case DISTRICT -> List.of("区", "县", "市");
            case STREET -> List.of("街道", "镇", "乡");
            case COMMUNITY -> List.of("社区居委会", "村委会", "居委会", "村民委员会", "居民委员会", "社区", "村");
            case GRID -> List.of();
        };
    }
}
