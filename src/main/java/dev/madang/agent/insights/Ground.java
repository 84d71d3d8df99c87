package dev.madang.agent.insights;

/** What findings stand on. */
record Ground(Sample sample, Counts counts, Wording words, Subject subject) {

    /** The brand that titles name: none where only one is spoken of anyway. */
    boolean namesBrands() {
        return subject.brands().size() > 1;
    }
}
