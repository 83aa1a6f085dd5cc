public import Foundation
public import PartnernetzRecords

/// Turns foreign files into member tables and problems.
///
/// Nothing is thrown: whatever is wrong is a ``Diagnostic`` of the ``ImportResult``.
public struct Importer: Sendable {
  /// What foreign columns and values mean.
  public var mapping: ColumnMapping?
  /// Firms of the register, which rows may name.
  public var knownFirms: [Firm]
  /// Whether rows with errors are left out instead of stopping the import.
  public var skippingFaultyRows: Bool
  /// Whether all firms that only links name are made; else those are that stand beside known ones, are
  /// named in full and are called like none of them, and the others are unknown.
  public var makesFirmsOfLinks: Bool
  /// Whether links may name firms misspelt where only one can be meant.
  public var acceptsSureNames = false
  /// Sheets of workbooks, and files, that are not read, by their names.
  public var leftOut: [String] = []
  /// What links are that do not say it themselves; nil has them refused.
  public var kindOfLinks: LinkKind?
  /// The day on which the tables are read: who left an association before is no member.
  public var day = Day.today
  /// What was decided about single rows.
  public var amendments = RowAmendments()
  /// What is taken at most.
  public var limits: Limits
  /// Told the share of the reading that is done, in growing order.
  public var progress: @Sendable (Double) -> Void = { _ in }
  /// How many plain rows a thread reads from their bytes at a time; nil has `RowReader` read every
  /// row, with the same result.
  package var plainRowsAtATime: Int? = 8_192
  /// Whether a table's ids are the register's for sure, so that a firm of another name is renamed.
  var trustsIDs = false

  /// Makes an importer.
  public init(
    mapping: ColumnMapping? = nil, knownFirms: [Firm] = [], skippingFaultyRows: Bool = false,
    makingFirmsOfLinks: Bool = false, kindOfLinks: LinkKind? = nil, limits: Limits = Limits()
  ) {
    self.mapping = mapping
    self.knownFirms = knownFirms
    self.skippingFaultyRows = skippingFaultyRows
    makesFirmsOfLinks = makingFirmsOfLinks
    self.kindOfLinks = kindOfLinks
    self.limits = limits
  }

  /// Reads files, and folders with all their tables and workbooks in the order of names.
  ///
  /// - Complexity: O(bytes).
  public func read(paths: [String]) -> ImportResult { intake(of: source(of: paths)) }

  /// The sheets of files and folders.
  func source(of paths: [String]) -> Source {
    var files: [(path: String, isOptional: Bool)] = []
    var problems: [Diagnostic] = []
    for path in paths {
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      let isOptional = exists && isFolder.boolValue
      guard let own = isOptional ? self.files(inFolder: path) : [path] else {
        problems.append(Diagnostic(.unreadableFolder, file: path))
        continue
      }
      files += own.map { ($0, isOptional) }
      if isOptional { problems += unread(inFolder: path) }
    }
    var source = Source()
    source.problems = problems
    for (file, result) in zip(files, SheetFile.read(files.map(\.path), limits: limits)) {
      source.take(result, isOptional: file.isOptional, limits: limits)
    }
    return source
  }

  /// Reads one file from memory, e.g. from standard input.
  ///
  /// - Complexity: O(bytes).
  public func read(data: Data, named name: String) -> ImportResult {
    var source = Source()
    source.take(
      Result { () throws(Diagnostic) in try SheetFile(data: data, named: name, limits: limits) },
      isOptional: false, limits: limits)
    return intake(of: source)
  }

  /// Takes tables that were read elsewhere, in their order.
  ///
  /// - Complexity: O(cells).
  public func read(tables: [Table]) -> ImportResult {
    var source = Source()
    source.sheets = tables.map { Source.Entry(sheet: $0, isOptional: false, isAlone: true) }
    return intake(of: source)
  }

  /// The tables of a folder; nil where it cannot be read.
  private func files(inFolder path: String) -> [String]? {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else { return nil }
    return names.filter(Importer.isTable).sorted().map { path + "/" + $0 }
  }

  private static func isTable(_ name: String) -> Bool {
    // Old workbooks are read as well, so that it is told how to convert them.
    let endings =
      [".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".ods", ".xls"] + GraphFile.endings
    return !isAside(name) && endings.contains { name.lowercased().hasSuffix($0) }
  }

  /// What spreadsheet programs lay beside an open workbook, and what is hidden.
  private static func isAside(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("~$")
  }

  /// Files of a folder that may hold tables, in formats that are not read, and folders that hold some;
  /// others may be anything.
  private func unread(inFolder path: String) -> [Diagnostic] {
    let endings = [
      "prn", "jsonl", "ndjson", "paj", "xlsb", "xltx", "xltm", "docx", "doc", "odt", "rtf",
      "numbers", "mdb", "accdb", "dbf", "pdf", "html", "htm", "mht", "xml", "parquet", "zip", "7z",
      "rar", "gz", "tar", "pptx", "msg", "eml", "vcf",
    ]
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    var found: [String: [String]] = [:]
    var problems: [Diagnostic] = []
    for name in names where !Importer.isAside(name) {
      let ending = (name as NSString).pathExtension.lowercased()
      if endings.contains(ending) {
        found[ending, default: []].append(name)
      } else if let inner = try? FileManager.default.contentsOfDirectory(atPath: path + "/" + name),
        inner.contains(where: Importer.isTable)
      {
        problems.append(Diagnostic(.unreadSubfolder, file: name))
      }
    }
    problems += found.values.compactMap { names in
      names.first.map { Diagnostic(.unreadFile(others: names.count - 1), file: $0) }
    }
    return problems.sorted { $0.file < $1.file }
  }

  /// The sheets of all files before it is known what they hold.
  struct Source {
    struct Entry {
      var sheet: any Sheet
      /// Whether it may hold something else.
      var isOptional: Bool
      /// Whether it is its file's only one.
      var isAlone: Bool
    }

    var sheets: [Entry] = []
    var problems: [Diagnostic] = []

    /// Of a folder's files, one of an old format, or JSON that is no network, keeps no other out.
    private static func ofFolder(_ problem: Diagnostic) -> Diagnostic {
      switch problem.finding {
      case .sheet(.oldWorkbook):
        Diagnostic(.sheet(.oldWorkbook(isOptional: true)), file: problem.file)
      case .damagedGraph where problem.file.lowercased().hasSuffix(".json"):
        Diagnostic(.unknownTable(headers: [], isOptional: true), file: problem.file)
      default: problem
      }
    }

    mutating func take(
      _ result: Result<SheetFile, Diagnostic>, isOptional: Bool, limits: Limits
    ) {
      switch result {
      case .failure(let problem):
        problems.append(isOptional ? Source.ofFolder(problem) : problem)
      case .success(let file) where isOptional && MarkedCopy.isOne(file.sheets):
        problems.append(Diagnostic(.markedCopy, file: file.sheets.first?.file ?? ""))
      case .success(let file):
        problems += file.problems
        let isAlone = file.sheets.count == 1
        sheets += ContinuedSheet.completed(file.sheets).map { sheet in
          Entry(
            sheet: AnsweredQuestionnaire.table(sheet, limits: limits) ?? sheet,
            isOptional: isOptional || !isAlone, isAlone: isAlone)
        }
      }
    }
  }

  /// What tables hold, before any of their rows is taken.
  private struct Found {
    var tables: [(kind: TableKind, sheet: any Sheet)] = []
    var unknown: [Diagnostic] = []
    /// Tables of firms of which nothing but the cells says which column names them.
    var guessed: [SheetShapes.Part] = []
    var places: [PlaceTable] = []
    /// How many sheets name events.
    var gatherings = 0
  }

  private func intake(of source: Source) -> ImportResult {
    var assembly = ImportBuilder(importer: self)
    for problem in source.problems { assembly.note(problem) }
    let names = source.sheets.map { $0.sheet.sheet ?? $0.sheet.file }
    for name in leftOut where !names.map(HeaderText.key).contains(HeaderText.key(name)) {
      let finding = ShapeMessage.layout(.notLeftOut(name, among: names))
      assembly.note(Diagnostic(.sheet(.shape(finding)), file: ""))
    }
    var found = Found()
    for entry in source.sheets { look(at: entry, &found, &assembly) }
    settle(&found, &assembly)
    let joined = SheetsOfYears.joined(found.tables)
    let recognised = joined.tables
    for problem in joined.notes + found.unknown { assembly.note(problem) }
    assembly.progress.expect(rows: recognised.reduce(0) { $0 + $1.sheet.rowCount })
    if recognised.isEmpty, found.places.isEmpty, assembly.problems.errors == 0 {
      let areEvents = found.gatherings == source.sheets.count
      assembly.note(
        Diagnostic(
          names.isEmpty ? .noTables : .noMembers(tables: names, areEvents: areEvents), file: ""))
    }
    for kind in TableKind.allCases {
      let sheets = recognised.filter { $0.kind == kind }.map { amendments.applied(to: $0.sheet) }
      if kind == .links { assembly.makeFirms(ofLinks: sheets, all: makesFirmsOfLinks) }
      assembly.take(sheets, as: kind)
      if kind == .firms {
        assembly.keepNames(of: knownFirms)
        assembly.locate(by: found.places, known: knownFirms)
      }
    }
    return assembly.finished()
  }

  /// Finds what the tables of an entry hold.
  private func look(at entry: Source.Entry, _ found: inout Found, _ assembly: inout ImportBuilder) {
    if let name = nameLeftOut(of: entry.sheet) {
      return assembly.note(entry.sheet.note(.layout(.leftOut(name))))
    }
    if let table = PlaceTable(entry.sheet) { return found.places.append(table) }
    for (sheet, notes) in parts(of: entry) {
      if let table = PlaceTable(sheet) {
        found.places.append(table)
        continue
      }
      if let note = notes.first(where: { $0.code == "gatherings" }) {
        assembly.note(note)
        found.gatherings += 1
        continue
      }
      // A table that has told the partners of its firms lists these.
      if !notes.contains(where: { $0.code == "partner_lists" }),
        let partners = OwnPartners(sheet, mapping: mapping)
      {
        found.unknown.append(partners.problem(of: sheet, isOptional: entry.isOptional))
        continue
      }
      switch kind(of: sheet, isAlone: entry.isAlone) {
      case .table(.firms) where notes.contains(where: { $0.code == "unknown_headers" }):
        found.guessed.append((sheet, notes))
      case .table(let kind):
        found.tables.append((kind, sheet))
        for note in notes { assembly.note(note) }
      case .ignored: break
      case .problem(let problem): assembly.note(problem)
      // Firms set against firms are links wherever they stand.
      case .unknown where arePairs((sheet, notes), entry):
        found.tables.append((.links, sheet))
        for note in notes { assembly.note(note) }
      case .unknown:
        let finding = Diagnostic.Message.unknownTable(
          headers: sheet.headers.filter { !$0.isEmpty }, isOptional: entry.isOptional)
        found.unknown.append(sheet.problem(finding))
      }
    }
  }

  /// Takes tables whose columns had to be guessed, unless another sheet of the workbook says which of
  /// its columns names the firms.
  private func settle(_ found: inout Found, _ assembly: inout ImportBuilder) {
    for (sheet, notes) in found.guessed {
      let others = found.tables.filter { $0.kind == .firms && $0.sheet.file == sheet.file }
      if sheet.sheet != nil, let name = others.lazy.compactMap(\.sheet.sheet).first {
        assembly.note(sheet.note(.layout(.guessedBeside(name))))
      } else {
        found.tables.append((.firms, sheet))
        for note in notes { assembly.note(note) }
      }
    }
    found.guessed = []
  }

  /// By which name a sheet, or the only table of a file, is to be left out; nil where it is not.
  private func nameLeftOut(of sheet: any Sheet) -> String? {
    let name = HeaderText.key(sheet.sheet ?? sheet.file)
    return leftOut.first { HeaderText.key($0) == name }
  }

  /// The tables that an entry holds.
  func parts(of entry: Source.Entry) -> [SheetShapes.Part] {
    let part = entry.sheet.sniffed()
    let isStacked = part.notes.contains { $0.code == "stacked_table" }
    // What a mapping says of the table is meant for one.
    guard isStacked, mapping?.meaning(of: entry.sheet) == nil else { return shaped(part) }
    let pieces = entry.sheet.stacked()
    return pieces.enumerated().flatMap { place, piece in
      var parts = shaped(piece.sniffed())
      if place > 0, let header = parts.first?.sheet {
        let row = header.number(ofRow: -1)
        parts[0].notes.insert(header.note(.stackedTable(row: row, isRead: true)), at: 0)
      }
      return parts
    }
  }

  private func shaped(_ part: SheetShapes.Part) -> [SheetShapes.Part] {
    let (sheet, notes) = part
    guard !ColumnMapping.isMapping(sheet) else { return [(sheet, notes)] }
    var parts = SheetShapes.parts(of: sheet, mapping: mapping, day: day)
    parts[0].notes = notes + parts[0].notes
    return parts
  }

  /// Whether a table that nothing names sets firms against firms.
  func arePairs(_ part: SheetShapes.Part, _ entry: Source.Entry) -> Bool {
    isPairs(part.sheet)
      && (!entry.isOptional || part.notes.contains { $0.code == "matrix" })
  }

  /// Whether each row names two firms: then rows are links, even if nothing says which.
  private func isPairs(_ sheet: any Sheet) -> Bool {
    ColumnRecognition.fit(headers: sheet.headers, as: .links, kindOfLinks: .acquaintance) != nil
  }

  enum Recognition {
    case table(TableKind)
    case ignored
    case unknown
    case problem(Diagnostic)
  }

  /// What a table holds: by the mapping, else by its name, else by its headers, else, where it is its
  /// workbook's only sheet, by the workbook's name.
  func kind(of sheet: any Sheet, isAlone: Bool) -> Recognition {
    if let meaning = mapping?.meaning(of: sheet) {
      let word = meaning.word.lowercased()
      if word == "ignore" { return .ignored }
      // Links that were made of some columns of firms are links.
      if !sheet.isAside {
        return TableKind(rawValue: word).map { .table($0) } ?? .problem(meaning.place)
      }
    }
    if ColumnMapping.isMapping(sheet) { return .ignored }
    let name = sheet.sheet ?? sheet.file
    let impliedKind = kindOfLinks ?? LinkKind.named(by: name)
    let fits = TableKind.allCases.compactMap { kind in
      ColumnRecognition.fit(headers: sheet.headers, as: kind, kindOfLinks: impliedKind)
        .map { (kind: kind, columns: $0) }
    }
    // A sheet "Mitglieder" may hold their links as well; what its columns cannot be, it is not.
    if let kind = TableKind.named(by: name),
      // Edges of a network stay links even where nothing says what they are.
      fits.isEmpty || fits.contains(where: { $0.kind == kind }) || kind == .links && isPairs(sheet)
    {
      return .table(kind)
    }
    let most = fits.map(\.columns).max() ?? 0
    let best = fits.filter { $0.columns == most }
    if best.count == 1 { return .table(best[0].kind) }
    let named = isAlone && sheet.sheet != nil ? TableKind.named(by: sheet.file) : nil
    if let named { return .table(named) }
    return .unknown
  }
}
