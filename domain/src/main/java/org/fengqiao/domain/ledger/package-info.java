/// The holder ledger 退单账: who held an incident, for how long, and what was given back.
@NullMarked
package org.fengqiao.domain.ledger;

import org.jspecify.annotations.NullMarked;
