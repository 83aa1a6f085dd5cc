/// The pages of the app.
enum Pages {
  /// All of them, each with its address.
  static let all: [any Page.Type] = [
    HomePage.self, MembersPage.self, MemberPage.self, PairingPage.self, EveningPage.self,
    WhyPage.self,
    PathPage.self, ReachPage.self, NetworkPage.self, CheckPage.self, ParametersPage.self,
    ImportPage.self, HistoryPage.self, AccessPage.self, AskPage.self, RiskPage.self, GoalsPage.self,
    MarketsPage.self, StoredPage.self, ErasePage.self, EditPage.self, PipelinePage.self,
    ContactPage.self,
    LedgerPage.self,
    InterviewPage.self, NewFirmPage.self,
  ]
}
