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
    .library(name: "Diagrams", targets: ["Diagrams"]),
    .executable(name: "partnernetz", targets: ["partnernetz"]),
  ],
  dependencies: [
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
  ],
  targets: [
    .target(name: "Wording", swiftSettings: strict),
    .target(name: "Graphs", swiftSettings: strict),
    .target(name: "Partnerships", dependencies: ["Graphs", "Wording"], swiftSettings: strict),
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
    .executableTarget(name: "partnernetz", dependencies: ["Diagrams"], swiftSettings: strict),
    .testTarget(name: "GraphsTests", dependencies: ["Graphs"], swiftSettings: strict),
    .testTarget(
      name: "DiagramsTests", dependencies: ["Diagrams", "partnernetz"], swiftSettings: strict),
  ]
)
