import HTTPTypes
import Hummingbird
import NIOCore
import PartnernetzDiagrams

/// Styles and scripts, kept in the program and served under the name of their content, so that a
/// browser may keep them for good and a new edition is seen at once.
struct Assets: Sendable {
  /// The folder of this edition.
  let folder: String
  private let files: [String: (type: String, body: ByteBuffer)]

  init() {
    let sources: [(name: String, type: String, bytes: [UInt8])] = [
      ("tokens.css", "text/css", PackageResources.tokens_css),
      ("base.css", "text/css", PackageResources.base_css),
      ("components.css", "text/css", PackageResources.components_css),
      ("print.css", "text/css", PackageResources.print_css),
      ("app.css", "text/css", PackageResources.app_css),
      ("app.js", "text/javascript", PackageResources.app_js),
      ("picture.js", "text/javascript", PictureExploring.script),
      ("picture.css", "text/css", PictureExploring.style),
      ("icon.svg", "image/svg+xml", PackageResources.icon_svg),
    ]
    folder = "/assets/" + Assets.digest(sources.flatMap(\.bytes))
    files = Dictionary(
      uniqueKeysWithValues: sources.map {
        ($0.name, ($0.type + "; charset=utf-8", ByteBuffer(bytes: $0.bytes)))
      })
  }

  /// The file of a name; those of former editions are not kept.
  func response(_ name: String) throws -> Response {
    guard let file = files[name] else { throw Refusal.noSuchPage }
    return Response(
      status: .ok,
      headers: [
        .contentType: file.type, .cacheControl: "public, max-age=31536000, immutable",
      ],
      body: ResponseBody(byteBuffer: file.body))
  }

  /// 64 bits of FNV-1a, which tell editions apart; nobody gains by a collision.
  private static func digest(_ bytes: [UInt8]) -> String {
    let hash = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    return String(hash, radix: 36)
  }
}
