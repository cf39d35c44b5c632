using Acinaces.Topology.Model;

namespace Acinaces.Topology.Environments;

/// <summary>The environments the system can run in.</summary>
public static partial class DeploymentEnvironments
{
    public static IReadOnlyList<EnvironmentSettings> All => [Local, Test, Production];

    /// <summary>Those that stand in an AWS account.</summary>
    public static IReadOnlyList<EnvironmentSettings> InCloud => [Test, Production];

    /// <summary>The environment with that name.</summary>
    /// <exception cref="KeyNotFoundException">There is none; the message names those that exist.</exception>
    public static EnvironmentSettings Named(string name) =>
        All.FirstOrDefault(environment => environment.Name == name)
        ?? throw new KeyNotFoundException($"There is no environment '{name}'. Known: {string.Join(", ", All.Select(known => known.Name))}.");
}
