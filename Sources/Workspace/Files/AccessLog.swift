public import Foundation
public import PartnernetzRecords

/// Who looked at what in the web app: a line of JSON for each page and each change, in a file beside
/// the register that its owner alone may read.
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
    path = register + "-access.jsonl"
    self.limit = limit
  }

  /// Adds an entry; a log that cannot be written stops nobody.
  ///
  /// - Returns: whether it was written.
  @discardableResult public func note(_ entry: Entry) -> Bool {
    guard let line = AccessLog.line(entry) else { return false }
    return
      (try? locked { file in
        try file.seekToEnd()
        try file.write(contentsOf: line)
        guard try file.offset() > UInt64(limit) else { return }
        let all = try AccessLog.lines(file)
        try AccessLog.write(Array(all.suffix(all.count / 2)), file)
      }) != nil
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

  /// Takes out every entry that is about a member.
  ///
  /// - Parameter names: its id and names.
  /// - Throws: what the file system throws.
  public func erase(_ names: Set<String>) throws {
    guard FileManager.default.fileExists(atPath: path) else { return }
    try locked { file in
      let all = try AccessLog.lines(file)
      let rest = all.filter { line in
        guard let entry = try? AccessLog.decoder.decode(Entry.self, from: line) else {
          return false
        }
        return names.isDisjoint(with: entry.firms)
      }
      if rest.count < all.count { try AccessLog.write(rest, file) }
    }
  }

  /// Works on the file while no other does. It is changed in its place: who waits for it would else
  /// write into one that is gone.
  private func locked(_ work: (FileHandle) throws -> Void) throws {
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw CocoaError(.fileWriteNoPermission) }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    guard flock(file, LOCK_EX) == 0 else { throw CocoaError(.fileLocking) }
    try work(handle)
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
