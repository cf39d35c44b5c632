using System.Text.Json.Nodes;

namespace Acinaces.Topology.Derivation;

/// <summary>One statement of an IAM policy that allows actions on resources.</summary>
public sealed record PolicyStatement(string Sid, IReadOnlyList<string> Actions, IReadOnlyList<string> Resources)
{
    public JsonObject ToJson() => new()
    {
        [nameof(Sid)] = Sid,
        ["Effect"] = "Allow",
        ["Action"] = new JsonArray([.. Actions.Select(action => JsonValue.Create(action))]),
        ["Resource"] = new JsonArray([.. Resources.Select(resource => JsonValue.Create(resource))]),
    };
}
