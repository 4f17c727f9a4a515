package org.fengqiao.broken.domain;

import org.junit.jupiter.api.DisplayName;

/// Breaks a rule on purpose.
@DisplayName("broken")
class NeedsAnotherLibrary {}
