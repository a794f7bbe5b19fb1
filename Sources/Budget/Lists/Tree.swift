/// Things that stand under one another: routes, and measures under a heading; or that continue one another: ministries.
public enum Tree {
  /// The things that stand under themselves, directly or through others.
  ///
  /// Each is visited once, however deep the tree is.
  public static func circles(parents: [String: String]) -> Set<String> {
    var circles: Set<String> = []
    var isDone: Set<String> = []
    for start in parents.keys {
      var path: [String] = []
      var places: [String: Int] = [:]
      var next: String? = start
      while let thing = next, !isDone.contains(thing), places[thing] == nil {
        places[thing] = path.count
        path.append(thing)
        next = parents[thing]
      }
      if let thing = next, let entry = places[thing] { circles.formUnion(path[entry...]) }
      isDone.formUnion(path)
    }
    return circles
  }
}
