/// The version of the program, as `--version` prints it and migrations record it.
public let programVersion = "0.1.0"
