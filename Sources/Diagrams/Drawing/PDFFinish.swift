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
}
