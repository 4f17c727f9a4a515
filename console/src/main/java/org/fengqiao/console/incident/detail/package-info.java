/// One incident in full: facts, clocks, photos, flow, and what this user may do about it now.
@NullMarked
package org.fengqiao.console.incident.detail;

import org.jspecify.annotations.NullMarked;
