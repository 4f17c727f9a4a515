@org.jspecify.annotations.NullMarked
package org.fengqiao.console.map.hand;
