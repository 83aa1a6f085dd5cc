import Foundation
import PartnernetzExchange
import PartnernetzPartnerships
import PartnernetzRecords

/// An intake of tables given as text.
func read(_ files: KeyValuePairs<String, String>, importer: Importer = Importer()) throws
  -> ImportResult
{
  importer.read(
    tables: try files.map { try Table(data: Data($0.value.utf8), named: $0.key) })
}

/// Where a problem stands and what it is.
struct Place: Hashable {
  var code: String
  var file: String
  var row: Int?
  var column: String?

  init(_ code: String, _ file: String, _ row: Int? = nil, _ column: String? = nil) {
    self.code = code
    self.file = file
    self.row = row
    self.column = column
  }

  init(_ problem: Diagnostic) {
    self.init(problem.code, problem.file, problem.row, problem.column)
  }
}

extension ImportResult {
  /// Where the problems stand and what they are.
  var places: [Place] { problems.kept.map { Place($0) } }

  /// Whether every row that was read is accounted for.
  var isBalanced: Bool {
    counts.values.allSatisfy { $0.read == $0.accepted + $0.refused + $0.duplicates }
  }
}

extension MemberTables {
  /// The tables without a word about where they came from.
  var withoutOrigins: MemberTables {
    var tables = self
    for index in tables.firms.indices { tables.firms[index].origin = nil }
    for index in tables.statements.indices { tables.statements[index].origin = nil }
    for index in tables.offers.indices { tables.offers[index].origin = nil }
    for index in tables.needs.indices { tables.needs[index].origin = nil }
    for index in tables.markets.indices { tables.markets[index].origin = nil }
    for index in tables.capital.indices { tables.capital[index].origin = nil }
    for index in tables.goals.indices { tables.goals[index].origin = nil }
    return tables
  }
}
