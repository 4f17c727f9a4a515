package org.fengqiao.backend;

import java.util.List;
import java.util.Locale;
import org.fengqiao.backend.audit.VerifyLog;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.logging.LoggingSystem;

/// Starts the dispatch backend as a process of its own, or checks its flow log.
@SpringBootApplication
public class BackendApplication {

    public static void main(String[] args) {
        if (List.of(args).contains(VerifyLog.OPTION)) {
            LoggingSystem.get(BackendApplication.class.getClassLoader()).beforeInitialize();
            System.exit(new VerifyLog(System.out, Locale.getDefault()).run(args));
        }
        SpringApplication.run(BackendApplication.class, args);
    }
}
