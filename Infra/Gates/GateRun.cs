using Acinaces.Infra.Assemblies;
using Acinaces.Infra.Specification;
using Acinaces.Topology;
using Acinaces.Topology.Model;

namespace Acinaces.Infra.Gates;

/// <summary>All gates over an assembly.</summary>
internal static class GateRun
{
    /// <summary>Prints every finding, and what was checked.</summary>
    /// <returns>0 when nothing was found, else 1.</returns>
    public static async Task<int> JudgeAsync(CloudAssembly assembly, IReadOnlyList<EnvironmentSettings> environments, TextWriter output, CancellationToken cancellationToken)
    {
        var linting = CfnLint.CheckAsync(assembly, cancellationToken);
        var specification = TemplateValidator.Current.Findings(assembly);
        var rules = environments.SelectMany(environment => TemplateRules.Findings(GateInput.For(assembly, SystemTopology.In(environment)))).Distinct().ToArray();
        var lint = await linting;
        foreach (var finding in specification.Concat(rules).Concat(lint.Errors)) await output.WriteLineAsync(finding.ToString());
        await output.WriteLineAsync($"{assembly.Stacks.Count} stacks, {assembly.Resources.Count()} resources");
        await output.WriteLineAsync($"specification ({CloudFormationSpecification.Current.Source}): {specification.Count} findings");
        await output.WriteLineAsync($"{TemplateRules.All.Count} rules: {rules.Length} findings");
        await output.WriteLineAsync(lint.SkippedBecause is null ? $"cfn-lint: {lint.Errors.Count} errors" : $"cfn-lint: skipped, {lint.SkippedBecause}");
        return specification.Count + rules.Length + lint.Errors.Count == 0 ? 0 : 1;
    }
}
