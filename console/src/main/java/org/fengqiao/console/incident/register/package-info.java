/// Registering an incident 登记 by keyboard.
@NullMarked
package org.fengqiao.console.incident.register;

import org.jspecify.annotations.NullMarked;
