package dev.madang.agent.insights;

/** Months from the first to the last, each as {@code 2025-01}. */
record Period(String first, String last) {

    /** Its first month alone. */
    Period start() {
        return new Period(first, first);
    }

    int firstYear() {
        return Integer.parseInt(first.substring(0, 4));
    }

    int firstMonth() {
        return Integer.parseInt(first.substring(5));
    }

    int lastYear() {
        return Integer.parseInt(last.substring(0, 4));
    }

    int lastMonth() {
        return Integer.parseInt(last.substring(5));
    }
}
