import CFontconfig

/// What the fonts of this machine can draw; asked where letters become shapes (PDF and PNG).
enum InstalledFonts {
  /// What a reader should know of a page whose letters cannot all be drawn.
  ///
  /// - Complexity: O(letters and fonts).
  static func notes(for picture: Picture) -> [Rendering.Note] {
    let letters = Set(picture.letterings.flatMap(\.line.text.unicodeScalars))
    guard !letters.isEmpty else { return [] }
    guard let drawable = partnernetz_drawable_characters() else { return [.noFont] }
    defer { FcCharSetDestroy(drawable) }
    let missing = letters.count { FcCharSetHasChar(drawable, $0.value) == 0 }
    return missing > 0 ? [.missingGlyphs(missing)] : []
  }
}
