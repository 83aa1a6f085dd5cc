import Foundation
import Hummingbird
import PartnernetzExchange
import PartnernetzRecords
import PartnernetzRegister
import PartnernetzWording
import PartnernetzWorkspace

extension Routes {
  /// How long a button waits for the end of the reading that it depends on.
  private static let patience = Duration.seconds(30)

  /// Tables that come in: sent, asked about, taken or dropped.
  func addImports(to routes: RouterGroup<WebContext>) {
    routes.post("/import") { request, _ in
      try ImportPage.admit(try Visit(request))
      return try await send(request)
    }
    routes.post("/import/read") { request, _ in
      try ImportPage.admit(try Visit(request))
      let fields = try await form(request)
      let entry = try await staged(fields)
      return await read(entry.deciding { Routes.decide(&$0, by: fields) })
    }
    routes.post("/import/unknown") { request, _ in
      try ImportPage.admit(try Visit(request))
      let fields = try await form(request)
      let entry = try await staged(fields)
      guard case .read(let import_) = await office.staging.stage(entry.id, waiting: Routes.patience)
      else {
        return look(at: entry)
      }
      let words = ImportQuestions.words(
        in: import_.result.problems, file: fields["file"] ?? "", column: fields["column"] ?? "",
        code: fields["code"] ?? "")
      return await read(
        entry.deciding { choices in
          for word in words {
            choices.decide(
              .init(
                file: fields["mapped"] ?? "", column: fields["column"] ?? "", value: word,
                word: "unknown"))
          }
        })
    }
    routes.post("/import/drop") { request, _ in
      try ImportPage.admit(try Visit(request))
      await office.staging.forget(try await staged(try await form(request)).id)
      return Response.redirect(to: ImportPage.path)
    }
    // What is refused is shown again beside the tables, with what can be done about it.
    take("/import/take", in: routes, from: Routes.importPlace) { fields in
      let entry = try await staged(fields)
      guard case .read(let staged) = await office.staging.stage(entry.id, waiting: Routes.patience)
      else {
        return ImportPage.place(of: entry).href
      }
      let (day, who) = (office.desk.day(), office.desk.who)
      let receipt = try await office.work {
        try staged.commit(on: day, from: entry.names, by: who, isStrict: true)
      }
      await office.staging.forget(entry.id)
      guard receipt.isChange else { return HomePage.path }
      return Place(HomePage.path, ["taken": String(try await office.step())]).href
    }
  }

  private static func importPlace(_ fields: Query) -> (page: any Page.Type, place: Place)? {
    fields["stage"].map { (ImportPage.self, Place(ImportPage.path, ["stage": $0])) }
  }

  /// Takes the answer to one question about how tables are read.
  private static func decide(_ choices: inout ReadingChoices, by fields: Query) {
    if fields["skip"] != nil { choices.skipsFaultyCells = true }
    if fields["firms"] != nil { choices.makesFirmsOfLinks = true }
    if let kind = fields["kind"].flatMap({ LinkKind(rawValue: $0) }) { choices.kindOfLinks = kind }
    if let row = fields["row"].flatMap({ Int($0) }), let file = fields["file"] {
      let place = RowAmendments.Place(file: file, sheet: fields["sheet"], row: row)
      if fields["leave"] != nil { choices.rows.leaveOut(place) }
      if let column = fields["column"], let text = fields["word"] {
        choices.rows.write(text, under: column, at: place)
      }
      return
    }
    if let word = fields["word"], !word.isEmpty {
      choices.decide(
        .init(
          file: fields["mapped"] ?? "", column: fields["column"] ?? "",
          value: fields["value"] ?? "", word: word))
    }
  }

  private func staged(_ fields: Query) async throws -> Staging.Entry {
    guard let id = fields["stage"], let entry = await office.staging.entry(id) else {
      throw Refusal.noLongerStaged
    }
    return entry
  }

  private func look(at entry: Staging.Entry) -> Response {
    Response.redirect(to: ImportPage.place(of: entry).href)
  }

  /// Takes files that a form sends, and begins to read them.
  private func send(_ request: Request) async throws -> Response {
    guard office.workspace.isRegister else {
      throw WorkspaceError.keepsNothing(path: office.workspace.path)
    }
    let type = request.headers[.contentType] ?? ""
    let body = try await body(of: request, limit: limits.upload)
    let id = Access.secret()
    let folder = Staging.folder(of: id)
    let names = try await office.work {
      let files = try Multipart(body, type: type).parts.filter { $0.fileName?.isEmpty == false }
      guard !files.isEmpty else { throw Refusal.missing(Phrase(de: "eine Datei", en: "a file")) }
      // Nobody else of this machine reads what was sent.
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      do {
        return try Routes.keep(files, in: folder)
      } catch {
        try? FileManager.default.removeItem(at: folder)
        throw error
      }
    }
    return await read(
      Staging.Entry(
        id: id, folder: folder, names: names, choices: ReadingChoices(), size: body.count))
  }

  /// Writes files that were sent into a folder, each under a name of its own.
  private static func keep(_ files: [Multipart.Part], in folder: URL) throws -> [String] {
    var names: [String] = []
    for file in files {
      let sent = (file.fileName ?? "").asFileName
      var name = sent
      var copy = 2
      while names.contains(name) {
        name = "\(copy)-\(sent)"
        copy += 1
      }
      try file.content.write(to: folder.appendingPathComponent(name))
      names.append(name)
    }
    return names
  }

  /// Begins to read, and leads to the page that says how far it is.
  private func read(_ entry: Staging.Entry) async -> Response {
    let path = office.workspace.path
    let day = office.desk.day()
    await office.staging.read(entry) { [office] share in
      try await office.work {
        var importer = try entry.choices.importer()
        importer.day = day
        importer.progress = { share.reach($0) }
        return try StagedImport(into: path, by: importer) { $0.read(paths: entry.paths) }
      }
    }
    return look(at: entry)
  }
}
