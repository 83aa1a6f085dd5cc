import Foundation

// Answers: which firms and which holdings stand in statements of the Beneficial Ownership Data
// Standard, in the form of its versions 0.1 to 0.3 and in that of 0.4.
// Takes: O(statements).

/// Statements about who owns or controls whom; natural persons are left out, and so are their shares.
struct BODSStatements {
  private typealias Value = JSONTables.Value

  /// A statement of either form: what it is about, under which id, and what it says.
  private struct Statement {
    enum Kind { case entity, person, relation }
    var kind: Kind
    var id: String
    var body: [String: JSONTables.Value]
  }

  private let statements: [Statement]

  /// The statements that a list holds; nil where it is another list.
  init?(_ rows: [[String: JSONTables.Value]]) {
    var found: [Statement] = []
    var places: [String: Int] = [:]
    var replaced: Set<String> = []
    for row in rows {
      guard let statement = BODSStatements.statement(row) else { return nil }
      if case .list(let former)? = row["replacesStatements"] {
        replaced.formUnion(former.compactMap(\.text))
      }
      // A later statement about the same record takes the place of the earlier one.
      if let place = places[statement.id] {
        found[place] = statement
      } else {
        places[statement.id] = found.count
        found.append(statement)
      }
    }
    guard !found.isEmpty else { return nil }
    statements = found.filter { statement in
      !replaced.contains(statement.id) && statement.body["recordStatus"]?.text != "closed"
    }
  }

  private static func statement(_ row: [String: JSONTables.Value]) -> Statement? {
    if let type = row["statementType"]?.text, let id = row["statementID"]?.text {
      let kinds: [String: Statement.Kind] = [
        "entityStatement": .entity, "personStatement": .person,
        "ownershipOrControlStatement": .relation,
      ]
      return kinds[type].map { Statement(kind: $0, id: id, body: row) }
    }
    guard let type = row["recordType"]?.text, let id = row["recordId"]?.text,
      var body = row["recordDetails"]?.members
    else { return nil }
    body["recordStatus"] = row["recordStatus"]
    let kinds: [String: Statement.Kind] = [
      "entity": .entity, "person": .person, "relationship": .relation,
    ]
    return kinds[type].map { Statement(kind: $0, id: id, body: body) }
  }

  /// Firms as nodes and holdings as edges.
  ///
  /// - Throws: what limits they exceed.
  func sheets(file: String, limits: Limits) throws -> [any Sheet] {
    var graph = GatheredGraph(limits: limits)
    var known: Set<String> = []
    for statement in statements where statement.kind == .entity {
      guard let name = statement.body["name"]?.text, !name.isEmpty else { continue }
      try graph.nodes.begin([statement.id])
      try graph.nodes.put(name, under: "name")
      known.insert(statement.id)
      guard case .list(let identifiers)? = statement.body["identifiers"] else { continue }
      for identifier in identifiers.compactMap(\.members) {
        let scheme = identifier["scheme"]?.text ?? identifier["schemeName"]?.text ?? ""
        guard scheme.uppercased().hasSuffix("LEI"), let id = identifier["id"]?.text else {
          continue
        }
        try graph.nodes.put(id, under: "LEI")
      }
    }
    let people = Set(statements.filter { $0.kind == .person }.map(\.id))
    var others = 0
    for statement in statements where statement.kind == .relation {
      let owner = end(statement.body["interestedParty"])
      guard let owner, let held = end(statement.body["subject"]), known.contains(held),
        known.contains(owner), let share = share(statement.body["interests"])
      else {
        if !people.contains(owner ?? "") { others += 1 }
        continue
      }
      try graph.edges.begin([owner, held])
      try graph.edges.put("capital", under: "kind")
      try graph.edges.put("equity", under: "what")
      if !share.isEmpty { try graph.edges.put(share, under: "share") }
    }
    let note = Diagnostic(
      SheetMessage.shape(.ownershipFile(people: people.count, others: others)).finding, file: file)
    let isWhole = people.isEmpty && others == 0
    return try [
      graph.nodes.sheet("nodes", file: file, notes: isWhole ? [] : [note]),
      graph.edges.sheet("edges", file: file),
    ].compactMap(\.self)
  }

  /// The record that an end of a relation names, whatever it is.
  private func end(_ value: JSONTables.Value?) -> String? {
    if let text = value?.text { return text }
    let members = value?.members ?? [:]
    return ["describedByEntityStatement", "describedByPersonStatement"].lazy
      .compactMap { members[$0]?.text }.first
  }

  /// The share that interests tell, as a table would have it, empty where it is not told; nil where
  /// none of them is a share or a vote that still holds.
  private func share(_ value: JSONTables.Value?) -> String? {
    guard case .list(let interests)? = value else { return nil }
    let held = interests.compactMap(\.members).filter { interest in
      let type = (interest["type"]?.text ?? "").lowercased()
      return ["shareholding", "votingrights", "voting-rights"].contains(type)
        && interest["endDate"]?.text == nil
    }
    guard !held.isEmpty else { return nil }
    // Of votes and capital the capital tells what is owned.
    let capital = held.first { $0["type"]?.text?.lowercased() == "shareholding" } ?? held[0]
    guard let share = capital["share"]?.members else { return "" }
    if let exact = share["exact"]?.text { return exact + " %" }
    let low = share["minimum"]?.text ?? share["exclusiveMinimum"]?.text
    let high = share["maximum"]?.text ?? share["exclusiveMaximum"]?.text
    guard let low, let high, low != high else { return (low ?? high).map { $0 + " %" } ?? "" }
    return "\(low)-\(high) %"
  }
}
