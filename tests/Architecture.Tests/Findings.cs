namespace Acinaces.Architecture.Tests;

/// <summary>Fails a test with every finding at once, each on its own line.</summary>
internal static class Findings
{
    public static void None(IEnumerable<string> findings, string rule)
    {
        var all = findings.ToArray();
        Assert.True(all.Length == 0, $"{rule}\n  {string.Join("\n  ", all)}");
    }
}
