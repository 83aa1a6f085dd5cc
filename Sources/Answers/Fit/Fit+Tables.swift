import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

extension Table {
  /// Pairs by fit: who, how well, why.
  ///
  /// - Parameters:
  ///   - pairs: the pairs, in the order of the rows.
  ///   - fit: where they come from.
  ///   - language: the reader's language.
  ///   - askers: for each pair the firm that is told; machines read it first.
  ///   - isOneAsker: whether that firm stands in the heading already.
  /// - Returns: a row for each pair.
  static func fits(
    _ pairs: [PairFit], _ fit: Fit, _ language: Language, askers: [Int32], isOneAsker: Bool = false
  ) -> Table {
    let network = fit.network
    return Table(
      columns: [
        isOneAsker ? .machine("first") : .init("first", de: "Unternehmen", en: "Firm"),
        .init("second", de: "Partner", en: "Partner"),
        .init("strength", de: "Passung", en: "Fit"),
        .init("reasons", de: "Was dafür spricht", en: "What speaks for it"),
        .init("newcomer", de: "Neu", en: "New", only: .machines),
        .machine("first_name"), .machine("second_name"), .machine("fit"), .machine("fit_low"),
        .machine("fit_high"),
      ],
      rows: zip(pairs, askers).map { pair, asker in
        let partner = pair.partner(of: asker)
        let isNew = pair.isPartnerNew(of: asker)
        // That nothing is known of a firm speaks neither for the pair nor against it.
        let name = network.shortName(partner)
        let mark = Phrase(
          de: "\(name) hat noch keine bekannte Beziehung", en: "\(name) has no known link yet")(
            language)
        let reasons = fit.told(pair, to: asker, language)
        let text = isNew && !reasons.isEmpty ? "\(reasons) (\(mark))" : reasons
        return [
          network.cell(asker), network.cell(partner),
          .word(pair.strength.phrase(language), key: pair.strength.rawValue),
          text.isEmpty ? .none : .text(text), .flag(isNew, mark),
          .text(network.name(asker)), .text(network.name(partner)),
          .number(pair.fit, digits: 4),
          pair.interval.map { .number($0.lowerBound, digits: 4) } ?? .none,
          pair.interval.map { .number($0.upperBound, digits: 4) } ?? .none,
        ]
      })
  }
}

extension Fit {
  /// A pair as the contract has it, with what speaks for it.
  func json(_ pair: PairFit, told firm: Int32, _ language: Language) -> JSONValue {
    let judged = benefit.pair(pair.firms.first, pair.firms.second)
    guard case .object(var members) = judged.json(network, language, fit: self) else { return nil }
    // First and second stand by number: who is told, and of whom, is said beside them.
    members["for"] = .string(network.id(of: firm))
    members["partner"] = .string(network.id(of: pair.partner(of: firm)))
    members["strength"] = .string(pair.strength.rawValue)
    members["fit_low"] = JSONValue(pair.interval?.lowerBound)
    members["fit_high"] = JSONValue(pair.interval?.upperBound)
    members["newcomer"] = .bool(pair.isPartnerNew(of: firm))
    members["reasons"] = .array(
      reasons(for: pair, of: firm).map { .string($0.phrase(network)(language)) })
    return .object(members)
  }
}
