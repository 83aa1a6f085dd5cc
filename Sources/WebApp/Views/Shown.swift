import Mustache

/// A part of a page as templates see it: its properties by name.
///
/// What is nil is told to be false, so that a template never finds a property of the same name of a
/// part further out in its stead.
protocol Shown: MustacheParent, Sendable {}

extension Shown {
  /// The property of a name; nil where there is none of it.
  func child(named name: String) -> Any? {
    guard let child = Mirror(reflecting: self).children.first(where: { $0.label == name }) else {
      return nil
    }
    let mirror = Mirror(reflecting: child.value)
    guard mirror.displayStyle == .optional else { return child.value }
    return mirror.children.first?.value ?? false
  }
}
