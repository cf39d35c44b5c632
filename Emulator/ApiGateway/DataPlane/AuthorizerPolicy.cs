using System.IO.Enumeration;
using System.Text.Json;

namespace Acinaces.Emulator.ApiGateway.DataPlane;

/// <summary>The policy an authorizer answers with, over the right to call methods.</summary>
internal sealed record AuthorizerPolicy(IReadOnlyList<(bool Allows, IReadOnlyList<string> Actions, IReadOnlyList<string> Resources)> Statements)
{
    private const string Action = "execute-api:Invoke";

    /// <returns>Absent when it is not a policy, or has a part that is not understood: then nobody is let in.</returns>
    public static AuthorizerPolicy? Read(JsonElement policy)
    {
        if (policy.ValueKind != JsonValueKind.Object || !policy.TryGetProperty("Statement", out var statements)) return null;
        var read = new List<(bool, IReadOnlyList<string>, IReadOnlyList<string>)>();
        foreach (var statement in statements.ValueKind == JsonValueKind.Array ? statements.EnumerateArray() : Enumerable.Repeat(statements, 1))
        {
            if (statement.ValueKind != JsonValueKind.Object || statement.TryGetProperty("Condition", out _) || !statement.TryGetProperty("Effect", out var effect)
                || effect.GetString() is not ("Allow" or "Deny") || Texts(statement, "Action") is not { } actions || Texts(statement, "Resource") is not { } resources)
            {
                return null;
            }
            read.Add((effect.ValueEquals("Allow"), actions, resources));
        }
        return new AuthorizerPolicy(read);
    }

    /// <returns>True or false when a statement allows or denies; absent when none is about the method.</returns>
    public bool? Decide(string methodArn)
    {
        bool? decision = null;
        foreach (var (allows, actions, resources) in Statements)
        {
            if (!actions.Any(action => FileSystemName.MatchesSimpleExpression(action, Action)) || !resources.Any(resource => FileSystemName.MatchesSimpleExpression(resource, methodArn, ignoreCase: false))) continue;
            if (!allows) return false;
            decision = true;
        }
        return decision;
    }

    private static List<string>? Texts(JsonElement statement, string name)
    {
        if (!statement.TryGetProperty(name, out var value)) return null;
        return value.ValueKind switch
        {
            JsonValueKind.String => [value.GetString() ?? ""],
            JsonValueKind.Array => [.. value.EnumerateArray().Select(item => item.ToString())],
            _ => null,
        };
    }
}
