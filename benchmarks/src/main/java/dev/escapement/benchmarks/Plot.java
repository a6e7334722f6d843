package dev.escapement.benchmarks;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Curves on two logarithmic axes, as one SVG picture: a straight line that rises by one step per step is linear growth. */
final class Plot {

    private static final int WIDTH = 420;
    private static final int HEIGHT = 300;
    private static final int MARGIN = 60;
    private static final List<String> COLOURS = List.of("#0b6e99", "#c2410c", "#4d7c0f", "#7e22ce");

    private final Map<String, List<Point>> curves;
    private final double smallestX;
    private final double smallestY;
    private final double decades;

    private Plot(Map<String, List<Point>> curves) {
        this.curves = curves;
        this.smallestX = Math.floor(log(lowest(Point::x)));
        this.smallestY = Math.floor(log(lowest(Point::y)));
        this.decades =
                Math.max(Math.ceil(log(highest(Point::x))) - smallestX, Math.ceil(log(highest(Point::y))) - smallestY);
    }

    /** Two pictures beside each other. */
    static String page(Map<String, List<Point>> milliseconds, Map<String, List<Point>> megabytes) {
        int width = 2 * (WIDTH + 2 * MARGIN);
        int height = HEIGHT + 2 * MARGIN;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + width + " " + height
                + "\" font-family=\"sans-serif\" font-size=\"12\">\n<rect width=\"" + width + "\" height=\"" + height
                + "\" fill=\"#ffffff\"/>\n" + new Plot(milliseconds).drawn(0, "milliseconds")
                + new Plot(megabytes).drawn(width / 2, "megabytes allocated") + "</svg>\n";
    }

    private String drawn(int left, String title) {
        StringBuilder svg = new StringBuilder("<g transform=\"translate(" + (left + MARGIN) + "," + MARGIN + ")\">\n");
        svg.append(text(0, -30, "start", "#111111", title + " against items, turns or children"));
        for (int decade = 0; decade <= decades; decade++) {
            double x = WIDTH * decade / decades;
            double y = HEIGHT - HEIGHT * decade / decades;
            svg.append(line(x, 0, x, HEIGHT)).append(line(0, y, WIDTH, y));
            svg.append(text(x, HEIGHT + 18, "middle", "#444444", power(smallestX + decade)));
            svg.append(text(-8, y + 4, "end", "#444444", power(smallestY + decade)));
        }
        int number = 0;
        for (Map.Entry<String, List<Point>> curve : curves.entrySet()) {
            String colour = COLOURS.get(number % COLOURS.size());
            svg.append(curve(curve.getValue(), colour));
            svg.append(text(8, 16 + 16 * number, "start", colour, curve.getKey()));
            number++;
        }
        return svg.append("</g>\n").toString();
    }

    private String curve(List<Point> points, String colour) {
        String path = points.stream()
                .map(point -> format(
                        "%.1f,%.1f",
                        WIDTH * (log(point.x()) - smallestX) / decades,
                        HEIGHT - HEIGHT * (log(point.y()) - smallestY) / decades))
                .collect(Collectors.joining(" "));
        return "<polyline fill=\"none\" stroke=\"" + colour + "\" stroke-width=\"2\" points=\"" + path + "\"/>\n";
    }

    private static String line(double fromX, double fromY, double toX, double toY) {
        return format(
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#dddddd\"/>%n", fromX, fromY, toX, toY);
    }

    private static String text(double x, double y, String anchor, String colour, String text) {
        return format(
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n", x, y, anchor, colour, text);
    }

    private static String power(double exponent) {
        return exponent < 0 ? format("%.2f", Math.pow(10, exponent)) : format("%,.0f", Math.pow(10, exponent));
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values).replace("\r\n", "\n");
    }

    private static double log(double value) {
        return Math.log10(value);
    }

    private double lowest(ToDoubleFunction<Point> axis) {
        return curves.values().stream()
                .flatMap(Collection::stream)
                .mapToDouble(axis)
                .min()
                .orElse(1);
    }

    private double highest(ToDoubleFunction<Point> axis) {
        return curves.values().stream()
                .flatMap(Collection::stream)
                .mapToDouble(axis)
                .max()
                .orElse(10);
    }

    /** One size, and what it took. */
    record Point(double x, double y) {}
}
