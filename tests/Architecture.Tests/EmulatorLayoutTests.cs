using System.Text.RegularExpressions;

namespace Acinaces.Architecture.Tests;

/// <summary>The emulator's services stand alone, and their operations see no transport.</summary>
public sealed partial class EmulatorLayoutTests
{
    private static readonly string[] Shared = ["Pipeline", "Protocols", "Signing", "State", "Delivery", "Iam"];

    // A service within the folder of another, because both have one data plane.
    private static readonly string[] Nested = ["ApiGateway/HttpApis"];

    private static IEnumerable<string> Services =>
        Directory.EnumerateDirectories(Path.Combine(Repository.Root, "Emulator")).Select(d => Path.GetFileName(d)).Where(d => !Shared.Contains(d) && d is not ("obj" or "bin"));

    [Fact]
    public void No_service_uses_another() =>
        Findings.None(
            from service in Services
            from file in Repository.In("Emulator/" + service)
            from Match match in ServiceNamespace().Matches(file.Text)
            let used = match.Groups[1].Value
            where used != service && Services.Contains(used)
            select $"{file} uses {used}",
            "Services reach each other through Delivery/ only.");

    [Fact]
    public void Operations_and_storage_see_no_transport() =>
        Findings.None(
            from service in Services.Append("Iam")
            from file in Repository.In("Emulator/" + service)
            where file.Name.Contains("/Operations/", StringComparison.Ordinal) || file.Name.Contains("/Storage/", StringComparison.Ordinal)
            from line in file.Text.Split('\n')
            where line.StartsWith("using System.Net.Http", StringComparison.Ordinal) || line.StartsWith("using Microsoft.AspNetCore", StringComparison.Ordinal) || line.StartsWith("using System.Xml", StringComparison.Ordinal)
            select $"{file}: {line.Trim()}",
            "Nothing of HTTP or XML under Operations/ and Storage/.");

    [Fact]
    public void Every_operation_is_a_row_of_its_service_and_has_a_test_file() =>
        Findings.None(
            from service in Services.Concat(Nested).Append("Iam")
            from file in Repository.In($"Emulator/{service}/Operations")
            let operation = Path.GetFileNameWithoutExtension(file.Name)
            where file.Folder == $"Emulator/{service}/Operations" && file.Text.Contains("Operation<", StringComparison.Ordinal)
            from finding in Missing(service, operation)
            select finding,
            "Every Operations/*.cs is a row of its service's table and has a test file.");

    [Fact]
    public void Every_operation_test_has_its_operation() =>
        Findings.None(
            from service in Services.Concat(Nested).Append("Iam")
            from file in Repository.In($"tests/Emulator.Tests/{service}/Operations")
            let operation = Path.GetFileNameWithoutExtension(file.Name)
            where operation.EndsWith("Tests", StringComparison.Ordinal)
            where !File.Exists(Path.Combine(Repository.Root, "Emulator", service, "Operations", operation[..^"Tests".Length] + ".cs"))
            select $"{file} tests an operation that does not exist",
            "Tests under Operations/ are named after the operation they test.");

    private static IEnumerable<string> Missing(string service, string operation)
    {
        var table = string.Concat(Repository.In("Emulator/" + service).Where(f => !f.Name.Contains("/Operations/", StringComparison.Ordinal)).Select(f => f.Text));
        if (!Regex.IsMatch(table, $@"\b{operation}\b")) yield return $"{service}.{operation} is in no operation table";
        if (!File.Exists(Path.Combine(Repository.Root, "tests", "Emulator.Tests", service, "Operations", operation + "Tests.cs"))) yield return $"{service}.{operation} has no test file";
    }

    [GeneratedRegex(@"Acinaces\.Emulator\.(\w+)")]
    private static partial Regex ServiceNamespace();
}
