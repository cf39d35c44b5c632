namespace Acinaces.Hosting.Aws;

/// <summary>What is wanted of a deployment and what has become of it.</summary>
internal enum DeploymentPhase
{
    /// <summary>Not wanted, or failed.</summary>
    Absent,

    /// <summary>Wanted: there, or on its way.</summary>
    Present,

    /// <summary>Wanted, but its cloud has ended.</summary>
    Lost,
}
