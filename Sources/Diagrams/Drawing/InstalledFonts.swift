import CFontconfig

/// What the fonts of this machine can draw; asked where letters become shapes (PDF and PNG).
enum InstalledFonts {
  /// What a reader should know of a page whose letters cannot all be drawn; there one empty box stands
  /// for as many of them as follow one another.
  ///
  /// Left alone each would be a box with its number in it, twice as wide as the letter, upon whatever
  /// stands beside the name.
  ///
  /// - Complexity: O(letters and fonts).
  static func adapt(_ picture: inout Picture) -> [Rendering.Note] {
    let letters = Set(picture.letterings.flatMap(\.line.text.unicodeScalars))
    guard !letters.isEmpty else { return [] }
    guard let drawable = partnernetz_drawable_characters() else { return [.noFont] }
    defer { FcCharSetDestroy(drawable) }
    let missing = letters.filter {
      // What is not seen anyway is not missed.
      !$0.properties.isDefaultIgnorableCodePoint && !$0.properties.isWhitespace
        && FcCharSetHasChar(drawable, $0.value) == 0
    }
    guard !missing.isEmpty else { return [] }
    let box = FcCharSetHasChar(drawable, emptyBox.value) == 0 ? "?" : emptyBox
    for number in picture.letterings.indices {
      let text = picture.letterings[number].line.text
      picture.letterings[number].line.text = boxed(text, missing, box)
    }
    return [.missingGlyphs(missing.count)]
  }

  private static let emptyBox: Unicode.Scalar = "\u{25A1}"

  /// A text with one box for each run of letters that are missing.
  static func boxed(
    _ text: String, _ missing: Set<Unicode.Scalar>, _ box: Unicode.Scalar
  ) -> String {
    var result = String.UnicodeScalarView()
    for letter in text.unicodeScalars {
      if !missing.contains(letter) {
        result.append(letter)
      } else if result.last != box {
        result.append(box)
      }
    }
    return String(result)
  }
}
