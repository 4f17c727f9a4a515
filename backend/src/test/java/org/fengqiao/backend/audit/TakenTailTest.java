package org.fengqiao.backend.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.fengqiao.backend.database.DatabaseOwner;
import org.fengqiao.backend.support.BackendTest;
import org.fengqiao.backend.support.Rest;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.domain.wire.LogHead;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class TakenTailTest extends BackendTest {

    @Value("${spring.datasource.url}")
    private String url;

    @Autowired private FlowRows rows;

    @DynamicPropertySource
    static void ownData(DynamicPropertyRegistry registry) throws IOException {
        String data = Files.createTempDirectory("fengqiao-tail-test").toString();
        registry.add("fengqiao.data", () -> data);
    }

    private @Nullable Fault fault() {
        return new ChainCheck(rows.loadStart(), rows::iterate, List.of()).run().fault();
    }

    @Test
    void theLastLineTakenAwayBelowARunningBackendShowsByTheNextOne() {
        JdbcTemplate owner =
                new JdbcTemplate(
                        new DriverManagerDataSource(
                                url, DatabaseOwner.USER, DatabaseOwner.PASSWORD));
        Rest operator = signIn("operator");
        register(operator, SmallCity.IN_XUANWU);
        register(operator, SmallCity.IN_XUANWU);
        owner.update("DELETE FROM flow_log WHERE sequence = 2");
        register(operator, SmallCity.IN_XUANWU);
        LogHead head = signIn("leader").get("/audit/head").as(200, LogHead.class);
        assertEquals(3, head.sequence());
        assertEquals(2, head.count());
        assertEquals(new Fault.Missing(2), fault());
        owner.update("UPDATE flow_log SET sequence = 2 WHERE sequence = 3");
        assertEquals(new Fault.Altered(2), fault());
    }
}
