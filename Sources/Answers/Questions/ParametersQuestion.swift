import PartnernetzFormats
public import PartnernetzNetworks
public import PartnernetzPartnerships
import PartnernetzWording

/// Every assumption, and what outcomes of partnerships taught about some of them.
///
/// What outcomes taught is for the association alone: it could tell a member what others gained.
/// - SeeAlso: F29.
public struct ParametersQuestion: Question {
  /// The contacts.
  public var pipeline: Pipeline

  /// Makes the question.
  public init(about pipeline: Pipeline) { self.pipeline = pipeline }

  /// What was learned, then every assumption as it is in force.
  ///
  /// - Complexity: that of ``Learning``.
  public func answer(in network: Network, for reader: Reader) -> Answer {
    var answer = network.parameters.answer(for: reader)
    guard network.viewer == .association, !pipeline.all.isEmpty else { return answer }
    let language = reader.language
    let learning = Learning(from: pipeline, in: network)
    answer.blocks =
      [.headline(learning.headline(language)), .table(learning.table(language)), .gap]
      + learning.notes.map { .text($0(language)) }
      + [
        .headline(Phrase(de: "Alle Annahmen", en: "All assumptions")(language))
      ] + answer.blocks
    answer.json = learning.json(beside: answer.json, language)
    return answer
  }
}

extension Learning {
  fileprivate func table(_ language: Language) -> Table {
    Table(
      columns: [
        .init("assumption", de: "Annahme", en: "Assumption"),
        .init("prior", de: "vorher", en: "Before"),
        .init("data", de: "Ergebnisse", en: "Outcomes"),
        .init("posterior", de: "danach", en: "After"),
        .init("used", de: "gilt", en: "In use"),
      ],
      rows: lessons.map { lesson in
        [
          .text(lesson.assumption.phrase(language)), .text(lesson.figure(lesson.prior, language)),
          .text(lesson.told(language)),
          lesson.posterior == lesson.prior ? .none : .text(lesson.after(language)),
          lesson.used(in: parameters, language).map { .text($0) } ?? .none,
        ]
      })
  }

  /// The list of assumptions with what was learned of each.
  fileprivate func json(beside list: JSONValue, _ language: Language) -> JSONValue {
    guard case .array(let entries) = list else { return list }
    var left = Dictionary(
      uniqueKeysWithValues: lessons.map { ($0.assumption.rawValue, $0.json(parameters)) })
    var all = entries.map { entry -> JSONValue in
      guard case .object(var members) = entry, case .string(let name)? = members["name"],
        let lesson = left.removeValue(forKey: name)
      else { return entry }
      members.merge(lesson) { own, _ in own }
      return .object(members)
    }
    // What is no assumption of the formulas stands behind them.
    for lesson in lessons {
      guard var members = left[lesson.assumption.rawValue] else { continue }
      members["name"] = .string(lesson.assumption.rawValue)
      members["meaning"] = .string(lesson.assumption.phrase(language))
      all.append(.object(members))
    }
    return .array(all)
  }
}

extension Lesson {
  fileprivate func json(_ parameters: Parameters) -> [String: JSONValue] {
    func told(_ belief: Belief) -> JSONValue {
      let likely = belief.likely
      return [
        "value": .number(belief.estimate), "mean": .number(belief.mean),
        "low": .number(likely.lowerBound), "high": .number(likely.upperBound),
      ]
    }
    return [
      "prior": told(prior), "posterior": told(posterior),
      "data": [
        "outcomes": .integer(tally.cases), "yes": .number(tally.yes), "tried": .number(tried),
      ],
      "class": JSONValue(isGuess && assumption.isChance ? chance.rawValue : nil),
      "learned": .bool(isUsed(in: parameters)),
    ]
  }
}
