using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;

namespace Acinaces.Emulator.Iam.Policies;

/// <summary>Reads policy documents. Each text is parsed once, as long as it is among the few thousand used last.</summary>
internal static class PolicyParser
{
    private const int MaxKept = 4096;
    private static readonly ConcurrentDictionary<string, PolicyDocument> Parsed = new(StringComparer.Ordinal);

    /// <exception cref="FormatException">The text is no policy document; the message says where.</exception>
    public static PolicyDocument Parse(string text)
    {
        if (Parsed.TryGetValue(text, out var known)) return known;
        var document = Read(text);
        if (Parsed.Count >= MaxKept) Parsed.Clear();
        return Parsed[text] = document;
    }

    private static PolicyDocument Read(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            if (json.RootElement.ValueKind != JsonValueKind.Object) throw new FormatException("The document is not an object.");
            if (!json.RootElement.TryGetProperty("Statement", out var statements)) throw new FormatException("The document has no Statement.");
            return new PolicyDocument([.. Elements(statements).Select((statement, index) => ReadStatement(statement, index + 1))]);
        }
        catch (JsonException malformed)
        {
            throw new FormatException("The document is not JSON.", malformed);
        }
    }

    private static PolicyStatement ReadStatement(JsonElement statement, int number)
    {
        if (statement.ValueKind != JsonValueKind.Object) throw new FormatException($"Statement {number} is not an object.");
        var effect = statement.TryGetProperty("Effect", out var given) ? given.ToString() : "";
        if (effect is not ("Allow" or "Deny")) throw new FormatException($"The Effect of statement {number} is neither Allow nor Deny.");
        return new PolicyStatement(statement.TryGetProperty("Sid", out var id) ? id.ToString() : number.ToString(CultureInfo.InvariantCulture), effect == "Deny")
        {
            Actions = ReadPatterns(statement, "Action", "NotAction") ?? throw new FormatException($"Statement {number} has no Action."),
            Resources = ReadPatterns(statement, "Resource", "NotResource") ?? PatternList.Everything,
            Principals = ReadPrincipals(statement),
            Conditions = statement.TryGetProperty("Condition", out var conditions) ? [.. ReadConditions(conditions)] : [],
        };
    }

    private static PatternList? ReadPatterns(JsonElement statement, string name, string negatedName)
    {
        if (statement.TryGetProperty(name, out var patterns)) return new PatternList([.. Texts(patterns)], false);
        return statement.TryGetProperty(negatedName, out patterns) ? new PatternList([.. Texts(patterns)], true) : null;
    }

    private static PrincipalList? ReadPrincipals(JsonElement statement)
    {
        var negated = statement.TryGetProperty("NotPrincipal", out var principals);
        if (!negated && !statement.TryGetProperty("Principal", out principals)) return null;
        if (principals.ValueKind == JsonValueKind.String) return new PrincipalList([principals.ToString()], [], negated);
        if (principals.ValueKind != JsonValueKind.Object) throw new FormatException("A Principal is neither \"*\" nor an object.");
        return new PrincipalList(
            principals.TryGetProperty("AWS", out var aws) ? [.. Texts(aws)] : [],
            principals.TryGetProperty("Service", out var services) ? [.. Texts(services)] : [],
            negated);
    }

    private static IEnumerable<Condition> ReadConditions(JsonElement block)
    {
        if (block.ValueKind != JsonValueKind.Object) throw new FormatException("A Condition is not an object.");
        foreach (var named in block.EnumerateObject())
        {
            var test = ConditionOperator.Parse(named.Name) ?? throw new FormatException($"{named.Name} is not a condition operator.");
            if (named.Value.ValueKind != JsonValueKind.Object) throw new FormatException($"{named.Name} is not an object of condition keys.");
            foreach (var key in named.Value.EnumerateObject()) yield return new Condition(test, key.Name.ToLowerInvariant(), [.. Texts(key.Value)]);
        }
    }

    private static IEnumerable<string> Texts(JsonElement value) => Elements(value).Select(element => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString() ?? "",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => element.GetRawText(),
        _ => throw new FormatException("A text is expected where the document has an object."),
    });

    private static JsonElement[] Elements(JsonElement value) => value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];
}
