import ArgumentParser
import Foundation
import PartnernetzDiagrams
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording
import PartnernetzWorkspace

/// Draws the network, a firm's surroundings, a referral path, or the pairing.
struct DiagramCommand: AsyncParsableCommand {
  /// What the picture shows.
  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case network, firm, path, pairing

    /// What to ask for where this is too much for a picture; nil where nothing is smaller.
    var smaller: Subject? {
      switch self {
      case .network, .pairing: .firm
      case .firm, .path: nil
      }
    }
  }

  static let configuration = CommandConfiguration(
    commandName: "diagram",
    abstract: told(
      de: "Zeichnet das Netz, ein Unternehmen, einen Empfehlungsweg oder die Paarung.",
      en: "Draws the network, a firm, a referral path, or the pairing."),
    discussion: told(
      de: """
        Beispiele:
          partnernetz diagram --of network -o netz.svg
          partnernetz diagram --of firm "Müller Metallbau GmbH" -o umfeld.pdf
          partnernetz diagram --of path A B -o weg.png
          partnernetz diagram --of pairing -o paarung.svg
        """,
      en: """
        Examples:
          partnernetz diagram --of network -o network.svg
          partnernetz diagram --of firm "Müller Metallbau GmbH" -o surroundings.pdf
          partnernetz diagram --of path A B -o path.png
          partnernetz diagram --of pairing -o pairing.svg
        """))

  @Option(help: help(de: "Was das Bild zeigt.", en: "What the picture shows."))
  var of: Subject = .network

  @Argument(
    help: help(
      de: "Das Unternehmen, oder die beiden Enden des Weges.",
      en: "The firm, or the two ends of the path."))
  var firms: [String] = []

  @Option(help: help(de: "Was ein Unternehmen groß macht.", en: "What makes a firm large."))
  var size: SizeMetric = .degree

  @Option(
    help: help(
      de: "Was die Farbe gibt: section, region oder der Name einer eigenen Spalte.",
      en: "What gives the colour: section, region or the name of an own column.", value: "column"))
  var colour: String = "section"

  @Option(help: help(de: "Die Überschrift.", en: "The heading."))
  var title: String?

  @Option(
    help: help(
      de: "Form des Bildes; sonst nach der Endung.",
      en: "Form of the picture; else by the file's ending."))
  var type: DiagramFormat?

  @Option(help: help(de: "Was die Paarung groß macht.", en: "What the pairing makes large."))
  var objective: Objective = .index

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if objective == .fit {
      throw ValidationError(
        told(
          de: "Nach Passung paart nur der Befehl pair.", en: "Only the command pair goes by fit."))
    }
    let wanted = [Subject.network: 0, .firm: 1, .path: 2, .pairing: 0][of] ?? 0
    guard firms.count == wanted else {
      throw ValidationError(
        told(
          de: "--of \(of.rawValue) braucht \(wanted) Unternehmen, genannt sind \(firms.count).",
          en: "--of \(of.rawValue) takes \(wanted) firms, \(firms.count) are given."))
    }
  }

  func run() async throws {
    let session = try common.session()
    var diagram = try diagram(session)
    if let title { diagram.title = title }
    let rendering = try await rendering(of: diagram, as: try format())
    try common.deliver(Data(rendering.bytes))
    for warning in rendering.warnings { Delivery.say(warning(common.language)) }
  }

  private func rendering(of diagram: Diagram, as format: DiagramFormat) async throws -> Rendering {
    do {
      return try await DiagramRenderer().render(diagram, as: format)
    } catch let error as RenderingError {
      switch error {
      case .tooLarge, .allAttemptsFailed(last: .outOfTime):
        throw Failure(code: .badData, phrase: error.phrase.advising(of.smaller))
      default: throw error
      }
    }
  }

  private func diagram(_ session: Session) throws -> Diagram {
    let network = session.network
    switch of {
    case .network:
      return Diagram(
        of: network, size: size, grouping: try grouping(network), language: common.language)
    case .firm:
      return Diagram(
        surroundingsOf: try session.network.number(named: firms[0]), in: network,
        language: common.language)
    case .path:
      let referral = Referral(network)
      let answer = referral.paths(
        from: try session.network.number(named: firms[0]),
        to: try session.network.number(named: firms[1]))
      return Diagram(of: answer, from: referral, language: common.language)
    case .pairing:
      let pairing = try Pairing(PairingProblem(Benefit(network)), objective: objective)
      return Diagram(of: pairing, in: network, language: common.language)
    }
  }

  private func grouping(_ network: Network) throws -> Grouping.Criterion {
    switch colour {
    case "section": return .section
    case "region": return .region
    default:
      let columns = Set(network.firms.flatMap { $0.attributes.keys })
      guard columns.contains(colour) else {
        let known = (["section", "region"] + columns.sorted()).joined(separator: ", ")
        throw Failure(
          code: .wrongUsage,
          phrase: Phrase(
            de: "Eine Spalte „\(colour)“ gibt es nicht. Möglich: \(known).",
            en: "There is no column “\(colour)”. Possible: \(known)."))
      }
      return .attribute(colour)
    }
  }

  /// The form as told, else by the output's ending, else SVG.
  private func format() throws -> DiagramFormat {
    if let type { return type }
    guard let output = common.output, output != "-" else { return .svg }
    let ending = URL(fileURLWithPath: output).pathExtension.lowercased()
    if let format = DiagramFormat(rawValue: ending) { return format }
    throw Failure(
      code: .wrongUsage,
      phrase: Phrase(
        de: "Die Endung „\(ending)“ ist kein Bild: svg, pdf, png oder dot.",
        en: "The ending “\(ending)” is no picture: svg, pdf, png or dot."))
  }
}
extension Phrase {
  /// The same with the advice to draw something smaller, where there is such.
  fileprivate func advising(_ smaller: DiagramCommand.Subject?) -> Phrase {
    guard let smaller else { return self }
    return Phrase(
      de: german + " Wählen Sie einen kleineren Ausschnitt, etwa --of \(smaller.rawValue).",
      en: english + " Choose a smaller part, for instance --of \(smaller.rawValue).")
  }
}
