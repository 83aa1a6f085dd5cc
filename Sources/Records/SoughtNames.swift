import Foundation

/// Names that are looked for in texts and in names of files.
///
/// Case, accents and the signs between words do not count, and `ae` may stand for `ä`. A name of fewer
/// than four letters has to be a word of its own, and a short number the whole text: 17 stands in many
/// texts that mean something else.
package struct SoughtNames: Sendable {
  private let names: Set<String>

  /// Looks for names; blank ones are none.
  package init(_ names: some Sequence<String>) {
    self.names = Set(names.map(SoughtNames.words).filter { !$0.isEmpty })
  }

  /// Whether a text names one of them.
  ///
  /// - Complexity: O(names · letters).
  package func areNamed(in text: String) -> Bool {
    let words = SoughtNames.words(text)
    return names.contains { name in
      if name.count >= 4 { return words.contains(name) }
      if name.allSatisfy(\.isNumber) { return words == name }
      return " \(words) ".contains(" \(name) ")
    }
  }

  /// The words of a text, in small letters without accents.
  private static func words(_ text: String) -> String {
    text.umlautsSpelledOut
      .folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
      .split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }
}

extension String {
  /// In small letters, with `ae` for `ä` and the like.
  package var umlautsSpelledOut: String {
    [("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")].reduce(
      lowercased().precomposedStringWithCanonicalMapping
    ) { $0.replacing($1.0, with: $1.1) }
  }
}
