import Foundation

/// A firm's name taken apart: distinctive words and legal form.
struct FirmName: Hashable {
  /// The words without legal form, in lower case, umlauts spelled out.
  let tokens: [String]
  /// The legal form, where one was found.
  let legalForm: String?

  /// The words as one text.
  var core: String { tokens.joined(separator: " ") }

  /// Words that count a series: digits and Roman numerals.
  var numbers: [String] {
    tokens.dropFirst().filter { token in
      token.allSatisfy(\.isNumber) || token.allSatisfy { "ivxlc".contains($0) }
    }
  }

  /// Takes a name apart.
  init(_ name: String, legalForm given: String? = nil) {
    let words = FirmName.words(name)
    let (core, form) = FirmName.split(words)
    tokens = core.isEmpty ? words : core
    legalForm = form ?? given.flatMap { FirmName.split(FirmName.words($0)).form }
  }

  /// Legal forms as runs of words; longer runs are tried first.
  private static let forms: [(words: [String], form: String)] = {
    let spellings: [(String, [String])] = [
      ("gmbh & co kg", ["gmbh und co kg", "gmbh co kg", "gmbh und cie kg", "gmbh und co kgaa"]),
      ("ag & co kg", ["ag und co kg", "ag co kg", "se und co kg", "se co kg"]),
      ("ug & co kg", ["ug und co kg", "ug haftungsbeschraenkt und co kg"]),
      ("ug", ["ug haftungsbeschraenkt", "ug", "unternehmergesellschaft haftungsbeschraenkt"]),
      ("gmbh", ["gmbh", "mbh", "ges mbh", "g m b h", "gesellschaft mit beschraenkter haftung"]),
      ("ggmbh", ["ggmbh", "gemeinnuetzige gmbh"]),
      ("kgaa", ["kgaa", "kommanditgesellschaft auf aktien"]),
      ("ag", ["ag", "aktiengesellschaft"]), ("se", ["se"]),
      ("kg", ["kg", "und co kg", "kommanditgesellschaft"]),
      ("ohg", ["ohg", "offene handelsgesellschaft", "und co ohg"]),
      ("ek", ["e k", "ek", "e kfm", "e kfr", "eingetragener kaufmann", "eingetragene kauffrau"]),
      ("gbr", ["gbr", "egbr", "gesellschaft buergerlichen rechts"]),
      ("eg", ["e g", "eg", "eingetragene genossenschaft"]), ("ev", ["e v", "ev"]),
      ("partg", ["partg", "partg mbb", "partgmbb"]), ("stiftung", ["stiftung"]),
      (
        "foreign", ["ltd", "limited", "inc", "b v", "bv", "s a", "sa", "sarl", "llc", "plc", "srl"]
      ),
    ]
    return spellings.flatMap { form, runs in
      runs.map { (words: $0.split(separator: " ").map(String.init), form: form) }
    }.sorted { ($1.words.count, $0.form) < ($0.words.count, $1.form) }
  }()

  /// Splits the legal form off: the longest run at the end, else anywhere behind the first word.
  private static func split(_ words: [String]) -> (core: [String], form: String?) {
    for (run, form) in forms where words.count >= run.count {
      if Array(words.suffix(run.count)) == run { return (words.dropLast(run.count), form) }
    }
    for (run, form) in forms where run.count <= words.count {
      let starts = 1..<max(1, words.count - run.count + 1)
      guard let start = starts.first(where: { Array(words[$0..<$0 + run.count]) == run }) else {
        continue
      }
      return (Array(words[..<start] + words[(start + run.count)...]), form)
    }
    return (words, nil)
  }

  private static func words(_ name: String) -> [String] {
    let plain = name.precomposedStringWithCompatibilityMapping.lowercased()
    var text = ""
    for scalar in plain.unicodeScalars {
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
    return text.split(separator: " ").map { ["u", "and"].contains($0) ? "und" : String($0) }
  }
}
