public import Foundation
public import PartnernetzRecords
import PartnernetzRegister

/// Who looked at what in the web app: a line of JSON for each page and each change, in a file beside
/// the register's own, whichever link leads there, that its owner alone may read.
///
/// It says which member was looked at, not what was seen or typed. What is older than the last few
/// megabytes goes.
public struct AccessLog: Sendable {
  /// One page that was answered.
  public struct Entry: Sendable, Hashable, Codable {
    /// When, to the second.
    public var time: Date
    /// Who sat at the machine; nil where nobody said.
    public var who: String?
    /// The page.
    public var page: String
    /// The members that it was about.
    public var firms: [Firm.ID]
    /// Whether something was sent.
    public var isChange: Bool
    /// How it was answered, as a status of HTTP.
    public var status: Int

    /// Makes an entry.
    public init(
      time: Date, who: String?, page: String, firms: [Firm.ID], isChange: Bool, status: Int
    ) {
      self.time = time
      self.who = who
      self.page = page
      self.firms = firms
      self.isChange = isChange
      self.status = status
    }
  }

  /// The file.
  public let path: String
  private let limit: Int

  /// The log beside a register.
  ///
  /// - Parameters:
  ///   - register: the register's file.
  ///   - limit: bytes after which the older half goes.
  public init(beside register: String, limit: Int = 4 << 20) {
    path = Register.file(named: register) + "-access.jsonl"
    self.limit = limit
  }

  /// Adds an entry; a log that cannot be written stops nobody.
  ///
  /// - Parameters:
  ///   - entry: the entry.
  ///   - known: those of its members that are still known. It is asked while nobody else has the log: a
  ///     member that was erased since the page was answered is not noted any more.
  /// - Returns: whether it was written.
  @discardableResult public func note(
    _ entry: Entry, known: (Set<Firm.ID>) throws -> Set<Firm.ID> = { $0 }
  ) -> Bool {
    let isNoted = try? locked { file in
      var entry = entry
      let firms = entry.firms.isEmpty ? [] : (try? known(Set(entry.firms))) ?? []
      entry.firms.removeAll { !firms.contains($0) }
      guard let line = AccessLog.line(entry) else { return false }
      try file.seekToEnd()
      try file.write(contentsOf: line)
      guard try file.offset() > UInt64(limit) else { return true }
      let all = try AccessLog.lines(file)
      try AccessLog.write(Array(all.suffix(all.count / 2)), file)
      return true
    }
    return isNoted ?? false
  }

  /// The entries, the last one first.
  ///
  /// - Parameter firm: the member whom they are to be about, by id; nil for all.
  /// - Returns: entries that can be read.
  /// - Complexity: O(bytes).
  public func entries(about firm: Firm.ID? = nil) -> [Entry] {
    guard let data = FileManager.default.contents(atPath: path) else { return [] }
    return AccessLog.parted(data).reversed()
      .compactMap { try? AccessLog.decoder.decode(Entry.self, from: $0) }
      .filter { entry in firm.map(entry.firms.contains) ?? true }
  }

  /// Takes out every entry that is about a member once it is erased; nobody notes anything meanwhile.
  ///
  /// - Parameters:
  ///   - firms: its ids.
  ///   - work: erases it; where it throws, all entries stay.
  /// - Returns: what the work returns, and whether no entry is left.
  /// - Throws: ``AccessLogError`` where the log cannot be written, before anything is erased; what the
  ///   work throws.
  public func erase<Result>(
    _ firms: Set<Firm.ID>, once work: () throws -> Result
  ) throws -> (result: Result, isCut: Bool) {
    guard isThere else {
      let result = try work()
      // The first page may have been noted meanwhile.
      guard isThere else { return (result, true) }
      return (result, (try? locked { try AccessLog.cut(firms, $0) }) != nil)
    }
    return try locked { file in
      let result = try work()
      return (result, (try? AccessLog.cut(firms, file)) != nil)
    }
  }

  private var isThere: Bool { FileManager.default.fileExists(atPath: path) }

  private static func cut(_ firms: Set<Firm.ID>, _ file: FileHandle) throws {
    let all = try lines(file)
    let rest = all.filter { line in
      guard let entry = try? decoder.decode(Entry.self, from: line) else { return false }
      return firms.isDisjoint(with: entry.firms)
    }
    if rest.count < all.count { try write(rest, file) }
  }

  /// Works on the file while no other does. It is changed in its place: who waits for it would else
  /// write into one that is gone.
  private func locked<Result>(_ work: (FileHandle) throws -> Result) throws -> Result {
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw AccessLogError(path: path) }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    // One that was copied back from a backup may have been open to others.
    fchmod(file, 0o600)
    guard flock(file, LOCK_EX) == 0 else { throw AccessLogError(path: path) }
    return try work(handle)
  }

  private static func lines(_ file: FileHandle) throws -> [Data] {
    try file.seek(toOffset: 0)
    return parted(try file.readToEnd() ?? Data())
  }

  private static func parted(_ data: Data) -> [Data] {
    data.split(separator: UInt8(ascii: "\n")).map { Data($0) }
  }

  private static func write(_ lines: [Data], _ file: FileHandle) throws {
    var data = Data()
    for line in lines { data += line + [UInt8(ascii: "\n")] }
    try file.seek(toOffset: 0)
    try file.write(contentsOf: data)
    try file.truncate(atOffset: UInt64(data.count))
  }

  private static func line(_ entry: Entry) -> Data? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .iso8601
    return (try? encoder.encode(entry)).map { $0 + [UInt8(ascii: "\n")] }
  }

  private static var decoder: JSONDecoder {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .iso8601
    return decoder
  }
}
