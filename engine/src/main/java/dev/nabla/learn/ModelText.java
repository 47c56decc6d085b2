package dev.nabla.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Models as JSON: every number by the shortest digits that give it back.
final class ModelText {
  private static final String FORMAT = "nabla-model";
  private static final int VERSION = 1;
  private static final String COLUMNS = "columns";

  private ModelText() {}

  /// @throws IllegalArgumentException if a parameter is not finite
  static String of(Model model) {
    JsonWriter json = begun(model.network());
    return ended(json, model);
  }

  /// @throws IllegalArgumentException if a parameter is not finite
  static String of(TabularModel table) {
    JsonWriter json = begun(table.model().network());
    json.name(COLUMNS).open('{');
    json.name("features").values(table.features());
    json.name("target").value(table.target());
    json.name("classes").values(table.classes());
    if (table.scaling().isPresent()) {
      Standardisation scaling = table.scaling().get();
      json.name("scaled").values(scaling.names());
      json.name("means").values(array(scaling.means()));
      json.name("deviations").values(array(scaling.deviations()));
    }
    json.close('}');
    return ended(json, table.model());
  }

  private static double[] array(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static JsonWriter begun(Network network) {
    JsonWriter json = new JsonWriter().open('{');
    json.name("format").value(FORMAT).name("version").value(VERSION);
    json.name("network").open('{').name("features").value(network.features());
    json.name("layers").open('[');
    for (Layer layer : network.layers()) {
      json.next().open('{');
      json.name("outputs").value(layer.outputs());
      json.name("activation").value(layer.activation().text()).close('}');
    }
    json.close(']').close('}');
    return json;
  }

  private static String ended(JsonWriter json, Model model) {
    double[] parameters = model.parameters();
    for (double parameter : parameters) {
      if (!Double.isFinite(parameter)) {
        throw new IllegalArgumentException("a parameter of the model is " + parameter);
      }
    }
    return json.name("parameters").values(parameters).close('}').text();
  }

  /// @throws ModelException if the text is no model
  static Model model(String text) {
    return model(JsonObject.of(text, FORMAT, VERSION));
  }

  /// @throws ModelException if the text is no model, or one without names of columns
  static TabularModel tabular(String text) {
    JsonObject json = JsonObject.of(text, FORMAT, VERSION);
    Model model = model(json);
    if (!json.has(COLUMNS)) {
      throw new ModelException("its model has no names of columns");
    }
    JsonObject columns = json.object(COLUMNS);
    try {
      Optional<Standardisation> scaling =
          columns.has("scaled")
              ? Optional.of(
                  new Standardisation(
                      columns.strings("scaled"),
                      list(columns.numbers("means")),
                      list(columns.numbers("deviations"))))
              : Optional.empty();
      return new TabularModel(
          model,
          columns.strings("features"),
          columns.string("target"),
          scaling,
          columns.strings("classes"));
    } catch (IllegalArgumentException wrong) {
      throw new ModelException("its columns do not fit: " + wrong.getMessage());
    }
  }

  private static List<Double> list(double[] numbers) {
    List<Double> list = new ArrayList<>();
    for (double number : numbers) {
      list.add(number);
    }
    return list;
  }

  private static Model model(JsonObject json) {
    JsonObject network = json.object("network");
    List<Layer> layers = new ArrayList<>();
    try {
      for (JsonObject layer : network.objects("layers")) {
        layers.add(new Layer(layer.count("outputs"), activation(layer.string("activation"))));
      }
      double[] parameters = json.numbers("parameters");
      for (double parameter : parameters) {
        if (!Double.isFinite(parameter)) {
          throw new ModelException("a parameter is " + parameter);
        }
      }
      return Model.of(new Network(network.count("features"), layers), parameters);
    } catch (IllegalArgumentException | ArithmeticException wrong) {
      throw new ModelException("its network does not fit: " + wrong.getMessage());
    }
  }

  private static Activation activation(String word) {
    return Activation.named(word)
        .orElseThrow(() -> new ModelException("there is no activation " + word));
  }
}
