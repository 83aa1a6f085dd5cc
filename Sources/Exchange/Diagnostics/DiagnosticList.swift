/// Problems, errors before notes: the first ones with their words, all counted.
public struct DiagnosticList: Sendable, Hashable {
  /// Problems that are mended alike: of one kind, in one column.
  public struct Group: Sendable, Hashable {
    /// How many there are, also those not kept.
    public let count: Int
    /// The first ones, up to three.
    public let examples: [Diagnostic]
  }

  private struct Key: Hashable {
    var file: String
    var sheet: String?
    var column: String?
    var code: String

    init(_ problem: Diagnostic) {
      file = problem.file
      sheet = problem.sheet
      code = problem.code
      // A firm that is unknown is the same in both columns of links.
      column = code == "unknown_firm" ? nil : problem.column
    }
  }

  private var keptErrors: [Diagnostic] = []
  private var keptWarnings: [Diagnostic] = []
  private var counts: [Key: Int] = [:]
  /// All errors, also those not kept.
  public private(set) var errors = 0
  /// All warnings, also those not kept.
  public private(set) var warnings = 0
  /// Errors that cost a whole table.
  public private(set) var lostTables = 0
  /// How many problems are kept at most.
  let limit: Int

  init(limit: Int) {
    self.limit = limit
  }

  /// The problems that were kept, errors first, each kind in the order in which they were met.
  public var kept: [Diagnostic] {
    keptErrors + keptWarnings.prefix(max(0, limit - keptErrors.count))
  }

  /// Whether further errors will only be counted.
  var isFull: Bool { keptErrors.count >= limit }
  /// All problems, also those not kept.
  public var count: Int { errors + warnings }
  /// Problems that were counted but not kept.
  public var omitted: Int { count - min(limit, keptErrors.count + keptWarnings.count) }

  /// The problems grouped by what mends them, errors first.
  ///
  /// - Complexity: O(kept).
  public var groups: [Group] {
    var examples: [Key: [Diagnostic]] = [:]
    var order: [Key] = []
    for problem in kept {
      let key = Key(problem)
      if examples[key] == nil { order.append(key) }
      // A firm that nobody knows is one question, in however many rows it stands.
      let isTold =
        key.column == nil && key.code == "unknown_firm"
        && examples[key, default: []].contains { $0.finding == problem.finding }
      if examples[key, default: []].count < 3, !isTold {
        examples[key, default: []].append(problem)
      }
    }
    return order.map { Group(count: counts[$0] ?? 0, examples: examples[$0] ?? []) }
  }

  mutating func append(_ problem: Diagnostic) {
    counts[Key(problem), default: 0] += 1
    if problem.severity == .error {
      errors += 1
      if keptErrors.count < limit { keptErrors.append(problem) }
    } else {
      warnings += 1
      if keptWarnings.count < limit { keptWarnings.append(problem) }
    }
    if problem.concernsWholeTable { lostTables += 1 }
  }

  /// Takes notes back that what was found later makes wrong.
  mutating func remove(notes isWrong: (Diagnostic) -> Bool) {
    for problem in keptWarnings where isWrong(problem) {
      warnings -= 1
      counts[Key(problem), default: 1] -= 1
    }
    keptWarnings.removeAll(where: isWrong)
  }

  /// Says of what was to be done that it was not, as nothing is taken.
  mutating func undo() {
    keptWarnings = keptWarnings.map { problem in
      guard case .madeFirms(let count, let example, let areMembers) = problem.finding else {
        return problem
      }
      return Diagnostic(
        .wouldMakeFirms(count, example: example, areMembers: areMembers), file: problem.file,
        sheet: problem.sheet, row: problem.row, line: problem.line, column: problem.column)
    }
  }

  /// Adds what was found in a table at several times, row by row.
  mutating func append(rowByRow lists: [DiagnosticList]) {
    func merged(_ path: KeyPath<DiagnosticList, [Diagnostic]>, room: Int) -> ArraySlice<Diagnostic>
    {
      // Of one row's problems the order stays.
      let together = lists.flatMap { $0[keyPath: path] }.enumerated().sorted {
        ($0.element.row ?? 0, $0.offset) < ($1.element.row ?? 0, $1.offset)
      }
      return together.map(\.element).prefix(max(0, room))
    }
    keptErrors += merged(\.keptErrors, room: limit - keptErrors.count)
    keptWarnings += merged(\.keptWarnings, room: limit - keptWarnings.count)
    for list in lists {
      errors += list.errors
      warnings += list.warnings
      lostTables += list.lostTables
      counts.merge(list.counts) { $0 + $1 }
    }
  }
}
