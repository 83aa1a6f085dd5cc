import PartnernetzParallel
public import PartnernetzWording

extension Parameters {
  /// What a parameter is called and means, and in which bounds it may be changed.
  public struct Entry: Sendable {
    /// The name in a parameters file.
    public let name: String
    /// The unit.
    public let unit: String
    /// The bounds of a value that is accepted.
    public let bounds: ClosedRange<Double>
    /// The pessimistic and the optimistic end (F11b); nil where no interval is assumed.
    public let interval: (low: Double, high: Double)?
    /// Where the default comes from: `A` our assumption, `S` a study.
    public let source: String
    /// What it means.
    public let meaning: Phrase
    /// Reads it.
    public let value: @Sendable (Parameters) -> Double
    /// Changes it.
    public let set: @Sendable (inout Parameters, Double) -> Void
    /// Whether only whole numbers make sense.
    public let isWhole: Bool

    init(
      _ path: any WritableKeyPath<Parameters, Double> & Sendable, _ name: String, _ unit: String,
      _ bounds: ClosedRange<Double>, interval: (low: Double, high: Double)? = nil,
      source: String, de: String, en: String
    ) {
      self.name = name
      self.unit = unit
      self.bounds = bounds
      self.interval = interval
      self.source = source
      meaning = Phrase(de: de, en: en)
      value = { $0[keyPath: path] }
      set = { $0[keyPath: path] = $1 }
      isWhole = false
    }

    init(
      whole path: any WritableKeyPath<Parameters, Int> & Sendable, _ name: String, _ unit: String,
      _ bounds: ClosedRange<Double>, source: String, de: String, en: String
    ) {
      self.name = name
      self.unit = unit
      self.bounds = bounds
      interval = nil
      self.source = source
      meaning = Phrase(de: de, en: en)
      value = { Double($0[keyPath: path]) }
      set = { $0[keyPath: path] = Int($1) }
      isWhole = true
    }
  }

  /// Every parameter, in the order of the formulas.
  public static let catalogue: [Entry] = [
    Entry(
      whole: \.horizon, "horizon", "years", 1...10, source: "A",
      de: "Jahre, über die eine Partnerschaft zählt (T)",
      en: "years over which a partnership counts (T)"),
    Entry(
      \.survival, "survival", "1/yr", 0.5...1, interval: (0.85, 0.95),
      source: "S: Lunnan & Haugland 2008",
      de: "Anteil der Partnerschaften, die ein weiteres Jahr bestehen (s)",
      en: "share of partnerships alive after a further year (s)"),
    Entry(
      \.rampNew[0], "ramp_new_1", "1", 0...1, source: "A",
      de: "entfalteter Nutzen im 1. Jahr ohne frühere Beziehung",
      en: "gain unfolded in year 1 without a prior link"),
    Entry(
      \.rampNew[1], "ramp_new_2", "1", 0...1, source: "A",
      de: "entfalteter Nutzen im 2. Jahr ohne frühere Beziehung",
      en: "gain unfolded in year 2 without a prior link"),
    Entry(
      \.rampNew[2], "ramp_new_3", "1", 0...1, source: "A",
      de: "entfalteter Nutzen ab dem 3. Jahr ohne frühere Beziehung",
      en: "gain unfolded from year 3 without a prior link"),
    Entry(
      \.rampTie[0], "ramp_tie_1", "1", 0...1, source: "A; Gulati 1995",
      de: "entfalteter Nutzen im 1. Jahr mit früherer Beziehung",
      en: "gain unfolded in year 1 with a prior link"),
    Entry(
      \.rampTie[1], "ramp_tie_2", "1", 0...1, source: "A; Gulati 1995",
      de: "entfalteter Nutzen im 2. Jahr mit früherer Beziehung",
      en: "gain unfolded in year 2 with a prior link"),
    Entry(
      \.rampTie[2], "ramp_tie_3", "1", 0...1, source: "A; Gulati 1995",
      de: "entfalteter Nutzen ab dem 3. Jahr mit früherer Beziehung",
      en: "gain unfolded from year 3 with a prior link"),
    Entry(
      \.marketAccess, "market_access", "1", 0...1, interval: (0.1, 0.4), source: "A",
      de: "Wahrscheinlichkeit, einen gesuchten Markt mit dem Partner zu erschließen (a)",
      en: "probability that a sought market is entered with the partner's help (a)"),
    Entry(
      \.complementShare, "complement_share", "1", 0...1, interval: (0.25, 0.75), source: "A",
      de: "Anteil eines Bedarfs, den das Angebot des Partners deckt (b)",
      en: "share of a weakness that the partner's strength makes up for (b)"),
    Entry(
      \.marketScale, "market_scale", "1", 0...1_000_000_000, source: "A",
      de: "höchstens erschlossenes Geschäft, Vielfaches des Geschäfts des Partners dort (ψ)",
      en: "most business opened, as a multiple of the partner's own in that market (ψ)"),
    Entry(
      \.bridgeScale, "bridge_scale", "1", 0...1_000_000_000, source: "A",
      de: "höchstens gedeckter Bedarf, Vielfaches der freien Kapazität des Partners (θ)",
      en: "most of a weakness made up for, as a multiple of the partner's spare capacity (θ)"),
    Entry(
      \.complementFloor, "complement_floor", "1", 0...1, source: "A; Nooteboom; Wuyts et al. 2005",
      de: "Nutzen bei gleicher oder ganz fremder Branche, gemessen am besten Abstand (η₀)",
      en: "benefit at the same or an unrelated industry, as a share of the best distance (η₀)"),
    Entry(
      \.introductionsPerContact, "introductions_per_contact", "1/contact/yr", 0...1,
      interval: (0.02, 0.1), source: "A",
      de: "Empfehlungen je Kontakt und Jahr (r)",
      en: "introductions a contact and year (r)"),
    Entry(
      \.conversion, "conversion", "1", 0...1, interval: (0.15, 0.4),
      source: "A; practitioner guides",
      de: "Anteil der Empfehlungen, die Kunden werden (c)",
      en: "share of introductions that become customers (c)"),
    Entry(
      \.startTrust, "start_trust", "1", 0...1, source: "A",
      de: "Vertrauen am Anfang einer Partnerschaft (t₀)",
      en: "trust with which a partnership starts (t₀)"),
    Entry(
      \.tradeShare, "trade_share", "1", 0...1, interval: (0.1, 0.3), source: "A",
      de: "Anteil eines offenen Einkaufsvolumens, den der Partner gewinnt (α)",
      en: "share of an open volume that the partner wins (α)"),
    Entry(
      \.buyerSaving, "buyer_saving", "1", 0...1, interval: (0.01, 0.05), source: "A",
      de: "Ersparnis des Käufers am neuen Handel (σ)",
      en: "what the buyer saves on new trade (σ)"),
    Entry(
      \.dayRate, "day_rate", "EUR/day", 0...10_000, source: "A",
      de: "Kosten eines Personentags",
      en: "cost of a person-day"),
    Entry(
      \.setupDays, "setup_days", "days", 0...365, interval: (9, 4), source: "A",
      de: "Tage für den Aufbau einer Partnerschaft, einmalig (d₀)",
      en: "days to set a partnership up, once (d₀)"),
    Entry(
      \.careDays, "care_days", "days/yr", 0...365, interval: (3, 1), source: "A",
      de: "Tage für die Pflege einer Partnerschaft im Jahr (d₁)",
      en: "days to care for a partnership, a year (d₁)"),
    Entry(
      \.tryDays, "try_days", "days", 0...365, source: "A",
      de: "Tage, um einen Vorschlag zu versuchen", en: "days to try a suggestion"),
    Entry(
      \.partnershipAgreed, "partnership_agreed", "1", 0...1, source: "A",
      de: "Anteil der Vorschläge, die vereinbart werden (μ)",
      en: "share of suggestions that are agreed (μ)"),
    Entry(
      \.dependenceCost, "dependence_cost", "1", 0...10, interval: (0.1, 0.02), source: "A",
      de: "Kosten der Abhängigkeit je Einheit Konzentration, Anteil am Deckungsbeitrag (κ)",
      en: "cost of dependence for each unit of concentration, share of the margin (κ)"),
    Entry(
      \.competitionCost, "competition_cost", "1", 0...1, source: "A",
      de: "Kosten des Wettbewerbs bei voller Überschneidung, Anteil am Deckungsbeitrag (χ_c)",
      en: "cost of competition at full overlap, share of the margin (χ_c)"),
    Entry(
      \.leakageCost, "leakage_cost", "1", 0...1, source: "A",
      de: "Kosten abfließenden Wissens bei voller Überschneidung, Anteil am Deckungsbeitrag (χ_l)",
      en: "cost of leaking knowledge at full overlap, share of the margin (χ_l)"),
    Entry(
      \.competitorOverlap, "competitor_overlap", "1", 0...1, source: "A",
      de: "Überschneidung, ab der zwei Unternehmen Wettbewerber sind (F3)",
      en: "overlap from which two firms are competitors (F3)"),
    Entry(
      \.thresholdAbsolute, "threshold_absolute", "EUR/yr", 0...1_000_000_000, source: "A",
      de: "kleinster lohnender Nutzen (τ)",
      en: "smallest gain worth while (τ)"),
    Entry(
      \.thresholdRelative, "threshold_relative", "1", 0...1, source: "A",
      de: "kleinster lohnender Nutzen, Anteil am Deckungsbeitrag (τ)",
      en: "smallest gain worth while, share of the margin (τ)"),
    Entry(
      \.balanceWarning, "balance_warning", "1", 0...1, source: "A",
      de: "Ausgewogenheit, unter der gewarnt wird",
      en: "balance below which a warning is given"),
    Entry(
      \.indexHalf, "index_half", "1", 1e-06...10, source: "A",
      de: "Nutzen, der die halbe Indexseite ausmacht, Anteil am Deckungsbeitrag (u₀)",
      en: "gain that makes half of a side's index, share of the margin (u₀)"),
    Entry(
      \.introducePartner, "introduce_partner", "1", 0...1, source: "A",
      de: "Empfehlung durch einen Partner bei vollem Vertrauen",
      en: "introduction by a partner at full trust"),
    Entry(
      \.introduceCustomerToSupplier, "introduce_customer_to_supplier", "1", 0...1, source: "A",
      de: "Empfehlung eines Kunden an seinen Lieferanten",
      en: "introduction by a customer to its supplier"),
    Entry(
      \.introduceSupplierToCustomer, "introduce_supplier_to_customer", "1", 0...1, source: "A",
      de: "Empfehlung eines Lieferanten an seinen Kunden",
      en: "introduction by a supplier to its customer"),
    Entry(
      \.introduceCapital, "introduce_capital", "1", 0...1, source: "A",
      de: "Empfehlung zwischen Kapitalgeber und Finanziertem",
      en: "introduction between financier and financed"),
    Entry(
      \.introduceAcquaintance, "introduce_acquaintance", "1", 0...1, source: "A",
      de: "Empfehlung durch einen Bekannten",
      en: "introduction by an acquaintance"),
    Entry(
      \.introduceMost, "introduce_most", "1", 0...1, source: "A",
      de: "Obergrenze jeder Empfehlungswahrscheinlichkeit",
      en: "the most that an introduction probability can be"),
    Entry(
      \.halfLife, "half_life", "months", 0.1...1_200, source: "A",
      de: "Monate ohne Kontakt, die eine Wahrscheinlichkeit halbieren (H)",
      en: "months of silence that halve a probability (H)"),
    Entry(
      whole: \.hopLimit, "hop_limit", "1", 1...10, source: "A",
      de: "höchste Zahl von Empfehlungen hintereinander (L)",
      en: "most introductions in a row (L)"),
    Entry(
      \.willingness, "willingness", "1", 0...1, source: "A",
      de: "Bereitschaft eines Vermittlers, wenn keine bekannt ist (φ⁰)",
      en: "willingness of a broker of whom none is known (φ⁰)"),
    Entry(
      \.favourCap, "favour_cap", "1/yr", 0...1_000, source: "A",
      de: "Gefälligkeiten im Jahr, wenn keine Grenze bekannt ist (F)",
      en: "favours a year where no limit is known (F)"),
    Entry(
      whole: \.worlds, "worlds", "1", 1...65_536, source: "A",
      de: "Zufallswelten hinter einer geschätzten Reichweite (W)",
      en: "random worlds behind an estimated reach (W)"),
    Entry(
      whole: \.learning, "learning", "1", 0...1, source: "A",
      de: "1: Ergebnisse von Anbahnungen ändern die Annahmen; 0: sie ändern nichts",
      en: "1: outcomes of contacts change the assumptions; 0: they change nothing"),
    Entry(
      \.introduceShift[0], "shift_partner", "1", -10...10, source: "A",
      de: "gelernt: was zu den logarithmierten Chancen einer Empfehlung eines Partners hinzukommt",
      en: "learned: what is added to the log odds of an introduction by a partner"),
    Entry(
      \.introduceShift[1], "shift_customer_to_supplier", "1", -10...10, source: "A",
      de:
        "gelernt: was zu den logarithmierten Chancen einer Empfehlung eines Kunden an seinen Lieferanten hinzukommt",
      en: "learned: what is added to the log odds of an introduction by a customer to its supplier"),
    Entry(
      \.introduceShift[2], "shift_supplier_to_customer", "1", -10...10, source: "A",
      de:
        "gelernt: was zu den logarithmierten Chancen einer Empfehlung eines Lieferanten an seinen Kunden hinzukommt",
      en: "learned: what is added to the log odds of an introduction by a supplier to its customer"),
    Entry(
      \.introduceShift[3], "shift_capital", "1", -10...10, source: "A",
      de:
        "gelernt: was zu den logarithmierten Chancen einer Empfehlung zwischen Kapitalgeber und Finanziertem hinzukommt",
      en: "learned: what is added to the log odds of an introduction between financier and financed"
    ),
    Entry(
      \.introduceShift[4], "shift_acquaintance", "1", -10...10, source: "A",
      de: "gelernt: was zu den logarithmierten Chancen einer Empfehlung eines Bekannten hinzukommt",
      en: "learned: what is added to the log odds of an introduction by an acquaintance"),
    Entry(
      \.trustSlope, "trust_slope", "1", -20...20, source: "A",
      de: "gelernt: um wie viel diese von keinem bis zu vollem Vertrauen steigen (γ)",
      en: "learned: how much these rise from no trust to full trust (γ)"),
    Entry(
      \.agreement, "agreement", "1", 0...1, source: "A",
      de: "Abweichung, bis zu der zwei Angaben übereinstimmen (F1)",
      en: "deviation up to which two figures agree (F1)"),
    Entry(
      \.deviation, "deviation", "1", 0...1, source: "A",
      de: "Abweichung, bis zu der gemittelt wird (F1)",
      en: "deviation up to which figures are averaged (F1)"),
    Entry(
      \.taxTolerance, "tax_tolerance", "1", 0...0.1, source: "A",
      de: "Nähe zum Steuerfaktor, ab der netto und brutto als verwechselt gelten (F1)",
      en: "how near to a tax factor a ratio counts as net and gross mixed up (F1)"),
    Entry(
      \.taxStandard, "tax_standard", "1", 0...1, source: "§ 12 UStG",
      de: "voller Umsatzsteuersatz",
      en: "standard rate of value-added tax"),
    Entry(
      \.taxReduced, "tax_reduced", "1", 0...1, source: "§ 12 UStG",
      de: "ermäßigter Umsatzsteuersatz",
      en: "reduced rate of value-added tax"),
    Entry(
      \.missingTrust, "missing_trust", "1", 0...1, source: "A",
      de: "fehlt: Vertrauen",
      en: "missing: trust"),
    Entry(
      \.missingContactAge, "missing_contact_age", "months", 0...1_200, source: "A",
      de: "fehlt: Monate seit dem letzten Kontakt",
      en: "missing: months since the last contact"),
    Entry(
      \.missingRevenuePerEmployee, "missing_revenue_per_employee", "EUR/yr", 1...100_000_000,
      source: "A",
      de: "fehlt: Umsatz je Mitarbeiter",
      en: "missing: revenue for each employee"),
    Entry(
      \.missingRevenue, "missing_revenue", "EUR/yr", 1...1_000_000_000_000, source: "A",
      de: "fehlt: Umsatz, wenn auch die Mitarbeiter fehlen",
      en: "missing: revenue, where the employees are missing too"),
    Entry(
      \.missingPurchaseShare, "missing_purchase_share", "1", 0...1, source: "A",
      de: "fehlt: Einkauf als Anteil am Umsatz",
      en: "missing: purchases as a share of revenue"),
    Entry(
      \.missingMargin, "missing_margin", "1", 0.0001...1, source: "A",
      de: "fehlt: Deckungsbeitrag als Anteil am Umsatz",
      en: "missing: contribution margin as a share of revenue"),
    Entry(
      \.missingAcquisitionCost, "missing_acquisition_cost", "EUR", 0...1_000_000_000,
      interval: (1_000, 6_000), source: "A",
      de: "fehlt: Kosten je gewonnenem Kunden",
      en: "missing: cost of winning a customer"),
    Entry(
      \.missingPlannedCustomers, "missing_planned_customers", "1/yr", 0...1_000_000, source: "A",
      de: "fehlt: geplante Neukunden",
      en: "missing: planned customers"),
    Entry(
      \.missingRoomCustomers, "missing_room_customers", "1/yr", 0...1_000_000, source: "A",
      de: "fehlt: mögliche Neukunden",
      en: "missing: room for customers"),
    Entry(
      \.missingCustomerValue, "missing_customer_value", "EUR/yr", 0...1_000_000_000,
      interval: (3_000, 20_000), source: "A",
      de: "fehlt: Deckungsbeitrag je Kunde",
      en: "missing: margin of a customer"),
    Entry(
      \.missingKnowledge, "missing_knowledge", "1", 0...1, source: "A",
      de: "fehlt: Wissensintensität",
      en: "missing: knowledge intensity"),
    Entry(
      \.missingPresence, "missing_presence", "1", 0...1, source: "A",
      de: "fehlt: Präsenz in einem bedienten Markt",
      en: "missing: presence in a served market"),
    Entry(
      \.missingContacts, "missing_contacts", "1", 0...1_000_000, interval: (5, 30), source: "A",
      de: "fehlt: Kontakte in einem bedienten Markt",
      en: "missing: contacts in a served market"),
    Entry(
      \.missingTarget, "missing_target", "EUR/yr", 0...1_000_000_000_000,
      interval: (15_000, 120_000), source: "A",
      de: "fehlt: Zielbeitrag in einem gesuchten Markt",
      en: "missing: contribution aimed at in a sought market"),
    Entry(
      \.missingLevel, "missing_level", "1", 0...1, source: "A",
      de: "fehlt: Niveau eines Angebots",
      en: "missing: level of an offer"),
    Entry(
      \.missingSpareCapacity, "missing_spare_capacity", "EUR/yr", 0...1_000_000_000_000,
      interval: (15_000, 120_000), source: "A",
      de: "fehlt: freie Kapazität eines Angebots",
      en: "missing: spare capacity of an offer"),
    Entry(
      \.missingBridgeCapacity, "missing_bridge_capacity", "1", 0...1, source: "A",
      de: "fehlt: freie Kapazität, um Bedarf zu decken, als Anteil am Umsatz",
      en: "missing: spare capacity to make up for weaknesses, as a share of revenue"),
    Entry(
      \.missingNeedValue, "missing_need_value", "EUR/yr", 0...1_000_000_000_000,
      interval: (5_000, 40_000), source: "A",
      de: "fehlt: Wert eines gedeckten Bedarfs",
      en: "missing: worth of a weakness made up for"),
    Entry(
      \.missingNeedVolume, "missing_need_volume", "EUR/yr", 0...1_000_000_000_000,
      interval: (10_000, 100_000), source: "A",
      de: "fehlt: Einkaufsvolumen eines Bedarfs",
      en: "missing: volume of a need that is bought"),
    Entry(
      \.missingCapacity[0], "missing_capacity_micro", "1", 0...1_000, source: "A",
      de: "fehlt: Partnerkapazität, unter 10 Mitarbeitern",
      en: "missing: partnering capacity, under 10 employees"),
    Entry(
      \.missingCapacity[1], "missing_capacity_small", "1", 0...1_000, source: "A",
      de: "fehlt: Partnerkapazität, unter 50 Mitarbeitern oder unbekannt",
      en: "missing: partnering capacity, under 50 employees or unknown"),
    Entry(
      \.missingCapacity[2], "missing_capacity_medium", "1", 0...1_000, source: "A",
      de: "fehlt: Partnerkapazität, ab 50 Mitarbeitern",
      en: "missing: partnering capacity, 50 employees and more"),
  ]
}
