package org.fengqiao.console.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The options of a console that is left for another city.
final class Reopening {

    /// They belong to the backend and the city that are left.
    private static final Set<String> LEFT = Set.of("--city", "--backend", "--user");

    private Reopening() {}

    static String[] args(String[] before, Path city) {
        List<String> args = new ArrayList<>();
        for (int i = 0; i < before.length; i++) {
            String name = before[i].replaceAll("=.*", "");
            if (!LEFT.contains(name)) {
                args.add(before[i]);
            } else if (name.equals(before[i])) {
                i++; // its value stands by itself
            }
        }
        args.add("--city");
        args.add(city.toString());
        return args.toArray(String[]::new);
    }
}
