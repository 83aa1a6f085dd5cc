// Answers: who meets whom in which round at which table, in as few rounds as can be found.
// Takes: what colouring the meetings takes; rounds are colours.
// From: MinimumEdgeColoring for the rounds, McDiarmid's exchange for even rounds, and, where rounds
// do not suffice, a heaviest b-matching for what is worth keeping.

import PartnernetzGraphs

/// A matchmaking evening: nobody is in two places, and no round has more meetings than tables.
public struct Timetable: Sendable {
  /// Two firms that are to meet.
  public struct Appointment: Sendable, Hashable {
    /// The firm with the smaller number.
    public var first: Int32
    /// The other.
    public var second: Int32
    /// What the meeting is worth; where rounds do not suffice, the least valuable fall away.
    public var value: Double

    /// Makes an appointment.
    public init(first: Int32, second: Int32, value: Double) {
      self.first = min(first, second)
      self.second = max(first, second)
      self.value = value
    }
  }

  /// An appointment with its place.
  public struct Meeting: Sendable, Hashable {
    /// The two firms.
    public var appointment: Appointment
    /// The round, from 1.
    public var round: Int
    /// The table, from 1.
    public var table: Int
  }

  /// Number of firms, whether they meet anyone or not.
  public let firmCount: Int
  /// Number of rounds.
  public let rounds: Int
  /// Number of tables; nil where there are enough.
  public let tables: Int?
  /// The meetings by round and table.
  public let meetings: [Meeting]
  /// Appointments for which there is no round.
  public let leftOver: [Appointment]
  /// No timetable with all appointments has fewer rounds.
  public let lowerBound: Int

  /// Plans an evening.
  ///
  /// All appointments are held, in at most one round more than the busiest firm has appointments, or
  /// than tables allow, whichever is more. If the evening has fewer rounds, those are held that are
  /// worth most together; in rare cases some that would fit one by one still find no round together.
  ///
  /// - Parameters:
  ///   - appointments: who is to meet, no two firms twice.
  ///   - firmCount: number of firms.
  ///   - most: the most rounds, 0 or more; nil for as many as it takes.
  ///   - tables: the most meetings in a round, 1 or more; nil for as many as it takes.
  /// - Precondition: the ranges named above, and each firm is one of `firmCount`; else the program stops
  ///   with a sentence.
  /// - Complexity: O(m · (m + largest degree)).
  public init(
    of appointments: [Appointment], firmCount: Int, rounds most: Int? = nil, tables: Int? = nil
  ) {
    require(most ?? 0 >= 0, "An evening has 0 rounds or more, not \(most ?? 0).")
    require(tables ?? 1 > 0, "An evening has 1 table or more, not \(tables ?? 0).")
    let complete = minimumEdgeColoring(nodeCount: firmCount, edges: edges(appointments))
    let needed = max(complete.lowerBound, roundsForTables(appointments.count, tables))
    let least = max(complete.coloring.colorCount, roundsForTables(appointments.count, tables))
    var kept = appointments
    var coloring = complete.coloring
    if let most, least > most {
      kept = worthKeeping(appointments, firmCount: firmCount, rounds: most, tables: tables)
      coloring = squeezed(kept, firmCount: firmCount, rounds: most)
    }
    let held = coloring.colors.reduce(0) { $0 + ($1 >= 0 ? 1 : 0) }
    let count = max(coloring.colorCount, roundsForTables(held, tables))
    let isKept = Set(kept)
    self.init(
      kept, coloring.balanced(over: count), tables: tables, lowerBound: needed,
      leftOver: appointments.filter { !isKept.contains($0) })
  }

  /// Reads a timetable off a colouring.
  ///
  /// - Parameters:
  ///   - appointments: one for each edge of the colouring; those without colour are left over.
  ///   - coloring: colours are rounds.
  ///   - tables: number of tables.
  ///   - lowerBound: what is known of the least number of rounds.
  ///   - leftOver: appointments beside these that find no round.
  ///   - before: meetings that keep their table where they keep their round.
  init(
    _ appointments: [Appointment], _ coloring: EdgeColoring, tables: Int?, lowerBound: Int,
    leftOver: [Appointment], keeping before: [Meeting] = []
  ) {
    firmCount = coloring.nodeCount
    rounds = coloring.colorCount
    self.tables = tables
    self.lowerBound = lowerBound
    let known = Dictionary(uniqueKeysWithValues: before.map { ($0.appointment, $0) })
    var taken = [Set<Int>](repeating: [], count: coloring.colorCount)
    var meetings: [Meeting] = []
    var moving: [(appointment: Appointment, round: Int)] = []
    var without = leftOver
    for (appointment, color) in zip(appointments, coloring.colors) {
      if color < 0 {
        without.append(appointment)
      } else if let kept = known[appointment], kept.round == Int(color) + 1 {
        taken[Int(color)].insert(kept.table)
        meetings.append(kept)
      } else {
        moving.append((appointment, Int(color) + 1))
      }
    }
    var next = [Int](repeating: 1, count: coloring.colorCount)
    for (appointment, round) in moving {
      while taken[round - 1].contains(next[round - 1]) { next[round - 1] += 1 }
      meetings.append(Meeting(appointment: appointment, round: round, table: next[round - 1]))
      next[round - 1] += 1
    }
    self.meetings = meetings.sorted { ($0.round, $0.table) < ($1.round, $1.table) }
    self.leftOver = without.sorted {
      ($1.value, $0.first, $0.second) < ($0.value, $1.first, $1.second)
    }
  }
}

/// Appointments as edges between firms.
func edges(_ appointments: [Timetable.Appointment]) -> [Graph.Arc] {
  appointments.map { Graph.Arc($0.first, $0.second, weight: $0.value) }
}

/// The rounds that so many meetings fill all tables for.
func roundsForTables(_ count: Int, _ tables: Int?) -> Int {
  guard let tables, count > 0 else { return 0 }
  // More tables than meetings are no other than as many, and do not overflow.
  let used = max(1, min(tables, count))
  return (count + used - 1) / used
}

/// The appointments that are worth most together if nobody has more than there are rounds, and no
/// more than all tables hold.
private func worthKeeping(
  _ appointments: [Timetable.Appointment], firmCount: Int, rounds: Int, tables: Int?
) -> [Timetable.Appointment] {
  // An appointment worth nothing is worth more than an empty chair.
  let floor = appointments.map(\.value).max().map { max($0, 1) * 1e-9 } ?? 1
  let worth = edges(appointments).map {
    Graph.Arc($0.source, $0.target, weight: max($0.weight, floor))
  }
  let choice = heavyBMatching(
    nodeCount: firmCount, edges: worth, capacities: [Int](repeating: rounds, count: firmCount))
  let kept = choice.matching.edges.map { appointments[$0] }
  guard let tables, tables < kept.count, kept.count > rounds * tables else { return kept }
  let ranked = kept.indices.sorted { (kept[$1].value, $0) < (kept[$0].value, $1) }
  return ranked.prefix(rounds * tables).sorted().map { kept[$0] }
}

/// Colours with no more than so many rounds; where it takes one more, the round worth least is
/// dissolved, and its appointments go where a path of exchanges lets them.
private func squeezed(
  _ kept: [Timetable.Appointment], firmCount: Int, rounds: Int
) -> EdgeColoring {
  let found = minimumEdgeColoring(nodeCount: firmCount, edges: edges(kept)).coloring
  guard found.colorCount > rounds else { return found }
  var worth = [Double](repeating: 0, count: found.colorCount)
  for (appointment, color) in zip(kept, found.colors) { worth[Int(color)] += appointment.value }
  let least = Int32(worth.indices.min { worth[$0] < worth[$1] } ?? 0)
  var coloring = EdgeColoring(nodeCount: firmCount, edges: edges(kept), colorCount: rounds)
  for (edge, color) in found.colors.enumerated() where color != least {
    coloring.color(edge, color > least ? color - 1 : color)
  }
  let dissolved = found.colors.indices.filter { found.colors[$0] == least }
  for edge in dissolved.sorted(by: { (kept[$1].value, $0) < (kept[$0].value, $1) }) {
    _ = coloring.colorByChain(edge)
  }
  return coloring
}
