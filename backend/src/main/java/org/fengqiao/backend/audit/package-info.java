/// The trail 审计 of what leaves the system: who made which file of what a console shows.
@NullMarked
package org.fengqiao.backend.audit;

import org.jspecify.annotations.NullMarked;
