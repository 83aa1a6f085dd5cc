import Foundation
import Hummingbird
import NIOCore
import PartnernetzAnswers
import PartnernetzExchange
import PartnernetzRecords
import PartnernetzRegister
import PartnernetzWording
import PartnernetzWorkspace

extension Routes {
  /// What changes something; each leads on to a page, so that loading again repeats nothing.
  func addChanges(to routes: RouterGroup<WebContext>) {
    routes.post("/import") { request, _ in try await send(request) }
    routes.post("/import/skip") { request, _ in
      let entry = try await staged(try await form(request))
      return try await read(entry.names, in: entry.folder, as: entry.id, skipping: true)
    }
    routes.post("/import/drop") { request, _ in
      await office.staging.forget(try await staged(try await form(request)).id)
      return Response.redirect(to: ImportPage.path)
    }
    routes.post("/import/take") { request, _ in
      let entry = try await staged(try await form(request))
      let (day, who) = (office.desk.day(), office.desk.who)
      _ = try await office.work {
        try entry.staged.commit(on: day, from: entry.names, by: who, isStrict: true)
      }
      await office.staging.forget(entry.id)
      return Response.redirect(to: HistoryPage.path)
    }
    routes.post("/undo") { request, _ in
      try await turn(request) { try office.workspace.undo(on: $0, by: $1) != nil }
    }
    routes.post("/redo") { request, _ in
      try await turn(request) { try office.workspace.redo(on: $0, by: $1) != nil }
    }
  }

  /// Takes the last step back or does it again, unless another came since the page was made.
  private func turn(
    _ request: Request, _ change: @escaping @Sendable (Day, String?) throws -> Bool
  ) async throws -> Response {
    let fields = try await form(request)
    guard let step = try fields.count("step", within: 0...Int.max) else {
      throw Refusal.missing(Phrase(de: "step", en: "step"))
    }
    let (day, who) = (office.desk.day(), office.desk.who)
    let path = office.workspace.path
    let last = try await office.step()
    guard step == last else { throw RegisterError.changedMeanwhile(path: path, who: nil) }
    _ = try await office.work { try change(day, who) }
    return Response.redirect(to: HistoryPage.path)
  }

  /// The fields of a form.
  private func form(_ request: Request) async throws -> Query {
    let body = try await body(of: request, limit: limits.form)
    guard let query = Query(encoded: String(decoding: body, as: UTF8.self)[...]) else {
      throw Refusal.badForm
    }
    return query
  }

  /// The whole body.
  ///
  /// - Throws: ``Refusal/tooLarge`` beyond the limit.
  private func body(of request: Request, limit: Int) async throws -> Data {
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit {
      throw Refusal.tooLarge
    }
    do {
      return Data(try await request.body.collect(upTo: limit).readableBytesView)
    } catch is NIOTooManyBytesError {
      throw Refusal.tooLarge
    }
  }

  private func staged(_ fields: Query) async throws -> Staging.Entry {
    guard let id = fields["stage"], let entry = await office.staging.entry(id) else {
      throw Refusal.noLongerStaged
    }
    return entry
  }

  /// Takes files that a form sends, and reads them.
  private func send(_ request: Request) async throws -> Response {
    guard office.workspace.isRegister else {
      throw WorkspaceError.keepsNothing(path: office.workspace.path)
    }
    let type = request.headers[.contentType] ?? ""
    let body = try await body(of: request, limit: limits.upload)
    let id = Access.secret()
    let (folder, names) = try await office.work {
      let files = try Multipart(body, type: type).parts.filter { $0.fileName?.isEmpty == false }
      guard !files.isEmpty else { throw Refusal.missing(Phrase(de: "eine Datei", en: "a file")) }
      let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("partnernetz-\(id)")
      // Nobody else of this machine reads what was sent.
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      var names: [String] = []
      for file in files {
        var name = (file.fileName ?? "").asFileName
        if names.contains(name) { name = "\(names.count + 1)-\(name)" }
        try file.content.write(to: folder.appendingPathComponent(name))
        names.append(name)
      }
      return (folder, names)
    }
    return try await read(names, in: folder, as: id, skipping: false)
  }

  private func read(
    _ names: [String], in folder: URL, as id: String, skipping: Bool
  ) async throws -> Response {
    let path = office.workspace.path
    let staged = try await office.work {
      try StagedImport(into: path, by: Importer(skippingFaultyRows: skipping)) { importer in
        importer.read(paths: names.map { folder.appendingPathComponent($0).path })
      }
    }
    await office.staging.keep(
      Staging.Entry(
        id: id, folder: folder, names: names, skipsFaultyRows: skipping, staged: staged))
    return Response.redirect(to: Place(ImportPage.path, ["stage": id]).href)
  }
}
