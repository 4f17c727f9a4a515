package org.fengqiao.console.resource;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A search radius in metres, as the wire allows it.
public record Radius(double metres) {

    public static final List<Radius> USUAL =
            List.of(new Radius(300), new Radius(500), new Radius(1000));

    /// DOMAIN.md 5.2: 1000 m unless the operator says otherwise.
    public static final Radius DEFAULT = new Radius(1000);

    public static final double LEAST_M = 10;
    public static final double GREATEST_M = 5000;

    public Radius {
        if (!(metres >= LEAST_M && metres <= GREATEST_M)) {
            throw new IllegalArgumentException(
                    "radius must lie in " + LEAST_M + ".." + GREATEST_M + " m: " + metres);
        }
    }

    /// Reads what an operator types: `750`, `750m`, `750 米`, `1.5km`, `1.5 公里`; empty where it is
    /// no radius that may be asked for.
    public static Optional<Radius> parse(String typed) {
        String text =
                Normalizer.normalize(typed, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\s+", "");
        double unit = 1;
        for (String kilo : List.of("km", "公里", "千米")) {
            if (text.endsWith(kilo)) {
                text = text.substring(0, text.length() - kilo.length());
                unit = 1000;
            }
        }
        for (String metre : List.of("m", "米")) {
            if (unit == 1 && text.endsWith(metre)) {
                text = text.substring(0, text.length() - metre.length());
            }
        }
        if (!text.matches("\\d{1,5}(\\.\\d{1,3})?")) {
            return Optional.empty();
        }
        double metres = Double.parseDouble(text) * unit;
        return metres >= LEAST_M && metres <= GREATEST_M
                ? Optional.of(new Radius(metres))
                : Optional.empty();
    }
}
