package org.fengqiao.sample;

import java.util.Map;
import java.util.SplittableRandom;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinCaseType;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/// Names that can be told to be made up, and English ones for real places.
final class SampleNames {

    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹";
    private static final String GIVEN = "安邦诚达恩帆刚航佳凯岚敏宁平琪蓉珊涛薇欣妍勇玉泽晨静俊丽强辉";

    private static final Map<String, String> DISTRICTS =
            Map.ofEntries(
                    Map.entry("320100", "Nanjing"),
                    Map.entry("320102", "Xuanwu District"),
                    Map.entry("320104", "Qinhuai District"),
                    Map.entry("320105", "Jianye District"),
                    Map.entry("320106", "Gulou District"),
                    Map.entry("320111", "Pukou District"),
                    Map.entry("320113", "Qixia District"),
                    Map.entry("320114", "Yuhuatai District"),
                    Map.entry("320115", "Jiangning District"),
                    Map.entry("320116", "Luhe District"),
                    Map.entry("320117", "Lishui District"),
                    Map.entry("320118", "Gaochun District"));

    private SampleNames() {}

    /// A person's name; the middle character is always 示 (示意, sample), which no real person of the
    /// city has to find himself behind.
    static String person(SplittableRandom random) {
        return ""
                + SURNAMES.charAt(random.nextInt(SURNAMES.length()))
                + '示'
                + GIVEN.charAt(random.nextInt(GIVEN.length()));
    }

    /// Eleven digits starting with 100, which is no mobile prefix.
    static String phone(int number) {
        return String.valueOf(10_000_000_000L + number);
    }

    /// A community's name without the committee: 梅园新村社区居委会 is 梅园新村社区.
    static String community(String name) {
        return name.replaceFirst("(居委会|居民委员会|村委会|村民委员会)$", "");
    }

    static String english(String code, String nameZh) {
        String known = DISTRICTS.get(code);
        if (known != null) {
            return known;
        }
        if (nameZh.endsWith("街道")) {
            return pinyin(nameZh.substring(0, nameZh.length() - 2)) + " Subdistrict";
        }
        if (nameZh.endsWith("镇")) {
            return pinyin(nameZh.substring(0, nameZh.length() - 1)) + " Town";
        }
        return pinyin(nameZh);
    }

    private static String pinyin(String text) {
        HanyuPinyinOutputFormat format = new HanyuPinyinOutputFormat();
        format.setCaseType(HanyuPinyinCaseType.LOWERCASE);
        format.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
        format.setVCharType(HanyuPinyinVCharType.WITH_V);
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            String[] readings;
            try {
                readings = PinyinHelper.toHanyuPinyinStringArray(c, format);
            } catch (BadHanyuPinyinOutputFormatCombination e) {
                throw new IllegalStateException("the format is fixed", e);
            }
            out.append(readings == null || readings.length == 0 ? String.valueOf(c) : readings[0]);
        }
        out.setCharAt(0, Character.toUpperCase(out.charAt(0)));
        return out.toString();
    }
}
