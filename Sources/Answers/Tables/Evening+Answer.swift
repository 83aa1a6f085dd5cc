import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
package import PartnernetzWording

extension Evening {
  /// The plan for the hall and for each firm.
  package func answer(_ language: Language) -> Answer {
    if timetable.meetings.isEmpty, timetable.leftOver.isEmpty, changes == nil {
      let none = Sentence(
        de: "Noch kein Paar ist gut für beide, also gibt es noch kein Gespräch.",
        en: "No pair is good for both yet, so there is no meeting yet.", .explainPairing)
      return Answer(
        blocks: [none.block(language)], json: json, table: hall, status: .nothingFound)
    }
    var blocks: [Block] = [
      .headline(Phrase(de: "Kontaktabend", en: "Matchmaking evening")(language)),
      .text(timetable.summary(language)),
    ]
    if let clock, clock.isPastMidnight(after: rounds) {
      blocks.append(
        .text(
          Phrase(
            de: "Die letzte Runde endet erst nach Mitternacht. → Beginnen Sie früher, oder kürzen "
              + "Sie die Runden.",
            en: "The last round ends after midnight. → Begin earlier, or make rounds shorter.")(
              language)))
    }
    if let changes {
      blocks.append(.text(changes.summary(language)))
      if held > 0 {
        blocks.append(
          .text(
            Phrase(
              de: held == 1
                ? "Runde 1 ist vorbei und bleibt, wie sie war."
                : "Die Runden 1 bis \(held) sind vorbei und bleiben, wie sie waren.",
              en: held == 1
                ? "Round 1 is over and stays as it was."
                : "Rounds 1 to \(held) are over and stay as they were.")(language)))
      }
      for line in lines(changes) { blocks.append(.text("– " + line(language))) }
    }
    blocks += [
      .headline(Phrase(de: "Saalplan", en: "Room plan")(language)),
      .table(hall),
      .headline(Phrase(de: "Laufzettel", en: "Slips")(language)),
      .table(ownPlans),
    ]
    if !timetable.leftOver.isEmpty {
      blocks.append(.headline(Phrase(de: "Noch ohne Termin", en: "No slot yet")(language)))
      for appointment in timetable.leftOver {
        blocks.append(.text(names(appointment)))
      }
    }
    return Answer(
      blocks: blocks, json: json, table: hall,
      status: timetable.meetings.isEmpty ? .nothingFound : .fine)
  }

  /// How many rounds there are.
  private var rounds: Int { timetable.meetings.map(\.round).max() ?? 0 }

  /// What changed, one sentence each.
  func lines(_ changes: Replanning) -> [Phrase] {
    let now = Dictionary(
      uniqueKeysWithValues: changes.timetable.meetings.map { ($0.appointment, $0) })
    let moved = changes.moved.compactMap { before -> Phrase? in
      guard let after = now[before.appointment] else { return nil }
      let pair = names(before.appointment)
      return Phrase(
        de: "\(pair): statt in Runde \(before.round) in Runde \(after.round), Tisch \(after.table)",
        en: "\(pair): in round \(after.round), table \(after.table), not in round \(before.round)")
    }
    return changes.cancelled.map {
      Phrase(
        de: "\(names($0.appointment)): entfällt (Runde \($0.round))",
        en: "\(names($0.appointment)): cancelled (round \($0.round))")
    } + moved
      + changes.lost.map {
        Phrase(
          de: "\(names($0)): hat keinen Termin mehr",
          en: "\(names($0)): has no slot any more")
      }
      + changes.gained.map {
        let round = now[$0]?.round ?? 0
        return Phrase(
          de: "\(names($0)): neu in Runde \(round)", en: "\(names($0)): new in round \(round)")
      }
  }

  private func names(_ appointment: Timetable.Appointment) -> String {
    network.names(appointment.first, appointment.second)
  }

  /// The column of clock times; none where nobody told when the evening begins.
  private var timeColumn: [Table.Column] {
    clock == nil ? [] : [.init("time", de: "Uhrzeit", en: "Time")]
  }

  private func time(_ round: Int) -> [Table.Cell] {
    clock.map { [.text($0.time(ofRound: round))] } ?? []
  }

  /// Round by round and table by table.
  private var hall: Table {
    Table(
      columns: [
        .init("round", de: "Runde", en: "Round")
      ] + timeColumn + [
        .init("table", de: "Tisch", en: "Table"),
        .init("first", de: "Unternehmen", en: "Firm"),
        .init("second", de: "Gespräch mit", en: "Meeting with"),
        .machine("first_name"), .machine("second_name"),
      ],
      rows: timetable.meetings.map {
        [.count($0.round)] + time($0.round) + [
          .count($0.table), network.cell($0.appointment.first),
          network.cell($0.appointment.second), .text(network.name($0.appointment.first)),
          .text(network.name($0.appointment.second)),
        ]
      })
  }

  /// Firm by firm and round by round.
  private var ownPlans: Table {
    Table(
      columns: [
        .init("firm", de: "Unternehmen", en: "Firm"), .init("round", de: "Runde", en: "Round"),
      ] + timeColumn + [
        .init("table", de: "Tisch", en: "Table"),
        .init("meets", de: "Gespräch mit", en: "Meeting with"),
      ],
      rows: timetable.plans.flatMap { plan in
        plan.visits.enumerated().map { place, visit in
          [
            .text(place == 0 ? network.name(plan.firm) : ""), .count(visit.round),
          ] + time(visit.round) + [
            .count(visit.table), .text(network.name(visit.partner)),
          ]
        }
      })
  }

  private var json: JSONValue {
    func pair(_ appointment: Timetable.Appointment) -> JSONValue {
      .array([
        .string(network.id(of: appointment.first)), .string(network.id(of: appointment.second)),
      ])
    }
    var changed: JSONValue = nil
    if let changes {
      changed = [
        "cancelled": .array(changes.cancelled.map { pair($0.appointment) }),
        "moved": .array(changes.moved.map { pair($0.appointment) }),
        "lost": .array(changes.lost.map(pair)), "gained": .array(changes.gained.map(pair)),
      ]
    }
    return [
      "rounds": .integer(timetable.rounds), "lower_bound": .integer(timetable.lowerBound),
      "tables": JSONValue(timetable.tables), "held": .integer(held),
      "meetings": .array(
        timetable.meetings.map {
          [
            "round": .integer($0.round), "table": .integer($0.table),
            "time": JSONValue(clock?.time(ofRound: $0.round)),
            "first": .string(network.id(of: $0.appointment.first)),
            "second": .string(network.id(of: $0.appointment.second)),
          ]
        }),
      "firms": .array(
        timetable.plans.map { plan in
          [
            "id": .string(network.id(of: plan.firm)),
            "meetings": .array(
              plan.visits.map {
                [
                  "round": .integer($0.round), "table": .integer($0.table),
                  "time": JSONValue(clock?.time(ofRound: $0.round)),
                  "with": .string(network.id(of: $0.partner)),
                ]
              }),
          ]
        }),
      "left_over": .array(timetable.leftOver.map(pair)), "changes": changed,
    ]
  }
}
