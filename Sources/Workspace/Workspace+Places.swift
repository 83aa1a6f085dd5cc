public import PartnernetzRecords
import PartnernetzRegister

/// A register remembers where firms stood in its pictures; a folder of tables remembers nothing.
extension Workspace: PictureMemory {
  /// Where firms stood in a picture when it was drawn last; nil where nothing is kept of it.
  public func places(in picture: String) -> PicturePlaces? {
    if case .register(let register) = store { register.places(in: picture) } else { nil }
  }

  /// Keeps where firms stand in a picture.
  ///
  /// - Returns: whether it is kept.
  @discardableResult
  public func keep(_ places: PicturePlaces, in picture: String) -> Bool {
    if case .register(let register) = store { register.keep(places, in: picture) } else { false }
  }
}
