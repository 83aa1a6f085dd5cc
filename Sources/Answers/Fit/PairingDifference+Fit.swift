import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

extension PairingDifference {
  /// Pairs by fit that go and come: how well they fit, and why.
  ///
  /// - Complexity: O(changed pairs · (n + partners)).
  func tableByFit(_ language: Language) -> Table {
    func rows(
      _ pairs: [PairingProblem.Candidate], _ state: State, _ word: Phrase, _ key: String
    ) -> [[Table.Cell]] {
      guard !pairs.isEmpty else { return [] }
      let fit = Fit(state.problem.benefit)
      return pairs.map { candidate in
        let pair = fit.pair(candidate.first, candidate.second)
        let reasons = fit.told(pair, to: candidate.first, language)
        return [
          .word(word(language), key: key), state.network.cell(candidate.first),
          state.network.cell(candidate.second),
          .word(pair.strength.phrase(language), key: pair.strength.rawValue),
          reasons.isEmpty ? .none : .text(reasons), .none, .none,
          .text(state.network.name(candidate.first)), .text(state.network.name(candidate.second)),
        ]
      }
    }
    return Table(
      columns: [
        .init("change", de: "Änderung", en: "Change"),
        .init("first", de: "Unternehmen", en: "Firm"),
        .init("second", de: "Partner", en: "Partner"),
        .init("strength", de: "Passung", en: "Fit"),
        .init("reasons", de: "Was dafür spricht", en: "What speaks for it"),
        .machine("index"), .machine("sum"), .machine("first_name"), .machine("second_name"),
      ],
      rows: rows(removed, before, Phrase(de: "entfällt", en: "dropped"), "removed")
        + rows(added, after, Phrase(de: "neu", en: "added"), "added"))
  }
}
