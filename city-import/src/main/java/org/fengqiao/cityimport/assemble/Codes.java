package org.fengqiao.cityimport.assemble;

import java.util.Optional;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.Level;

/// Gives areas their codes: national ones where they nest as the standard has it, else paths.
final class Codes {

    private static final int[] LENGTHS = {6, 6, 9, 12, 15};

    private Codes() {}

    /// Whether all codes of a city are national.
    static boolean areNational(Node root) {
        return national(root.area().code(), 0).isPresent() && childrenNest(root, 0);
    }

    private static boolean childrenNest(Node node, int level) {
        for (Node child : node.children()) {
            Optional<AreaCode> parent = national(node.area().code(), level);
            Optional<AreaCode> code = national(child.area().code(), level + 1);
            if (code.isEmpty()
                    || parent.isEmpty()
                    || !parent.get().contains(code.get())
                    || code.get().equals(parent.get())
                    || !childrenNest(child, level + 1)) {
                return false;
            }
        }
        return true;
    }

    /// A code cut to the length of its level, if what is cut off are zeros.
    static Optional<AreaCode> national(String code, int level) {
        if (level >= LENGTHS.length
                || !code.matches("\\d{" + LENGTHS[level] + ",15}")
                || !code.substring(LENGTHS[level]).chars().allMatch(c -> c == '0')) {
            return Optional.empty();
        }
        String digits = code.substring(0, LENGTHS[level]);
        if (digits.length() != 6 && digits.length() % 3 != 0) {
            return Optional.empty();
        }
        AreaCode made = AreaCode.of(digits);
        return made.level() == Level.values()[level] ? Optional.of(made) : Optional.empty();
    }
}
