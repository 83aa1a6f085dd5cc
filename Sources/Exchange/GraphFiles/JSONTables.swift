import Foundation

// Answers: which tables stand in a JSON text: lists of objects, as we write them, and as programs
// that draw networks do (nodes, links; elements, connections).
// Takes: O(bytes); what lies deeper than the library allows is refused by it.

/// Reads tables from JSON.
enum JSONTables {
  /// The lists of objects in a text, each as a sheet of its name.
  ///
  /// - Throws: what is wrong with it.
  static func sheets(
    _ bytes: [UInt8], file: String, limits: Limits
  ) throws -> [any Sheet] {
    let value: Value
    do { value = try JSONDecoder().decode(Value.self, from: Data(bytes)) } catch {
      throw GraphFault(line: nil)
    }
    if case .list(let values) = value,
      let statements = BODSStatements(values.compactMap(\.members))
    {
      return try statements.sheets(file: file, limits: limits)
    }
    var sheets: [any Sheet] = []
    for (name, rows, others) in named(lists(value)) {
      var gathered = GatheredRows([], limits: limits)
      var dropped: Set<String> = []
      for row in rows {
        try gathered.begin([])
        try put(row, &gathered, &dropped)
      }
      var notes = note(others, file: file, sheet: name)
      if !dropped.isEmpty {
        notes.append(
          Diagnostic(
            .sheet(.shape(.nestedMembers(dropped.sorted()))), file: file,
            sheet: name.isEmpty ? nil : name))
      }
      if let sheet = try gathered.sheet(name, file: file, notes: notes) {
        sheets.append(sheet)
      }
    }
    guard !sheets.isEmpty else { throw GraphFault(line: nil) }
    return sheets
  }

  /// The lists with links that name their ends by id: programs that draw networks count the nodes
  /// from 0.
  private static func named(
    _ lists: [(name: String, rows: [[String: Value]], others: [Value])]
  ) -> [(name: String, rows: [[String: Value]], others: [Value])] {
    guard let nodes = lists.first(where: { $0.name == "nodes" })?.rows,
      let place = lists.firstIndex(where: { ["links", "edges"].contains($0.name) })
    else { return lists }
    func text(_ row: [String: Value], _ keys: [String]) -> String? {
      keys.lazy.compactMap { row[$0]?.text }.first
    }
    let ids = nodes.map { text($0, ["id", "name", "label", "key"]) }
    let ends = ["source", "target"]
    let areIndices = lists[place].rows.allSatisfy { row in
      ends.allSatisfy { end in
        guard case .number(let digits)? = row[end], let index = Int(digits) else { return false }
        return ids.indices.contains(index) && ids[index] != nil
      }
    }
    let told = Set(ids.compactMap(\.self))
    guard areIndices, told.count == nodes.count,
      !lists[place].rows.allSatisfy({ row in
        ends.allSatisfy { told.contains(row[$0]?.text ?? "") }
      })
    else { return lists }
    var lists = lists
    for row in lists[place].rows.indices {
      for end in ends {
        let index = lists[place].rows[row][end]?.text.flatMap { Int($0) }
        if let id = index.flatMap({ ids[$0] }) { lists[place].rows[row][end] = .text(id) }
      }
    }
    return lists
  }

  /// What Kumu calls the kinds of its parts.
  private static let ownNames = ["element type": "type", "connection type": "type"]

  private static func put(
    _ row: [String: Value], _ rows: inout GatheredRows, _ dropped: inout Set<String>
  ) throws(SheetMessage) {
    for (name, value) in row.sorted(by: { $0.key < $1.key }) {
      if case .object(let members) = value, ["attributes", "data", "properties"].contains(name) {
        for (name, value) in members.sorted(by: { $0.key < $1.key }) {
          try put(value, ownNames[name] ?? name, &rows, &dropped)
        }
      } else if case .object(let members) = value, let amount = amount(members) {
        try rows.put(amount, under: name)
      } else if case .object(let members) = value, isAddress(members, in: row) {
        for (name, value) in members.sorted(by: { $0.key < $1.key }) {
          try put(value, name, &rows, &dropped)
        }
      } else {
        try put(value, name, &rows, &dropped)
      }
    }
  }

  /// A number and the unit beside it, `{"wert": 1.2, "einheit": "Mio. EUR"}`, as one text.
  private static func amount(_ members: [String: Value]) -> String? {
    guard members.count == 2 else { return nil }
    var (number, unit): (String?, String?)
    for value in members.values {
      switch value {
      case .number(let digits): number = digits
      case .text(let text): unit = text
      default: return nil
      }
    }
    guard let number, let unit, Numeral("1 " + unit)?.isEuro ?? false else { return nil }
    return number + " " + unit
  }

  /// Whether an object in a row says where the firm is, in words for columns that the row lacks.
  private static func isAddress(_ members: [String: Value], in row: [String: Value]) -> Bool {
    !members.isEmpty
      && members.allSatisfy { name, value in
        guard row[name] == nil else { return false }
        return switch value {
        case .text, .number, .null: addressNames.contains(HeaderText.key(name))
        default: false
        }
      }
  }

  private static let addressNames = Set(
    [
      "PLZ", "Postleitzahl", "Ort", "Stadt", "Straße", "Hausnummer", "Land", "Kreis", "Region",
      "postal_code", "postcode", "zip", "city", "town", "street", "country", "Bundesland",
    ].map(HeaderText.key))

  private static func put(
    _ value: Value, _ name: String, _ rows: inout GatheredRows, _ dropped: inout Set<String>
  ) throws(SheetMessage) {
    switch value {
    case .null: break
    case .object(let members): if !members.isEmpty { dropped.insert(name) }
    case .text(let text): try rows.put(text, under: name)
    case .truth(let truth): try rows.put(truth ? "true" : "false", under: name)
    case .number(let digits): try rows.put(digits, under: name, isNumber: true)
    case .list(let values):
      let texts = values.compactMap(\.text)
      let isWhole = values.allSatisfy { value in
        switch value {
        case .object, .list: false
        default: true
        }
      }
      if !isWhole { dropped.insert(name) }
      if !texts.isEmpty { try rows.put(TagList.joined(texts), under: name) }
    }
  }

  /// What stands in a list beside objects, and is no row.
  private static func note(_ others: [Value], file: String, sheet: String) -> [Diagnostic] {
    guard let first = others.first else { return [] }
    let example = first.text ?? "…"
    let message = Diagnostic.Message.sheet(.shape(.passedOver(others.count, example: example)))
    return [Diagnostic(message, file: file, sheet: sheet.isEmpty ? nil : sheet)]
  }

  /// The lists of objects with their names, in the order of names, and what else stands in them.
  private static func lists(
    _ value: Value
  ) -> [(name: String, rows: [[String: Value]], others: [Value])] {
    func list(_ name: String, _ values: [Value]) -> (String, [[String: Value]], [Value])? {
      let rows = values.compactMap(\.members)
      return rows.isEmpty ? nil : (name, rows, values.filter { $0.members == nil })
    }
    switch value {
    case .list(let values): return [list("", values)].compactMap(\.self)
    case .object(let members):
      let inner = members["graph"].flatMap(\.members) ?? [:]
      return members.merging(inner) { own, _ in own }.sorted { $0.key < $1.key }
        .compactMap { name, value in
          guard case .list(let values) = value else { return nil }
          return list(name, values)
        }
    default: return []
    }
  }

  /// A value of JSON; numbers keep the digits that they were written with, as far as these count.
  enum Value: Decodable {
    case null
    case truth(Bool)
    case number(String)
    case text(String)
    case list([Value])
    case object([String: Value])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .null
      } else if let truth = try? container.decode(Bool.self) {
        self = .truth(truth)
      } else if let number = try? container.decode(Int64.self) {
        self = .number(String(number))
      } else if let number = try? container.decode(UInt64.self) {
        self = .number(String(number))
      } else if let number = try? container.decode(Double.self) {
        self = .number(number.plain)
      } else if let text = try? container.decode(String.self) {
        self = .text(text)
      } else if let members = try? container.decode([String: Value].self) {
        self = .object(members)
      } else {
        self = .list(try container.decode([Value].self))
      }
    }

    var members: [String: Value]? {
      if case .object(let members) = self { members } else { nil }
    }

    var text: String? {
      switch self {
      case .text(let text), .number(let text): text
      default: nil
      }
    }
  }
}
