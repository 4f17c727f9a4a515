/// People, stores and cameras: where they are, how old that knowledge is, and who is near an
/// incident.
@NullMarked
package org.fengqiao.console.resource;

import org.jspecify.annotations.NullMarked;
