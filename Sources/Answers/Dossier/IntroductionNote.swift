public import PartnernetzNetworks
import PartnernetzRecords
public import PartnernetzWording

/// A note that asks for an introduction, ready to be sent: with a part to be forwarded that tells
/// only what the sender says of itself.
public struct IntroductionNote: Sendable, Hashable {
  /// What is sent to whoever is to introduce: the request, and the part to be forwarded.
  public let paragraphs: [Phrase]

  /// Things that a sentence lists at most.
  private static let most = 2

  /// Writes a note.
  ///
  /// - Parameters:
  ///   - sender: who wants to be introduced, by number.
  ///   - target: to whom.
  ///   - broker: who is to introduce; nil for the association.
  ///   - network: as the sender sees it, or the association.
  public init(
    from sender: Int32, to target: Int32, through broker: Int32?, in network: Network
  ) {
    let (own, other) = (network.shortName(sender), network.shortName(target))
    let request =
      broker == nil
      ? Phrase(de: "Laden Sie uns beide ein?", en: "Would you invite us both?")
      : Phrase(de: "Vermitteln Sie den Kontakt?", en: "Would you introduce us?")
    let says = IntroductionNote.own(sender, in: network)
    paragraphs = [
      Phrase(
        de: "Guten Tag, wir von \(own) möchten \(other) kennenlernen. \(request.german) "
          + "Ein Nein ist in Ordnung.",
        en: "Hello, we at \(own) would like to meet \(other)".sentence
          + " \(request.english) A no is fine."),
      Phrase(
        de: "Zum Weiterleiten: „\(own) \(says.german) Vorschlag: 30 Minuten Telefonat.“",
        en: "To forward: “\(own) \(says.english) We suggest a 30-minute call.”"),
    ]
  }

  /// What the sender says of itself, behind its name and with a full stop.
  private static func own(_ sender: Int32, in network: Network) -> Phrase {
    let needs = network.weaknesses[sender].map { network.capabilities.names[Int($0.capability)] }
    let offers = network.strengths[sender].sorted {
      ($1.level ?? 0, $0.capability) < ($0.level ?? 0, $1.capability)
    }.map { network.capabilities.names[Int($0.capability)] }
    let sought = network.sought[sender].sorted {
      ($1.target ?? 0, $0.market) < ($0.target ?? 0, $1.market)
    }.map { network.markets.names[Int($0.market)] }
    let served = network.served[sender].sorted {
      ($1.presence ?? 0, $0.market) < ($0.presence ?? 0, $1.market)
    }.map { network.markets.names[Int($0.market)] }
    func told(
      _ names: [String], _ german: (String) -> String, _ english: (String) -> String
    ) -> Phrase? {
      guard !names.isEmpty else { return nil }
      let few = Array(names.prefix(most))
      return Phrase(
        de: german(Language.german.list(few)), en: english(Language.english.list(few)))
    }
    let wish =
      told(sought, { "sucht Kunden (\($0))" }, { "seeks customers (\($0))" })
      ?? told(needs, { "sucht \($0)" }, { "is looking for \($0)" })
    let strength =
      told(offers, { "bietet \($0)" }, { "offers \($0)" })
      ?? told(served, { "hat Kunden (\($0))" }, { "has customers (\($0))" })
    let parts = [wish, strength].compactMap(\.self)
    guard !parts.isEmpty else {
      return Phrase(
        de: "möchte wissen, ob sich eine Zusammenarbeit lohnt.",
        en: "would like to know whether working together is worth it.")
    }
    return Phrase(
      de: parts.map(\.german).joined(separator: " und ") + ".",
      en: parts.map(\.english).joined(separator: " and ") + ".")
  }
}
