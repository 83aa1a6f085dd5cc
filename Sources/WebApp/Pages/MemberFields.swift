import PartnernetzAnswers
import PartnernetzNetworks
import PartnernetzRecords
import PartnernetzWording

/// The filters of the members' page: what may be chosen with how many members each leaves, and what
/// is chosen.
struct MemberFields: Sendable {
  private let visit: Visit
  private let sections: [(key: String, name: String, count: Int)]
  private let regions: [(key: String, name: String, count: Int)]
  /// Counts below this one are not told.
  private let leastCount: Int

  init(_ network: Network, _ visit: Visit) {
    self.visit = visit
    leastCount = network.viewer.leastCell
    var sections: [String: (name: String, count: Int)] = [:]
    var regions: [String: Int] = [:]
    for firm in network.firms {
      if let industry = firm.industry {
        let name = industry.sectionName(visit.language)
        sections[String(industry.section), default: (name, 0)].count += 1
      }
      if let region = firm.region { regions[region, default: 0] += 1 }
    }
    self.sections = sections.map { ($0.key, $0.value.name, $0.value.count) }
      .sorted { ($0.2, $1.1) > ($1.2, $0.1) }
    self.regions = regions.map { ($0.key, $0.key, $0.value) }.sorted { $0.1 < $1.1 }
  }

  var form: FormView {
    let query = visit.place.query
    return FormView(
      action: MembersPage.path, method: "get",
      label: visit.told(de: "Mitglieder filtern", en: "Filter members"),
      fields: [
        FieldView(
          id: "f-q", name: "q",
          fieldLabel: visit.told(
            de: "Name, Ort, Angebot, Bedarf, Markt", en: "Name, town, offer, need, market"),
          text: .init(value: query["q"] ?? "")),
        choice("section", visit.told(de: "Branche", en: "Industry"), sections),
        choice("region", visit.told(de: "Region", en: "Region"), regions),
        FieldView(
          id: "f-standing", name: "standing",
          fieldLabel: visit.told(de: "Stellung", en: "Standing"),
          choice: .init(
            [("", visit.told(de: "alle", en: "all"))]
              + MembersQuestion.Standing.allCases.map { ($0.rawValue, visit($0.phrase)) },
            chosen: query["standing"] ?? "")),
      ],
      kept: visit.kept(["sort", "seen-by"]), submit: visit.told(de: "Filtern", en: "Filter"),
      isMain: false)
  }

  private func choice(
    _ name: String, _ label: String, _ values: [(key: String, name: String, count: Int)]
  ) -> FieldView {
    FieldView(
      id: "f-\(name)", name: name, fieldLabel: label,
      choice: .init(
        [("", visit.told(de: "alle", en: "all"))]
          + values.map { ($0.key, "\($0.name) (\(told($0.count)))") },
        chosen: visit.place.query[name] ?? ""))
  }

  /// A count, or that it is too small to be told.
  private func told(_ count: Int) -> String {
    count >= leastCount
      ? visit.language.number(count)
      : visit.told(de: "unter \(leastCount)", en: "fewer than \(leastCount)")
  }

  /// What is chosen, each to be taken off.
  var chips: [LinkView] {
    let query = visit.place.query
    let shown: [(name: String, label: String?)] = [
      ("q", query["q"].map { visit.told(de: "„\($0)“", en: "“\($0)”") }),
      ("section", query["section"].map { key in sections.first { $0.key == key }?.name ?? key }),
      ("region", query["region"]),
      (
        "standing",
        query["standing"].flatMap(MembersQuestion.Standing.init).map { visit($0.phrase) }
      ),
    ]
    return shown.compactMap { name, label in
      label.map {
        LinkView(
          href: visit.link(visit.place.setting(name, to: nil).setting("page", to: nil)), label: $0)
      }
    }
  }
}

extension MembersQuestion.Standing {
  /// What such members are called.
  var phrase: Phrase {
    switch self {
    case .withoutLinks: Phrase(de: "ohne Beziehung", en: "without links")
    case .linked: Phrase(de: "mit Beziehungen", en: "with links")
    case .outside: Phrase(de: "von außen", en: "from outside")
    }
  }
}

extension Visit {
  /// What a form keeps of the address it stands at.
  func kept(_ names: [String]) -> [HiddenField] {
    names.flatMap { name in
      place.query.all(name).map { HiddenField(hiddenName: name, hiddenValue: $0) }
    }
  }
}
