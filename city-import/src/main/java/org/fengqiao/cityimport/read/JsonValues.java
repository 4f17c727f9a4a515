package org.fengqiao.cityimport.read;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Values of a feature as text.
final class JsonValues {

    private JsonValues() {}

    static Map<String, String> of(JsonNode feature) {
        Map<String, String> values = new LinkedHashMap<>();
        JsonNode id = feature.path("id");
        if (id.isValueNode() && !id.isNull()) {
            values.put("id", text(id));
        }
        for (Map.Entry<String, JsonNode> each : feature.path("properties").properties()) {
            String text = text(each.getValue());
            if (!text.isEmpty()) {
                values.put(each.getKey(), text);
            }
        }
        return values;
    }

    private static String text(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        if (value.isNumber()) {
            return number(value.decimalValue());
        }
        if (value.isObject()) { // as public boundary services name a parent: {"adcode": 320100}
            for (String key : List.of("adcode", "code", "id")) {
                if (value.path(key).isValueNode()) {
                    return text(value.path(key));
                }
            }
        }
        return value.isValueNode() ? value.asString().strip() : value.toString();
    }

    /// `320102` for 320102.0 and 3.20102E5: codes are often kept as numbers.
    static String number(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    static String number(double value) {
        return Double.isFinite(value) ? number(BigDecimal.valueOf(value)) : "";
    }
}
