package dev.madang.agent.reviews;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The brands that a dataset has reviews of. */
@Component
public class BrandsOfDataset {

    private static final Logger LOG = LoggerFactory.getLogger(BrandsOfDataset.class);
    private static final int MOST = 20;

    private final Datasets datasets;

    BrandsOfDataset(Datasets datasets) {
        this.datasets = datasets;
    }

    /** The brands with the most reviews, at most twenty; none when the file cannot be read, which its reader will say. */
    public List<String> of(@Nullable String dataset) {
        try {
            Selection selection = new Selection(new ReviewQuery(List.of(), List.of(), null, null, 1));
            Reading ignored = ReviewFile.read(
                    datasets.find(Objects.requireNonNullElse(dataset, Datasets.SHIPPED))::open, selection);
            return selection.brands().entrySet().stream()
                    .sorted(Comparator.comparingInt((Map.Entry<String, Integer> brand) -> -brand.getValue()))
                    .limit(MOST)
                    .map(Map.Entry::getKey)
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (IOException | RuntimeException e) {
            LOG.info("no brands of dataset {}: {}", dataset, e.getMessage());
            return List.of();
        }
    }
}
