using System.Text.Json.Nodes;

namespace Acinaces.Infra.Assemblies;

/// <summary>What constructs found wrong with themselves. The CDK's command line stops at such errors; a synthesis alone only writes them down.</summary>
internal static class ConstructErrors
{
    /// <summary>Each error with the construct's path, from an assembly and those inside it.</summary>
    public static IReadOnlyList<string> In(string folder) =>
    [
        .. from manifest in Directory.EnumerateFiles(folder, "manifest.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
           from artifact in JsonNode.Parse(File.ReadAllText(manifest))?["artifacts"] as JsonObject ?? []
           from construct in artifact.Value?["metadata"] as JsonObject ?? []
           from entry in construct.Value as JsonArray ?? []
           where entry?["type"]?.GetValue<string>() == "aws:cdk:error"
           select $"{construct.Key.TrimStart('/')}: {entry["data"]}",
    ];
}
