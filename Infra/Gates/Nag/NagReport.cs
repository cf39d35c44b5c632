namespace Acinaces.Infra.Gates.Nag;

/// <summary>Prints what cdk-nag found, as Markdown: first what nobody has explained, then what stands and why.</summary>
internal static class NagReport
{
    /// <returns>0 when every error is explained, else 1.</returns>
    public static int Write(IReadOnlyList<NagFinding> findings, TextWriter output)
    {
        var judged = findings.Select(finding => (Finding: finding, Exception: NagExceptions.Of(finding))).ToArray();
        var open = judged.Where(entry => entry.Exception is null).Select(entry => entry.Finding).ToArray();
        WriteOpen(open, output);
        WriteExplained([.. judged.Where(entry => entry.Exception is not null).Select(entry => (entry.Finding, entry.Exception!))], output);
        var errors = open.Count(finding => finding.IsError);
        output.WriteLine($"{findings.Count} findings: {errors} errors and {open.Length - errors} warnings open, {findings.Count - open.Length} explained.");
        return errors == 0 ? 0 : 1;
    }

    private static void WriteOpen(NagFinding[] open, TextWriter output)
    {
        if (open.Length == 0) return;
        output.WriteLine("| rule | level | stack | resource | what |");
        output.WriteLine("| --- | --- | --- | --- | --- |");
        foreach (var finding in open)
            output.WriteLine($"| {finding.Rule} | {finding.Level} | {finding.Stack} | {finding.LogicalId} | {finding.Description}{(finding.Detail.Length > 0 ? $" {finding.Detail}" : "")} |");
        output.WriteLine();
    }

    private static void WriteExplained((NagFinding Finding, NagException Exception)[] explained, TextWriter output)
    {
        output.WriteLine("| rule | of packs | stacks | resources | why it stands | written in |");
        output.WriteLine("| --- | --- | --- | ---: | --- | --- |");
        foreach (var group in explained.GroupBy(entry => entry.Exception).OrderBy(group => group.Key.Rule, StringComparer.Ordinal))
        {
            var findings = group.Select(entry => entry.Finding).ToArray();
            output.WriteLine(
                $"| {group.Key.Rule} | {Distinct(findings, finding => finding.Pack)} | {Distinct(findings, finding => finding.Stack)} | {findings.Select(finding => finding.Place).Distinct().Count()} "
                + $"| {group.Key.Reason} | {group.Key.Declaration} |");
        }

        output.WriteLine();
    }

    private static string Distinct(IEnumerable<NagFinding> findings, Func<NagFinding, string> what) => string.Join(", ", findings.Select(what).Distinct());
}
