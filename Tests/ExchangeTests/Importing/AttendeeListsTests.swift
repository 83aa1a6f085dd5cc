import PartnernetzExchange
import PartnernetzRecords
import PartnernetzWording
import Testing

/// Exports of ticket shops and event tools: firms are taken, people are not.
@Suite struct AttendeeListsTests {
  // First and last names, addresses and profiles were kept as what is known of firms.
  @Test(arguments: [
    """
    Order #,First Name,Last Name,Email,Ticket Type,Attendee Status,Job Title,Company
    1,Max,Muster,max@alba.example,Standard,Attending,CEO,Alba GmbH
    2,Eva,Klein,eva@birke.example,Standard,Not attending,CFO,Birke AG

    """,
    """
    Attendee first name;Attendee Surname;Attendee E-mail;Buyer Name;Buyer Email;Company;Ticket name
    Max;Muster;m@a.example;Max Muster;m@a.example;Alba GmbH;Std
    Eva;Klein;e@b.example;Eva Klein;e@b.example;Birke AG;Std

    """,
    """
    Name,User ID,RSVP,URL of Member Profile,Company
    Max Muster,user 1,Yes,https://m.example/members/1,Alba GmbH
    Eva Klein,user 2,Yes,https://m.example/members/2,Birke AG

    """,
    """
    Ticketnummer;Vor- und Nachname;E-Mail;Firma;Status
    1;Max Muster;m@a.example;Alba GmbH;bezahlt
    2;Eva Klein;e@b.example;Birke AG;storniert

    """,
  ])
  func firmsAreTakenAndPeopleAreNot(_ text: String) throws {
    let intake = try read(["attendees.csv": text])
    #expect(intake.isAcceptable && intake.isBalanced)
    #expect(intake.tables.firms.map(\.name) == ["Alba GmbH", "Birke AG"])
    // A cancelled ticket ends no membership.
    #expect(intake.tables.firms.map(\.isMember) == [nil, nil])
    let kept = intake.tables.firms.flatMap { Array($0.attributes.values) }
    #expect(
      !kept.contains { text in
        ["Muster", "Klein", "Max", "Eva", "@", "m.example", "user"].contains { text.contains($0) }
      })
    #expect(intake.places.contains { $0.code == "person_columns" })
    let told = intake.problems.kept.first { $0.code == "membership" }
    #expect(
      told?.message(.german)
        == "Die Tabelle ist eine Teilnehmerliste; 2 Unternehmen daraus gelten als Mitglieder, auch "
        + "Gäste und Abgemeldete.")
  }

  @Test func addressesBesideNamesOfPeopleAreLeftOut() throws {
    let text = "Name;Firma;E-Mail;Ort\nMax Muster;Alba GmbH;m@a.de;Ulm\nEva Klein;;e@b.de;Bonn\n"
    let intake = try read(["adressen.csv": text])
    #expect(intake.isAcceptable && intake.tables.firms.map(\.name) == ["Alba GmbH"])
    #expect(intake.tables.firms[0].attributes.isEmpty)
    #expect(intake.places.contains(Place("natural_person", "adressen.csv", 3)))
    #expect(!intake.places.contains { $0.code == "membership" })
  }

  @Test func aListThatSaysWhoIsAMemberIsNotAskedAgain() throws {
    let text =
      "Vorname;Nachname;Firma;Ticket;Mitglied\nMax;Muster;Alba GmbH;A;ja\nEva;Klein;Birke AG;B;nein\n"
    let intake = try read(["t.csv": text])
    #expect(intake.tables.firms.map(\.isMember) == [true, false])
    #expect(!intake.places.contains { $0.code == "membership" })
  }
}
