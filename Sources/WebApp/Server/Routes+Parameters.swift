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
      let text = fields["value"] ?? ""
      let isPercentage = text.hasSuffix("%")
      let digits = (isPercentage ? text.dropLast() : text[...]).filter { !$0.isWhitespace }
      guard let value = Double(typed: String(digits)) else {
        throw FieldError(
          field: "value", found: text,
          expected: Phrase(de: "eine Zahl, etwa 0,3", en: "a number, such as 0.3"))
      }
      try office.assumptions.set(name, to: isPercentage ? value / 100 : value)
      return ParametersPage.path
    }
  }
}
