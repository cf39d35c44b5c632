using Acinaces.Topology.Model;

namespace Acinaces.Infra.Stacks;

/// <summary>The regions in which an environment has stacks.</summary>
internal static class DeployedRegions
{
    public static IReadOnlyList<string> Of(EnvironmentSettings settings)
    {
        string?[] regions = [settings.Region, GlobalRegion.Name, settings.Backup?.Recovery?.Region];
        return [.. regions.OfType<string>().Distinct()];
    }
}
