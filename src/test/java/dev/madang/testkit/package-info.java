/** The vocabulary of the tests: a real PostgreSQL, a clock that is set by hand, one shared server. */
package dev.madang.testkit;
