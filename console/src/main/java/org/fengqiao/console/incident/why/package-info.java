/// "Why is it red?": the arithmetic behind a countdown, in words.
///
/// The records and the words are pure; the card is owned by the FX thread.
@NullMarked
package org.fengqiao.console.incident.why;

import org.jspecify.annotations.NullMarked;
