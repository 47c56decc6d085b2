package dev.nabla.book.wire;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Writes solutions as JSON: the values by themselves, and what else there is to say beside them.
final class SolutionWriter {
  private final Json json;

  SolutionWriter(Json json) {
    this.json = json;
  }

  void write(Result.Solved solved) {
    List<Result.Root> entries = solved.entries();
    json.field("solutions").array(entries, each -> writeStrings(each.values()));
    json.field("complete").literal(solved.complete());
    Set<String> parameters = new LinkedHashSet<>();
    entries.forEach(each -> parameters.addAll(each.parameters()));
    if (!parameters.isEmpty()) {
      json.field("parameters").array(List.copyOf(parameters));
    }
    if (entries.stream().anyMatch(SolutionWriter::hasDetails)) {
      json.field("details").array(entries, this::writeDetails);
    }
    solved
        .search()
        .ifPresent(
            search -> {
              json.field("range").array(List.of(search.low(), search.high()));
              json.field("completeInRange").literal(search.complete());
            });
  }

  private static boolean hasDetails(Result.Root root) {
    return root.family() || !root.exact() || !root.where().isEmpty() || !root.between().isEmpty();
  }

  private void writeStrings(Map<String, String> values) {
    json.object(() -> values.forEach((name, value) -> json.field(name).string(value)));
  }

  private void writeDetails(Result.Root root) {
    json.object(
        () -> {
          json.field("exact").literal(root.exact());
          json.field("family").literal(root.family());
          if (!root.parameters().isEmpty()) {
            json.field("parameters").array(root.parameters());
          }
          if (!root.where().isEmpty()) {
            json.field("where").array(root.where());
          }
          if (!root.between().isEmpty()) {
            json.field("between");
            json.object(() -> root.between().forEach((name, ends) -> json.field(name).array(ends)));
          }
          if (!root.roots().isEmpty()) {
            json.field("root");
            json.object(() -> root.roots().forEach((name, one) -> writeRoot(name, one)));
          }
        });
  }

  private void writeRoot(String name, Result.RootOf root) {
    json.field(name);
    json.object(
        () -> {
          json.field("polynomial").string(root.polynomial());
          json.field("index").number(root.index());
        });
  }
}
