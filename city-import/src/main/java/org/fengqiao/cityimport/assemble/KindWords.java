package org.fengqiao.cityimport.assemble;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.domain.resource.KeyPlaceKind;
import org.fengqiao.domain.resource.ResourceKind;

/// What people call the kinds of resources and key places in their tables and file names.
public final class KindWords {

    private static final Map<PointKind, List<String>> WORDS = new LinkedHashMap<>();

    static {
        put(ResourceKind.CAMERA, "监控", "摄像", "视频", "探头", "camera", "cctv");
        put(ResourceKind.GRID_WORKER, "网格员", "grid worker", "worker");
        put(ResourceKind.POLICE, "民警", "警力", "警员", "police");
        put(ResourceKind.CITY_MANAGEMENT, "城管", "city management");
        put(ResourceKind.EMERGENCY_TEAM, "应急队", "救援队", "emergency team", "rescue");
        put(ResourceKind.EMERGENCY_DEPOT, "物资", "仓库", "depot", "store", "warehouse");
        put(ResourceKind.SHELTER, "避难", "安置", "shelter");
        put(ResourceKind.HOSPITAL, "医院", "卫生", "hospital", "clinic");
        put(ResourceKind.FIRE_STATION, "消防站", "消防队", "fire station");
        put(ResourceKind.HYDRANT, "消火栓", "消防栓", "hydrant");
        put(
                KeyPlaceKind.SCHOOL,
                "学校",
                "幼儿园",
                "小学",
                "中学",
                "大学",
                "school",
                "kindergarten",
                "college");
        put(KeyPlaceKind.FUEL_STATION, "加油", "加气", "fuel", "petrol", "gas station");
        put(
                KeyPlaceKind.HAZARDOUS_GOODS,
                "危化",
                "危险化学品",
                "危险品",
                "危化品仓库",
                "危险品仓库",
                "hazardous",
                "chemical");
        put(KeyPlaceKind.BUILDING_SITE, "工地", "building site", "construction");
        put(KeyPlaceKind.MARKET, "商场", "市场", "超市", "market", "shopping", "department store");
        put(KeyPlaceKind.HOTEL, "宾馆", "旅馆", "旅店", "酒店", "hotel", "hostel");
        put(KeyPlaceKind.ENTERTAINMENT, "娱乐", "网吧", "影院", "entertainment", "cinema", "nightclub");
    }

    private KindWords() {}

    private static void put(ResourceKind kind, String... words) {
        WORDS.put(PointKind.of(kind), List.of(words));
    }

    private static void put(KeyPlaceKind kind, String... words) {
        WORDS.put(PointKind.of(kind), List.of(words));
    }

    private record Hit(PointKind kind, int length) {}

    /// From the name of the constant, else by the longest word that a text or the name of a file
    /// holds: a store of hazardous goods is no emergency depot.
    public static Optional<PointKind> find(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replace('_', ' ').strip();
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        for (PointKind kind : WORDS.keySet()) {
            if (plain.equals(kind.name().toLowerCase(Locale.ROOT).replace('_', ' '))) {
                return Optional.of(kind);
            }
        }
        return WORDS.entrySet().stream()
                .flatMap(each ->
                        each.getValue().stream()
                                .filter(plain::contains)
                                .map(word -> new Hit(each.getKey(), word.length())))
                .max(Comparator.comparingInt(Hit::length))
                .map(Hit::kind);
    }
}
