package org.fengqiao.domain.wire;

import java.time.Instant;
import java.util.List;
import org.fengqiao.domain.code.AreaCode;

/// Says that somebody has taken something out of the console as a file, for the trail 审计. Told
/// after the file is there; it holds no content of it and no path.
///
/// @param id names the report; the same on every retry, so that it is written down once
/// @param format of the file, such as `pdf` or `gpkg`
/// @param layers what is in it, by the names of machines
/// @param count things in it: features of a layer, incidents in the frame of a page
/// @param area the innermost area that has all of it
/// @param madeAt when the file was there, on the server's clock as the console knows it
public record ExportReport(
        String id, String format, List<String> layers, int count, AreaCode area, Instant madeAt) {

    /// More than a city has layers.
    public static final int MOST_LAYERS = 100;

    public ExportReport {
        if (id != null && !id.matches("[A-Za-z0-9-]{8,64}")) {
            throw new IllegalArgumentException(
                    "id must be 8 to 64 letters, digits or hyphens: '" + id + "'");
        }
        if (format != null && !format.matches("[a-z]{2,16}")) {
            throw new IllegalArgumentException("format must be 2 to 16 small letters");
        }
        if (layers != null) {
            layers = List.copyOf(layers);
            if (layers.size() > MOST_LAYERS) {
                throw new IllegalArgumentException("more than " + MOST_LAYERS + " layers");
            }
            for (String layer : layers) {
                if (!layer.matches("[A-Za-z0-9_.-]{1,80}")) {
                    throw new IllegalArgumentException("no name of a layer: '" + layer + "'");
                }
            }
        }
        if (count < 0) {
            throw new IllegalArgumentException("count " + count);
        }
    }
}
