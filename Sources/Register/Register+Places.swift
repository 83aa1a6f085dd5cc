import Foundation
import GRDB
public import PartnernetzRecords

extension Register {
  /// Where firms stood in a picture when it was drawn last.
  ///
  /// Places lie in a file of their own beside the register: whoever only looks at a picture changes
  /// nothing in the register, waits for nobody who does, and makes no step of the history.
  ///
  /// - Parameter picture: the picture's name.
  /// - Returns: its places; nil where none are kept, or where anybody else might have written them.
  /// - Complexity: O(bytes of the file).
  public func places(in picture: String) -> PicturePlaces? { allPlaces()[picture] }

  /// Keeps where firms stand in a picture, in the place of what was kept of it before.
  ///
  /// - Parameters:
  ///   - places: the places.
  ///   - picture: the picture's name.
  /// - Returns: whether they are kept; they are not beside a register of somebody else, nor where
  ///   nothing can be written.
  /// - Complexity: O(bytes of the file).
  @discardableResult
  public func keep(_ places: PicturePlaces, in picture: String) -> Bool {
    var info = stat()
    guard stat(RegisterFile.name(path), &info) == 0, info.st_uid == geteuid() else { return false }
    // While firms are looked up, and until the places lie there, nobody can end the step that erases one.
    let isKept = try? reading { db in
      let known = try String.fetchSet(db, sql: "SELECT id FROM firms")
      let former = allPlaces()
      var all = former
      all[picture] = places
      for (picture, places) in all {
        var places = places
        places.spots = places.spots.filter { known.contains($0.key) }
        all[picture] = places
      }
      return all == former || write(all)
    }
    return isKept ?? false
  }

  /// Takes firms out of all pictures.
  func dropPlaces(of firms: Set<Firm.ID>) {
    var all = allPlaces()
    guard !all.isEmpty else { return SideFile(.places, besides: path).clear() }
    for picture in Array(all.keys) {
      for firm in firms { all[picture]?.spots[firm] = nil }
    }
    SideFile(.places, besides: path).clear()
    _ = write(all)
  }

  private func allPlaces() -> [String: PicturePlaces] {
    let data = SideFile(.places, besides: path).read { file in
      try? FileHandle(fileDescriptor: file, closeOnDealloc: false).readToEnd()
    }
    return data.flatMap { try? JSONDecoder().decode([String: PicturePlaces].self, from: $0) } ?? [:]
  }

  private func write(_ all: [String: PicturePlaces]) -> Bool {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    guard let data = try? encoder.encode(all) else { return false }
    return SideFile(.places, besides: path).replace { file in
      let handle = FileHandle(fileDescriptor: file, closeOnDealloc: false)
      return (try? handle.write(contentsOf: data)) != nil
    }
  }
}
