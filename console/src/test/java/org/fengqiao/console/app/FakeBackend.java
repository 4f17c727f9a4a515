package org.fengqiao.console.app;

import java.io.IOException;

/// Stands in for the packaged backend in tests of how it is started; put into a jar of its own.
public final class FakeBackend {

    private FakeBackend() {}

    public static void main(String[] args) throws IOException {
        System.out.println("args " + String.join(" ", args));
        System.out.println("password " + System.getenv("FENGQIAO_SAMPLE_PASSWORD"));
        if (String.join(" ", args).contains("dies-early")) {
            System.out.println("Port 80 is taken");
            System.exit(7);
        }
        System.out.println("FENGQIAO-READY port=4711");
        if (String.join(" ", args).contains("dies-late")) {
            System.out.println("out of memory");
            System.exit(9);
        }
        while (System.in.read() >= 0) {
            // Until the console closes its end.
        }
        System.out.println("stdin closed");
    }
}
