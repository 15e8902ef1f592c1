package org.leadgraph.export;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jgrapht.Graph;
import org.jgrapht.alg.drawing.FRLayoutAlgorithm2D;
import org.jgrapht.alg.drawing.model.Box2D;
import org.jgrapht.alg.drawing.model.MapLayoutModel2D;
import org.jgrapht.alg.drawing.model.Point2D;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/**
 * The chart of a report: records as numbered boxes, links as lines between them; a lead that is not a hit is dashed. The same chart is drawn the same way each
 * time.
 */
final class LinkChart {
    private static final double WIDTH = 178;
    private static final double HEIGHT = 110;
    private static final double BOX_WIDTH = 25;
    private static final double BOX_HEIGHT = 7;
    private static final int ROUNDS = 400;
    private static final double CLOSENESS = 0.9;

    private final StringBuilder html = new StringBuilder();
    private final MapLayoutModel2D<String> places = new MapLayoutModel2D<>(Box2D.of(BOX_WIDTH / 2, BOX_HEIGHT / 2, WIDTH - BOX_WIDTH,
            HEIGHT - BOX_HEIGHT));

    private LinkChart() {
    }

    /** HTML of the chart, 178 by 110 mm. */
    static String of(Chart chart, Map<String, Integer> numbers) {
        return new LinkChart().draw(chart, numbers);
    }

    private String draw(Chart chart, Map<String, Integer> numbers) {
        Graph<String, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
        chart.items().forEach(item -> graph.addVertex(item.id()));
        chart.links().stream().filter(link -> !link.from().equals(link.to())).forEach(link -> graph.addEdge(link.from(), link.to()));
        new FRLayoutAlgorithm2D<String, DefaultEdge>(ROUNDS, CLOSENESS, new Random(1)).layout(graph, places);
        html.append("<div style=\"position:relative;width:").append(WIDTH).append("mm;height:").append(HEIGHT).append("mm\">");
        chart.links().forEach(this::line);
        chart.items().forEach(item -> box(item, numbers.getOrDefault(item.id(), 0)));
        return html.append("</div>").toString();
    }

    private void line(Chart.Link link) {
        Point2D from = place(link.from());
        Point2D to = place(link.to());
        double length = Math.hypot(to.getX() - from.getX(), to.getY() - from.getY());
        double turn = Math.toDegrees(Math.atan2(to.getY() - from.getY(), to.getX() - from.getX()));
        boolean open = link.kind().equals("NIBIN_LEAD") && !"HIT".equals(link.facts().get("status"));
        html.append(String.format(Locale.ROOT,
                "<div style=\"position:absolute;left:%.2fmm;top:%.2fmm;width:%.2fmm;height:0;border-top:0.5pt %s #333;transform-origin:0 0;transform:rotate(%.2fdeg)\"></div>",
                from.getX(), from.getY(), length, open ? "dashed" : "solid", turn));
    }

    private void box(Chart.Item item, int number) {
        Point2D at = place(item.id());
        html.append(String.format(Locale.ROOT,
                "<div style=\"position:absolute;left:%.2fmm;top:%.2fmm;width:%.2fmm;height:%.2fmm;border:0.5pt solid #111;background:#fff;font-size:6pt;line-height:1.1;text-align:center\">",
                at.getX() - BOX_WIDTH / 2, at.getY() - BOX_HEIGHT / 2, BOX_WIDTH, BOX_HEIGHT))
                .append(Printable.text(Report.inWords(item.kind()) + " " + number)).append("<br/>")
                .append(Printable.text(shortened(item.facts().getOrDefault("caseNumber",
                        item.facts().getOrDefault("exhibitNumber", item.facts().getOrDefault("lastName", item.facts().getOrDefault("plate",
                                item.facts().getOrDefault("address", item.facts().getOrDefault("model", "")))))))))
                .append("</div>");
    }

    private static String shortened(String text) {
        return text.length() <= 20
                ? text
                : text.substring(0, text.offsetByCodePoints(0, Math.min(18, text.codePointCount(0, text.length())))) + "…";
    }

    private Point2D place(String id) {
        return Objects.requireNonNull(places.get(id));
    }
}
