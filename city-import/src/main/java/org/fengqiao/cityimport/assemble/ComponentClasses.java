package org.fengqiao.cityimport.assemble;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.incident.IncidentClass;

/// The classes of components that a city's dictionary has, found by their codes and names. Of two
/// standards that have a name or a code the one that comes first in the dictionary holds.
public final class ComponentClasses {

    private static final String KIND = "component";

    /// In a 标识码 the class stands behind the six digits of the district: five digits of 17, four of
    /// 16 in older data.
    private static final int DISTRICT_DIGITS = 6;

    private final Map<String, ClassKey> byCode = new LinkedHashMap<>();
    private final Map<String, ClassKey> byName = new LinkedHashMap<>();
    private final Map<ClassKey, IncidentClass> all = new LinkedHashMap<>();

    /// @param dictionary all classes of the city; those that are of no component are not looked at
    public ComponentClasses(List<IncidentClass> dictionary) {
        for (IncidentClass each : dictionary) {
            ClassKey key = each.key();
            if (key.kind().equals(KIND)) {
                all.put(key, each);
                byCode.putIfAbsent(key.code(), key);
                byCode.putIfAbsent(key.toString(), key);
                byName.putIfAbsent(plain(each.nameZh()), key);
                byName.putIfAbsent(plain(each.nameEn()), key);
            }
        }
    }

    /// In the order of the dictionary.
    public List<ClassKey> listKeys() {
        return new ArrayList<>(all.keySet());
    }

    /// What a class is called.
    public String name(ClassKey key, boolean chinese) {
        IncidentClass found = all.get(key);
        return found == null ? key.toString() : chinese ? found.nameZh() : found.nameEn();
    }

    /// By its code, also where a program for tables has taken the nought before it away; or by its
    /// key, standard and all.
    public Optional<ClassKey> findCode(String code) {
        String plain = code.strip();
        ClassKey key = byCode.get(plain);
        return Optional.ofNullable(key == null ? byCode.get("0" + plain) : key);
    }

    /// By its whole name in either language; what stands behind it in brackets is not looked at.
    public Optional<ClassKey> findName(String name) {
        ClassKey key = byName.get(plain(name));
        return Optional.ofNullable(
                key == null ? byName.get(plain(name.replaceAll("[(（].*", ""))) : key);
    }

    /// By code or name, whichever it is.
    public Optional<ClassKey> find(String text) {
        return findCode(text).or(() -> findName(text));
    }

    /// By the digits of a 标识码.
    public Optional<ClassKey> findId(String id) {
        String plain = id.strip();
        int digits = plain.matches("\\d{17}") ? 5 : plain.matches("\\d{16}") ? 4 : 0;
        return digits == 0
                ? Optional.empty()
                : Optional.ofNullable(
                        byCode.get(plain.substring(DISTRICT_DIGITS, DISTRICT_DIGITS + digits)));
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace('（', '(').replace('）', ')');
    }
}
