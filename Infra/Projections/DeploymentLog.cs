using Acinaces.Topology.Model;

namespace Acinaces.Infra.Projections;

/// <summary>The log group that says who deployed what, when, and how it ended.</summary>
internal static class DeploymentLog
{
    public static string NameIn(EnvironmentSettings settings) => $"/acinaces/{settings.Name}/deployments";
}
