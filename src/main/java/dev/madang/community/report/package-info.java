/** What people report, and what an admin makes of it. */
@NullMarked
package dev.madang.community.report;

import org.jspecify.annotations.NullMarked;
