package org.fengqiao.console.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.resource.Amount;
import org.fengqiao.domain.resource.ComponentState;
import org.fengqiao.domain.resource.Duty;
import org.fengqiao.domain.resource.DutyState;
import org.fengqiao.domain.resource.KeyPlace;
import org.fengqiao.domain.resource.KeyPlaceKind;
import org.fengqiao.domain.resource.Resource;
import org.fengqiao.domain.resource.ResourceId;
import org.fengqiao.domain.resource.ResourceKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PointFactsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");
    private static final AreaCode GRID = AreaCode.of("320102001002003");

    @BeforeEach
    @AfterEach
    void inChinese() {
        Texts.localeProperty().set(Texts.ZH);
    }

    @Test
    void ofAPersonDutyAgeOfThePositionAndPhoneAreSaid() {
        Resource worker = SampleResources.worker("GW-1", "王示意");
        Duty duty = new Duty(DutyState.ON_DUTY, NOW.minusSeconds(3600));
        Placed placed = new Placed(worker, worker.position(), NOW.minusSeconds(20), duty);
        assertEquals(
                new PointFacts(
                        "王示意",
                        "网格员",
                        List.of("● 在岗 1 小时 0 分", "定位：20 秒前", "13800000000", "登记于：玄武区 梅园新村街道")),
                PointFacts.of(placed, "玄武区 梅园新村街道", NOW));
    }

    @Test
    void ofAPlaceWhatItHoldsIsSaidAndNothingThatDoesNotApply() {
        Resource hospital =
                new Resource(
                        ResourceId.of("H-1"),
                        ResourceKind.HOSPITAL,
                        "示意医院",
                        SampleResources.CENTRE,
                        GRID,
                        null,
                        null,
                        Map.of(Amount.BEDS, 120));
        Placed placed = new Placed(hospital, hospital.position(), null, null);
        assertEquals(
                new PointFacts("示意医院", "医院", List.of("床位 120", "位于：玄武区")),
                PointFacts.of(placed, "玄武区", NOW));
        assertEquals(List.of("床位 120"), PointFacts.of(placed, "", NOW).lines());
    }

    @Test
    void aCameraSaysWhereItLooks() {
        Resource camera =
                SampleResources.resource("C-1", ResourceKind.CAMERA, "路口", SampleResources.CENTRE);
        Placed placed = new Placed(camera, camera.position(), null, null);
        Texts.localeProperty().set(Texts.EN);
        assertEquals(
                new PointFacts("路口", "Camera", List.of("bullet", "looks north-east, sees 80 m")),
                PointFacts.of(placed, "", NOW));
    }

    @Test
    void keyPlacesAndComponentsSayKindStateCodeAndArea() {
        KeyPlace school =
                new KeyPlace(
                        ResourceId.of("K-1"),
                        KeyPlaceKind.SCHOOL,
                        "示意小学",
                        SampleResources.CENTRE,
                        GRID);
        assertEquals(
                new PointFacts("示意小学", "学校幼儿园", List.of("位于：玄武区")), PointFacts.of(school, "玄武区"));
        Component lamp =
                new Component(
                        32010200101L,
                        ClassKey.parse("GBT47678.5-2026/component/01037"),
                        ComponentState.DAMAGED,
                        SampleResources.CENTRE,
                        GRID);
        assertEquals(
                new PointFacts("路灯", "破损", List.of("标识码 32010200101", "位于：玄武区")),
                PointFacts.of(lamp, "路灯", "玄武区"));
    }
}
