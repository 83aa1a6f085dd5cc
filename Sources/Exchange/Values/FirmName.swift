import Foundation

/// A firm's name taken apart: distinctive words and legal form.
struct FirmName: Hashable {
  /// The words without legal form, in lower case, umlauts spelled out.
  let tokens: [String]
  /// The legal form, where one was found.
  let legalForm: String?

  /// The words as one text.
  var core: String { tokens.joined(separator: " ") }

  /// The words without a gap, by which names are the same: `Maschinen-Bau` is `Maschinenbau`.
  var key: String { tokens.joined() }

  /// Words that count a series: digits and Roman numerals.
  var numbers: [String] {
    tokens.dropFirst().filter { token in
      token.allSatisfy(\.isNumber) || token.allSatisfy { "ivxlc".contains($0) }
    }
  }

  /// Takes a name apart.
  init(_ name: String, legalForm given: String? = nil) {
    let words = FirmName.withoutState(FirmName.words(name))
    var (core, form) = FirmName.split(words)
    if let form { core = FirmName.withoutRepeats(of: form, core) }
    tokens = core.isEmpty ? words : core
    legalForm = form ?? given.flatMap { FirmName.split(FirmName.words($0)).form }
  }

  /// Legal forms by their words.
  private static let forms: [String: String] = {
    let spellings: [(form: String, words: [String])] = [
      ("gmbh & co kg", ["gmbh und co kg", "gmbh co kg", "gmbh und cie kg", "gmbh und co kgaa"]),
      ("ag & co kg", ["ag und co kg", "ag co kg", "se und co kg", "se co kg"]),
      ("ug & co kg", ["ug und co kg", "ug haftungsbeschraenkt und co kg"]),
      ("ug", ["ug haftungsbeschraenkt", "ug", "unternehmergesellschaft haftungsbeschraenkt"]),
      (
        "gmbh",
        ["gmbh", "mbh", "ges mbh", "gesmbh", "g m b h", "gesellschaft mit beschraenkter haftung"]
      ),
      ("ggmbh", ["ggmbh", "gemeinnuetzige gmbh"]),
      ("kgaa", ["kgaa", "kommanditgesellschaft auf aktien"]),
      ("ag", ["ag", "aktiengesellschaft"]), ("se", ["se"]),
      ("kg", ["kg", "und co kg", "kommanditgesellschaft"]),
      ("ohg", ["ohg", "offene handelsgesellschaft", "und co ohg"]),
      ("ek", ["e k", "ek", "e kfm", "e kfr", "eingetragener kaufmann", "eingetragene kauffrau"]),
      ("gbr", ["gbr", "egbr", "gesellschaft buergerlichen rechts"]),
      ("eg", ["e g", "eg", "eingetragene genossenschaft"]), ("ev", ["e v", "ev"]),
      (
        "partg",
        [
          "partg", "partg mbb", "partgmbb", "mbb", "partnerschaft mbb",
          "partnerschaftsgesellschaft",
          "partnerschaftsgesellschaft mbb",
        ]
      ), ("stiftung", ["stiftung"]),
      // A foreign form is no other foreign form: a B.V. is not a Ltd.
      ("ltd", ["ltd", "limited", "co ltd"]), ("inc", ["inc", "incorporated"]),
      ("bv", ["b v", "bv"]), ("sa", ["s a", "sa"]), ("sarl", ["sarl", "s a r l"]), ("llc", ["llc"]),
      ("plc", ["plc"]), ("srl", ["srl", "s r l"]),
    ]
    return Dictionary(
      spellings.flatMap { form, runs in runs.map { ($0, form) } }, uniquingKeysWith: { $1 })
  }()

  /// Words that a legal form has at most.
  private static let longest = 5

  /// Splits the legal form off: the longest run at the end, else anywhere behind the first word.
  private static func split(_ words: [String]) -> (core: [String], form: String?) {
    let lengths = (0..<min(longest, words.count)).map { min(longest, words.count) - $0 }
    for length in lengths {
      if let form = forms[words.suffix(length).joined(separator: " ")] {
        return (words.dropLast(length), form)
      }
    }
    for length in lengths where length < words.count {
      for start in 1...(words.count - length) {
        let end = start + length
        guard let form = forms[words[start..<end].joined(separator: " ")] else { continue }
        return (Array(words[..<start] + words[end...]), form)
      }
    }
    return (words, nil)
  }

  /// The words without what a register adds to a firm's form for a while: `Alba GmbH i. G.`
  private static func withoutState(_ words: [String]) -> [String] {
    guard words.count > 3, ["i", "in"].contains(words[words.count - 2]),
      let last = words.last, states.contains(last), split(words.dropLast(2)).form != nil
    else { return words }
    return words.dropLast(2)
  }

  private static let states: Set<String> = [
    "g", "gr", "l", "i", "gruendung", "liquidation", "insolvenz", "abwicklung",
  ]

  /// The words without the form said once more, `Alba GmbH GmbH`, and without the class of a share
  /// behind the form: `Alba AG VZO O.N.`
  private static func withoutRepeats(of form: String, _ core: [String]) -> [String] {
    var core = core
    let parts = form.split(separator: " ").map(String.init)
    while core.count > 1, let last = core.last, parts.contains(last), last != "stiftung" {
      core.removeLast()
    }
    guard listed.contains(form) else { return core }
    // `NA O.N.` is registered and without a nominal value.
    let signs = core.reversed().prefix { shareSigns.contains($0) }.count
    if signs < core.count,
      core.suffix(signs).suffix(2) == ["o", "n"] || signs > 0 && core.last == "on"
    {
      core.removeLast(signs)
    }
    guard let first = core.dropFirst().firstIndex(where: shares.contains),
      core[first...].allSatisfy({ shares.contains($0) || shareSigns.contains($0) })
    else { return core }
    return Array(core[..<first])
  }

  /// Forms of firms whose shares are listed.
  private static let listed: Set<String> = ["ag", "se", "kgaa", "inc", "plc", "sa"]
  private static let shares: Set<String> = [
    "vzo", "vz", "vza", "vorzugsaktien", "sta", "stammaktien", "namensaktien", "inhaberaktien",
    "inh", "vink", "aktien", "shares",
  ]
  private static let shareSigns: Set<String> = ["o", "n", "on", "na", "st", "akt", "reg"]

  /// Cyrillic and Greek letters that look like Latin ones.
  private static let lookalikes: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
    uniqueKeysWithValues: zip(
      "аеорсухіјѕһвкмнтαορνικτυχεβμζ".unicodeScalars, "aeopcyxijshbkmhtaopviktuxebmz".unicodeScalars
    ))

  private static func words(_ name: String) -> [String] {
    let isPlain = name.utf8.allSatisfy { $0 < 0x80 }
    // Among Latin letters of a word they were meant as such.
    let isMixed = !isPlain && CellText.mixesAlphabets(name)
    let plain = (isPlain ? name : name.precomposedStringWithCompatibilityMapping).lowercased()
    var text = ""
    for letter in plain.unicodeScalars {
      let scalar = isMixed ? lookalikes[letter] ?? letter : letter
      switch scalar {
      case "ß": text += "ss"
      case "ä": text += "ae"
      case "ö": text += "oe"
      case "ü": text += "ue"
      case "&", "+": text += " und "
      default:
        if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
          text.unicodeScalars.append(scalar)
        } else if scalar != "'" && scalar != "’" {
          text += " "
        }
      }
    }
    let words = text.split(separator: " ").map { ["u", "and"].contains($0) ? "und" : String($0) }
    let joined = words.contains("g") ? joiningSpelledForm(words) : words
    // `Fa. Müller` is Müller.
    return joined.count > 1 && ["fa", "firma"].contains(joined[0])
      ? Array(joined.dropFirst()) : joined
  }

  /// `G. m. b. H.` as the one word that other forms are made of.
  private static func joiningSpelledForm(_ words: [String]) -> [String] {
    let spelled = ["g", "m", "b", "h"]
    guard
      let start = words.indices.first(where: { words[$0...].prefix(4).elementsEqual(spelled) })
    else { return words }
    return words[..<start] + ["gmbh"] + words[(start + 4)...]
  }
}
