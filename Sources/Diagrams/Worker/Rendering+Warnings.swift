public import PartnernetzWording

extension Rendering {
  /// What should be said beside the picture: that it is simpler than usual, that letters are
  /// missing, what Graphviz warned of.
  public var warnings: [Phrase] {
    let simpler = notes.contains { $0.isSimpler }
    return
      (simpler
      ? [
        Phrase(
          de: "Das Bild musste einfacher gezeichnet werden als gewöhnlich.",
          en: "The picture had to be drawn in a simpler way than usual.")
      ] : []) + notes.compactMap(\.warning)
  }
}

extension Rendering.Note {
  fileprivate var isSimpler: Bool {
    switch self {
    case .straightLines, .coarseSpacing, .plainPositions, .layersReplaced: true
    case .unlabelled, .shortened, .isolatedCounted, .resolution, .noFont, .missingGlyphs,
      .tightLabels, .engineWarning:
      false
    }
  }

  fileprivate var warning: Phrase? {
    switch self {
    case .straightLines, .coarseSpacing, .plainPositions, .layersReplaced, .unlabelled,
      .shortened, .isolatedCounted, .resolution:
      nil
    case .noFont:
      Phrase(
        de: "Auf diesem Rechner ist keine Schrift eingerichtet; statt Buchstaben stehen leere "
          + "Kästchen im Bild. Richten Sie eine Schrift ein (fonts-dejavu-core), oder zeichnen Sie "
          + "als SVG.",
        en: "No font is installed on this machine; the picture has empty boxes for letters. "
          + "Install a font (fonts-dejavu-core), or draw as SVG.")
    case .missingGlyphs(let count):
      Phrase(
        de: "Für \(count) Schriftzeichen fehlt eine Schrift; im Bild stehen dafür leere Kästchen. "
          + "Richten Sie eine passende Schrift ein (fonts-noto), oder zeichnen Sie als SVG.",
        en: "No font has \(count) of the characters; the picture has empty boxes for them. "
          + "Install a fitting font (fonts-noto), or draw as SVG.")
    case .tightLabels(let count):
      Phrase(
        de: count == 1
          ? "Eine Beschriftung ist breiter als ihr Platz."
          : "\(count) Beschriftungen sind breiter als ihr Platz.",
        en: count == 1
          ? "One label is wider than its room." : "\(count) labels are wider than their room.")
    case .engineWarning(let text):
      Phrase(de: "Graphviz meldet: \(text)", en: "Graphviz says: \(text)")
    }
  }
}
