using System.Globalization;

namespace Acinaces.Benchmarks.Processes;

/// <summary>What the kernel says a process uses. Linux only, as /proc is.</summary>
internal static class ProcessUsage
{
    private const double TicksPerSecond = 100;

    /// <summary>User and system CPU time so far, of the process and not of its children.</summary>
    public static TimeSpan Cpu(int processId)
    {
        var stat = File.ReadAllText($"/proc/{processId}/stat");
        // The second field is the command in parentheses and may hold spaces; the numbers start behind it.
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return TimeSpan.FromSeconds((double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerSecond);
    }

    /// <summary>Bytes of memory: the process's own and its share of what it has in common with others (PSS).</summary>
    public static long ProportionalMemory(int processId) => Rollup(processId, "Pss:");

    /// <summary>Bytes of memory that the process has mapped in, shared or not (RSS).</summary>
    public static long ResidentMemory(int processId) => Rollup(processId, "Rss:");

    /// <summary>The process and all below it.</summary>
    public static IReadOnlyList<int> Tree(int root)
    {
        var parents = Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(n => int.TryParse(n, CultureInfo.InvariantCulture, out _))
            .Select(n => int.Parse(n!, CultureInfo.InvariantCulture)).Select(id => (id, parent: Parent(id))).ToArray();
        var tree = new List<int> { root };
        for (var i = 0; i < tree.Count; i++) tree.AddRange(parents.Where(p => p.parent == tree[i]).Select(p => p.id));
        return tree;
    }

    public static string Name(int processId) => File.ReadAllText($"/proc/{processId}/cmdline").Replace('\0', ' ').Trim();

    private static int Parent(int processId)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{processId}/stat");
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return -1; // It ended between the listing and the look.
        }
    }

    private static long Rollup(int processId, string field)
    {
        var line = File.ReadLines($"/proc/{processId}/smaps_rollup").First(l => l.StartsWith(field, StringComparison.Ordinal));
        return long.Parse(line[field.Length..^2].Trim(), CultureInfo.InvariantCulture) * 1024;
    }
}
