using System.Text.Json;
using System.Text.Json.Nodes;

namespace Acinaces.Infra.Assemblies;

/// <summary>Reads the manifest that the CDK writes beside its templates.</summary>
internal static class AssemblyFolder
{
    public static IReadOnlyList<StackTemplate> Read(string folder)
    {
        var path = Path.Combine(folder, "manifest.json");
        if (!File.Exists(path))
            throw new InvalidAssemblyException($"{folder} is no cloud assembly: it has no manifest.json. Write one with `dotnet run --project Infra -- synth --environment test --output {folder}`.");
        var artifacts = Parse(path)["artifacts"] as JsonObject ?? [];
        var names = artifacts.Where(IsStack).ToDictionary(entry => entry.Key, StackName, StringComparer.Ordinal);
        return
        [
            .. artifacts.Where(IsStack).Select(entry => Stack(folder, entry.Key, entry.Value!, names)),
            .. artifacts.Where(entry => Kind(entry) == "cdk:cloud-assembly")
                .SelectMany(entry => Read(Path.Combine(folder, entry.Value!["properties"]!["directoryName"]!.GetValue<string>()))),
        ];
    }

    private static string? Kind(KeyValuePair<string, JsonNode?> artifact) => artifact.Value?["type"]?.GetValue<string>();

    private static bool IsStack(KeyValuePair<string, JsonNode?> artifact) => Kind(artifact) == "aws:cloudformation:stack";

    private static string StackName(KeyValuePair<string, JsonNode?> artifact) =>
        artifact.Value!["properties"]?["stackName"]?.GetValue<string>() ?? artifact.Key;

    private static StackTemplate Stack(string folder, string id, JsonNode artifact, Dictionary<string, string> names)
    {
        var properties = artifact["properties"]!;
        // aws://111111111111/eu-central-1
        var place = (artifact["environment"]?.GetValue<string>() ?? "").Split('/');
        return new StackTemplate(names[id], Parse(Path.Combine(folder, properties["templateFile"]!.GetValue<string>())))
        {
            Account = place.ElementAtOrDefault(2) ?? "unknown-account",
            Region = place.ElementAtOrDefault(3) ?? "unknown-region",
            TerminationProtection = properties["terminationProtection"]?.GetValue<bool>() ?? false,
            DependsOn = [.. (artifact["dependencies"] as JsonArray ?? []).Select(dependency => dependency!.GetValue<string>()).Where(names.ContainsKey).Select(dependency => names[dependency])],
            Tags = (properties["tags"] as JsonObject ?? []).ToDictionary(tag => tag.Key, tag => tag.Value!.GetValue<string>(), StringComparer.Ordinal),
            ConstructPaths = ConstructPaths(artifact["metadata"] as JsonObject ?? []),
        };
    }

    private static Dictionary<string, string> ConstructPaths(JsonObject metadata)
    {
        var paths = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, entries) in metadata)
        {
            foreach (var entry in (entries as JsonArray ?? []).Where(entry => entry?["type"]?.GetValue<string>() == "aws:cdk:logicalId"))
                paths[entry!["data"]!.GetValue<string>()] = path.TrimStart('/');
        }

        return paths;
    }

    private static JsonObject Parse(string path)
    {
        try
        {
            return JsonNode.Parse(File.ReadAllBytes(path)) as JsonObject ?? throw new InvalidAssemblyException($"{path} holds no JSON object.");
        }
        catch (Exception unreadable) when (unreadable is JsonException or FileNotFoundException)
        {
            throw new InvalidAssemblyException($"{path} cannot be read: {unreadable.Message}");
        }
    }
}
