package dev.madang.factory.dart;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a constructor, function or method takes. */
record Signature(int least, int most, Set<String> named, Set<String> required) {

    static final Signature NOTHING = new Signature(0, 0, Set.of(), Set.of());

    Signature {
        named = Set.copyOf(named);
        required = Set.copyOf(required);
    }

    static Signature of(Syntax parameterList) {
        int positional = 0;
        int optional = 0;
        Set<String> named = new HashSet<>();
        Set<String> required = new HashSet<>();
        for (Syntax part : parameterList.children()) {
            if (part.is("formal_parameter")) {
                positional++;
            } else if (part.is("optional_formal_parameters")) {
                if (part.has("[")) {
                    optional = (int) part.all("formal_parameter").count();
                } else {
                    named(part, named, required);
                }
            }
        }
        return new Signature(positional, positional + optional, named, required);
    }

    private static void named(Syntax braces, Set<String> named, Set<String> required) {
        boolean must = false;
        for (Syntax part : braces.children()) {
            if (part.is("required")) {
                must = true;
            } else if (part.is("formal_parameter")) {
                String name = Names.declared(part).getFirst().text();
                named.add(name);
                if (must || part.has("required")) {
                    required.add(name);
                }
                must = false;
            }
        }
    }

    /** What is wrong with a call, as sentences; empty if it fits. */
    List<Fault> faults(String callee, Call call) {
        var faults = new java.util.ArrayList<Fault>();
        for (String name : call.named().keySet()) {
            if (!named.contains(name)) {
                faults.add(new Fault(
                        call.named().get(name), "argument-unknown", callee + " has no parameter named '" + name + "'"));
            }
        }
        for (String name : new TreeSet<>(required)) {
            if (!call.named().containsKey(name)) {
                faults.add(new Fault(call.line(), "argument-missing", callee + " needs the parameter '" + name + "'"));
            }
        }
        if (call.positional() < least || call.positional() > most) {
            faults.add(new Fault(
                    call.line(),
                    "argument-count",
                    callee + " takes " + range() + " positional arguments, not " + call.positional()));
        }
        return faults;
    }

    private String range() {
        return least == most ? Integer.toString(least) : least + " to " + most;
    }

    /** A fault whose file is known to whoever asked. */
    record Fault(int line, String code, String message) {}
}
