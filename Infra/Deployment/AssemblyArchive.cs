using Acinaces.Topology;
using Acinaces.Topology.Derivation;

namespace Acinaces.Infra.Deployment;

/// <summary>Every assembly that was deployed, by revision, in the bucket of packages. What was deployed once can be deployed again as it was.</summary>
internal static class AssemblyArchive
{
    public static IReadOnlyList<string> Store(PhysicalNames names, string folder, string revision) =>
        ["s3", "cp", folder, Address(names, revision), "--recursive", "--only-show-errors"];

    public static IReadOnlyList<string> Fetch(PhysicalNames names, string folder, string revision) =>
        ["s3", "cp", Address(names, revision), folder, "--recursive", "--only-show-errors"];

    private static string Address(PhysicalNames names, string revision) => $"s3://{names.Of(Buckets.FunctionPackages)}/assemblies/{revision}/";
}
