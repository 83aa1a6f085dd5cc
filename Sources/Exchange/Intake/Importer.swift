public import Foundation
import PartnernetzPartnerships
public import PartnernetzRecords

/// Turns foreign files into member tables and problems.
///
/// Nothing is thrown: whatever is wrong is a ``Problem`` of the ``Intake``.
public struct Importer: Sendable {
  /// What foreign columns and values mean.
  public var mapping: ColumnMapping?
  /// Firms of the register, which rows may name.
  public var knownFirms: [Firm]
  /// Whether rows with errors are left out instead of stopping the import.
  public var skippingFaultyRows: Bool
  /// What is taken at most.
  public var limits: Limits
  /// How many plain rows a thread reads from their bytes at a time; nil has `RowReader` read every
  /// row, with the same result.
  package var plainRowsAtATime: Int? = 8_192

  /// Makes an importer.
  public init(
    mapping: ColumnMapping? = nil, knownFirms: [Firm] = [], skippingFaultyRows: Bool = false,
    limits: Limits = Limits()
  ) {
    self.mapping = mapping
    self.knownFirms = knownFirms
    self.skippingFaultyRows = skippingFaultyRows
    self.limits = limits
  }

  /// Reads files, and folders with all their `.csv`, `.tsv` and `.txt` files in the order of names.
  ///
  /// - Complexity: O(bytes).
  public func read(paths: [String]) -> Intake {
    var files: [(path: String, isOptional: Bool)] = []
    for path in paths {
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      let isOptional = exists && isFolder.boolValue
      let own = isOptional ? self.files(inFolder: path) : [path]
      files += own.map { ($0, isOptional) }
    }
    let read = Table.read(files.map(\.path), limits: limits)
    var tables: [(table: Table, isOptional: Bool)] = []
    var problems: [Problem] = []
    for (file, result) in zip(files, read) {
      do { tables.append((try result.get(), file.isOptional)) } catch { problems.append(error) }
    }
    return intake(of: tables, problems: problems)
  }

  /// Reads one table from memory, e.g. from standard input.
  ///
  /// - Complexity: O(bytes).
  public func read(data: Data, named name: String) -> Intake {
    do {
      return read(tables: [try Table(data: data, named: name, limits: limits)])
    } catch {
      return intake(of: [], problems: [error])
    }
  }

  /// Takes tables that were read elsewhere, e.g. the sheets of a workbook.
  public func read(tables: [Table]) -> Intake {
    intake(of: tables.map { ($0, false) }, problems: [])
  }

  private func files(inFolder path: String) -> [String] {
    // A folder that cannot be read is read as a file, which tells so.
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      return [path]
    }
    let endings = [".csv", ".tsv", ".txt"]
    return names.filter { name in
      !name.hasPrefix(".") && endings.contains { name.lowercased().hasSuffix($0) }
    }.sorted().map { path + "/" + $0 }
  }

  private func intake(
    of tables: [(table: Table, isOptional: Bool)], problems: [Problem]
  ) -> Intake {
    var assembly = Assembly(importer: self)
    for problem in problems { assembly.note(problem) }
    var recognised: [(kind: TableKind, table: Table)] = []
    for (table, isOptional) in tables {
      switch kind(of: table) {
      case .table(let kind): recognised.append((kind, table))
      case .ignored: break
      case .problem(let problem): assembly.note(problem)
      case .unknown:
        let finding = Finding.unknownTable(headers: table.headers, isOptional: isOptional)
        assembly.note(table.problem(finding))
      }
    }
    if recognised.isEmpty, assembly.problems.errors == 0 {
      assembly.note(Problem(.noTables, file: ""))
    }
    for kind in TableKind.allCases {
      assembly.take(recognised.filter { $0.kind == kind }.map(\.table), as: kind)
    }
    return assembly.finished()
  }

  private enum Recognition {
    case table(TableKind)
    case ignored
    case unknown
    case problem(Problem)
  }

  /// What a table holds: by the mapping, else by its name, else by its headers.
  private func kind(of table: Table) -> Recognition {
    if let meaning = mapping?.meaning(ofFile: table.file) {
      let word = meaning.word.lowercased()
      if word == "ignore" { return .ignored }
      return TableKind(rawValue: word).map { .table($0) } ?? .problem(meaning.place)
    }
    if ColumnMapping.isMapping(table) { return .ignored }
    if let kind = TableKind.named(by: table.sheet ?? table.file) { return .table(kind) }
    let fits = TableKind.allCases.compactMap { kind in
      Layout.fit(table, as: kind).map { (kind: kind, columns: $0) }
    }
    let most = fits.map(\.columns).max() ?? 0
    let best = fits.filter { $0.columns == most }
    return best.count == 1 ? .table(best[0].kind) : .unknown
  }
}
