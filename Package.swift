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

let package = Package(
  name: "Partnernetz",
  products: [
    .library(name: "Graphs", targets: ["Graphs"]),
    .library(name: "Partnerships", targets: ["Partnerships"]),
    .library(name: "Exchange", targets: ["Exchange"]),
    .library(name: "Register", targets: ["Register"]),
    .library(name: "Diagrams", targets: ["Diagrams"]),
    .library(name: "Reports", targets: ["Reports"]),
    .executable(name: "partnernetz", targets: ["partnernetz"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: [
    .target(name: "Wording", swiftSettings: strict),
    .target(name: "Graphs", swiftSettings: strict),
    .target(name: "Partnerships", dependencies: ["Graphs", "Wording"], swiftSettings: strict),
    .target(
      name: "Exchange", dependencies: ["Partnerships", "Graphs", "Wording"], swiftSettings: strict),
    .target(
      name: "Register",
      dependencies: ["Partnerships", "Wording", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .systemLibrary(
      name: "CGraphviz", pkgConfig: "libgvc", providers: [.apt(["libgraphviz-dev"])]),
    .target(
      name: "Diagrams",
      dependencies: [
        "CGraphviz", "Partnerships", "Graphs", "Wording",
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),
    .target(
      name: "Reports",
      dependencies: [
        "Partnerships", "Graphs", "Wording",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [
        .embedInCode("Templates/report.mustache"), .embedInCode("Templates/report.css"),
        .embedInCode("Templates/evening.mustache"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "partnernetz",
      dependencies: [
        "Diagrams", "Exchange", "Graphs", "Partnerships", "Register", "Reports", "Wording",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(name: "WordingTests", dependencies: ["Wording"], swiftSettings: strict),
    .testTarget(name: "GraphsTests", dependencies: ["Graphs"], swiftSettings: strict),
    .testTarget(
      name: "PartnershipsTests", dependencies: ["Partnerships", "Graphs", "Exchange", "Wording"],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "ExchangeTests", dependencies: ["Exchange", "Partnerships", "Graphs", "Wording"],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "RegisterTests", dependencies: ["Register", "Partnerships", "Wording"],
      swiftSettings: strict),
    .testTarget(
      name: "DiagramsTests", dependencies: ["Diagrams", "Graphs"], swiftSettings: strict),
    .testTarget(name: "CommandTests", dependencies: ["partnernetz"], swiftSettings: strict),
  ]
)
