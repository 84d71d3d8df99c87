package dev.madang.factory.dart;

import java.util.LinkedHashMap;
import java.util.Map;

/** The arguments of one call: how many by position, and the line of each that has a name. */
record Call(int line, int positional, Map<String, Integer> named) {

    static Call of(Syntax arguments) {
        Map<String, Integer> named = new LinkedHashMap<>();
        arguments
                .all("named_argument")
                .forEach(argument -> argument.child("label")
                        .flatMap(label -> label.child("identifier"))
                        .ifPresent(name -> named.put(name.text(), name.line())));
        return new Call(arguments.line(), (int) arguments.all("argument").count(), named);
    }
}
