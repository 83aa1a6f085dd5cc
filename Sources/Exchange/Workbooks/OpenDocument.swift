/// Workbooks of the format .ods (ISO/IEC 26300).
enum OpenDocument {
  /// Reads all sheets that are shown.
  static func read(
    _ archive: Archive, file: String, limits: Limits
  ) throws(SheetMessage) -> Workbook {
    let manifest = Manifest()
    if archive.has("META-INF/manifest.xml") {
      try XMLEvents.read("META-INF/manifest.xml", in: archive, manifest)
    }
    guard !manifest.isLocked else { throw .lockedWorkbook }
    let styles = OpenDocumentStyles()
    if archive.has("styles.xml") { try XMLEvents.read("styles.xml", in: archive, styles) }
    let reader = OpenDocumentReader(file: file, styles: styles, limits: limits)
    try XMLEvents.read("content.xml", in: archive, reader)
    guard reader.isSpreadsheet else { throw .unknownWorkbook }
    return reader.workbook
  }

  /// Looks for a password.
  private final class Manifest: XMLHandler {
    private(set) var isLocked = false

    func begin(_ name: String, _ attributes: XMLAttributes) {
      if name == "encryption-data" { isLocked = true }
    }

    func end(_ name: String) {}

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  }
}
