using System.Text.Json.Nodes;
using Acinaces.Infra.Assemblies;
using Acinaces.Topology.Derivation;

namespace Acinaces.Infra.Gates.Rules;

/// <summary>A function is told where everything is that its grants reach, and nothing besides.</summary>
internal sealed class FunctionVariables : ITemplateRule
{
    /// <summary>Variables that no grant gives.</summary>
    internal static readonly IReadOnlyList<JustifiedException> OfTheRuntime =
    [
        new("ACINACES_FUNCTION", "every function runs the same program and asks which one it is"),
    ];

    public IEnumerable<Finding> Findings(GateInput input)
    {
        var functions = input.Assembly.OfType("AWS::Lambda::Function").Where(function => PhysicalIdentity.NameOf(function) is not null)
            .ToLookup(function => PhysicalIdentity.NameOf(function)!, StringComparer.Ordinal);
        foreach (var declared in input.Topology.Functions)
        {
            var expected = FunctionEnvironment.Of(declared, input.Names);
            if (functions[input.Names.Of(declared)].FirstOrDefault() is not { } function)
            {
                yield return new Finding(input.Environment.Name, "", "Resources", $"no template has the function {input.Names.Of(declared)} of {declared.Declaration}");
                continue;
            }

            var actual = function["Environment", "Variables"] as JsonObject ?? [];
            foreach (var missing in expected.Keys.Where(name => !actual.ContainsKey(name)))
                yield return Finding.On(function, $"Properties.Environment.Variables.{missing}", $"missing, although a grant of {declared.Declaration} gives it");
            foreach (var (name, value) in actual.Where(variable => !OfTheRuntime.Any(exception => exception.Subject == variable.Key)))
            {
                if (!expected.TryGetValue(name, out var wanted)) yield return Finding.On(function, $"Properties.Environment.Variables.{name}", $"no grant of {declared.Declaration} gives it");
                else if (wanted is EnvironmentValue.Known known && known.Value != function.Stack.Text(value))
                    yield return Finding.On(function, $"Properties.Environment.Variables.{name}", $"is {function.Stack.Text(value)}, but {declared.Declaration} says {known.Value}");
            }
        }
    }
}
