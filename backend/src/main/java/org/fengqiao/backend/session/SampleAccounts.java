package org.fengqiao.backend.session;

import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.domain.city.Sha256;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.incident.Source;
import org.fengqiao.domain.resource.Department;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.session.UserInfo;

/// The accounts of the embedded sample mode, all with one password. Those of departments and grid
/// workers are derived from the city and not stored.
final class SampleAccounts implements Accounts {

    private static final String WORKER = "worker-";
    private static final String DEPARTMENT = "dept-";
    private static final String OPERATOR = "operator-";
    private static final String LEADER = "leader-";
    private static final Map<String, Source> CHANNELS =
            Map.of(
                    "reporter-12345", Source.HOTLINE_12345,
                    "reporter-app", Source.PUBLIC,
                    "reporter-video", Source.VIDEO_AI,
                    "reporter-iot", Source.IOT);

    private final Staff staff;
    private final byte[] passwordDigest;

    SampleAccounts(Staff staff, String password) {
        this.staff = staff;
        this.passwordDigest = Sha256.of(password);
    }

    @Override
    public Optional<UserInfo> findByPassword(String user, String password) {
        // Digests have equal lengths, so the comparison takes equal time.
        boolean right = MessageDigest.isEqual(passwordDigest, Sha256.of(password));
        Optional<UserInfo> found = find(user);
        return right ? found : Optional.empty();
    }

    @Override
    public Optional<UserInfo> find(String user) {
        AreaCode city = staff.city();
        return switch (user) {
            case "operator" ->
                    Optional.of(info(user, "市受理员", "City operator", Role.OPERATOR, city));
            case "leader" ->
                    Optional.of(info(user, "市值班长", "City duty leader", Role.DUTY_LEADER, city));
            case "seat-leader" ->
                    Optional.of(info(user, "市值班二席", "City duty desk 2", Role.DUTY_LEADER, city));
            case "seat-2" -> Optional.of(info(user, "市受理二席", "City desk 2", Role.OPERATOR, city));
            case "seat-3" -> Optional.of(info(user, "市受理三席", "City desk 3", Role.OPERATOR, city));
            case "seat-4" -> Optional.of(info(user, "市受理四席", "City desk 4", Role.OPERATOR, city));
            case "leader-xuanwu" ->
                    district(user, "320102", "玄武区值班长", "Xuanwu duty leader", Role.DUTY_LEADER);
            case "operator-xuanwu" ->
                    district(user, "320102", "玄武区受理员", "Xuanwu operator", Role.OPERATOR);
            case "operator-gulou" ->
                    district(user, "320106", "鼓楼区受理员", "Gulou operator", Role.OPERATOR);
            case "wall" -> Optional.of(info(user, "大屏", "Wall", Role.WALL, city));
            case "gateway" -> Optional.of(info(user, "推送网关", "Push gateway", Role.GATEWAY, city));
            case "importer" -> Optional.of(info(user, "历史数据导入", "Importer", Role.IMPORTER, city));
            case "reporter-12345" -> reporter(user, "12345热线", "Hotline 12345");
            case "reporter-app" -> reporter(user, "公众上报", "Public app");
            case "reporter-video" -> reporter(user, "视频智能识别", "Video AI");
            case "reporter-iot" -> reporter(user, "物联感知", "Sensors");
            default -> derived(user);
        };
    }

    @Override
    public Set<Source> listSources(UserInfo user) {
        return switch (user.role()) {
            case REPORTER -> {
                Source channel = CHANNELS.get(user.id());
                yield channel == null ? Set.of() : Set.of(channel);
            }
            case HANDLER -> Set.of(Source.GRID_WORKER);
            case DEPARTMENT -> Set.of(Source.DEPARTMENT);
            case OPERATOR, DUTY_LEADER -> EnumSet.allOf(Source.class);
            case WALL, GATEWAY, IMPORTER, SYSTEM -> Set.of();
        };
    }

    private Optional<UserInfo> derived(String user) {
        if (user.startsWith(WORKER)) {
            String id = user.substring(WORKER.length());
            return staff.findPerson(id)
                    .map(person ->
                            new UserInfo(
                                    user,
                                    person.name(),
                                    person.name(),
                                    Role.HANDLER,
                                    person.grid(),
                                    null,
                                    id));
        }
        if (user.startsWith(DEPARTMENT)) {
            String code = user.substring(DEPARTMENT.length());
            return staff.findDepartment(code).map(department -> department(user, department));
        }
        if (user.startsWith(OPERATOR)) {
            return desk(user, user.substring(OPERATOR.length()), "受理员", "Operator", Role.OPERATOR);
        }
        if (user.startsWith(LEADER)) {
            return desk(
                    user, user.substring(LEADER.length()), "值班长", "Duty leader", Role.DUTY_LEADER);
        }
        return Optional.empty();
    }

    private static UserInfo department(String user, Department department) {
        return new UserInfo(
                user,
                department.nameZh(),
                department.nameEn(),
                Role.DEPARTMENT,
                department.jurisdiction(),
                department.code(),
                null);
    }

    private Optional<UserInfo> reporter(String user, String nameZh, String nameEn) {
        return Optional.of(info(user, nameZh, nameEn, Role.REPORTER, staff.city()));
    }

    private Optional<UserInfo> district(
            String user, String code, String nameZh, String nameEn, Role role) {
        return staff.findCentre(code).map(_ -> info(user, nameZh, nameEn, role, AreaCode.of(code)));
    }

    /// The desk of a district's or a street's centre, by the area's code.
    private Optional<UserInfo> desk(
            String user, String code, String postZh, String postEn, Role role) {
        return staff.findCentre(code)
                .map(name ->
                        info(user, name + postZh, postEn + " " + code, role, AreaCode.of(code)));
    }

    private static UserInfo info(
            String id, String nameZh, String nameEn, Role role, AreaCode area) {
        return new UserInfo(id, nameZh, nameEn, role, area, null, null);
    }
}
