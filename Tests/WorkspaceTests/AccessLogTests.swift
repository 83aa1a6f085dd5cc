import Foundation
import PartnernetzWorkspace
import TestSupport
import Testing

@Suite struct AccessLogTests {
  private func entry(_ page: String, _ firms: String...) -> AccessLog.Entry {
    AccessLog.Entry(
      time: Date(timeIntervalSince1970: 1_800_000_000), who: "Eva", page: page, firms: firms,
      isChange: false, status: 200)
  }

  @Test func entriesComeBackTheLastOneFirst() throws {
    let folder = try TemporaryFolder()
    let log = AccessLog(beside: folder.path("office.sqlite"))
    #expect(log.entries().isEmpty)
    try log.erase(["1"])
    let all = [entry("/member", "1"), entry("/path", "1", "2"), entry("/members")]
    for one in all { #expect(log.note(one)) }
    #expect(log.entries() == all.reversed())
    #expect(log.entries(about: "2") == [all[1]])
    try log.erase(["2"])
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
      group.addTask { for _ in 0..<20 { try? log.erase(["nobody"]) } }
    }
    #expect(Set(log.entries().map(\.page)).count == 400)
  }

  @Test func aLogThatCannotBeWrittenStopsNobody() throws {
    let log = AccessLog(beside: "/nowhere/at/all/office.sqlite")
    #expect(!log.note(entry("/")) && log.entries().isEmpty)
  }
}
