package org.fengqiao.console.resource;

import org.fengqiao.console.theme.Icons;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.resource.ResourceKind;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// Icon and word of each kind of resource.
public final class KindLook {

    private static final Texts TEXTS = Texts.of("resource");

    private KindLook() {}

    public static FontIcon icon(ResourceKind kind) {
        return Icons.of(
                switch (kind) {
                    case GRID_WORKER -> MaterialDesignA.ACCOUNT;
                    case POLICE -> MaterialDesignP.POLICE_BADGE;
                    case CITY_MANAGEMENT -> MaterialDesignA.ACCOUNT_TIE;
                    case EMERGENCY_TEAM -> MaterialDesignA.ACCOUNT_HARD_HAT;
                    case EMERGENCY_DEPOT -> MaterialDesignP.PACKAGE_VARIANT;
                    case SHELTER -> MaterialDesignH.HOME_ROOF;
                    case HOSPITAL -> MaterialDesignH.HOSPITAL_BUILDING;
                    case FIRE_STATION -> MaterialDesignF.FIRE_TRUCK;
                    case HYDRANT -> MaterialDesignF.FIRE_HYDRANT;
                    case CAMERA -> MaterialDesignC.CCTV;
                },
                18);
    }

    static FontIcon icon(ResourceGroup group) {
        return Icons.of(
                switch (group) {
                    case PEOPLE -> MaterialDesignA.ACCOUNT_GROUP;
                    case PLACES -> MaterialDesignS.STORE;
                    case CAMERAS -> MaterialDesignC.CCTV;
                },
                16);
    }

    /// In the language of the moment.
    public static String word(ResourceKind kind) {
        return TEXTS.get("kind." + kind);
    }
}
