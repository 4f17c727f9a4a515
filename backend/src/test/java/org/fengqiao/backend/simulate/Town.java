package org.fengqiao.backend.simulate;

import java.time.ZoneId;
import org.fengqiao.backend.support.SmallCity;

/// The field's view of the tiny city.
final class Town {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Town() {}

    static CityModel model(Dice dice) {
        SmallCity city = new SmallCity();
        return new CityModel(
                city.tree(),
                city.classes(),
                city.departments(),
                city.resources().stream().filter(r -> r.kind().isForce()).toList(),
                dice);
    }
}
