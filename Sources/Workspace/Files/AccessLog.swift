public import Foundation

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
    /// The members that it was about, by id or name as the address had them.
    public var firms: [String]
    /// Whether something was sent.
    public var isChange: Bool
    /// How it was answered, as a status of HTTP.
    public var status: Int

    /// Makes an entry.
    public init(
      time: Date, who: String?, page: String, firms: [String], isChange: Bool, status: Int
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
    let file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { return false }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    let isWritten = (try? handle.write(contentsOf: line)) != nil
    if let size = try? handle.offset(), size > UInt64(limit) { keepLaterHalf() }
    return isWritten
  }

  /// The entries, the last one first.
  ///
  /// - Parameter count: how many at most.
  /// - Returns: entries that can be read.
  public func last(_ count: Int) -> [Entry] {
    lines().reversed().prefix(count).compactMap {
      try? AccessLog.decoder.decode(Entry.self, from: $0)
    }
  }

  /// Takes out every entry that is about a member.
  ///
  /// - Parameter names: its id and names.
  /// - Throws: what the file system throws; the log is then as it was.
  public func erase(_ names: Set<String>) throws {
    let all = lines()
    let rest = all.filter { line in
      guard let entry = try? AccessLog.decoder.decode(Entry.self, from: line) else { return false }
      return names.isDisjoint(with: entry.firms)
    }
    if rest.count < all.count { try write(rest) }
  }

  private func keepLaterHalf() {
    let all = lines()
    try? write(Array(all.suffix(all.count / 2)))
  }

  private func lines() -> [Data] {
    let data = FileManager.default.contents(atPath: path) ?? Data()
    return data.split(separator: UInt8(ascii: "\n")).map { Data($0) }
  }

  private func write(_ lines: [Data]) throws {
    var data = Data()
    for line in lines { data += line + [UInt8(ascii: "\n")] }
    try data.write(to: URL(filePath: path), options: .atomic)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
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
