/// Makes PDF files of the same picture the same: the date of making is set to a fixed one.
enum PDFFinish {
  /// Overwrites the digits of the creation date in place, so that no offset moves.
  static func removeDate(_ bytes: inout [UInt8]) {
    let key = Array("/CreationDate (D:".utf8)
    guard bytes.count > key.count else { return }
    // The date stands in the last object; foreign bytes before it are compressed streams.
    var start = bytes.count - key.count
    while start > 0, !bytes[start...].starts(with: key) { start -= 1 }
    guard bytes[start...].starts(with: key) else { return }
    let date = Array("20000101000000".utf8)
    for (offset, digit) in date.enumerated()
    where start + key.count + offset < bytes.count {
      let place = start + key.count + offset
      guard (0x30...0x39).contains(bytes[place]) else { return }
      bytes[place] = digit
    }
  }

  /// Adds the picture's title, which programs show above the page and screen readers read first: as a
  /// later edition of the file's information, so that no offset before it moves.
  static func addTitle(_ title: String, _ bytes: inout [UInt8]) {
    let tail = String(decoding: bytes.suffix(1_000), as: UTF8.self)
    guard !title.isEmpty,
      let trailer = tail.firstMatch(
        of:
          /trailer\s*<<\s*\/Size (\d+)\s+\/Root (\d+ 0 R)\s+\/Info (\d+) 0 R\s*>>\s*startxref\s+(\d+)/
      )
    else { return }
    let (size, root, info, before) = (trailer.1, trailer.2, trailer.3, trailer.4)
    let hex = Array("0123456789ABCDEF")
    let text = title.utf16.reduce(into: "FEFF") { text, unit in
      for shift in [12, 8, 4, 0] { text.append(hex[Int(unit >> shift) & 15]) }
    }
    var more = "\n"
    let place = bytes.count + more.utf8.count
    more += "\(info) 0 obj\n<< /Title <\(text)> /CreationDate (D:20000101000000Z) >>\nendobj\n"
    let table = bytes.count + more.utf8.count
    let offset = String(repeating: "0", count: max(10 - "\(place)".count, 0)) + "\(place)"
    more += "xref\n\(info) 1\n\(offset) 00000 n \ntrailer\n<< /Size \(size) /Root \(root)"
    more += " /Info \(info) 0 R /Prev \(before) >>\nstartxref\n\(table)\n%%EOF\n"
    bytes += more.utf8
  }
}
