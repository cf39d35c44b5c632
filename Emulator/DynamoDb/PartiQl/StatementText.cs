using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.PartiQl;

/// <summary>A statement with its parameters as a request gives them.</summary>
internal sealed record StatementText(string Text, IReadOnlyList<AttributeValue> Parameters)
{
    public Statement Parse() => StatementParser.Parse(Text, Parameters);

    /// <exception cref="AwsErrorException">ValidationException: a parameter is no value.</exception>
    public static StatementText Of(string? text, IReadOnlyList<GivenValue>? parameters) => new(text ?? "", [.. (parameters ?? []).Select(parameter => parameter.Require(RequestLayer.Older))]);

    /// <summary>Checks the members of a request by themselves.</summary>
    /// <param name="at">What stands before the members' names in messages; empty or ending in a dot.</param>
    public static RequestValidator Validate(RequestValidator validator, string at, string? text, IReadOnlyList<GivenValue>? parameters) => validator
        .Required($"{at}statement", text)
        .Length($"{at}statement", text, 1, PartiQlLimits.MaxStatementLength)
        .Count($"{at}parameters", parameters?.Count, 1, int.MaxValue, "[]");

    /// <param name="enclosing">The transaction that the statement is part of. Absent: none.</param>
    /// <summary>The right that a statement needs. None for one that cannot be parsed, which is refused for that.</summary>
    public static IEnumerable<Permission> Permissions(TableCatalog tables, string? text, IReadOnlyList<GivenValue>? parameters, Caller caller, string? enclosing = null)
    {
        Statement statement;
        try
        {
            statement = Of(text, parameters).Parse();
        }
        catch (AwsErrorException)
        {
            // Said again, and answered, when the request is worked off.
            yield break;
        }
        yield return StatementRight.Of(tables, statement, caller, enclosing);
    }
}
