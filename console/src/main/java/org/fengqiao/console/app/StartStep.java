package org.fengqiao.console.app;

/// What has to happen before the desk can be shown, in order.
enum StartStep {
    BACKEND("start.backend"),
    SIGN_IN("start.signIn"),
    CITY("start.city"),
    LINK("start.link");

    private final String textKey;

    StartStep(String textKey) {
        this.textKey = textKey;
    }

    String textKey() {
        return textKey;
    }
}
