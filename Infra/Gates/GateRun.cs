using Acinaces.Infra.Assemblies;
using Acinaces.Infra.Packaging;
using Acinaces.Infra.Specification;
using Acinaces.Topology;
using Acinaces.Topology.Model;

namespace Acinaces.Infra.Gates;

/// <summary>All gates over an assembly.</summary>
/// <param name="sources">Beside whose builds cfn-lint's findings are remembered.</param>
/// <param name="clock">Tells how long each gate took.</param>
internal sealed class GateRun(SourceTree sources, TimeProvider clock)
{
    /// <summary>Prints every finding, what was checked, and how long that took.</summary>
    /// <returns>0 when nothing was found, else 1.</returns>
    public async Task<int> JudgeAsync(CloudAssembly assembly, IReadOnlyList<EnvironmentSettings> environments, TextWriter output, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        // Other processes work at it while the rest is done here.
        var linting = TimedAsync(() => CfnLint.CheckAsync(assembly, LintMemory.FolderOf(sources), cancellationToken));
        var specification = Timed(() => TemplateValidator.Current.Findings(assembly));
        var rules = Timed(() => environments.SelectMany(environment => TemplateRules.Findings(GateInput.For(assembly, SystemTopology.In(environment)))).Distinct().ToArray());
        var lint = await linting;
        Finding[] findings = [.. specification.Result, .. rules.Result, .. lint.Result.Errors];
        foreach (var finding in findings) await output.WriteLineAsync(finding.ToString());
        await output.WriteLineAsync($"{assembly.Stacks.Count} stacks, {assembly.Resources.Count()} resources in {Seconds(clock.GetElapsedTime(started))}");
        await output.WriteLineAsync($"specification ({CloudFormationSpecification.Current.Source}): {specification.Result.Count} findings in {Seconds(specification.Took)}");
        await output.WriteLineAsync($"{TemplateRules.All.Count} rules: {rules.Result.Length} findings in {Seconds(rules.Took)}");
        await output.WriteLineAsync(lint.Result.SkippedBecause is { } reason ? $"cfn-lint: skipped, {reason}" : $"cfn-lint: {lint.Result.Errors.Count} errors in {Seconds(lint.Took)}, {lint.Result.Known} templates known from before");
        return findings.Length == 0 ? 0 : 1;
    }

    private (T Result, TimeSpan Took) Timed<T>(Func<T> gate)
    {
        var started = clock.GetTimestamp();
        return (gate(), clock.GetElapsedTime(started));
    }

    private async Task<(T Result, TimeSpan Took)> TimedAsync<T>(Func<Task<T>> gate)
    {
        var started = clock.GetTimestamp();
        return (await gate(), clock.GetElapsedTime(started));
    }

    private static string Seconds(TimeSpan time) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s");
}
