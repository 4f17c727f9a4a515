package org.fengqiao.console.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.resource.Amount;
import org.fengqiao.domain.resource.CameraView;
import org.fengqiao.domain.resource.Resource;

/// What is registered of a resource, in words: whom to call, what it sees, what it holds.
final class ResourceWords {

    private static final Texts TEXTS = Texts.of("resource");

    private ResourceWords() {}

    /// In the language of the moment.
    static List<String> list(Resource resource) {
        List<String> parts = new ArrayList<>();
        String phone = resource.phone();
        if (phone != null) {
            parts.add(phone);
        }
        CameraView camera = resource.camera();
        if (camera != null) {
            parts.add(TEXTS.get("camera." + camera.type()));
            parts.add(
                    TEXTS.get(
                            "camera.looks",
                            TEXTS.get("direction." + direction(camera.bearingDeg())),
                            Math.round(camera.rangeM())));
        }
        for (Map.Entry<Amount, Integer> amount : resource.amounts().entrySet()) {
            parts.add(TEXTS.get("amount." + amount.getKey(), amount.getValue()));
        }
        return parts;
    }

    /// One of eight, `0` north and on clockwise.
    private static String direction(double bearingDeg) {
        return String.format(Locale.ROOT, "%d", Math.round(bearingDeg / 45) % 8);
    }
}
