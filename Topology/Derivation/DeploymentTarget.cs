using Acinaces.Topology.Model;

namespace Acinaces.Topology.Derivation;

/// <summary>Where an environment is set up: physical names and ARNs depend on nothing else.</summary>
public sealed record DeploymentTarget(EnvironmentSettings Environment, string AccountId, string Region);
