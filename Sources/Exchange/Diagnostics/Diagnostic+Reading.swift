import PartnernetzRecords

extension Diagnostic {
  /// What a mapping can say of columns so that they are read otherwise.
  package struct Reading: Sendable, Hashable {
    /// The columns, by their headers.
    package var columns: [String]
    /// The mapping's words that may be meant, the likeliest first.
    package var words: [String]

    package init(columns: [String], words: [String] = ["attribute"]) {
      self.columns = columns
      self.words = words
    }
  }

  /// How columns would be read otherwise if somebody said so; nil where that is no remedy. A face says
  /// how it is done.
  package var reading: Reading? {
    switch finding {
    case .unclearStrength:
      column.map { Reading(columns: [$0], words: ["amount", "attribute"]) }
    case .runningNumbers(_, _, let header): Reading(columns: [header], words: ["ignore", "id"])
    case .sheet(.personColumns(let headers)): Reading(columns: headers)
    case .sheet(.shape(.weightsAreAmounts(let header))): Reading(columns: [header])
    case .sheet(.shape(.layout(.ends(let low, let high, _)))): Reading(columns: [low, high])
    case .sheet(.shape(.layout(.sizeClasses(let header, _)))),
      .sheet(.shape(.layout(.endedLinks(let header, _, _)))),
      .sheet(.shape(.membership(.former(let header, _, _, _, _)))):
      Reading(columns: [header])
    case .sheet(.shape(.layout(.figure(let figure)))):
      figure.reading.map { Reading(columns: $0) }
    default: nil
    }
  }
}
