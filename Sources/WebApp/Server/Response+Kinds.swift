import Hummingbird
import NIOCore

extension Response {
  /// A page.
  static func html(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
    Response(text, type: "text/html; charset=utf-8", status: status)
  }

  /// An answer for machines.
  static func json(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
    Response(text, type: "application/json; charset=utf-8", status: status)
  }

  /// A table for machines, which a browser saves under a name.
  static func csv(_ text: String, named name: String) -> Response {
    var response = Response(text, type: "text/csv; charset=utf-8; header=present")
    response.headers[.contentDisposition] = "attachment; filename=\"\(name).csv\""
    return response
  }

  /// Events for a calendar, which a browser saves under a name.
  static func calendar(_ text: String, named name: String) -> Response {
    var response = Response(text, type: "text/calendar; charset=utf-8")
    response.headers[.contentDisposition] = "attachment; filename=\"\(name).ics\""
    return response
  }

  /// A document that holds its own style and pictures and loads nothing.
  static func document(_ bytes: [UInt8]) -> Response {
    Response(
      status: .ok,
      headers: [
        .contentType: "text/html; charset=utf-8",
        .contentSecurityPolicy: SafetyHeaders.documentPolicy,
      ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  /// A picture, which loads nothing and runs nothing.
  static func svg(_ bytes: [UInt8]) -> Response {
    Response(
      status: .ok,
      headers: [
        .contentType: "image/svg+xml; charset=utf-8",
        .contentSecurityPolicy: SafetyHeaders.picturePolicy,
      ],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  private init(_ text: String, type: String, status: HTTPResponse.Status = .ok) {
    self.init(
      status: status, headers: [.contentType: type],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }
}
