package import PartnernetzPartnerships
package import PartnernetzWording

extension Pair {
  /// Why both gain, each side's largest euro first, a line for each reason.
  ///
  /// - Parameters:
  ///   - model: what the gains are computed with.
  ///   - language: the reader's language.
  ///   - asker: whose reasons stand first; those of the firm with the smaller number by default.
  ///   - most: so many reasons a side are told at most; the rest is added up.
  /// - Returns: the lines.
  package func reasonLines(
    _ model: GainModel, _ language: Language, for asker: Int32? = nil, atMost most: Int = .max
  ) -> [Block] {
    let sides = sides(for: asker)
    return [(sides.first, sides.second), (sides.second, sides.first)].flatMap { own, other in
      model.reasonPhrases(of: own.firm, from: other.firm, atMost: most)
        .map { .text("– \($0(language))".sentence) }
    }
  }
}
