import PartnernetzWording

extension Diagnostic.Message {
  /// A foreign text cut to what a sentence can bear.
  static func short(_ text: String) -> String {
    text.count > 60 ? text.prefix(60) + "…" : text
  }

  /// The words of choices in one language: each choice is offered by our word and the German one.
  static func words(_ choices: [String], _ language: Language) -> [String] {
    let wanted = language == .english ? 0 : 1
    return choices.indices.filter { $0 % 2 == wanted }.map { choices[$0] }
  }

  /// The first of some foreign texts.
  static func listed(_ items: [String], most: Int = 8) -> String {
    items.prefix(most).map(short).joined(separator: ", ") + (items.count > most ? ", …" : "")
  }
}
