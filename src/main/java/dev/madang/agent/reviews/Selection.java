package dev.madang.agent.reviews;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * What a query picks out of a stream of reviews. It holds no more than the query's limit at a time, and what it picks does not
 * depend on the order of the stream as long as identifiers differ.
 */
public final class Selection implements ReviewFile.Sink {

    private record Candidate(Review review, int place) {}

    private static final Comparator<Candidate> NEWEST_FIRST = Comparator.comparing(
                    (Candidate candidate) -> candidate.review().date(),
                    Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
            .thenComparing(candidate -> candidate.review().id())
            .thenComparingInt(Candidate::place);

    private final ReviewQuery query;
    private final PriorityQueue<Candidate> picked = new PriorityQueue<>(NEWEST_FIRST.reversed());
    private final Map<String, Integer> brands = new TreeMap<>();
    private int matching;
    private int seen;

    public Selection(ReviewQuery query) {
        this.query = query;
    }

    @Override
    public void accept(Review review) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        seen++;
        brands.merge(review.brand(), 1, Integer::sum);
        if (!query.wants(review)) {
            return;
        }
        matching++;
        picked.add(new Candidate(review, seen));
        if (picked.size() > query.limit()) {
            picked.poll();
        }
    }

    /** The picked ones, newest first. */
    public List<Review> reviews() {
        return picked.stream().sorted(NEWEST_FIRST).map(Candidate::review).toList();
    }

    /** How many the query would have picked without its limit. */
    public int matching() {
        return matching;
    }

    /** How many reviews of each brand went by, wanted or not. */
    public Map<String, Integer> brands() {
        return new TreeMap<>(brands);
    }
}
