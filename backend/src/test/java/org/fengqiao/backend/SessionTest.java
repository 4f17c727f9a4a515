package org.fengqiao.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fengqiao.backend.support.BackendTest;
import org.fengqiao.backend.support.Rest;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.wire.Messages.ServerTime;
import org.fengqiao.domain.wire.Messages.SignIn;
import org.fengqiao.domain.wire.Messages.SignedIn;
import org.junit.jupiter.api.Test;

class SessionTest extends BackendTest {

    @Test
    void everyPathButSigningInAndTheTimeNeedsAToken() {
        Rest nobody = Rest.anonymous(port);
        for (String path :
                List.of(
                        "/session",
                        "/incidents/snapshot",
                        "/changes?after=0",
                        "/incidents/1",
                        "/commands/12345678",
                        "/workflow",
                        "/calendar",
                        "/field/orders")) {
            assertEquals("no-token", nobody.get(path).problem(401), path);
            assertEquals("bad-token", Rest.withToken(port, "wrong").get(path).problem(401), path);
        }
        assertEquals("no-token", nobody.postText("/commands", "{}").problem(401));
        Instant server = nobody.get("/time").as(200, ServerTime.class).serverTime();
        assertTrue(Duration.between(server, Instant.now()).abs().toSeconds() < 60);
    }

    @Test
    void whoIsSignedInIsTold() {
        SignedIn signedIn = signIn("operator-xuanwu").get("/session").as(200, SignedIn.class);
        assertEquals("operator-xuanwu", signedIn.user().id());
        assertEquals(Role.OPERATOR, signedIn.user().role());
        assertEquals(SmallCity.XUANWU, signedIn.user().jurisdiction());
        assertTrue(signedIn.expiresAt().isAfter(signedIn.serverTime()));
    }

    @Test
    void workersAndDepartmentsOfTheCityHaveAccounts() {
        String worker = SmallCity.workerAt(SmallCity.IN_XUANWU);
        SignedIn signedIn = signIn("worker-" + worker).get("/session").as(200, SignedIn.class);
        assertEquals(worker, signedIn.user().resource());
        assertEquals(Role.HANDLER, signedIn.user().role());
        SignedIn department =
                signIn("dept-" + SmallCity.GULOU_CG).get("/session").as(200, SignedIn.class);
        assertEquals(SmallCity.GULOU_CG, department.user().department());
    }

    @Test
    void aWrongPasswordAndANameThatDoesNotExistAreToldTheSame() {
        Rest nobody = Rest.anonymous(port);
        Rest.Answer wrong = nobody.post("/session", new SignIn("leader", "wrong"));
        Rest.Answer unknown = nobody.post("/session", new SignIn("nobody", Rest.PASSWORD));
        assertEquals("bad-credentials", wrong.problem(401));
        assertEquals(wrong, unknown);
    }

    @Test
    void fiveFailuresMakeTheNameWaitEvenWithTheRightPassword() {
        Rest nobody = Rest.anonymous(port);
        for (int i = 0; i < 5; i++) {
            nobody.post("/session", new SignIn("reporter-iot", "wrong")).problem(401);
        }
        assertEquals(
                "too-many-failures",
                nobody.post("/session", new SignIn("reporter-iot", Rest.PASSWORD)).problem(429));
        signIn("reporter-app");
    }

    @Test
    void badBodiesAreToldWhatIsWrong() {
        Rest operator = signIn("operator");
        assertEquals("malformed", operator.postText("/commands", "{").problem(400));
        assertEquals("malformed", operator.postText("/commands", "").problem(400));
        assertEquals("malformed", operator.postText("/commands", "[]").problem(400));
        assertEquals("malformed", operator.postText("/commands", "{\"type\":\"X\"}").problem(400));
        assertEquals(
                "missing-field",
                operator.postText("/commands", "{\"type\":\"ACT\",\"expectedRevision\":1}")
                        .problem(400));
        assertEquals(
                "malformed",
                operator.postText(
                                "/commands",
                                "{\"type\":\"RECALL\",\"commandId\":\"§\",\"order\":\"a\",\"reason\":\"b\"}")
                        .problem(400));
        assertEquals("too-large", operator.postText("/commands", " ".repeat(70_000)).problem(413));
        assertEquals("malformed", operator.postText("/commands", "[".repeat(50)).problem(400));
        assertEquals("unknown-path", operator.get("/no/such/path").problem(404));
        assertEquals("wrong-method", operator.get("/commands").problem(405));
        assertEquals("malformed", operator.get("/incidents/" + "9".repeat(40)).problem(400));
        assertEquals("unknown-incident", operator.get("/incidents/20200101000001").problem(404));
        assertEquals("malformed", operator.get("/changes?after=x").problem(400));
        assertEquals("missing-field", operator.get("/changes").problem(400));
    }

    @Test
    void problemsAreToldInTheLanguageAskedFor() {
        assertTrue(signIn("operator").get("/no/such").body().contains("There is no path"));
    }
}
