package org.fengqiao.console.handover;

import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.code.AreaCode;

/// The same name for everything of a kind.
public final class SampleNames implements ItemNames {

    @Override
    public String state(String code) {
        return Texts.pick("处置中", "Being handled");
    }

    @Override
    public String department(String code) {
        return Texts.pick("玄武区城管局", "Xuanwu city management");
    }

    @Override
    public String request(String subject) {
        return Texts.pick("申请延期", "Ask for extension");
    }

    @Override
    public String area(AreaCode code) {
        return "南京市";
    }
}
