import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzRecords
import PartnernetzWording

extension Doubt {
  /// What is doubtful, the rows that say so, and whom to ask.
  func phrase(in network: Network) -> Phrase {
    func text(_ language: Language) -> String {
      let rows = rows(in: network)
      return message(in: network)(language) + (rows.isEmpty ? " " : " (\(rows)) ") + hint(language)
    }
    return Phrase(de: text(.german), en: text(.english))
  }

  /// The doubt as one of the problems of `check`.
  func json(in network: Network, _ language: Language) -> JSONValue {
    let origin = statements.compactMap { network.statements[Int($0)].origin }.first
    return [
      "file": JSONValue(origin?.file), "sheet": JSONValue(origin?.sheet),
      "row": JSONValue(origin?.row),
      "column": nil, "severity": "warning", "code": .string(kind.rawValue),
      "message": .string(message(in: network)(language)), "hint": .string(hint(language)),
      "rows": .string(rows(in: network)),
      "firms": .array([firm, other].compactMap(\.self).map { .string(network.id(of: $0)) }),
      "figures": .array(figures.map { .number($0) }),
    ]
  }

  /// The doubt as a row of what `check` found.
  func cells(in network: Network, _ language: Language) -> [Table.Cell] {
    [
      .text(kind.rawValue), network.cell(firm), other.map { network.cell($0) } ?? .none, .text(""),
      .none, .none, .word(message(in: network)(language), key: message(in: network)(.english)),
      .text(rows(in: network)),
    ]
  }

  private func rows(in network: Network) -> String {
    let origins = statements.compactMap { network.statements[Int($0)].origin }
    return origins.prefix(6).map { "\($0.file):\($0.row)" }.joined(separator: ", ")
      + (origins.count > 6 ? ", …" : "")
  }

  private func message(in network: Network) -> Phrase {
    let first = network.name(firm)
    let second = other.map { network.name($0) } ?? ""
    func euros(_ language: Language) -> [String] { figures.map { language.euros($0) } }
    switch kind {
    case .severalFigures:
      return Phrase(
        de: "\(first) und \(second): Eine Seite nennt mehrere Beträge: "
          + euros(.german).joined(separator: ", ") + ".",
        en: "\(first) and \(second): one side states several amounts: "
          + euros(.english).joined(separator: ", ") + ".")
    case .ownersAboveWhole:
      let share = figures.first ?? 0
      return Phrase(
        de: "\(first): Die Eigentümer halten zusammen \(Language.german.percent(share)).",
        en: "\(first): its owners hold \(Language.english.percent(share)) together.")
    case .contactInFuture:
      func told(_ language: Language) -> String { day?.figures(language) ?? "" }
      return Phrase(
        de: "\(first) und \(second): Der letzte Kontakt liegt in der Zukunft: \(told(.german)).",
        en: "\(first) and \(second): the last contact lies in the future: \(told(.english)).")
    case .revenueOfEmployees:
      let staff = figures.last ?? 0
      return Phrase(
        de: "\(first) hat \(euros(.german).first ?? "") Umsatz mit "
          + "\(Language.german.number(staff)) Beschäftigten.",
        en: "\(first) has \(euros(.english).first ?? "") of revenue with "
          + "\(Language.english.number(staff)) employees.")
    case .salesAboveRevenue, .purchasesAboveTotal:
      let (german, english) = (euros(.german), euros(.english))
      guard german.count == 2, english.count == 2 else { return Phrase(de: first, en: first) }
      return kind == .salesAboveRevenue
        ? Phrase(
          de: "\(first) verkauft für \(german[0]), bei einem Umsatz von \(german[1]).",
          en: "\(first) sells for \(english[0]), with a revenue of \(english[1]).")
        : Phrase(
          de: "\(first) kauft für \(german[0]), bei einem Einkauf von \(german[1]).",
          en: "\(first) buys for \(english[0]), with purchases of \(english[1]).")
    }
  }

  private var hint: Phrase {
    switch kind {
    case .severalFigures:
      Phrase(
        de: "→ Fragen Sie, ob es zwei Lieferungen sind: Dann zählt die Summe. Bis dahin gilt der "
          + "kleinere oder besser belegte Betrag.",
        en:
          "→ Ask whether these are two deliveries: then the sum counts. Until then the smaller or "
          + "better proven amount counts.")
    case .ownersAboveWhole:
      Phrase(de: "→ Prüfen Sie die Anteile.", en: "→ Check the shares.")
    case .contactInFuture:
      Phrase(de: "→ Prüfen Sie das Datum.", en: "→ Check the date.")
    case .salesAboveRevenue, .purchasesAboveTotal, .revenueOfEmployees:
      Phrase(
        de: "→ Prüfen Sie die Beträge und ihre Einheit.", en: "→ Check the amounts and their unit.")
    }
  }
}
