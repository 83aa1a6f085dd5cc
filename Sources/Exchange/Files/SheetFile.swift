import Foundation
import PartnernetzParallel
import Synchronization

/// The sheets of a file: one for delimited text, several for a workbook.
struct SheetFile: Sendable {
  /// The sheets that hold something, in the file's order.
  var sheets: [any Sheet]
  /// Sheets that are passed over.
  var problems: [Diagnostic]

  /// Reads files: their bytes one after the other, which a disk likes best, and the tables side by
  /// side.
  ///
  /// - Complexity: O(bytes).
  static func read(_ paths: [String], limits: Limits) -> [Result<SheetFile, Diagnostic>] {
    let files = paths.map { UnreadFile($0, limits: limits) }
    return parallelMap(count: files.count) { files[$0].file(limits: limits) }
  }

  /// Reads a file's bytes.
  /// - Throws: what makes the whole file unreadable.
  init(bytes: consuming [UInt8], named name: String, limits: Limits) throws(Diagnostic) {
    switch Workbook.Form.of(bytes) {
    case .archive:
      let workbook = try Workbook.read(bytes, file: name, limits: limits)
      sheets = workbook.sheets
      problems = workbook.problems
    case .old: throw Diagnostic(SheetMessage.oldWorkbook(isOptional: false).finding, file: name)
    case .text where SheetFile.isWebPage(bytes):
      throw Diagnostic(SheetMessage.webPage.finding, file: name)
    case .text where SheetFile.isOldXML(bytes):
      throw Diagnostic(SheetMessage.oldWorkbook(isOptional: false).finding, file: name)
    case .text where SheetFile.isForeign(bytes):
      throw Diagnostic(SheetMessage.unknownWorkbook.finding, file: name)
    case .text:
      if let form = GraphFile.of(bytes, named: name) {
        sheets = try form.sheets(bytes, file: name, limits: limits)
        problems = []
        return
      }
      sheets = [try Table(bytes: bytes, file: name, sheet: nil, limits: limits)]
      problems = []
    }
  }

  /// Whether text is a page of the web, as old programs export tables under the name of a workbook.
  private static func isWebPage(_ bytes: [UInt8]) -> Bool {
    let start = String(decoding: bytes.prefix(512), as: UTF8.self).lowercased()
    let text = start.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    return ["<!doctype html", "<html", "<table", "<head", "<meta"].contains { text.hasPrefix($0) }
  }

  /// Whether text is a workbook of Excel 2003, all of it XML.
  private static func isOldXML(_ bytes: [UInt8]) -> Bool {
    let start = String(decoding: bytes.prefix(1_024), as: UTF8.self)
    return start.contains("urn:schemas-microsoft-com:office:spreadsheet")
  }

  /// Whether the bytes are a picture or a document for print.
  private static func isForeign(_ bytes: [UInt8]) -> Bool {
    [[0x25, 0x50, 0x44, 0x46, 0x2D], [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF]]
      .contains { bytes.starts(with: $0) }
  }

  /// Reads a file from memory.
  /// - Throws: what makes the whole file unreadable.
  init(data: Data, named name: String, limits: Limits) throws(Diagnostic) {
    guard data.count <= limits.bytes else {
      throw Diagnostic(.limitExceeded(.bytes, limits.bytes), file: name)
    }
    try self.init(bytes: [UInt8](data), named: name, limits: limits)
  }
}

/// A file's bytes until its sheets are made of them; handed over and not shared, else they were
/// copied.
private final class UnreadFile: Sendable {
  private let name: String
  private let bytes: Mutex<Result<[UInt8], Diagnostic>>

  init(_ path: String, limits: Limits) {
    name = URL(fileURLWithPath: path).lastPathComponent
    let name = name
    bytes = Mutex(
      Result { () throws(Diagnostic) in try FileBytes.read(path, named: name, limits: limits) })
  }

  /// The sheets; to be asked for once.
  func file(limits: Limits) -> Result<SheetFile, Diagnostic> {
    let bytes = bytes.withLock { held in
      let taken = held
      held = .success([])
      return taken
    }
    return Result { () throws(Diagnostic) in
      try SheetFile(bytes: try bytes.get(), named: name, limits: limits)
    }
  }
}
