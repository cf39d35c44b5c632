using System.Text.RegularExpressions;

namespace Acinaces.Architecture.Tests;

/// <summary>Time and chance come in through the front door; money is never binary; failures are never swallowed.</summary>
public sealed partial class ForbiddenCallTests
{
    [Fact]
    public void Clock_and_chance_are_injected() =>
        Findings.None(
            from file in Repository.Sources
            where !file.IsTest && !file.Name.Contains("/State/", StringComparison.Ordinal) && !file.Name.StartsWith("ServiceDefaults/", StringComparison.Ordinal)
                && !file.Name.StartsWith("Benchmarks/", StringComparison.Ordinal) && Path.GetFileName(file.Name) != "Program.cs"
            from finding in Lines(file, ClockOrChance())
            select finding,
            "No DateTime.Now/UtcNow, Guid.NewGuid, Random.Shared outside State/, ServiceDefaults/ and Program.cs.");

    [Fact]
    public void Money_is_never_binary_floating_point() =>
        Findings.None(
            from file in Repository.In("Domain").Concat(Repository.In("Handlers")).Concat(Repository.In("Adapters/Exchanges"))
            from finding in Lines(file, BinaryFloat())
            select finding,
            "Money, prices and quantities are decimal.");

    [Fact]
    public void Nothing_is_swallowed_or_left_unfinished() =>
        Findings.None(
            from file in Repository.Sources
            where file.Name != "tests/Architecture.Tests/ForbiddenCallTests.cs"
            from finding in Lines(file, Unfinished())
            select finding,
            "No empty catch, no unfinished work.");

    private static IEnumerable<string> Lines(SourceFile file, Regex pattern) =>
        file.Text.Split('\n').Select((line, index) => (line, index)).Where(l => pattern.IsMatch(l.line)).Select(l => $"{file}:{l.index + 1}: {l.line.Trim()}");

    [GeneratedRegex(@"DateTime(Offset)?\.(Utc)?Now|Guid\.NewGuid|Random\.Shared|Thread\.Sleep")]
    private static partial Regex ClockOrChance();

    [GeneratedRegex(@"(?<![\w.])(double|float)\b(?!\.)")]
    private static partial Regex BinaryFloat();

    [GeneratedRegex(@"catch( \([\w.]+( \w+)?\))?\s*\{\s*\}|NotImplementedException|\b(TODO|FIXME|HACK)\b")]
    private static partial Regex Unfinished();
}
