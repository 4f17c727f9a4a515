/// The life of an incident as data: states, transitions, guards, clock effects.
@NullMarked
package org.fengqiao.domain.workflow;

import org.jspecify.annotations.NullMarked;
