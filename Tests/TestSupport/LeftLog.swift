/// A ledger whose log was left behind, as by a process that was killed.
public enum LeftLog {
  /// A shell function: `leave_log FILE COMMAND...` runs a command while another program reads the file, which is then
  /// killed, so that what the command wrote stays in the log.
  public static let function = """
    leave_log() {
      local file=$1; shift; mkfifo gate; touch held
      stdbuf -oL sqlite3 "$file" <gate >held & local reader=$!
      exec 3>gate
      echo "PRAGMA wal_autocheckpoint = 0; BEGIN; SELECT 'held' FROM journal LIMIT 1;" >&3
      for i in {1..400}; do grep -q held held && break; sleep 0.02; done
      "$@"
      kill -9 $reader; wait $reader 2>/dev/null; exec 3>&-; rm gate held
    }
    tags() {
      local file=$1 first=$2 last=$3
      for n in $(seq $first $last); do
        rijksledger --db "$file" tag in-overleg accres --by x --note "n $n" 2>/dev/null || echo "tag $n: exit $?"
      done
    }

    """
}
