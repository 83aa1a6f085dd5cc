// swift-tools-version: 6.2
import PackageDescription

// Apart from the project's own package, so that nobody who uses the project builds it.
let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "Partnernetz", path: "../..")],
  targets: [
    .executableTarget(
      name: "benchmark-ours",
      dependencies: [
        .product(name: "PartnernetzExchange", package: "Partnernetz"),
        .product(name: "PartnernetzGraphs", package: "Partnernetz"),
        .product(name: "PartnernetzPartnerships", package: "Partnernetz"),
      ],
      swiftSettings: [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .treatAllWarnings(as: .error),
      ])
  ]
)
