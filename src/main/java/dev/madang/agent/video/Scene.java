package dev.madang.agent.video;

import java.util.List;

/** What a video shows for some seconds. */
public sealed interface Scene {

    /** What it is called in the metadata. */
    String heading();

    /** How much there is to read, which decides how long it is shown. */
    double weight();

    /** What it is about. */
    record Title(String heading, String subtitle, String detail) implements Scene {
        @Override
        public double weight() {
            return 1.5;
        }
    }

    /** A few large numbers, each with what it says and out of how many. */
    record Numbers(String heading, List<Headline> items) implements Scene {

        public Numbers {
            items = List.copyOf(items);
        }

        /** One number. */
        public record Headline(String value, String label, String basis) {}

        @Override
        public double weight() {
            return 1.6;
        }
    }

    /** Shares as bars that grow. */
    record Bars(String heading, String note, List<Bar> bars) implements Scene {

        public Bars {
            bars = List.copyOf(bars);
        }

        /**
         * One of them.
         *
         * @param share from 0 to 1
         */
        public record Bar(String label, double share, String value, String basis) {}

        @Override
        public double weight() {
            return 1.5 + 0.1 * bars.size();
        }
    }

    /** A share over months, as a line that is drawn. */
    record Line(String heading, String note, List<Dot> dots) implements Scene {

        public Line {
            dots = List.copyOf(dots);
        }

        /**
         * A month.
         *
         * @param share from 0 to 1
         */
        public record Dot(String label, double share, String value) {}

        @Override
        public double weight() {
            return 1.7;
        }
    }

    /** Sentences, each under a title of its own that may be empty. */
    record Points(String heading, List<Item> items) implements Scene {

        public Points {
            items = List.copyOf(items);
        }

        /** One of them. */
        public record Item(String title, String text) {}

        @Override
        public double weight() {
            return 1
                    + items.stream()
                                    .mapToInt(item ->
                                            item.title().length() + item.text().length())
                                    .sum()
                            / 160.0;
        }
    }

    /** What reviews say, as they say it. */
    record Quotes(String heading, List<Said> items) implements Scene {

        public Quotes {
            items = List.copyOf(items);
        }

        /** One of them. */
        public record Said(String text, String source, boolean praise) {}

        @Override
        public double weight() {
            return 1 + 0.4 * items.size();
        }
    }

    /** Where everything comes from. */
    record Closing(String heading, String text, List<String> sources) implements Scene {

        public Closing {
            sources = List.copyOf(sources);
        }

        @Override
        public double weight() {
            return 1.8;
        }
    }
}
