/// Things that stand under one another: routes, and measures under a heading.
public enum Tree {
  /// Whether going up from a thing leads back to it.
  public static func isInCircle(_ thing: String, parents: [String: String]) -> Bool {
    var seen: Set<String> = []
    var next = parents[thing]
    while let parent = next, parent != thing, seen.insert(parent).inserted { next = parents[parent] }
    return next == thing
  }
}
