package ai.coditect.milepost.report.graph;

import static ai.coditect.milepost.graph.Issues.issue;
import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.definition.DefinitionLoader;
import ai.coditect.milepost.graph.DependencyGraph;
import ai.coditect.milepost.report.graph.Geometry.Passing;
import ai.coditect.milepost.report.graph.Geometry.Rectangle;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Where a picture puts its boxes and arrows. */
class GeometryTest {

    private static final double ROUNDING = 0.01;

    @RepeatedTest(150)
    void keepsEverythingApart(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        DependencyGraph graph =
                RandomPlans.of(random, random.nextInt(60), 1 + random.nextInt(5), random.nextDouble() * 2);
        Direction direction = random.nextBoolean() ? Direction.LR : Direction.TB;
        GraphView view = GraphView.of(graph, GraphSelection.ALL, direction, Map.of());

        Geometry geometry = Geometry.of(view);

        assertThat(geometry.boxes()).hasSize(graph.issues().size());
        Rectangle whole = new Rectangle(0, 0, geometry.width(), geometry.height());
        for (int i = 0; i < view.clusters().size(); i++) {
            Rectangle panel = geometry.panels().get(i);
            assertThat(contains(whole, panel))
                    .as("panel %s in %s", panel, whole)
                    .isTrue();
            for (GraphNode node : view.clusters().get(i).nodes()) {
                Rectangle box = geometry.boxes().get(node.index());
                assertThat(contains(panel, box)).as("%s in %s", box, panel).isTrue();
            }
        }
        for (int i = 0; i < geometry.boxes().size(); i++) {
            for (int j = 0; j < i; j++) {
                Rectangle one = geometry.boxes().get(i);
                Rectangle other = geometry.boxes().get(j);
                assertThat(overlap(one, other)).as("%s on %s", one, other).isFalse();
            }
        }
        for (int i = 0; i < view.edges().size(); i++) {
            leadsThroughNoBox(geometry.ways().get(i), direction, geometry);
        }
    }

    /** Between layers there is no box; in a layer an arrow is straight, and beside every box but its own. */
    private static void leadsThroughNoBox(List<Passing> way, Direction direction, Geometry geometry) {
        for (Passing passing : way) {
            assertThat(passing.start()).isLessThanOrEqualTo(passing.end() + ROUNDING);
            Rectangle line = switch (direction) {
                case LR -> new Rectangle(passing.start(), passing.across(), passing.end() - passing.start(), 0);
                case TB -> new Rectangle(passing.across(), passing.start(), 0, passing.end() - passing.start());
            };
            assertThat(geometry.boxes()).noneMatch(box -> overlap(box, line));
        }
        for (int i = 1; i < way.size(); i++) {
            double from = way.get(i - 1).end();
            double to = way.get(i).start();
            assertThat(to - from).isGreaterThan(20);
            Rectangle gap = switch (direction) {
                case LR -> new Rectangle(from, 0, to - from, geometry.height());
                case TB -> new Rectangle(0, from, geometry.width(), to - from);
            };
            assertThat(geometry.boxes()).noneMatch(box -> overlap(box, gap));
        }
    }

    @Test
    void fitsThisRepositoryIntoTwelveHundredPixels() {
        DependencyGraph graph =
                DependencyGraph.of(DefinitionLoader.load(Path.of("issues")).state());
        GraphView view = GraphView.of(graph, GraphSelection.ALL, Direction.LR, Map.of());

        assertThat(new GraphSvg().picture(view).width()).isLessThanOrEqualTo(1200);
        assertThat(Geometry.FONT.size()).isGreaterThanOrEqualTo(11);
        assertThat(Geometry.of(view).texts())
                .allSatisfy(lines -> assertThat(String.join(" ", lines.all())).doesNotContain("…"));
    }

    @Test
    void putsIssuesWithoutDependenciesInRows() {
        DependencyGraph graph = RandomPlans.graph(IntStream.range(0, 20)
                .mapToObj(i -> issue("w", "i" + i, "T", "1"))
                .toList());

        Geometry geometry = Geometry.of(GraphView.of(graph, GraphSelection.ALL, Direction.LR, Map.of()));

        assertThat(geometry.boxes().stream().map(Rectangle::y).distinct()).hasSize(3);
        assertThat(geometry.width()).isLessThanOrEqualTo(1176);
    }

    @Test
    void takesLittleTimeForManyIssues() {
        draw(RandomPlans.of(new Random(1), 10_000, 40, 1.2));
        draw(RandomPlans.graph(IntStream.range(0, 2_000)
                .mapToObj(i -> i == 0 ? issue("w", "i0", "T", "1") : issue("w", "i" + i, "T", "1", "i" + (i - 1)))
                .toList()));
    }

    private static void draw(DependencyGraph graph) {
        StringBuilder out = new StringBuilder();
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> write(graph, out));
        assertThat(out).endsWith("</svg>\n");
    }

    private static void write(DependencyGraph graph, StringBuilder out) throws IOException {
        new GraphSvg().write(GraphView.of(graph, GraphSelection.ALL, Direction.LR, Map.of()), out);
    }

    private static boolean overlap(Rectangle one, Rectangle other) {
        return one.x() + ROUNDING < other.right()
                && other.x() + ROUNDING < one.right()
                && one.y() + ROUNDING < other.bottom()
                && other.y() + ROUNDING < one.bottom();
    }

    private static boolean contains(Rectangle outer, Rectangle inner) {
        return outer.x() <= inner.x() + ROUNDING
                && outer.y() <= inner.y() + ROUNDING
                && outer.right() >= inner.right() - ROUNDING
                && outer.bottom() >= inner.bottom() - ROUNDING;
    }
}
