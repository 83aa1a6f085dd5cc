import CLibzip
import Foundation
import Testing

/// A zip archive made for a test.
struct MadeArchive {
  /// Names and what stands under them, in their order.
  var entries: [(name: String, bytes: Data)]

  init(_ entries: KeyValuePairs<String, String>) {
    self.entries = entries.map { ($0.key, Data($0.value.utf8)) }
  }

  /// The archive's bytes.
  func data() throws -> Data {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("archive-\(UUID().uuidString).zip")
    defer { try? FileManager.default.removeItem(at: path) }
    let zip = try #require(zip_open(path.path, ZIP_CREATE | ZIP_TRUNCATE, nil))
    // libzip reads the buffers when the archive is closed.
    var buffers: [UnsafeMutableRawBufferPointer] = []
    defer { buffers.forEach { $0.deallocate() } }
    for entry in entries {
      let buffer = UnsafeMutableRawBufferPointer.allocate(
        byteCount: max(1, entry.bytes.count), alignment: 1)
      entry.bytes.copyBytes(to: buffer)
      buffers.append(buffer)
      let source = try #require(
        zip_source_buffer(zip, buffer.baseAddress, UInt64(entry.bytes.count), 0))
      try #require(zip_file_add(zip, entry.name, source, 0) >= 0)
    }
    try #require(zip_close(zip) == 0)
    return try Data(contentsOf: path)
  }
}

extension MadeArchive {
  static let relations = """
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
    <Relationship Id="rId1" Type="http://x/relationships/officeDocument" \
    Target="xl/workbook.xml"/></Relationships>
    """
  static let workbook = """
    <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
    <sheets><sheet name="Firmen" sheetId="1" r:id="rId1"/></sheets></workbook>
    """
  static let sheetRelations = """
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
    <Relationship Id="rId1" Type="http://x/relationships/worksheet" \
    Target="worksheets/sheet1.xml"/></Relationships>
    """

  /// A workbook of one sheet, `Firmen`, with the rows that some XML describes.
  init(rows: String, prolog: String = "", extra: KeyValuePairs<String, String> = [:]) {
    self.init([
      "_rels/.rels": MadeArchive.relations, "xl/workbook.xml": MadeArchive.workbook,
      "xl/_rels/workbook.xml.rels": MadeArchive.sheetRelations,
      "xl/worksheets/sheet1.xml": prolog
        + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
        + "<sheetData>\(rows)</sheetData></worksheet>",
    ])
    entries += extra.map { ($0.key, Data($0.value.utf8)) }
  }

  /// A workbook of some sheets with rows of texts.
  init(sheets: [(name: String, rows: [[String]])]) {
    let names = sheets.enumerated().map { place, sheet in
      "<sheet name=\"\(sheet.name)\" sheetId=\"\(place + 1)\" r:id=\"rId\(place + 1)\"/>"
    }
    let relations = sheets.indices.map { place in
      "<Relationship Id=\"rId\(place + 1)\" Type=\"http://x/relationships/worksheet\" "
        + "Target=\"worksheets/sheet\(place + 1).xml\"/>"
    }
    let main = "http://schemas.openxmlformats.org/"
    self.init([
      "_rels/.rels": MadeArchive.relations,
      "xl/workbook.xml": "<workbook xmlns=\"\(main)spreadsheetml/2006/main\" xmlns:r=\"\(main)"
        + "officeDocument/2006/relationships\"><sheets>\(names.joined())</sheets></workbook>",
      "xl/_rels/workbook.xml.rels": "<Relationships xmlns=\"\(main)package/2006/relationships\">"
        + relations.joined() + "</Relationships>",
    ])
    for (place, sheet) in sheets.enumerated() {
      let rows = sheet.rows.enumerated().map { MadeArchive.row($0 + 1, $1) }.joined()
      let text =
        "<worksheet xmlns=\"\(main)spreadsheetml/2006/main\"><sheetData>\(rows)"
        + "</sheetData></worksheet>"
      entries.append(("xl/worksheets/sheet\(place + 1).xml", Data(text.utf8)))
    }
  }

  /// A row of texts, numbered from 1.
  static func row(_ number: Int, _ texts: [String]) -> String {
    "<row r=\"\(number)\">"
      + texts.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined() + "</row>"
  }
}
