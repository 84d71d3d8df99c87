package dev.madang.agent.sentiment;

/** One pass over a review, clause by clause. */
final class Reading {

    private Reading() {}

    static Findings of(Scan scan) {
        var findings = new Findings();
        var topics = new Topics();
        for (int at = 0; at < scan.clauses().size(); at++) {
            int first = findings.size();
            var clause = scan.clauses().get(at);
            topics.enter(at, at > 0 && scan.clauses().get(at - 1).endsSentence());
            new ClauseReading(scan, at, topics, findings).read();
            Questions.settle(clause, findings.since(first));
        }
        return findings;
    }
}
