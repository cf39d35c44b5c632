namespace Aspire.Hosting.Running;

/// <summary>
/// The shell script every process is started by. It holds one end of a pipe to the host: the host writes T or K to end the process group, and when the
/// host itself is gone, even by <c>kill -9</c>, the pipe closes and the group is ended too. The guard's own exit code is that of the process.
/// </summary>
/// <remarks>
/// <c>setsid</c> gives the process a group of its own on Linux; where there is none (macOS) the shell's job control does. A grandchild that makes itself a
/// new session escapes. A TERM that reaches the guard itself, because somebody signalled the host's whole group, is not its business: the host is told
/// too and ends the process in good order. It is handled rather than ignored, since an ignored signal would stay ignored in the process. The first line of standard output is the process id.
/// </remarks>
internal static class ProcessGuard
{
    public const string Shell = "/bin/sh";

    public const string TerminateWord = "T";

    public const string KillWord = "K";

    public const string Script =
        """
        trap '' INT HUP QUIT
        trap : TERM
        exec 3<&0 </dev/null
        if command -v setsid >/dev/null 2>&1; then
          setsid /bin/sh -c 'trap - HUP; echo $$; exec "$@"' guarded "$@" 3<&- &
        else
          set -m
          /bin/sh -c 'trap - HUP; echo $$; exec "$@"' guarded "$@" 3<&- &
        fi
        child=$!
        (
          trap '' TERM
          while read -r word <&3; do
            case $word in
              T) kill -TERM -$child ;;
              K) kill -KILL -$child ;;
            esac
          done
          kill -TERM -$child
          sleep 1
          kill -KILL -$child
        ) >/dev/null 2>&1 &
        watcher=$!
        exec 3<&-
        wait $child
        code=$?
        while [ $code -gt 128 ] && kill -0 $child 2>/dev/null; do
          wait $child
          code=$?
        done
        kill -KILL -$child 2>/dev/null
        kill -KILL $watcher 2>/dev/null
        exit $code
        """;
}
