package dev.madang.cli.doctor;

/**
 * One line of the doctor's report.
 *
 * @param name what was looked at, the same in every language
 * @param text what was seen, and where something is missing the mend
 */
record Finding(String name, Mark mark, String text) {

    /** How grave it is. */
    enum Mark {
        ok("✓"),
        /** Something is missing that Madang can run without. */
        optional("–"),
        missing("✗");

        private final String sign;

        Mark(String sign) {
            this.sign = sign;
        }
    }

    String line() {
        return mark.sign + " " + text;
    }
}
