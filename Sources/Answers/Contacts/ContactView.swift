import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

/// A contact as a reader of a network may see it on the network's day, in words.
struct ContactView {
  let contact: Contact
  let network: Network
  /// Why competition law has to be looked at before the pair is cleared; nil where that is done, or
  /// where nothing says so.
  var concern: Obstacle?
  /// What else speaks against bringing the two together, the gravest first: looked for only before
  /// anybody is asked.
  var obstacles: [Obstacle] = []
  /// Whether the two are of one trade, though nothing says that they compete.
  var isOneTrade = false
  /// What a person has to look at before the two meet, though nothing rules it out.
  var doubts: [Phrase] = []
  /// That the pair is good for one of the two or none, by what is known; nil where it is for both, or
  /// where nobody but the two may know.
  var loss: Phrase?

  var state: ContactState { contact.state(on: network.asOf) }

  func name(_ id: Firm.ID) -> String {
    network.number(of: id).map { network.name($0) } ?? id
  }

  func short(_ id: Firm.ID) -> String {
    network.number(of: id).map { network.shortName($0) } ?? id
  }

  func cell(_ id: Firm.ID) -> Table.Cell { .word(name(id), key: id) }

  /// The day on which somebody should ask how it goes; nil where nothing is to be done.
  var due: Day? {
    state.daysToReminder.map { contact.last.day.adding(days: $0) }
  }

  /// Whether that day has come.
  var isDue: Bool { due.map { $0 <= network.asOf } ?? false }

  /// The last day before it is over; nil where it does not end by itself.
  var expiry: Day? {
    state.expires ? contact.last.day.adding(days: Contact.daysToExpiry) : nil
  }

  /// Who does what next; nil where nothing is to be done.
  var step: Phrase? { first ?? next }

  private var next: Phrase? {
    let (asker, partner) = (short(contact.asker), short(contact.partner))
    let missing = [contact.asker, contact.partner].first { !contact.consents.contains($0) }
    switch state {
    case .suggested where concern != nil, .shortlisted where concern != nil:
      return Phrase(
        de: "Prüfen Sie zuerst das Kartellrecht: Ohne diese Prüfung wird das Paar nicht "
          + "freigegeben.",
        en: "Have competition law checked first: without that the pair is not cleared.")
    case .suggested where missing == nil:
      return Phrase(
        de: "Beide sind einverstanden: Merken Sie das Paar vor.",
        en: "Both agree: shortlist the pair.")
    case .suggested:
      return contact.consents.contains(contact.asker)
        ? Phrase(
          de: "\(asker) ist einverstanden: Merken Sie das Paar vor.",
          en: "\(asker) agrees: shortlist the pair.")
        : Phrase(
          de: "Fragen Sie \(asker): Passt \(partner)?", en: "Ask \(asker): does \(partner) suit?")
    case .shortlisted:
      return contact.consents.contains(contact.asker)
        ? Phrase(de: "Geben Sie das Paar frei.", en: "Clear the pair.")
        : Phrase(
          de: "Holen Sie die Zustimmung von \(asker) ein.",
          en: "Get the consent of \(asker)".sentence)
    case .cleared:
      return contact.broker.map {
        Phrase(
          de: "Bitten Sie \(short($0)), die beiden bekannt zu machen.",
          en: "Ask \(short($0)) to introduce the two.")
      } ?? Phrase(de: "Laden Sie beide ein.", en: "Invite both.")
    case .introRequested:
      return missing.map {
        Phrase(
          de: "Holen Sie die Zustimmung von \(short($0)) ein.",
          en: "Get the consent of \(short($0))".sentence)
      } ?? Phrase(de: "Machen Sie die beiden bekannt.", en: "Introduce the two.")
    case .introduced:
      return Phrase(
        de: "Fragen Sie beide: Fand das Gespräch statt?",
        en: "Ask both: did the meeting take place?")
    case .inTalks:
      return Phrase(de: "Fragen Sie nach einem Probelauf.", en: "Ask about a pilot.")
    case .pilot:
      return Phrase(de: "Fragen Sie, was der Probelauf ergab.", en: "Ask what the pilot showed.")
    case .agreed:
      return Phrase(
        de: "Fragen Sie: Hat die Zusammenarbeit begonnen?", en: "Ask: has the work together begun?")
    case .active:
      return Phrase(
        de: "Fragen Sie beide: Was hat es im Jahr gebracht?",
        en: "Ask both: what did it bring a year?")
    case .reviewed where contact.outcome == nil:
      return Phrase(
        de: "Tragen Sie nach, was es beiden im Jahr gebracht hat, sobald sie es sagen.",
        en: "Add what it brought both a year as soon as they tell.")
    case .reviewed, .rejected, .blocked, .expired, .terminated: return nil
    }
  }

  /// What is in the way of every other step: a firm that is no member, or two entries of one firm.
  private var first: Phrase? {
    if let outsider, !state.isEnd, !state.isDisclosed {
      return Phrase(
        de: "Beenden Sie die Anbahnung: \(short(outsider)) ist kein Mitglied.",
        en: "End the contact: \(short(outsider)) is not a member.")
    }
    if obstacles.first == .sameFirm {
      return Phrase(
        de: "Klären Sie zuerst die Dublette: Beenden Sie die Anbahnung und führen Sie die beiden "
          + "Einträge zusammen, oder halten Sie fest, dass es zwei Unternehmen sind.",
        en: "Clear up the duplicate first: end the contact and merge the two entries, or note that "
          + "they are two firms.")
    }
    return nil
  }

  /// The one of the two that is no member; nil where both are.
  private var outsider: Firm.ID? {
    [contact.asker, contact.partner].first { id in
      network.number(of: id).map { network.isOutsider($0) } ?? false
    }
  }

  /// Who has agreed so far, in a few words.
  var consent: Phrase {
    let names = [contact.asker, contact.partner].filter { contact.consents.contains($0) }
    switch names.count {
    case 0: return Phrase(de: "noch keine", en: "none yet")
    case 1: return Phrase(de: short(names[0]), en: short(names[0]))
    default: return Phrase(de: "beide", en: "both")
    }
  }

  /// The state with the reason behind it.
  var standing: Phrase {
    guard state == contact.last.state, let reason = contact.last.reason else { return state.phrase }
    return Phrase(
      de: "\(state.phrase.german) (\(reason.phrase.german))",
      en: "\(state.phrase.english) (\(reason.phrase.english))")
  }
}

extension Pipeline {
  /// The contacts that a network's reader may know of.
  func views(in network: Network) -> [ContactView] {
    let visible = contacts.filter { contact in
      if case .member(let firm) = network.viewer { contact.isVisible(to: firm) } else { true }
    }
    let model = GainModel(network, parameters: network.parameters)
    return visible.map { contact in
      var view = ContactView(contact: contact, network: network)
      let firms = [contact.asker, contact.partner].compactMap { network.number(of: $0) }
      if view.state.isBeforeClearing, !contact.isLawChecked, firms.count == 2 {
        view.concern = model.lawConcern(firms[0], firms[1])
      }
      return view
    }
  }
}

extension ContactState {
  /// Whether the two were not cleared for each other yet.
  var isBeforeClearing: Bool { self == .suggested || self == .shortlisted }
}
