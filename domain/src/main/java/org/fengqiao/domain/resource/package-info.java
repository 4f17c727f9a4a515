/// Who and what can be sent or looked through: people, stores, shelters, cameras; and the
/// departments cases are dispatched to. Static facts, and the words for a duty; where people are
/// and who is on duty now travels in messages.
@NullMarked
package org.fengqiao.domain.resource;

import org.jspecify.annotations.NullMarked;
