using System.Text.Json.Nodes;
using Acinaces.Infra.Assemblies;

namespace Acinaces.Infra.Gates.Rules;

/// <summary>A value read from the parameter store is published by a stack that is deployed earlier, in the same region.</summary>
internal sealed class CrossStackValues : ITemplateRule
{
    /// <summary>Parameters that somebody fills in before the first deployment, because they are nobody else's business; by the end of their names.</summary>
    internal static readonly IReadOnlyList<JustifiedException> FilledByPeople =
    [
        new("/alerts/phone", "the telephone number of whoever is on call stands in no repository"),
    ];

    public IEnumerable<Finding> Findings(GateInput input) =>
        from stack in input.Assembly.Stacks
        from parameter in stack.Document["Parameters"] as JsonObject ?? []
        where stack.Text(parameter.Value?["Type"]).StartsWith("AWS::SSM::Parameter::Value", StringComparison.Ordinal)
        let name = stack.Text(parameter.Value?["Default"])
        // The bootstrap stack of the CDK publishes its version itself; AWS publishes what begins with /aws/.
        where !name.StartsWith("/cdk-bootstrap/", StringComparison.Ordinal) && !name.StartsWith("/aws/", StringComparison.Ordinal)
        where !FilledByPeople.Any(exception => name.EndsWith(exception.Subject, StringComparison.Ordinal))
        let fault = Fault(stack, name)
        where fault is not null
        select Finding.On(stack, $"Parameters.{parameter.Key}", fault);

    private static string? Fault(StackTemplate stack, string name)
    {
        var publisher = stack.Assembly?.Parameter(stack, name)?.Stack;
        if (publisher is null)
        {
            var elsewhere = stack.Assembly?.OfType("AWS::SSM::Parameter").FirstOrDefault(parameter => parameter.Text("Name") == name)?.Stack;
            return elsewhere is null ? $"no stack publishes {name}" : $"{name} is published in {elsewhere.Region} by {elsewhere}, but read in {stack.Region}";
        }

        if (ReferenceEquals(publisher, stack)) return $"{name} is published by the same stack: use the value itself";
        return IsBefore(stack, publisher.Name, []) ? null : $"{name} is published by {publisher}, which need not be deployed before: declare the dependency";
    }

    private static bool IsBefore(StackTemplate stack, string earlier, HashSet<string> seen) =>
        seen.Add(stack.Name) && stack.DependsOn.Any(name => name == earlier || (stack.Assembly?.Stacks.FirstOrDefault(known => known.Name == name) is { } next && IsBefore(next, earlier, seen)));
}
