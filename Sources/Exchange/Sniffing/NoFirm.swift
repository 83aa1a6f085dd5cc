// Answers: what stands where a firm's name belongs and is none.
// Takes: O(letters); most names are only looked at.

/// What stands in the place of a firm's name. A legal form makes every name a firm's.
enum NoFirm: Sendable, Hashable {
  /// Nobody, or several at once: `Anonym`, `n.n.`, `Sonstige Mitglieder`, `Zustimmung liegt nicht vor.`
  case placeholder
  /// A total or a count: `Landkreis Ulm gesamt`, `2 Mitglieder`, `Anzahl: 2`.
  case total
  /// A natural person: `Frau Eva Maier`, `Eheleute Schmid`, `Meier, Hans-Peter`.
  case person

  /// What a name is; nil where it may be a firm's.
  init?(_ name: String) {
    let isWorthALook = Array(name.utf8).withUnsafeBufferPointer { NoFirm.mayBeOne($0) }
    guard isWorthALook, let found = NoFirm.kind(of: name) else { return nil }
    if FirmName(name).legalForm != nil {
      let words = NoFirm.words(name)
      let isNone =
        NoFirm.isTotalOfFirm(words)
        || found == .total && words.count > 2 && TotalsRows.isLabel(name)
        || NoFirm.samples.contains(words.first ?? "")
      guard isNone else { return nil }
    }
    self = found
  }

  /// `Alba GmbH Ergebnis`: nothing but a total stands behind a legal form so.
  private static func isTotalOfFirm(_ words: [String]) -> Bool {
    guard words.count > 2, let last = words.last, totalsOfFirms.contains(last) else { return false }
    let firm = FirmName(words.dropLast().joined(separator: " "))
    return firm.legalForm != nil && firm.tokens.last != words[words.count - 2]
  }

  /// `Ulm Ergebnis`, `Metall gesamt`: the label of a group's sum, of no firm.
  static func isTotalOfGroup(_ text: String) -> Bool {
    let words = NoFirm.words(text)
    guard words.count > 1, let last = words.last else { return false }
    return (totals.contains(last) || isResult(text, words)) && FirmName(text).legalForm == nil
  }

  /// `Ergebnis Nord`, as pivot tables head the sum of a group; `Ergebnis & Partner` is a firm.
  private static func isResult(_ text: String, _ words: [String]) -> Bool {
    words.count == 2 && words[0] == "ergebnis" && !text.contains("&")
  }

  private static func kind(of name: String) -> NoFirm? {
    let words = NoFirm.words(name)
    // A name may be written in signs alone, but for those that stand for nothing.
    guard let first = words.first, let last = words.last else {
      return UnknownWord.isOne(name) ? .placeholder : nil
    }
    // What pivot tables sum up of rows without a name.
    if ["(leer)", "(blank)"].contains(name.lowercased()) { return .total }
    if isPlaceholder(name, words) { return .placeholder }
    if persons.contains(words.joined(separator: " ")) { return .person }
    if words.count == 1, sums.contains(first) { return .total }
    if words.count > 1, totals.contains(last) || TotalsRows.isLabel(name) { return .total }
    if isResult(name, words) { return .total }
    // Small letters tell the word from a name's: `Gemeinsam Zusammen`.
    if words.count > 1, first != "wir", name.hasSuffix(" zusammen") || isTotalOfFirm(words) {
      return .total
    }
    if TotalsRows.isCount(name) || isNumbered(name) { return .total }
    return PersonName.isOne(name, first: first) ? .person : nil
  }

  private static func isPlaceholder(_ name: String, _ words: [String]) -> Bool {
    // `NA` and `KA` may be firms; `n. a.`, `N/A` and `–` are none.
    if UnknownWord.isOne(name),
      !name.contains(where: \.isLetter)
        || name != name.uppercased() || name.contains("/")
    {
      return true
    }
    if blanks.contains(words.joined(separator: " ")) || samples.contains(words[0]) { return true }
    if ["n.n", "nn", "s.o"].contains(words.joined(separator: ".")) { return true }
    if references.contains(words[0]) || people.contains(words[0]) { return true }
    let rest = words.dropFirst()
    let isOfSeveral = rest.allSatisfy {
      groups.contains($0) || anonymous.contains($0) || Int($0) != nil
    }
    if nobody.contains(words[0]), isOfSeveral { return true }
    if words.count == 2, negations.contains(words[0]), untold.contains(words[1]) { return true }
    if words.count > 1, subjects.contains(words[0]), keptBack.contains(words[words.count - 1]) {
      return true
    }
    if words.count == 2, groups.contains(words[0]), anonymous.contains(words[1]) { return true }
    if words.count > 1, ends.contains(words[words.count - 1]) { return true }
    // Small letters tell the words of a sentence from those of a name: `Nicht von gestern`.
    let isStopped = name.hasSuffix(".")
    return words.count > 2
      && name.split(whereSeparator: \.isWhitespace).contains { word in
        verbs.contains(bare(word)) || isStopped && weakVerbs.contains(bare(word))
      }
  }

  /// `Anzahl: 2`, `Summe = 3`: a label and the number that it is about.
  private static func isNumbered(_ name: String) -> Bool {
    guard name.contains(where: \.isNumber), name.contains(where: { ":=".contains($0) }) else {
      return false
    }
    return TotalsRows.isLabel(trimmed(name.filter { !$0.isNumber && !":=.,".contains($0) }))
  }

  /// A name's words in small letters, without marks around them.
  private static func words(_ name: String) -> [String] {
    name.lowercased().split(whereSeparator: \.isWhitespace).map { bare($0) }.filter { !$0.isEmpty }
  }

  private static func bare(_ word: Substring) -> String {
    let start = word.drop { !($0.isLetter || $0.isNumber) }
    guard let end = start.lastIndex(where: { $0.isLetter || $0.isNumber }) else { return "" }
    return String(start[...end])
  }

  /// Whether bytes may be one; what ends with a frequent legal form, or is one word that begins with
  /// other letters, is none. Reading rows fast rests on it.
  static func mayBeOne(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count > 3, let last = bytes.last else { return !bytes.isEmpty }
    if hasForm(bytes), !mayBeNoneInSpiteOfForm(bytes) { return false }
    var start = 0
    for place in 0..<3 {
      let letter = (bytes[place] | 0x20) &- UInt8(ascii: "a")
      guard letter < 26 else { return true }
      start = start * 26 + Int(letter)
    }
    let isDigit = last &- UInt8(ascii: "0") < 10
    guard isDigit || (last | 0x20) &- UInt8(ascii: "a") < 26 else { return true }
    if starts[start] { return true }
    var blanks = 0
    for byte in bytes {
      if byte == 0x20 { blanks += 1 }
      if byte == 0x2C || byte == 0x3A || byte == 0x3D { return true }
    }
    return blanks > 1 || blanks == 1 && !isDigit
  }

  /// Whether bytes begin as `Summe Alba GmbH` or `Musterfirma GmbH` do.
  @inline(__always)
  private static func mayBeNoneInSpiteOfForm(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch (bytes[0] | 0x20, bytes[1] | 0x20, bytes[2] | 0x20) {
    case (0x73, 0x75, 0x6D), (0x73, 0x75, 0x62), (0x7A, 0x77, 0x69), (0x67, 0x65, 0x73),
      (0x65, 0x6E, 0x64), (0x74, 0x65, 0x69), (0x6D, 0x75, 0x73), (0x74, 0x65, 0x73):
      true
    default: false
    }
  }

  /// Whether the last word is a frequent legal form.
  @inline(__always)
  private static func hasForm(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let end = bytes.count
    func isWord(_ word: StaticString) -> Bool {
      let length = word.utf8CodeUnitCount
      guard end > length, bytes[end - length - 1] == 0x20 else { return false }
      for place in 0..<length where bytes[end - length + place] != word.utf8Start[place] {
        return false
      }
      return true
    }
    return isWord("GmbH") || isWord("AG") || isWord("KG") || isWord("e.K.") || isWord("UG")
      || isWord("OHG") || isWord("GbR") || isWord("eG") || isWord("e.V.") || isWord("SE")
  }

  /// Whether a word of one of the lists begins with three letters, by these.
  private static let starts: [Bool] = {
    var starts = [Bool](repeating: false, count: 26 * 26 * 26)
    let lists = [
      references, nobody, people, sums, blanks, persons, samples, plainSums, PersonName.greetings,
      UnknownWord.words,
    ]
    for word in lists.joined() {
      let letters = word.utf8.prefix(3).map { Int($0) - 0x61 }
      guard letters.count == 3, letters.allSatisfy({ (0..<26).contains($0) }) else { continue }
      starts[(letters[0] * 26 + letters[1]) * 26 + letters[2]] = true
    }
    return starts
  }()
}
