import ArgumentParser
import Foundation
import PartnernetzAnswers
import PartnernetzDiagrams
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording
import PartnernetzWorkspace

/// Draws the network as a whole or in part, a referral path, the pairing, or who owns what.
struct DiagramCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diagram",
    abstract: told(
      de:
        "Zeichnet Netzwerk, Gruppen, Branchen, ein Unternehmen, einen Empfehlungsweg, den Partnerplan "
        + "oder Beteiligungen.",
      en:
        "Draws the network, groups, industries, a firm, a route, the partner plan, or who owns "
        + "what."),
    discussion: told(
      de: """
        Beispiele:
          partnernetz diagram --of network -o netz.svg
          partnernetz diagram --of network --paper A3 -o wandbild.pdf
          partnernetz diagram --of firm "Müller Metallbau GmbH" -o umfeld.pdf
          partnernetz diagram --of path A B -o weg.png
          partnernetz diagram --of pairing -o paarung.svg
          partnernetz diagram --of sections --colour region -o regionen.svg
          partnernetz diagram --of density --paper A3 -o alle.pdf
          partnernetz diagram --of matrix -o tafel.svg
          partnernetz diagram --of network --only Kapitalgeber --least 100000 -o k.svg
          partnernetz diagram --of network --like netz.svg -o netz-neu.svg
          partnernetz diagram --of change --before ORDNER-VON-2025 -o neu.svg
        """,
      en: """
        Examples:
          partnernetz diagram --of network -o network.svg
          partnernetz diagram --of network --paper A3 -o wall.pdf
          partnernetz diagram --of firm "Müller Metallbau GmbH" -o surroundings.pdf
          partnernetz diagram --of path A B -o path.png
          partnernetz diagram --of pairing -o pairing.svg
          partnernetz diagram --of sections --colour region -o regions.svg
          partnernetz diagram --of density --paper A3 -o all.pdf
          partnernetz diagram --of matrix -o matrix.svg
          partnernetz diagram --of network --only capital --least 100000 -o capital.svg
          partnernetz diagram --of network --like network.svg -o network-new.svg
          partnernetz diagram --of map -o map.svg
          partnernetz diagram --of firm M-17 --hops 2 -o rings.svg
          partnernetz diagram --of change --before FOLDER-OF-2025 -o new.svg
        """))

  @Option(help: help(de: "Was das Bild zeigt.", en: "What the picture shows."))
  var of: DiagramSubject = .view(.network)

  @Argument(
    help: help(
      de: "Das Unternehmen, oder die beiden Enden des Weges.",
      en: "The firm, or the two ends of the path."), completion: .firms)
  var firms: [String] = []

  @Option(
    help: help(
      de: "Für --of firm: so viele Schritte weit, 1 bis 3.",
      en: "For --of firm: so many steps far, 1 to 3.", value: "count"))
  var hops = 1

  @Option(help: help(de: "Wonach sich die Größe der Punkte richtet.", en: "What dot size shows."))
  var size: SizeMetric = .degree

  @Option(
    help: help(
      de: "Was die Farbe gibt: section, region oder der Name einer eigenen Spalte.",
      en: "What gives the colour: section, region or the name of an own column.", value: "column"))
  var colour: String = "section"

  @Option(
    help: help(
      de: "Nur Beziehungen dieser Art, z. B. Lieferant oder Bekannter; mehrfach erlaubt.",
      en: "Only links of this kind, e.g. supplier or acquaintance; may be repeated.",
      value: "kind"))
  var only: [LinkKind] = []

  @Option(
    help: help(
      de: "Nur Beziehungen, an denen mindestens so viele Euro im Jahr hängen.",
      en: "Only links on which at least so many euros a year depend.", value: "euros"))
  var least: Quantity?

  @Option(
    help: help(
      de: "Wofür das Bild ist: A4, A3, A0, 16:9 oder screen; die Schrift richtet sich danach, und "
        + "wie viele Unternehmen benannt sind.",
      en:
        "What the picture is for: A4, A3, A0, 16:9 or screen; its type follows, and how many firms "
        + "are named."))
  var paper: Paper?

  @Option(
    help: help(
      de: "Ein früheres Bild (SVG): Unternehmen bleiben, wo sie dort stehen; sonst, wo sie im "
        + "letzten Netzbild aus diesem Register standen.",
      en: "An earlier picture (SVG): firms stay where they stand in it; else where they stood in "
        + "the last picture of this register's network.", value: "file"))
  var like: String?

  @Option(
    help: help(
      de: "Der frühere Stand, für --of change: Register, Ordner oder Datei.",
      en: "The former state, for --of change: register, folder or file.", value: "path"))
  var before: String?

  @Option(help: help(de: "Die Überschrift.", en: "The heading."))
  var title: String?

  @Option(
    help: help(
      de: "Form des Bildes; sonst nach der Endung.",
      en: "Form of the picture; else by the file's ending."))
  var type: DiagramFormat?

  @Option(
    help: help(
      de: "Ziel des Partnerplans; ohne Angabe mean, oder fit, wo Beträge fehlen.",
      en: "Aim of the partner plan; mean by default, or fit where amounts are missing."))
  var objective: Objective?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard of.isChange == (before != nil) else {
      throw ValidationError(
        told(
          de: "--of change und --before gehören zusammen: --before nennt den früheren Stand.",
          en: "--of change and --before go together: --before names the former state."))
    }
    guard (1...3).contains(hops), hops == 1 || of.isFirm else {
      throw ValidationError(
        told(
          de: "--hops ist 1 bis 3 und gehört zu --of firm.",
          en: "--hops is 1 to 3 and goes with --of firm."))
    }
    guard least.map({ $0.value > 0 && Money(euros: $0.value) != nil }) ?? true else {
      throw ValidationError(
        told(
          de: "--least ist ein Betrag in Euro, etwa 50000.",
          en: "--least is an amount in euros, such as 50000."))
    }
    guard layer.isWhole || of.showsLayers else {
      throw ValidationError(
        told(
          de: "--only und --least wählen Beziehungen; zu --of \(of.name) gehören sie nicht.",
          en: "--only and --least choose links; they do not go with --of \(of.name)."))
    }
    let wanted = of.firmCount
    guard firms.count == wanted else {
      throw ValidationError(
        told(
          de: wanted == 0
            ? "--of \(of.name) zeigt den ganzen Verband; nennen Sie dazu kein Unternehmen."
            : "--of \(of.name) braucht \(wanted == 1 ? "ein" : "\(wanted)") Unternehmen; genannt "
              + (firms.count == 1 ? "ist eines." : "sind \(firms.count)."),
          en: wanted == 0
            ? "--of \(of.name) shows the whole association; please name no firm with it."
            : "--of \(of.name) takes \(wanted == 1 ? "one firm" : "\(wanted) firms"); "
              + (firms.count == 1 ? "one is given." : "\(firms.count) are given.")))
    }
  }

  private var layer: NetworkLayer {
    NetworkLayer(kinds: Set(only), least: least.flatMap { Money(euros: $0.value) })
  }

  func run() async throws {
    let (workspace, session) = try common.opened()
    let network = layer.part(of: session.network)
    var diagram = try diagram(network)
    diagram.say(layer, common.language)
    if let title { diagram.title = title }
    if let paper { diagram.paper = paper }
    if let like { diagram.places = try places(in: like) }
    // What was known on another day is shown at today's places, which stay those for the next picture.
    if common.asOf != nil, diagram.recall == .keeps { diagram.recall = .looks }
    let format = try format()
    // What is meant for paper shall print alike everywhere.
    diagram.isInteractive = format == .svg && diagram.paper == .screen
    let rendering = try await rendering(
      of: diagram, as: format, network, common.memory(workspace))
    try common.deliver(Data(rendering.bytes))
    for warning in rendering.warnings { Delivery.say(warning(common.language)) }
  }

  /// The places of an earlier picture.
  private func places(in file: String) throws -> FormerPlaces {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw Failure(
        code: .noInput,
        phrase: Phrase(
          de: "Das Bild „\(file)“ lässt sich nicht lesen.",
          en: "The picture “\(file)” cannot be read."))
    }
    guard let places = FormerPlaces(svg: data) else {
      throw Failure(
        code: .badData,
        phrase: Phrase(
          de: "„\(file)“ ist kein Bild eines Netzwerks von uns: Nennen Sie eine SVG-Datei von "
            + "--of network.",
          en: "“\(file)” is no picture of a network of ours: name an SVG file of --of network."))
    }
    return places
  }

  private func former() throws -> Network {
    let path = before ?? ""
    return try Workspace(opening: path, wait: .told(of: path)).session(try common.view()).network
  }

  private func rendering(
    of diagram: Diagram, as format: DiagramFormat, _ network: Network,
    _ memory: (any PictureMemory)?
  ) async throws -> Rendering {
    do {
      return try await DiagramRenderer().render(diagram, as: format, remembered: memory)
    } catch let error as RenderingError {
      switch error {
      case .tooLarge, .allAttemptsFailed(last: .outOfTime):
        throw Failure(code: .badData, phrase: error.phrase.advising(of.instead(in: network)))
      default: throw error
      }
    }
  }

  private func diagram(_ network: Network) throws -> Diagram {
    guard let diagram = try view(of: network) else {
      throw Failure(code: .nothingFound, phrase: nothingToShow(in: network))
    }
    return diagram
  }

  /// The picture that is asked for; nil where there is nothing to be shown.
  private func view(of network: Network) throws -> Diagram? {
    let language = common.language
    switch of {
    case .view(let view):
      let wish = ViewWish(
        title: title, size: size, grouping: try grouping(network), paper: paper ?? .screen,
        language: language)
      return view.diagram(of: network, as: wish)
    case .change: return Diagram(changeFrom: try former(), to: network, language: language)
    case .firm:
      return Diagram(
        surroundingsOf: try network.number(named: firms[0]), in: network, hops: hops,
        language: language)
    case .path:
      let referral = Referral(network)
      let answer = referral.paths(
        from: try network.number(named: firms[0]), to: try network.number(named: firms[1]))
      return Diagram(of: answer, from: referral, language: language)
    case .pairing:
      let question = PairingQuestion(
        objective: objective ?? .standard, fallsBackToFit: objective == nil)
      let found = try common.reading { try question.found(in: network, for: $0) }
      return found.pairing.pairs.isEmpty
        ? nil : Diagram(of: found, in: network, language: language)
    }
  }

  /// What is missing to the view, and what to do.
  private func nothingToShow(in network: Network) -> Phrase {
    if case .pairing = of {
      return Phrase(
        de: "Der Partnerplan hat kein Paar; es gibt nichts zu zeichnen.",
        en: "The partner plan has no pair; there is nothing to draw.")
    }
    guard case .view(let view) = of else {
      return Phrase(de: "Es gibt nichts zu zeichnen.", en: "There is nothing to draw.")
    }
    let instead = of.instead(in: network)
    guard !instead.isEmpty else { return view.missing }
    return view.missing.adding(
      Phrase(
        de: "Etwas anderes zeigt \(Language.german.options(instead)).",
        en: "Something else is shown by \(Language.english.options(instead))."))
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
    let ending = FileEnding.of(output)
    if let format = DiagramFormat(rawValue: ending) { return format }
    throw Failure(
      code: .wrongUsage,
      phrase: Phrase(
        de: "Die Endung „\(ending)“ ist kein Bild: svg, pdf, png oder dot.",
        en: "The ending “\(ending)” is no picture: svg, pdf, png or dot."))
  }
}

extension DiagramCommand: TakesCommonOptions {
  var endings: [String] { (type.map { [$0] } ?? DiagramFormat.allCases).map(\.rawValue) }
}

extension Phrase {
  /// The same with the advice to draw something else, where there is such.
  fileprivate func advising(_ subjects: [String]) -> Phrase {
    guard !subjects.isEmpty else { return self }
    return adding(
      Phrase(
        de: "Zeichnen Sie etwas anderes: \(Language.german.options(subjects)).",
        en: "Draw something else: \(Language.english.options(subjects))."))
  }

  fileprivate func adding(_ other: Phrase) -> Phrase {
    Phrase(de: "\(german) \(other.german)", en: "\(english) \(other.english)")
  }
}

extension Language {
  /// "--of density or --of firm"
  fileprivate func options(_ subjects: [String]) -> String {
    let options = subjects.map { "--of \($0)" }
    guard options.count > 1, let last = options.last else { return options.first ?? "" }
    let or = Phrase(de: "oder", en: "or")(self)
    return "\(options.dropLast().joined(separator: ", ")) \(or) \(last)"
  }
}
