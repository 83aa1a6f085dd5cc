/// What the report's template shows: finished texts only, in the template's own names.
struct ReportPage {
  struct Section {
    let id: String
    let title: String
  }
  struct Figure {
    let value: String
    let label: String
  }
  struct Component {
    let label: String
    let first: String
    let second: String
  }
  struct Gains {
    let components: [Component]
    let firstNet: String
    let secondNet: String
    let firstRange: String
    let secondRange: String
  }
  struct PairCard {
    let first: String
    let second: String
    let novel: Bool
    let relation: String
    let measure: String
    let sentence: String
    /// What it brings; empty where that is not known.
    let gains: [Gains]
    let route: [String]
    let warnings: [String]
  }
  struct Named {
    let name: String
    let reason: String
  }
  /// What changed since a day.
  struct Changes {
    let heading: String
    let parts: [ChangePart]
  }
  /// One of its texts or tables; the others are empty.
  struct ChangePart {
    var subheading: [String] = []
    var text: [String] = []
    var grid: [Grid] = []
  }
  struct Grid {
    let columns: [String]
    let rows: [Line]
  }
  struct Line {
    let cells: [String]
  }
  struct ReachRow {
    let name: String
    let value: String
    let interval: String
  }
  struct RiskRow {
    let name: String
    let partner: String
    let share: String
    let level: String
  }
  struct ConflictRow {
    let link: String
    let amount: String
    let deviation: String
    let outcome: String
  }
  struct ParameterRow {
    let meaning: String
    let value: String
    let unit: String
    let source: String
  }

  let lang: String
  let css: String
  let title: String
  let lead: String
  let words: ReportWords
  let sections: [Section]
  let figures: [Figure]
  let findings: [String]
  /// What changed since a day; empty where nobody asked.
  let changes: [Changes]
  /// Pictures as `img` elements; empty where there is none.
  let networkPicture: [String]
  let pairingPicture: [String]
  let pathPicture: [String]
  let indicators: [Figure]
  let pairingSummary: String
  let pairs: [PairCard]
  let unserved: [Named]
  let reach: [ReachRow]
  let risks: [RiskRow]
  let dataSummary: String
  let conflicts: [ConflictRow]
  let methodText: [String]
  let parameters: [ParameterRow]
  let footer: String
  let hasUnserved: Bool
  let hasRisks: Bool
  let noRisks: Bool
  let hasConflicts: Bool
}
