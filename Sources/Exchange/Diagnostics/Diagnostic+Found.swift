package import PartnernetzWording

extension Diagnostic {
  /// The words of the cell that could not be read; nil where no single cell is at fault, so that other
  /// words in its place would mend it.
  package var found: String? {
    switch finding {
    case .notANumber(let text), .outOfRange(let text, _, _), .trustOutOfRange(let text),
      .unclearStrength(let text), .ambiguousNumber(let text), .notADate(let text),
      .unlikelyDay(let text),
      .notAChoice(let text, _), .percentOrShare(let text, _),
      .grade(.scale(let text, _)), .grade(.word(let text, _, _)),
      .unitContradiction(let text, _, _),
      .jumpingAmount(let text, _, _),
      .foreignCurrency(let text, _, _, saidBy: nil), .amountOfPeriod(let text, _),
      .grossAmount(let text, _),
      .unknownFirm(let text, _), .likelyFirm(let text, _), .ambiguousFirm(let text, _),
      .notAnIndustry(let text),
      .noSuchIndustry(let text):
      column == nil ? nil : text
    default: nil
    }
  }

  /// Words that would do in its place, the likeliest first; empty where it is no choice.
  package var candidates: [String] {
    switch finding {
    case .notAChoice(_, let choices): choices
    case .unknownFirm(_, let candidates), .ambiguousFirm(_, let candidates): candidates
    case .likelyFirm(_, let name): [name]
    default: []
    }
  }
}

extension TableKind {
  /// The columns that a header of a foreign table may mean, with what people call them.
  package var meanings: [(name: String, title: Phrase)] {
    columns.map { column in
      (
        column.name,
        Phrase(
          de: column.german.first ?? column.name,
          en: column.name.replacing("_", with: " "))
      )
    }
  }
}
