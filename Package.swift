// swift-tools-version: 6.2
import PackageDescription

/// Every target is compiled alike: Swift 6 language mode, warnings as errors, explicit imports.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// What tests spend most of their time in is compiled with optimisation where `Scripts/test` asks for
/// it: overflow and bounds are checked all the same.
let counting: [SwiftSetting] =
  Context.environment["PARTNERNETZ_FAST_TESTS"] == nil
  ? strict : strict + [.unsafeFlags(["-O", "-whole-module-optimization", "-num-threads", "2"])]

/// The modules of rooms.
func modules(_ rooms: [String]) -> [Target.Dependency] {
  rooms.map { .byName(name: "Partnernetz" + $0) }
}

/// A room of the house: `Sources/NAME`, the module `PartnernetzNAME`, so that it can stand beside
/// other packages' modules.
func room(
  _ name: String, over rooms: [String] = [], _ others: [Target.Dependency] = [],
  exclude: [String] = [], resources: [Resource]? = nil, settings: [SwiftSetting] = strict
) -> Target {
  .target(
    name: "Partnernetz" + name, dependencies: modules(rooms) + others,
    path: "Sources/" + name, exclude: exclude, resources: resources, swiftSettings: settings)
}

/// The tests of a room: `Tests/NAMETests`, with what all of them share.
func tests(
  _ name: String, of rooms: [String], _ others: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: modules(rooms) + ["TestSupport"] + others,
    exclude: exclude, swiftSettings: strict)
}

/// The rooms that other packages may use.
let published: [String] = [
  "Parallel", "Wording", "Formats", "Graphs", "Records", "Networks", "Partnerships", "Exchange",
  "Answers", "Register", "Diagrams", "Reports", "Workspace",
]

let libraries: [Product] = published.map {
  .library(name: "Partnernetz" + $0, targets: ["Partnernetz" + $0])
}

let package = Package(
  name: "Partnernetz",
  platforms: [.macOS(.v15)],
  products: libraries + [
    .executable(name: "partnernetz", targets: ["partnernetz"]),
    .executable(name: "partnernetz-draw", targets: ["partnernetz-draw"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0", traits: []),
    .package(url: "https://github.com/apple/swift-log", from: "1.14.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.34.1"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.0.0"),
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
  ],
  targets: [
    room("Parallel", settings: counting),
    room("Formats"),
    room("Wording"),
    room("Graphs", over: ["Parallel"], settings: counting),
    room("Records", over: ["Wording"], settings: counting),
    room("Networks", over: ["Records", "Graphs", "Parallel", "Wording"], settings: counting),
    room("Partnerships", over: ["Networks", "Records", "Graphs", "Parallel"]),
    .systemLibrary(
      name: "CLibzip", pkgConfig: "libzip",
      providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .systemLibrary(
      name: "CLibxml2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CXlsxWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    room(
      "Exchange",
      over: ["Networks", "Records", "Formats", "Parallel", "Wording"],
      ["CLibzip", "CLibxml2", "CXlsxWriter"],
      resources: [
        .embedInCode("Industries/titles.csv"), .embedInCode("Industries/words.csv"),
      ], settings: counting),
    room(
      "Answers",
      over: [
        "Exchange", "Partnerships", "Networks", "Records", "Graphs", "Formats", "Parallel",
        "Wording",
      ]),
    room(
      "Register", over: ["Records", "Parallel", "Wording"],
      [
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    .systemLibrary(
      name: "CGraphviz", pkgConfig: "libgvc",
      providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]),
    .systemLibrary(
      name: "CFontconfig", pkgConfig: "fontconfig",
      providers: [.apt(["libfontconfig-dev"]), .brew(["fontconfig"])]),
    room(
      "Diagrams",
      over: [
        "Answers", "Partnerships", "Networks", "Records", "Graphs", "Formats", "Parallel",
        "Wording",
      ],
      ["CGraphviz", "CFontconfig"],
      resources: [
        .embedInCode("Interaction/picture.css"), .embedInCode("Interaction/picture.js"),
      ], settings: counting),
    room(
      "Reports",
      over: [
        "Answers", "Partnerships", "Networks", "Records", "Graphs", "Formats", "Parallel",
        "Wording",
      ],
      [.product(name: "Mustache", package: "swift-mustache")],
      resources: [
        .embedInCode("Templates/report.mustache"), .embedInCode("Templates/report.css"),
        .embedInCode("Templates/evening.mustache"),
        .embedInCode("Templates/dossier.mustache"), .embedInCode("Templates/dossier.css"),
      ]),
    room(
      "Workspace",
      over: [
        "Answers", "Exchange", "Register", "Partnerships", "Networks", "Records", "Wording",
      ]),
    room(
      "WebApp",
      over: [
        "Workspace", "Answers", "Diagrams", "Reports", "Register", "Exchange", "Partnerships",
        "Networks",
        "Records", "Graphs", "Formats", "Parallel", "Wording",
      ],
      [
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ],
      resources: [
        "Resources/tokens.css", "Resources/base.css", "Resources/components.css",
        "Resources/print.css", "Resources/app.css", "Resources/app.js", "Resources/icon.svg",
        "Templates/page.mustache", "Templates/part.mustache", "Templates/table.mustache",
        "Templates/form.mustache", "Templates/cards.mustache", "Templates/icons.mustache",
        "Templates/door.mustache",
      ].map { .embedInCode($0) }),
    .executableTarget(
      name: "partnernetz",
      dependencies: modules(published + ["WebApp"]) + [
        .product(name: "ArgumentParser", package: "swift-argument-parser")
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "partnernetz-draw", dependencies: modules(["Diagrams", "Wording"]),
      swiftSettings: strict),
    // A program that draws and may forget what a host must do; for the tests of Diagrams.
    .executableTarget(
      name: "TestHost", dependencies: modules(["Diagrams"]), path: "Tests/TestHost",
      swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: modules(["Formats"]), path: "Tests/TestSupport",
      swiftSettings: strict),
    tests("House", of: []),
    tests("Wording", of: ["Wording"]),
    tests("Graphs", of: ["Graphs", "Parallel"]),
    tests(
      "Partnerships",
      of: [
        "Answers", "Partnerships", "Networks", "Records", "Graphs", "Parallel", "Formats",
        "Exchange", "Wording",
      ], exclude: ["Golden"]),
    tests(
      "Exchange",
      of: ["Exchange", "Partnerships", "Networks", "Records", "Graphs", "Formats", "Wording"],
      ["CLibzip"], exclude: ["Golden", "Workbooks/Files"]),
    tests(
      "Answers",
      of: [
        "Answers", "Exchange", "Partnerships", "Networks", "Records", "Graphs", "Formats",
        "Wording",
      ]),
    tests(
      "Reports", of: ["Reports", "Partnerships", "Networks", "Records", "Wording"]),
    tests("Formats", of: ["Formats"]),
    tests("Records", of: ["Records", "Wording"]),
    tests(
      "Register", of: ["Register", "Records", "Wording"],
      [.product(name: "GRDB", package: "GRDB.swift")]),
    tests(
      "Diagrams",
      of: [
        "Diagrams", "Answers", "Formats", "Graphs", "Partnerships", "Networks", "Records",
        "Parallel", "Wording",
      ],
      ["TestHost", "partnernetz-draw"]),
    tests(
      "Workspace",
      of: [
        "Workspace", "Answers", "Exchange", "Register", "Partnerships", "Networks", "Records",
        "Wording",
      ]),
    tests("Command", of: published, ["partnernetz"]),
    tests(
      "WebApp",
      of: [
        "WebApp", "Workspace", "Answers", "Diagrams", "Register", "Exchange", "Partnerships",
        "Networks", "Records", "Formats", "Graphs", "Wording",
      ], ["partnernetz-draw", .product(name: "GRDB", package: "GRDB.swift")]),
  ]
)
