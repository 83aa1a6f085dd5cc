/// Workbooks of the format .xlsx (ECMA-376), also with macros, which are not looked at.
enum SpreadsheetML {
  /// A sheet as the workbook lists it.
  struct Entry {
    var name: String
    var relation: String
    var isHidden: Bool
  }

  /// Reads all sheets that are shown.
  static func read(
    _ archive: Archive, file: String, limits: Limits
  ) throws(SheetMessage) -> Workbook {
    let root = try Relations.read("_rels/.rels", in: archive)
    guard let path = root.path(ofType: "officeDocument", from: ""), archive.has(path),
      path.hasSuffix(".xml")
    else { throw .unknownWorkbook }
    let list = SheetList()
    try XMLEvents.read(path, in: archive, list)
    guard list.isWorkbook, list.entries.count <= limits.fields else { throw .unknownWorkbook }
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    let relations = try Relations.read(Relations.path(of: path), in: archive)
    let styles = CellStyles()
    if let path = relations.path(ofType: "styles", from: folder), archive.has(path) {
      try XMLEvents.read(path, in: archive, styles)
    }
    let strings = SharedStrings(limits: limits)
    if let path = relations.path(ofType: "sharedStrings", from: folder), archive.has(path) {
      try XMLEvents.read(path, in: archive, strings)
    }
    var workbook = Workbook()
    for entry in list.entries {
      guard !entry.isHidden else {
        workbook.pass(entry.name, file: file, .hiddenSheet)
        continue
      }
      guard let path = relations.path(entry.relation, from: folder, ofType: "worksheet") else {
        // A sheet that is a chart has no cells.
        workbook.pass(entry.name, file: file, .emptySheet)
        continue
      }
      let reader = WorksheetReader(
        strings: strings, styles: styles, since1904: list.since1904, limits: limits)
      try XMLEvents.read(path, in: archive, reader)
      try workbook.take(reader.grid, file: file, sheet: entry.name)
    }
    return workbook
  }
}

/// Reads the list of sheets.
private final class SheetList: XMLHandler {
  private(set) var entries: [SpreadsheetML.Entry] = []
  private(set) var since1904 = false
  private(set) var isWorkbook = false

  func begin(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "workbook": isWorkbook = true
    case "workbookPr": since1904 = ["1", "true"].contains(attributes["date1904"])
    case "sheet":
      let state = attributes["state"] ?? "visible"
      entries.append(
        SpreadsheetML.Entry(
          name: attributes["name"] ?? "", relation: attributes["id"] ?? "",
          isHidden: state != "visible"))
    default: break
    }
  }

  func end(_ name: String) {}

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
