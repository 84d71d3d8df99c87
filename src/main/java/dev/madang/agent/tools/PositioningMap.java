package dev.madang.agent.tools;

import dev.madang.agent.charts.PositionChart;
import dev.madang.agent.charts.PositionChart.Dot;
import dev.madang.agent.charts.PositionChart.Extent;
import dev.madang.agent.competition.Comparison;
import dev.madang.agent.competition.Position;
import dev.madang.runs.tools.ToolCall;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws where the brands stand. */
final class PositioningMap {

    private static final String FILE = "positioning.png";

    private PositioningMap() {}

    /** Returns the name of the file; nothing where fewer than two brands have a place. */
    static Optional<String> draw(ToolCall call, Comparison comparison) throws IOException {
        List<Dot> dots = new ArrayList<>();
        for (Position position : comparison.positions()) {
            Position.Spot price = position.price();
            Position.Spot overall = position.overall();
            if (price != null && overall != null) {
                dots.add(new Dot(position.name(), extent(price), extent(overall)));
            }
        }
        if (dots.size() < 2) {
            return Optional.empty();
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        PositionChart.write(
                Captions.of(
                        call,
                        Words.of(call, "포지셔닝 맵", "positioning map"),
                        Words.of(
                                call,
                                "선은 95% 신뢰구간: 겹치는 만큼 차이는 불확실함",
                                "Lines are 95% intervals: where they overlap, a difference is not sure")),
                Words.of(call, "가격 의견의 긍정 비율", "positive opinions on the price"),
                Words.of(call, "긍정 리뷰 비율", "positive reviews"),
                dots,
                png);
        return Optional.of(Handoff.writeBytes(call, FILE, "image/png", png.toByteArray()));
    }

    private static Extent extent(Position.Spot spot) {
        return new Extent(100 * spot.share(), 100 * spot.low(), 100 * spot.high());
    }
}
