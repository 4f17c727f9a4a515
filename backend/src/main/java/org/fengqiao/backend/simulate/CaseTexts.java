package org.fengqiao.backend.simulate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.domain.incident.IncidentClass;

/// The words of the simulated city's people, in Chinese as the city speaks.
final class CaseTexts {

    private static final List<String> FAMILY =
            List.of(
                    "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林",
                    "何", "郭", "马", "罗", "梁", "宋", "郑", "谢", "韩", "唐", "冯", "于", "董", "萧", "程", "曹",
                    "袁", "邓", "许", "傅", "沈", "曾", "彭", "吕");
    private static final List<String> LANDMARK =
            List.of(
                    "公交站台旁", "小区北门口", "小区南门外", "农贸市场入口", "社区服务站东侧", "幼儿园对面", "地铁口西侧", "3幢楼下",
                    "12幢西侧", "沿街商铺门前", "菜场后门", "文化广场边", "学校围墙外", "社区卫生站旁", "停车场出口", "桥头南侧", "河边步道",
                    "垃圾收集点旁", "快递驿站门口", "健身广场");
    private static final List<String> REASONS_REFUSED =
            List.of("正在处理另一起事件，无法前往", "身体不适，请改派", "不在本网格，距离过远", "正护送群众就医，请改派");
    private static final List<String> REASONS_RETURNED =
            List.of("现场位于市政管养范围，非我单位职责", "权属为产权单位，请改派", "现场属交界地段，建议按权属派遣");

    private final List<Entry> entries;

    private record Entry(String word, List<String> descriptions, List<String> results) {}

    private CaseTexts(List<Entry> entries) {
        this.entries = entries;
    }

    static CaseTexts load() {
        List<Entry> entries = new ArrayList<>();
        for (String line : resource().lines().toList()) {
            if (line.isBlank() || line.startsWith("#") || line.startsWith("class,")) {
                continue;
            }
            String[] cells = line.split(",", -1);
            if (cells.length != 3) {
                throw new IllegalStateException("case-texts.csv needs 3 cells: " + line);
            }
            entries.add(
                    new Entry(
                            cells[0],
                            List.of(cells[1].split("\\|")),
                            List.of(cells[2].split("\\|"))));
        }
        return new CaseTexts(entries);
    }

    String landmark(Dice dice, Object key) {
        return dice.pick(LANDMARK, "landmark", key);
    }

    /// A component is no trouble by itself: what is wrong with it is said too, such as 井盖缺失.
    String title(IncidentClass incidentClass, int standard, String place) {
        String trouble =
                incidentClass.key().kind().equals("component")
                        ? incidentClass.standards().get(standard).conditionZh().split("[、，（]")[0]
                        : "";
        return place + incidentClass.nameZh() + trouble;
    }

    String description(
            IncidentClass incidentClass, int standard, String place, Dice dice, Object key) {
        List<String> options = find(incidentClass).descriptions();
        if (options.isEmpty()) {
            return place
                    + "发现"
                    + incidentClass.nameZh()
                    + "，"
                    + incidentClass.standards().get(standard).conditionZh();
        }
        return dice.pick(options, "description", key).replace("{p}", place);
    }

    String result(IncidentClass incidentClass, Dice dice, Object key) {
        List<String> options = find(incidentClass).results();
        return options.isEmpty()
                ? incidentClass.nameZh() + "已处置完毕，现场恢复正常"
                : dice.pick(options, "result", key);
    }

    String reporter(Dice dice, Object key) {
        return dice.pick(FAMILY, "family", key) + (dice.happens(0.5, "sex", key) ? "女士" : "先生");
    }

    /// A number of eleven digits that no one has: the third to seventh are zero.
    String phone(Dice dice, Object key) {
        return "130000%05d".formatted((int) (dice.roll("phone", key) * 100_000));
    }

    String refusal(Dice dice, Object key) {
        return dice.pick(REASONS_REFUSED, "refusal", key);
    }

    String returned(Dice dice, Object key) {
        return dice.pick(REASONS_RETURNED, "returned", key);
    }

    private Entry find(IncidentClass incidentClass) {
        return entries.stream()
                .filter(entry -> incidentClass.nameZh().equals(entry.word()))
                .findFirst()
                .or(() ->
                        entries.stream()
                                .filter(entry -> incidentClass.nameZh().contains(entry.word()))
                                .findFirst())
                .orElse(new Entry("", List.of(), List.of()));
    }

    private static String resource() {
        try (InputStream in = CaseTexts.class.getResourceAsStream("case-texts.csv")) {
            if (in == null) {
                throw new IllegalStateException("case-texts.csv is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read case-texts.csv", e);
        }
    }
}
