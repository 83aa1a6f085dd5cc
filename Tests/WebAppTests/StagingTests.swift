import Foundation
import TestSupport
import Testing

@testable import PartnernetzWebApp

/// Members' tables that wait for a yes or no lie on the disk for no longer than they are needed.
@Suite struct StagingTests {
  private static func upload(_ table: String, to server: RunningServer) async throws -> HTTPReply {
    let form =
      "--mark\r\nContent-Disposition: form-data; name=\"files\"; filename=\"firms.csv\"\r\n"
      + "Content-Type: text/csv\r\n\r\n\(table)\r\n--mark--\r\n"
    return try await server.post("/import", form, type: "multipart/form-data; boundary=mark")
  }

  // A server that ended left the tables where they were.
  @Test func aServerThatEndsTakesItsTablesWithIt() async throws {
    let folder = try TemporaryFolder()
    let (stages, hears) = AsyncStream.makeStream(of: String.self)
    try await RunningServer.serving(folder.path("new.sqlite")) { server in
      let reply = try await StagingTests.upload("name\nAlpha GmbH\n", to: server)
      let id = try #require(reply.header("location")).split(separator: "=")[1]
      #expect(FileManager.default.fileExists(atPath: Staging.folder(of: String(id)).path))
      hears.yield(String(id))
    }
    hears.finish()
    for await id in stages {
      #expect(!FileManager.default.fileExists(atPath: Staging.folder(of: id).path))
    }
  }

  // What was left behind by a process that was killed lay there for good.
  @Test func whatADeadProcessLeftIsSwept() async throws {
    let place = FileManager.default.temporaryDirectory
    let id = UUID().uuidString
    // No process has the largest number.
    let dead = place.appendingPathComponent("partnernetz-import-\(Int32.max)-\(id)")
    let (own, foreign) = (
      Staging.folder(of: id), place.appendingPathComponent("partnernetz-import-x\(id)")
    )
    let link = place.appendingPathComponent("partnernetz-import-\(Int32.max)-link-\(id)")
    let manager = FileManager.default
    for folder in [dead, own, foreign] {
      try manager.createDirectory(at: folder, withIntermediateDirectories: false)
    }
    try manager.createSymbolicLink(at: link, withDestinationURL: foreign)
    defer { for one in [own, foreign, link] { try? manager.removeItem(at: one) } }
    Staging.sweep()
    #expect(!manager.fileExists(atPath: dead.path))
    for kept in [own, foreign, link] { #expect(manager.fileExists(atPath: kept.path)) }
  }

  // Of four words that could not be read three were asked for; headers alone had faulty cells.
  @Test func everyWordIsAskedForAndHeadersHaveNoFaults() async throws {
    let folder = try TemporaryFolder()
    try await RunningServer.serving(folder.path("new.sqlite")) { server in
      let words = ["viel", "wenig", "kaum", "etliche", "manche"]
      let rows = words.enumerated().map { "\($0),F\($0) GmbH,\($1)\n" }.joined()
      let many = try await StagingTests.upload("id,name,employees\n" + rows + rows, to: server)
      let look = try await server.get(try #require(many.header("location"))).body
      for word in words { #expect(look.contains("“\(word)” means"), "\(word)") }
      let columns = try await StagingTests.upload(
        "id,name,Wareneinkauf (TEUR),Zweck des Hauses\nA,Alpha GmbH,x,y\n", to: server)
      let asked = try await server.get(try #require(columns.header("location"))).body
      #expect(!asked.contains("It means") && !asked.contains("id=\"c-firms.csv-Ware"))
      for part in asked.components(separatedBy: " id=\"").dropFirst() {
        #expect(!part.prefix { $0 != "\"" }.contains(" "))
      }
      let empty = try await StagingTests.upload("Name;Ort\n", to: server)
      let nothing = try await server.get(try #require(empty.header("location"))).body
      #expect(nothing.contains("headers only") && !nothing.contains("faulty cells"))
    }
  }
}
