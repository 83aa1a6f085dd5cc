package import PartnernetzNetworks
package import PartnernetzPartnerships
import PartnernetzRecords
package import PartnernetzWording

extension NamedRules {
  /// A row of a table of rules with firms by number.
  struct NumberedRow {
    /// What it asks.
    enum Rule: Hashable {
      case fix(FirmPair)
      case forbid(FirmPair)
      case without(Int32)
      case like(FirmPair)
    }

    /// What it asks.
    var rule: Rule
    /// Whose row it is: the firm that stands first.
    var speaker: Int32
    /// Where it stands.
    var place: Phrase

    /// The two firms; nil where the row is about one.
    var pair: FirmPair? {
      switch rule {
      case .fix(let pair), .forbid(let pair), .like(let pair): pair
      case .without: nil
      }
    }

    /// What it asks, as people say it.
    var word: Phrase {
      switch rule {
      case .fix: Phrase(de: "muss", en: "must")
      case .forbid: Phrase(de: "nein", en: "no")
      case .like: Phrase(de: "gern", en: "like")
      case .without: Phrase(de: "ohne", en: "without")
      }
    }

    /// Whether two rows about the same pair cannot both hold: one firm says two things of the other,
    /// or a pair is set and excluded. What one would like and the other excludes is no contradiction:
    /// the no holds.
    func contradicts(_ other: NumberedRow) -> Bool {
      guard rule != other.rule else { return false }
      if speaker == other.speaker { return true }
      switch (rule, other.rule) {
      case (.fix, .forbid), (.forbid, .fix): return true
      default: return false
      }
    }
  }

  /// The rows of a table with firms by number.
  ///
  /// - Throws: ``PlacedError`` for a row that names nobody, one firm twice, or that contradicts
  ///   another.
  func rowsByNumber(in network: Network) throws(PlacedError) -> [NumberedRow] {
    var known: [FirmPair: [NumberedRow]] = [:]
    var result: [NumberedRow] = []
    for row in rows + wishes {
      let numbered = try numbered(row, in: network)
      if let pair = numbered.pair {
        if let other = known[pair]?.first(where: numbered.contradicts) {
          throw numbered.contradiction(to: other, in: network)
        }
        known[pair, default: []].append(numbered)
      }
      result.append(numbered)
    }
    return result
  }

  private func numbered(_ row: Row, in network: Network) throws(PlacedError) -> NumberedRow {
    func firm(_ name: String) throws(PlacedError) -> Int32 {
      do throws(FirmLookupError) {
        return try network.number(named: name)
      } catch {
        throw PlacedError(error.phrase, at: row.place)
      }
    }
    func pair(_ one: String, _ other: String) throws(PlacedError) -> (FirmPair, Int32) {
      let (first, second) = (try firm(one), try firm(other))
      guard first != second else {
        throw PlacedError(PairingError.sameFirm(network.name(first)).phrase, at: row.place)
      }
      return (FirmPair(first, second), first)
    }
    switch row.rule {
    case .fix(let one, let other):
      let (pair, speaker) = try pair(one, other)
      return NumberedRow(rule: .fix(pair), speaker: speaker, place: row.place)
    case .forbid(let one, let other):
      let (pair, speaker) = try pair(one, other)
      return NumberedRow(rule: .forbid(pair), speaker: speaker, place: row.place)
    case .like(let one, let other):
      let (pair, speaker) = try pair(one, other)
      return NumberedRow(rule: .like(pair), speaker: speaker, place: row.place)
    case .without(let name):
      let firm = try firm(name)
      return NumberedRow(rule: .without(firm), speaker: firm, place: row.place)
    }
  }

  /// Whether any pair is set.
  var setsPairs: Bool { !fixed.isEmpty || (rows + wishes).contains(where: \.setsPair) }

  /// Sets no pair any more.
  mutating func unsetPairs() {
    fixed = []
    rows.removeAll(where: \.setsPair)
    wishes.removeAll(where: \.setsPair)
  }

  /// An error of the pairing with the row that asks for what cannot be; as it is where none does.
  package func placed(_ error: PairingError, in network: Network) -> any WordedError {
    let names: [String] =
      switch error {
      case .notGoodForBoth(let one, let other, _), .competitors(let one, let other),
        .possibleCompetitors(let one, let other), .keptApart(let one, let other, _),
        .contradiction(let one, let other):
        [one, other]
      case .notAMember(let name), .overCapacity(let name, _), .industryTwice(let name): [name]
      case .outOfRange, .sameFirm, .tooManyDays, .impossible, .unsupported: []
      }
    guard !names.isEmpty, let rows = try? rowsByNumber(in: network) else { return error }
    // Of several rows that set pairs of one firm, the last is one too many.
    let row = rows.last { row in
      guard case .fix(let pair) = row.rule else { return false }
      let own = [network.name(pair.first), network.name(pair.second)]
      return names.allSatisfy(own.contains)
    }
    return row.map { PlacedError(error.phrase, at: $0.place) } ?? error
  }
}

extension NamedRules.Row {
  fileprivate var setsPair: Bool { if case .fix = rule { true } else { false } }
}

extension NamedRules.NumberedRow {
  fileprivate func contradiction(to other: Self, in network: Network) -> PlacedError {
    let pair = pair.map { network.names($0.first, $0.second) } ?? network.name(speaker)
    return PlacedError(
      Phrase(
        de: "\(pair) steht hier mit „\(word.german)“, aber mit „\(other.word.german)“ bei "
          + "\(other.place.german). Behalten Sie eine der beiden Zeilen.",
        en: "\(pair) stands here with “\(word.english)”, but with “\(other.word.english)” at "
          + "\(other.place.english). Keep one of the two rows."),
      at: place)
  }
}
