/// The name of the program, as its usage, its files and its workbooks say it.
public let programName = "rijksledger"

/// The version of the program, as `--version` prints it and migrations record it.
public let programVersion = "0.1.0"
