/// Reads what the styles of an OpenDocument show around numbers, and which strike text through.
final class OpenDocumentStyles: XMLHandler {
  /// The words that a style of numbers adds, by its name.
  private var words: [String: String] = [:]
  /// The power of ten by which a style of numbers divides what it shows, by its name.
  private var scales: [String: Int] = [:]
  /// The style of numbers of a style of cells, and the style that it rests on.
  private var numbers: [String: String] = [:]
  private var parents: [String: String] = [:]

  /// Whether a style strikes its text through, by its family and name, where it says so.
  private var strikes: [String: Bool] = [:]
  /// The style at hand, by its family and name.
  private var style: String?

  private var name: String?
  private var before = ""
  private var shown = ""
  private var isScaled = false
  private var factor = ""
  private var isShown = false

  private static let kinds: Set<String> = ["number-style", "currency-style"]

  func begin(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case _ where OpenDocumentStyles.kinds.contains(name):
      self.name = attributes["name"]
      (before, shown, isScaled, factor) = ("", "", false, "")
    case "number" where self.name != nil:
      (before, shown) = (before + shown, "")
      if let factor = attributes["display-factor"], Double(factor) != 1 {
        (isScaled, self.factor) = (true, factor)
      }
    case "text", "currency-symbol": isShown = self.name != nil
    case "style":
      style = nil
      guard let own = attributes["name"], let family = attributes["family"] else { return }
      style = family + ":" + own
      guard family == "table-cell" else { return }
      numbers[own] = attributes["data-style-name"]
      parents[own] = attributes["parent-style-name"]
    case "text-properties":
      guard let style else { return }
      let line = attributes["text-line-through-style"] ?? attributes["text-line-through-type"]
      if let line { strikes[style] = line != "none" }
    default: break
    }
  }

  func end(_ name: String) {
    switch name {
    case "text", "currency-symbol": isShown = false
    case "style": style = nil
    case _ where OpenDocumentStyles.kinds.contains(name):
      if let style = self.name {
        words[style] = ShownUnit.word(before: before, behind: shown, isScaled: isScaled)
        scales[style] = [1e3: 3, 1e6: 6, 1e9: 9][Double(factor) ?? 0]
      }
      self.name = nil
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isShown, shown.utf8.count < 200 { shown += String(decoding: bytes, as: UTF8.self) }
  }

  /// The words to be read with a number in a cell of some style.
  func word(_ style: String?) -> String? { number(style).flatMap { words[$0] } }

  /// The power of ten by which what a cell of some style shows is divided.
  func scale(_ style: String?) -> Int { number(style).flatMap { scales[$0] } ?? 0 }

  /// Whether cells of some style are struck through.
  func strikes(cell style: String?) -> Bool {
    guard !strikes.isEmpty else { return false }
    var style = style
    for _ in 0..<8 {
      guard let own = style else { return false }
      if let isStruck = strikes["table-cell:" + own] { return isStruck }
      style = parents[own]
    }
    return false
  }

  /// Whether a run of text in some style is struck through.
  func strikes(text style: String?) -> Bool {
    style.flatMap { strikes["text:" + $0] } ?? false
  }

  /// The style of numbers of a style of cells.
  private func number(_ style: String?) -> String? {
    var style = style
    // Styles rest on others, a few deep; a circle must end.
    for _ in 0..<8 {
      guard let own = style else { return nil }
      if let number = numbers[own] { return number }
      style = parents[own]
    }
    return nil
  }
}
