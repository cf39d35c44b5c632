using Acinaces.Topology.Model;

namespace Acinaces.Topology.Derivation;

/// <summary>The value of an environment variable, as far as it is known before anything exists. A closed set.</summary>
public abstract record EnvironmentValue
{
    private EnvironmentValue()
    {
    }

    /// <summary>Follows from the declarations.</summary>
    public sealed record Known(string Value) : EnvironmentValue;

    /// <summary>What AWS gives a resource when it is created.</summary>
    public sealed record Created(Resource Resource, CreatedValue Value) : EnvironmentValue;

    /// <summary>Comes from outside the topology, by the name of the variable itself.</summary>
    public sealed record Given(string Name) : EnvironmentValue;
}
