using System.Text.Json.Nodes;
using Acinaces.Infra.Assemblies;

namespace Acinaces.Infra.Tests.Assemblies;

/// <summary>Templates written by hand.</summary>
internal static class Written
{
    public const string Account = "111122223333";

    /// <summary>A stack of these resources, each given as <c>"id": {...}</c>.</summary>
    public static StackTemplate Stack(string resources, string name = "acinaces-test-sample", string region = "eu-central-1") =>
        Template("{\"Resources\": {" + resources + "}}", name, region);

    public static StackTemplate Template(string template, string name = "acinaces-test-sample", string region = "eu-central-1", params IReadOnlyList<string> dependsOn) =>
        new(name, (JsonObject)JsonNode.Parse(template)!) { Account = Account, Region = region, DependsOn = dependsOn };

    /// <summary>An assembly of one stack of these resources.</summary>
    public static CloudAssembly Assembly(string resources, string name = "acinaces-test-sample") => new([Stack(resources, name)]);
}
