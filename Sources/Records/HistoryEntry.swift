/// A step of a register's history: an import, changes of single rows, or taking such a step back.
public struct HistoryEntry: Sendable, Hashable {
  /// What was done.
  public enum Kind: String, Sendable, CaseIterable {
    /// Tables were taken in.
    case `import`
    /// Rows were changed.
    case edit
    /// A step was taken back.
    case undo
    /// A step that had been taken back was done again.
    case redo
    /// Tables were taken in before the register kept a journal: it cannot be taken back.
    case earlier
    /// A partner plan was published, or taken back where the step names nobody.
    case plan
    /// A firm was erased, its past included: it cannot be taken back.
    case erasure
  }

  /// What became of some rows of a table.
  public struct Part: Sendable, Hashable {
    /// What became of them, in the order in which it is told.
    public enum Kind: String, Sendable, CaseIterable {
      /// They came.
      case added
      /// They became others.
      case changed
      /// They went.
      case removed
    }

    /// The register's table.
    public var table: String
    /// What became of the rows.
    public var kind: Kind
    /// How many rows.
    public var rows: Int
    /// The columns that became others, in alphabetical order; empty where the rows are many.
    public var columns: [String] = []
    /// The association's own columns among them, by name, in alphabetical order.
    public var own: [String] = []

    /// Makes a part.
    public init(table: String, kind: Kind, rows: Int, columns: [String] = []) {
      self.table = table
      self.kind = kind
      self.rows = rows
      self.columns = columns
    }
  }

  /// The step's number, from 1.
  public var number: Int
  /// The day of the step, as whoever did it told.
  public var day: Day
  /// Who did it; nil where nobody said.
  public var who: String?
  /// What was done.
  public var kind: Kind
  /// The step that was taken back or done again.
  public var of: Int?
  /// The names of the files that were taken in, or of the firms that were changed; of a published plan
  /// the ids of its firms, two for each pair.
  public var sources: [String]
  /// Rows added.
  public var added: Int
  /// Rows changed.
  public var changed: Int
  /// Rows removed.
  public var removed: Int
  /// The register's tables whose rows an edit changed, in alphabetical order.
  public var tables: [String] = []
  /// What became of the rows of each table.
  public var parts: [Part] = []
  /// Where two firms stood after a step of their contact; nil for other steps, and where the firms'
  /// past was erased.
  public var contact: ContactState?
  /// The firm that agreed with that step, by id.
  public var consent: Firm.ID?
  /// Whether the step is taken back at present.
  public var isUndone = false

  /// Makes a step.
  public init(
    number: Int, day: Day, who: String?, kind: Kind, of: Int?, sources: [String], added: Int,
    changed: Int, removed: Int
  ) {
    self.number = number
    self.day = day
    self.who = who
    self.kind = kind
    self.of = of
    self.sources = sources
    self.added = added
    self.changed = changed
    self.removed = removed
  }
}
