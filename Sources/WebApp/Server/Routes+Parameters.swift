import Hummingbird
import PartnernetzAnswers
import PartnernetzExchange
import PartnernetzNetworks
import PartnernetzWording

extension Routes {
  /// Assumptions that are changed, and taken back to what the app began with.
  func addParameters(to routes: RouterGroup<WebContext>) {
    take(
      ParametersPage.path, in: routes,
      from: { _ in (ParametersPage.self, Place(ParametersPage.path)) }
    ) { fields in
      if let reset = fields["reset"] {
        office.assumptions.reset(reset == "all" ? nil : fields["assumption"] ?? "")
        return ParametersPage.path
      }
      guard let name = fields["assumption"] else {
        throw FieldError(
          field: "assumption", found: "",
          expected: Phrase(de: "eine Annahme aus der Liste", en: "one of the list"))
      }
      try set(name, fields["value"] ?? "")
      return ParametersPage.path
    }
  }
  /// Changes an assumption to what was typed: to the likeliest of the numbers as which it can be read
  /// that the assumption may be.
  private func set(_ name: String, _ text: String) throws {
    guard let entry = Parameters.catalogue.first(where: { $0.name == name }) else {
      throw FieldError(
        field: "assumption", found: name,
        expected: Phrase(de: "eine Annahme aus der Liste", en: "one of the list"))
    }
    let isPercentage = text.hasSuffix("%")
    let readings = Double.readings(typed: String(isPercentage ? text.dropLast() : text[...]))
      .map { isPercentage ? $0 / 100 : $0 }
    guard !readings.isEmpty else {
      throw FieldError(
        field: "value", found: text,
        expected: Phrase(de: "eine Zahl, etwa 0,3", en: "a number, such as 0.3"))
    }
    let allowed = readings.first {
      entry.bounds.contains($0) && (!entry.isWhole || $0 == $0.rounded())
    }
    guard let allowed else {
      func bounds(_ language: Language) -> (String, String) {
        (
          language.number(entry.bounds.lowerBound, digits: 6),
          language.number(entry.bounds.upperBound, digits: 6)
        )
      }
      let (german, english) = (bounds(.german), bounds(.english))
      throw FieldError(
        field: "value", found: text,
        expected: Phrase(
          de: (entry.isWhole ? "eine ganze Zahl" : "eine Zahl")
            + " von \(german.0) bis \(german.1)",
          en: (entry.isWhole ? "a whole number" : "a number")
            + " from \(english.0) to \(english.1)"))
    }
    try office.assumptions.set(name, to: allowed)
  }
}
