import Mustache
import PartnernetzFormats

/// The pages' templates, which are part of the program.
struct Templates: Sendable {
  private let library: MustacheLibrary

  /// - Throws: the template engine's error; the templates are fixed.
  init() throws {
    var library = MustacheLibrary()
    for (name, bytes) in [
      ("page", PackageResources.page_mustache), ("part", PackageResources.part_mustache),
      ("table", PackageResources.table_mustache), ("form", PackageResources.form_mustache),
      ("cards", PackageResources.cards_mustache),
      ("icons", PackageResources.icons_mustache), ("door", PackageResources.door_mustache),
    ] {
      try library.register(String(decoding: bytes, as: UTF8.self), named: name)
    }
    self.library = library
  }

  /// A page as HTML, without letters that HTML forbids or that turn the direction of text.
  func html(_ view: PageView) -> String {
    (library.render(view, withTemplate: "page") ?? "").pageSafe
  }

  /// The page that leads from the address with the key to the app.
  func html(_ view: DoorView) -> String {
    (library.render(view, withTemplate: "door") ?? "").pageSafe
  }
}

/// The page that leads from the address with the key to the app.
struct DoorView: Shown {
  let lang: String
  let title: String
  let assets: String
  let target: String
  let label: String
}
