// Answers: what of a timetable still holds when firms stay away or come late.
// Takes: O(late meetings · rounds² · longest path).
// From: Kempe's exchange of two rounds along a path. Who stays away moves nobody. A meeting that would
// begin too early moves alone if its two firms have a later round in common and a table is free; else
// the shortest exchange of two later rounds makes room. Each move by itself is the shortest of its
// kind; that all together are the fewest is not claimed.

import PartnernetzGraphs

/// A timetable after changes.
public struct Replanning: Sendable {
  /// The new timetable.
  public let timetable: Timetable
  /// Meetings that fall away since one of the two stays away.
  public let cancelled: [Timetable.Meeting]
  /// Meetings in another round than before, as they were.
  public let moved: [Timetable.Meeting]
  /// Meetings for which no later round could be found.
  public let lost: [Timetable.Appointment]
  /// Appointments that had no round before and have one now.
  public let gained: [Timetable.Appointment]
}

extension Timetable {
  /// Plans again after changes, keeping what can be kept.
  ///
  /// - Parameters:
  ///   - absent: firms that do not come.
  ///   - late: for firms that come late their first round, from 1.
  ///   - held: rounds that are over: nothing else comes into them, and who stays away from now on was
  ///     there.
  /// - Returns: the new timetable with what changed; meetings that keep their round keep their table.
  ///   Nothing changes in rounds before the first one of a late firm but for that firm's own meetings,
  ///   and for appointments that find a free round there.
  /// - Complexity: O(late meetings · rounds² · longest path).
  public func replanned(
    absent: Set<Int32>, late: [Int32: Int], held: Int = 0
  ) -> Replanning {
    // Rounds are numbered in 32 bits; behind the last one it is all the same how late.
    let late = late.mapValues { min($0, Int(Int32.max)) }
    let all = meetings.map(\.appointment) + leftOver
    let isAbsent = all.indices.map { place in
      let isOver = place < meetings.count && meetings[place].round <= held
      return !isOver && (absent.contains(all[place].first) || absent.contains(all[place].second))
    }
    var plan = ChangedPlan(self, all, late: late, held: held)
    for edge in meetings.indices where !isAbsent[edge] {
      plan.place(edge, in: Int32(meetings[edge].round - 1))
    }
    let early = meetings.indices.filter { !isAbsent[$0] && plan.isTooEarly($0) }
    for edge in early { plan.remove(edge) }
    let byValue = early.sorted { (all[$1].value, $0) < (all[$0].value, $1) }
    for edge in byValue { plan.findRound(for: edge) }
    // Chairs that are free now go to appointments that had none.
    let waiting = all.indices.dropFirst(meetings.count).filter { !isAbsent[$0] }
    for edge in waiting { plan.findFreeRound(for: edge) }

    let colors = plan.coloring.colors
    let present = all.indices.filter { !isAbsent[$0] }
    var rest = EdgeColoring(
      nodeCount: firmCount,
      edges: present.map { Graph.Arc(all[$0].first, all[$0].second) }, colorCount: rounds)
    for (place, edge) in present.enumerated() where colors[edge] >= 0 {
      rest.color(place, colors[edge])
    }
    return Replanning(
      timetable: Timetable(
        present.map { all[$0] }, rest, tables: tables,
        lowerBound: leastRounds(present.map { all[$0] }, late), leftOver: [], keeping: meetings),
      cancelled: meetings.indices.filter { isAbsent[$0] }.map { meetings[$0] },
      moved: meetings.indices.filter {
        colors[$0] >= 0 && Int(colors[$0]) + 1 != meetings[$0].round
      }.map { meetings[$0] },
      lost: early.filter { colors[$0] < 0 }.map { all[$0] },
      gained: waiting.filter { colors[$0] >= 0 }.map { all[$0] })
  }
}

extension Replanning {
  /// What several changes one after the other did to a timetable.
  ///
  /// - Parameters:
  ///   - before: the timetable as it was planned.
  ///   - after: the timetable after all of them.
  ///   - absent: firms that stayed away.
  /// - Complexity: O(appointments).
  public init(from before: Timetable, to after: Timetable, absent: Set<Int32>) {
    func rounds(_ plan: Timetable) -> [Timetable.Appointment: Int] {
      Dictionary(uniqueKeysWithValues: plan.meetings.map { ($0.appointment, $0.round) })
    }
    let (old, new) = (rounds(before), rounds(after))
    func isGone(_ meeting: Timetable.Meeting) -> Bool { new[meeting.appointment] == nil }
    func isAbsent(_ appointment: Timetable.Appointment) -> Bool {
      absent.contains(appointment.first) || absent.contains(appointment.second)
    }
    timetable = after
    cancelled = before.meetings.filter { isGone($0) && isAbsent($0.appointment) }
    moved = before.meetings.filter { !isGone($0) && new[$0.appointment] != $0.round }
    lost = before.meetings.filter { isGone($0) && !isAbsent($0.appointment) }.map(\.appointment)
    gained = after.meetings.map(\.appointment).filter { old[$0] == nil }
  }
}

extension Timetable {
  /// What is known of the least number of rounds for appointments whose firms come late.
  ///
  /// What cannot begin before a round takes, from there on, what it takes by itself.
  private func leastRounds(_ appointments: [Appointment], _ late: [Int32: Int]) -> Int {
    Set(late.values).union([1]).map { first in
      let waiting = appointments.filter {
        max(late[$0.first] ?? 1, late[$0.second] ?? 1) >= first
      }
      let least = leastRounds(waiting)
      return least == 0 ? 0 : first - 1 + least
    }.max() ?? 0
  }

  /// What is known of the least number of rounds for appointments by themselves.
  private func leastRounds(_ appointments: [Appointment]) -> Int {
    max(
      minimumEdgeColoring(nodeCount: firmCount, edges: edges(appointments)).lowerBound,
      roundsForTables(appointments.count, tables))
  }
}

/// A timetable that is being changed.
private struct ChangedPlan {
  var coloring: EdgeColoring
  private let tables: Int
  /// For each appointment the first round in which both firms are there, from 0.
  private let arrival: [Int32]
  /// For each appointment the first round to which it may move, from 0.
  private let earliest: [Int32]
  private var sizes: [Int]

  init(_ timetable: Timetable, _ all: [Timetable.Appointment], late: [Int32: Int], held: Int) {
    coloring = EdgeColoring(
      nodeCount: timetable.firmCount, edges: all.map { Graph.Arc($0.first, $0.second) },
      colorCount: timetable.rounds)
    tables = timetable.tables ?? .max
    sizes = [Int](repeating: 0, count: timetable.rounds)
    arrival = all.map { Int32(clamping: max(late[$0.first] ?? 1, late[$0.second] ?? 1) - 1) }
    earliest = arrival.map { max($0, Int32(clamping: held)) }
  }

  func isTooEarly(_ edge: Int) -> Bool { coloring.colors[edge] < arrival[edge] }

  mutating func place(_ edge: Int, in round: Int32) {
    coloring.color(edge, round)
    sizes[Int(round)] += 1
  }

  mutating func remove(_ edge: Int) {
    sizes[Int(coloring.colors[edge])] -= 1
    coloring.uncolor(edge)
  }

  /// Gives an appointment a round in which both are free and a table is.
  ///
  /// - Returns: whether there was one.
  @discardableResult
  mutating func findFreeRound(for edge: Int) -> Bool {
    let (u, v) = (coloring.edges[edge].source, coloring.edges[edge].target)
    let round = laterRounds(edge).first {
      coloring.isFree($0, at: u) && coloring.isFree($0, at: v) && sizes[Int($0)] < tables
    }
    if let round { place(edge, in: round) }
    return round != nil
  }

  /// Gives an appointment a round, if need be after the shortest exchange that makes room.
  mutating func findRound(for edge: Int) {
    if findFreeRound(for: edge) { return }
    let (u, v) = (coloring.edges[edge].source, coloring.edges[edge].target)
    var best: (path: [Int], from: Int32, to: Int32)?
    for (one, other) in [(u, v), (v, u)] {
      for free in laterRounds(edge) where coloring.isFree(free, at: one) {
        for second in laterRounds(edge) where coloring.isFree(second, at: other) && second != free {
          let path = coloring.chain(from: other, free, second)
          guard let last = path.last, !touches(last, one), path.count < best?.path.count ?? .max,
            allows(path, free, second)
          else { continue }
          best = (path, free, second)
        }
      }
    }
    guard let best else { return }
    for edge in best.path { sizes[Int(coloring.colors[edge])] -= 1 }
    coloring.exchange(best.from, best.to, along: best.path)
    for edge in best.path { sizes[Int(coloring.colors[edge])] += 1 }
    place(edge, in: best.from)
  }

  private func laterRounds(_ edge: Int) -> Range<Int32> {
    min(earliest[edge], Int32(sizes.count))..<Int32(sizes.count)
  }

  private func touches(_ edge: Int, _ node: Graph.Node) -> Bool {
    coloring.edges[edge].source == node || coloring.edges[edge].target == node
  }

  /// Whether everyone on a path is there when the rounds are exchanged, and tables suffice when one
  /// more meeting joins the first of them.
  private func allows(_ path: [Int], _ first: Int32, _ second: Int32) -> Bool {
    let leaving = path.reduce(0) { $0 + (coloring.colors[$1] == first ? 1 : 0) }
    let coming = path.count - leaving
    return sizes[Int(first)] - leaving + coming + 1 <= tables
      && sizes[Int(second)] + leaving - coming <= tables
      && path.allSatisfy { earliest[$0] <= min(first, second) }
  }
}
