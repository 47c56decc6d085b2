package dev.nabla.book.page;

import dev.nabla.book.guess.Functions;
import dev.nabla.book.guess.SlipShown;
import dev.nabla.derive.Granularity;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The page "Guess the derivative", with the answer to what its address says.
final class GuessHtml {
  private static final Template TEMPLATE = Template.load("guess.html");

  private GuessHtml() {}

  /// @param live whether somebody is there to read a guess
  static Page page(GuessQuestion question, boolean live) {
    GuessAnswer answer = GuessAnswer.of(question);
    Map<String, String> parts = new HashMap<>();
    parts.put("f", Html.escape(question.function()));
    parts.put("guess", Html.escape(question.guess()));
    parts.put("shown", Html.valueMath("f", answer.values().getOrDefault("f", ""), false));
    parts.put("read", Html.valueMath("guess", answer.values().getOrDefault("guess", ""), false));
    parts.put("place", answer.place());
    parts.put("next", address(Functions.after(question.function()).text(), ""));
    parts.put("f-trouble", trouble(answer, "f"));
    parts.put("f-hidden", hidden(answer, "f"));
    parts.put("guess-trouble", trouble(answer, "guess"));
    parts.put("guess-hidden", hidden(answer, "guess"));
    parts.put("verdict", answer.verdict().map(GuessAnswer::html).orElse(""));
    parts.put(
        "verdict-kind",
        answer.verdict().map(each -> each.isRight() ? " is-right" : " is-wrong").orElse(""));
    parts.put("drawing", answer.figure().map(Drawing::forAnyPage).orElse(""));
    parts.put("functions", functions(question));
    parts.put("steps", steps(question, answer));
    parts.put("slips", slips(live));
    return new Page(
        "guess.html",
        "Guess the derivative",
        "Type what you think the derivative is, and see it beside the truth.",
        List.of(new Chapter.Section("classic-slips", "Classic slips")),
        TEMPLATE.fill(parts),
        List.of("js/guess.js"));
  }

  private static String trouble(GuessAnswer answer, String control) {
    return answer
        .trouble()
        .filter(trouble -> trouble.control().equals(control) || control.equals("f"))
        .filter(trouble -> !control.equals("f") || !trouble.control().equals("guess"))
        .map(trouble -> Html.escape(trouble.message()))
        .orElse("");
  }

  private static String hidden(GuessAnswer answer, String control) {
    return trouble(answer, control).isEmpty() ? " hidden" : "";
  }

  private static String steps(GuessQuestion question, GuessAnswer answer) {
    boolean differentiable = answer.figure().isPresent();
    String steps =
        differentiable
            ? StepsAnswer.html(
                TryQuestion.of(Map.of("f", question.function())), "x", Granularity.STANDARD)
            : "";
    return StepsHtml.panel(question.function(), "x", steps);
  }

  private static String address(String function, String guess) {
    String address = "guess.html?f=" + URLEncoder.encode(function, StandardCharsets.UTF_8);
    return guess.isEmpty()
        ? address
        : address + "&amp;guess=" + URLEncoder.encode(guess, StandardCharsets.UTF_8);
  }

  private static String functions(GuessQuestion question) {
    return Functions.all().stream()
        .map(
            entry ->
                "<li><a href=\"%s\" data-f=\"%s\"%s>%s</a></li>"
                    .formatted(
                        address(entry.text(), ""),
                        Html.escape(entry.text()),
                        entry.text().equals(question.function()) ? " aria-current=\"true\"" : "",
                        Html.math(dev.nabla.Nabla.parse(entry.text()).latex())))
        .collect(Collectors.joining());
  }

  /// Computed once: they never change.
  private static final class Slips {
    static final List<SlipShown> ALL = SlipShown.all();
  }

  private static String slips(boolean live) {
    return Slips.ALL.stream().map(shown -> slip(shown, live)).collect(Collectors.joining("\n"));
  }

  private static String slip(SlipShown shown, boolean live) {
    String title = Html.escape(shown.slip().title());
    String address = address(shown.slip().typical(), shown.wrong().toString());
    return "<li>%s %s<span class=\"but\">but</span>%s</li>"
        .formatted(
            live
                ? "<a class=\"slip\" href=\"%s\">%s</a>".formatted(address, title)
                : "<span class=\"slip\">" + title + "</span>",
            Html.math(
                "\\displaystyle \\left(%s\\right)' \\ne %s"
                    .formatted(shown.function().latex(), shown.wrong().latex())),
            Html.math("\\displaystyle \\D{" + shown.right().latex() + "}"));
  }
}
