/** The runner's ten routes (cli-runner). */
@NullMarked
package dev.madang.runner.web;

import org.jspecify.annotations.NullMarked;
