package dev.nabla.figure.scene;

import dev.nabla.figure.scale.Point;
import dev.nabla.figure.scene.Element.Tile;
import dev.nabla.figure.scene.Element.Tiling;
import java.util.ArrayList;
import java.util.List;

/// The tiles of a surface as SVG paths, which are many and so are written short: in tenths, corner
/// after corner from the one before, and neighbours of one colour together.
record TilePath(String color, String data) {

  private static final double SEAM = 0.45;

  static List<TilePath> of(Tiling tiling) {
    List<TilePath> paths = new ArrayList<>();
    StringBuilder data = new StringBuilder();
    String color = "";
    for (Tile tile : tiling.tiles()) {
      if (!tile.color().equals(color) && !data.isEmpty()) {
        paths.add(new TilePath(color, data.toString()));
        data.setLength(0);
      }
      color = tile.color();
      append(Outset.of(tile.corners(), SEAM), data);
    }
    if (!data.isEmpty()) {
      paths.add(new TilePath(color, data.toString()));
    }
    return paths;
  }

  private static void append(List<Point> corners, StringBuilder data) {
    long x = 0;
    long y = 0;
    for (int i = 0; i < corners.size(); i++) {
      long toX = Math.round(10 * corners.get(i).x());
      long toY = Math.round(10 * corners.get(i).y());
      if (i > 0 && toX == x && toY == y) {
        continue;
      }
      data.append(i == 0 ? "M" : i == 1 ? "l" : " ");
      data.append(tenths(toX - x));
      String second = tenths(toY - y);
      data.append(second.startsWith("-") ? "" : " ").append(second);
      x = toX;
      y = toY;
    }
    data.append('z');
  }

  private static String tenths(long tenths) {
    long whole = Math.abs(tenths) / 10;
    long rest = Math.abs(tenths) % 10;
    String digits =
        (whole == 0 && rest != 0 ? "" : Long.toString(whole)) + (rest == 0 ? "" : "." + rest);
    return tenths < 0 ? "-" + digits : digits;
  }
}
