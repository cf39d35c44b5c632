using Acinaces.Topology.Derivation;
using Acinaces.Topology.Model;

namespace Acinaces.Adapters.Stores;

/// <summary>Physical names of tables, from the environment variables that the grants of a function bring.</summary>
public sealed class TableNames(Func<string, string?> environment)
{
    /// <exception cref="InvalidOperationException">The function has no grant for the table, or is not set up.</exception>
    public string Of(Table table)
    {
        var variable = $"DYNAMODB_TABLE_{FunctionEnvironment.VariablePart(table.Name)}";
        return environment(variable) is { Length: > 0 } name ? name : throw new InvalidOperationException($"{variable} is not set.");
    }

    /// <summary>The name, or null when the function has no grant for the table.</summary>
    public string? OfIfGranted(Table table) => environment($"DYNAMODB_TABLE_{FunctionEnvironment.VariablePart(table.Name)}") is { Length: > 0 } name ? name : null;
}
