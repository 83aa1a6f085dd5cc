import Foundation
import PartnernetzRecords
import TestSupport
import Testing

@testable import PartnernetzRegister

/// Where firms stood in pictures is kept beside the register, and nothing outlives an erasure in it.
@Suite struct PlacesTests {
  private let folder: TemporaryFolder
  private let path: String
  private let register: Register
  private let leaving = Firm(id: "gone", name: "Leaving & Sons")

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("association.sqlite")
    register = try Register(openingOrCreating: path)
    _ = try register.take(
      MemberTables(firms: [leaving, Firm(id: "stays", name: "Staying")]), on: today,
      from: ["a.csv"])
  }

  private func places(_ firms: [Firm.ID]) -> PicturePlaces {
    let spots = firms.map { ($0, PicturePlaces.Spot(x: 1.0 / 3, y: -2, width: 7.1)) }
    return PicturePlaces(
      spots: Dictionary(uniqueKeysWithValues: spots), names: 40, enlarged: 1.05, room: 1.02)
  }

  @Test func placesComeBackAsTheyWere() throws {
    let kept = places(["gone", "stays"])
    #expect(register.places(in: "network A4") == nil)
    #expect(register.keep(kept, in: "network A4"))
    #expect(register.keep(places(["stays"]), in: "network A3"))
    #expect(try Register(opening: path).places(in: "network A4") == kept)
    #expect(folder.names == ["association.sqlite", "association.sqlite-places"])
  }

  @Test func theyAreNoStepOfTheHistory() throws {
    let (steps, bytes) = (try register.lastStep(), try folder.bytes("association.sqlite"))
    register.keep(places(["stays"]), in: "network A4")
    #expect(try register.lastStep() == steps)
    #expect(try folder.bytes("association.sqlite") == bytes)
  }

  @Test func whoIsErasedIsInNoPictureAnyMore() throws {
    register.keep(places(["gone", "stays"]), in: "network A4")
    // What a killed program left.
    try FileManager.default.copyItem(atPath: path + "-places", toPath: path + "-places.4711")
    _ = try register.erase(leaving.id, on: today)
    #expect(register.places(in: "network A4") == places(["stays"]))
    #expect(folder.names == ["association.sqlite", "association.sqlite-places"])
    #expect(try !holds("gone", path + "-places"))
  }

  // Whoever read the network before a firm was erased draws it afterwards.
  @Test func whoComesTooLateKeepsNobodyWhoIsGone() throws {
    _ = try register.erase(leaving.id, on: today)
    register.keep(places(["gone", "stays"]), in: "network A4")
    #expect(register.places(in: "network A4") == places(["stays"]))
  }

  @Test func aFileThatOthersMayReadOrThatIsNoneIsNotRead() throws {
    register.keep(places(["stays"]), in: "network A4")
    #expect(chmod(path + "-places", 0o644) == 0)
    #expect(register.places(in: "network A4") == nil)
    try folder.write("{\"network A4\": 7}", to: "association.sqlite-places")
    #expect(chmod(path + "-places", 0o600) == 0)
    #expect(register.places(in: "network A4") == nil)
    #expect(register.keep(places(["stays"]), in: "network A4"))
    #expect(register.places(in: "network A4") == places(["stays"]))
  }

  @Test func whereNothingCanBeWrittenNothingIsKept() throws {
    // A folder stands in the way.
    try FileManager.default.createDirectory(
      atPath: path + "-places", withIntermediateDirectories: false)
    #expect(!register.keep(places(["stays"]), in: "network A4"))
    #expect(folder.names == ["association.sqlite", "association.sqlite-places"])
  }
}
