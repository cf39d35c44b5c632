using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Acinaces.AppHost.Tests;

/// <summary>The committed manifest is what AppHost writes today. UPDATE_GENERATED=1 writes it anew.</summary>
public sealed partial class ManifestTests
{
    private static readonly string _committed = Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(new Projects.Emulator().ProjectPath)!)!, "aspire-manifest", "aspire-manifest.json");

    [Fact]
    public void The_committed_manifest_is_that_of_today()
    {
        var folder = Directory.CreateTempSubdirectory("acinaces-manifest-").FullName;
        try
        {
            if (Environment.GetEnvironmentVariable("UPDATE_GENERATED") == "1")
                Publish(_committed);
            var today = Path.Combine(folder, "aspire-manifest.json");
            Publish(today);
            Assert.True(
                JsonNode.DeepEquals(Read(_committed), Read(today)),
                "aspire-manifest/aspire-manifest.json is not what AppHost writes. Run: dotnet run --project AppHost -- --operation publish --publisher manifest --output-path aspire-manifest/aspire-manifest.json");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void It_names_no_place_on_this_machine_and_holds_no_secret()
    {
        var text = File.ReadAllText(_committed);
        Assert.DoesNotContain(Path.GetDirectoryName(Path.GetDirectoryName(_committed))!, text, StringComparison.Ordinal);
        Assert.DoesNotMatch(Keys(), text);
    }

    [Fact]
    public void Projects_have_no_members_that_the_schema_does_not_know()
    {
        var projects = Read(_committed)["resources"]!.AsObject().Where(resource => (string?)resource.Value!["type"] == "project.v0").ToArray();
        Assert.Equal(["simulators", "aws"], projects.Select(project => project.Key));
        Assert.All(projects, project => Assert.Subset(new HashSet<string> { "type", "path", "args", "env", "bindings" }, project.Value!.AsObject().Select(member => member.Key).ToHashSet()));
    }

    // Paths are relative to the file; made whole, they are the same wherever it stands.
    private static JsonObject Read(string file)
    {
        var manifest = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
        foreach (var (_, resource) in manifest["resources"]!.AsObject())
        {
            if ((string?)resource!["path"] is { } path)
                resource["path"] = Path.GetFullPath(path, Path.GetDirectoryName(file)!);
        }
        return manifest;
    }

    private static void Publish(string file) =>
        typeof(LocalOptions).Assembly.EntryPoint!.Invoke(null, [new[] { "--operation", "publish", "--publisher", "manifest", "--output-path", file }]);

    // An access key of AWS, a private key, a bearer token.
    [GeneratedRegex("AKIA[0-9A-Z]{16}|BEGIN [A-Z ]*PRIVATE KEY|eyJ[A-Za-z0-9_-]{10,}")]
    private static partial Regex Keys();
}
