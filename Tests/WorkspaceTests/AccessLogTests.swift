import Foundation
import PartnernetzWorkspace
import Synchronization
import TestSupport
import Testing

@Suite struct AccessLogTests {
  /// Members that a register has.
  private final class Known: Sendable {
    let ids = Mutex<Set<String>>(["1", "2"])
  }

  private func entry(_ page: String, _ firms: String...) -> AccessLog.Entry {
    AccessLog.Entry(
      time: Date(timeIntervalSince1970: 1_800_000_000), who: "Eva", page: page, firms: firms,
      isChange: false, status: 200)
  }

  @Test func entriesComeBackTheLastOneFirst() throws {
    let folder = try TemporaryFolder()
    let log = AccessLog(beside: folder.path("office.sqlite"))
    #expect(log.entries().isEmpty)
    #expect(try log.erase(["1"]) { 7 }.result == 7)
    #expect(folder.names.isEmpty)
    let all = [entry("/member", "1"), entry("/path", "1", "2"), entry("/members")]
    for one in all { #expect(log.note(one)) }
    #expect(log.entries() == all.reversed())
    #expect(log.entries(about: "2") == [all[1]])
    #expect(try log.erase(["2"]) {}.isCut)
    #expect(log.entries() == [all[2], all[0]])
    #expect(log.note(all[1]) && log.entries().count == 3)
  }

  @Test func theOlderHalfGoesWhenItIsFull() throws {
    let folder = try TemporaryFolder()
    let log = AccessLog(beside: folder.path("office.sqlite"), limit: 1_000)
    for number in 0..<100 { log.note(entry("/\(number)")) }
    let pages = log.entries().map(\.page)
    #expect(pages.first == "/99" && pages.count < 20)
    #expect(pages == (0..<pages.count).map { "/\(99 - $0)" })
  }

  @Test func whoWriteAtOnceLoseNothing() async throws {
    let folder = try TemporaryFolder()
    let log = AccessLog(beside: folder.path("office.sqlite"))
    await withTaskGroup(of: Void.self) { group in
      for writer in 0..<8 {
        group.addTask { for number in 0..<50 { log.note(entry("/\(writer)/\(number)")) } }
      }
      group.addTask { for _ in 0..<20 { _ = try? log.erase(["nobody"]) {} } }
    }
    #expect(Set(log.entries().map(\.page)).count == 400)
  }

  @Test func aLogThatCannotBeWrittenStopsNobody() throws {
    let log = AccessLog(beside: "/nowhere/at/all/office.sqlite")
    #expect(!log.note(entry("/")) && log.entries().isEmpty)
  }

  // The entries went before the firm did: of an erasure that failed they were lost.
  @Test func whereTheMemberIsNotErasedItsEntriesStay() throws {
    let folder = try TemporaryFolder()
    let log = AccessLog(beside: folder.path("office.sqlite"))
    log.note(entry("/member", "1"))
    #expect(throws: CancellationError.self) {
      try log.erase(["1"]) {
        #expect(log.entries().count == 1)
        throw CancellationError()
      }
    }
    #expect(log.entries(about: "1").count == 1)
  }

  // Pages that were answered while a member was being erased were noted afterwards.
  @Test func whoIsErasedMeanwhileIsNotNotedAnyMore() throws {
    let folder = try TemporaryFolder()
    for hasLog in [false, true] {
      let log = AccessLog(beside: folder.path("\(hasLog).sqlite"))
      if hasLog { log.note(entry("/member", "1")) }
      let (known, isOver, page) = (Known(), DispatchSemaphore(value: 0), entry("/path", "1", "2"))
      @Sendable func note() { log.note(page) { $0.intersection(known.ids.withLock(\.self)) } }
      #expect(
        try log.erase(["1"]) {
          Thread {
            while known.ids.withLock(\.count) == 2 { note() }
            note()
            isOver.signal()
          }.start()
          usleep(5_000)
          known.ids.withLock { _ = $0.remove("1") }
        }.isCut)
      isOver.wait()
      #expect(log.entries(about: "1").isEmpty)
      #expect(!log.entries(about: "2").isEmpty)
    }
  }

  @Test func nothingIsErasedWhereTheLogCannotBeWritten() throws {
    let folder = try TemporaryFolder()
    let log = AccessLog(beside: folder.path("office.sqlite"))
    try FileManager.default.createDirectory(atPath: log.path, withIntermediateDirectories: false)
    #expect(throws: AccessLogError.self) {
      try log.erase(["1"]) { Issue.record("the member was erased") }
    }
  }

  // Copied back from a backup it could be read by everybody.
  @Test func itsOwnerAloneMayReadItAgain() throws {
    let folder = try TemporaryFolder()
    let log = AccessLog(beside: folder.path("office.sqlite"))
    log.note(entry("/"))
    #expect(chmod(log.path, 0o644) == 0)
    log.note(entry("/"))
    let mode = try FileManager.default.attributesOfItem(atPath: log.path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }
}
