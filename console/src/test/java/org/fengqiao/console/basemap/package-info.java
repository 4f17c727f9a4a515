@org.jspecify.annotations.NullMarked
package org.fengqiao.console.bookmark;
