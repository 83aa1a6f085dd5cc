import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

/// The pairs of the association's plan that hang on one firm: its own, and those that nobody else can
/// introduce.
struct HangingPairs {
  /// A pair of the plan with the firm.
  struct Own {
    /// The other firm of the pair.
    var partner: Int32
    /// What the partner would gain; nil where pairs go by fit.
    var gain: EuroPerYear?
  }

  /// The pairs with the firm, those first whose partner gains most.
  let own: [Own]
  /// Members that get no other partner in the best plan without the firm.
  let left: [Int32]
  /// New pairs of the plan whose firms only this one can introduce to each other.
  let introduced: [FirmPair]
  /// Whether the plan is the published one, and not the one that would be best today.
  let isPublished: Bool

  private var plan: Phrase {
    isPublished
      ? Phrase(de: "veröffentlichten Partnerplan", en: "published partner plan")
      : Phrase(de: "Partnerplan", en: "partner plan")
  }

  /// What falls away without the firm, in sentences.
  func sentences(_ firm: Int32, _ network: Network) -> [Phrase] {
    let name = network.shortName(firm)
    guard !own.isEmpty || !introduced.isEmpty else {
      return [
        Phrase(
          de: "Im \(plan.german) fällt kein Paar weg.",
          en: "In the \(plan.english) no pair falls away.")
      ]
    }
    return [pairs(network), introductions(name, network)].compactMap(\.self)
  }

  private func pairs(_ network: Network) -> Phrase? {
    guard !own.isEmpty else { return nil }
    func partners(_ language: Language) -> String {
      language.list(
        own.map { pair in
          let name = network.shortName(pair.partner)
          guard let gain = pair.gain else { return name }
          return Phrase(
            de: "\(name) (\(language.roundedEuros(gain)) im Jahr)",
            en: "\(name) (\(language.roundedEuros(gain)) a year)")(language)
        })
    }
    let alone = left.map { network.shortName($0) }
    let (german, english) =
      alone.isEmpty
      ? ("", "")
      : (
        "; dann noch ohne Partner: \(Language.german.list(alone))",
        "; then without a partner: \(Language.english.list(alone))"
      )
    let isOne = own.count == 1
    return Phrase(
      de: "Im \(plan.german) \(isOne ? "fällt ein Paar" : "fallen \(own.count) Paare") weg, mit "
        + "\(partners(.german))\(german)".sentence,
      en:
        "In the \(plan.english) \(isOne ? "one pair falls" : "\(own.count) pairs fall") away, with "
        + "\(partners(.english))\(english)".sentence)
  }

  private func introductions(_ name: String, _ network: Network) -> Phrase? {
    guard !introduced.isEmpty else { return nil }
    let shown = introduced.prefix(5).map {
      "\(network.shortName($0.first))–\(network.shortName($0.second))"
    }
    let isOne = introduced.count == 1
    return Phrase(
      de: "\(isOne ? "Ein weiteres Paar" : "\(introduced.count) weitere Paare") des Plans kann nur "
        + "\(name) bekannt machen: \(Language.german.list(shown, outOf: introduced.count))".sentence,
      en:
        "\(isOne ? "One more pair" : "\(introduced.count) more pairs") of the plan can be introduced "
        + "by \(name) only: \(Language.english.list(shown, outOf: introduced.count))".sentence)
  }

  /// The same as rows of the table of what others lose.
  func rows(_ network: Network, _ language: Language) -> [[Table.Cell]] {
    own.map { pair in
      [
        network.cell(pair.partner),
        .word(Phrase(de: "Partner im Plan", en: "partner in the plan")(language), key: "pair"),
        pair.gain.map { .euros($0) } ?? .none, .none, .text(network.name(pair.partner)),
      ]
    }
  }

  /// The same as the contract has it.
  func json(_ network: Network) -> JSONValue {
    [
      "published": .bool(isPublished),
      "pairs": .array(
        own.map {
          ["partner": .string(network.id(of: $0.partner)), "gain": JSONValue($0.gain)]
        }),
      "left_without_partner": .array(left.map { .string(network.id(of: $0)) }),
      "only_introducer_of": .array(
        introduced.map {
          .array([.string(network.id(of: $0.first)), .string(network.id(of: $0.second))])
        }),
    ]
  }
}
