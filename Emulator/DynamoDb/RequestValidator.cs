using System.Buffers;
using System.Text;
using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb;

/// <summary>
/// Checks members of a request against the constraints of the service's model, and words all violations in one error as the
/// service does. Source of the constraints: the published service model (lengths, ranges, patterns, enums).
/// </summary>
internal sealed class RequestValidator
{
    /// <summary>The service names the first few violations only.</summary>
    private const int MaxErrors = 10;

    private static readonly string[] KeyTypes = ["HASH", "RANGE"];
    private static readonly string[] ProjectionTypes = ["ALL", "INCLUDE", "KEYS_ONLY"];
    private static readonly string[] CapacityKinds = ["INDEXES", "TOTAL", "NONE"];
    private static readonly string[] MetricsKinds = ["SIZE", "NONE"];
    private static readonly string[] ReturnKinds = ["ALL_NEW", "UPDATED_OLD", "ALL_OLD", "NONE", "UPDATED_NEW"];
    public static readonly string[] FailureKinds = ["ALL_OLD", "NONE"];

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-");

    private List<string>? _errors;

    public RequestValidator Required(string member, object? value) => Check(value is not null, member, null, "Member must not be null");

    public RequestValidator OneOf(string member, string? value, string[] allowed) =>
        Check(value is null || allowed.Contains(value), member, value, "Member must satisfy enum value set: ", allowed);

    public RequestValidator Range(string member, long? value, long least, long most = long.MaxValue)
    {
        Check(value is null || value >= least, member, value, "Member must have value greater than or equal to ", least);
        return Check(value is null || value <= most, member, value, "Member must have value less than or equal to ", most);
    }

    public RequestValidator Length(string member, string? value, int least, int most)
    {
        Check(value is null || value.Length >= least, member, value, "Member must have length greater than or equal to ", least);
        return Check(value is null || value.Length <= most, member, value, "Member must have length less than or equal to ", most);
    }

    /// <summary>Count of a list or map.</summary>
    /// <param name="shown">How the value is shown in the error.</param>
    public RequestValidator Count(string member, int? count, int least, int most, object? shown)
    {
        Check(count is null || count >= least, member, shown, "Member must have length greater than or equal to ", least);
        return Check(count is null || count <= most, member, shown, "Member must have length less than or equal to ", most);
    }

    /// <summary>A name of a table or index: letters, digits and <c>_ . -</c>.</summary>
    public RequestValidator Name(string member, string? value) => Check(
        value is null || !value.AsSpan().ContainsAnyExcept(NameCharacters),
        member, value, "Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+");

    public RequestValidator IndexName(string member, string? value) => value is null ? this : Name(member, value).Length(member, value, 3, 255);

    /// <summary>A table's name or ARN; ends the request at once where the length is wrong, as the service does.</summary>
    public RequestValidator TableName(string? value, string member = "tableName")
    {
        Required(member, value);
        if (value is null || value.StartsWith("arn:", StringComparison.Ordinal))
            return this;
        if (value.Length is < 3 or > 255)
            throw DynamoDbErrors.Validation("TableName must be at least 3 characters long and at most 255 characters long");
        return Name(member, value);
    }

    public RequestValidator Throughput(string member, ProvisionedThroughput? value)
    {
        if (value is null)
            return this;
        Required($"{member}.readCapacityUnits", value.ReadCapacityUnits).Range($"{member}.readCapacityUnits", value.ReadCapacityUnits, 1);
        return Required($"{member}.writeCapacityUnits", value.WriteCapacityUnits).Range($"{member}.writeCapacityUnits", value.WriteCapacityUnits, 1);
    }

    public RequestValidator KeySchema(string member, IReadOnlyList<KeySchemaElement>? value)
    {
        Required(member, value);
        if (value is null)
            return this;
        Count(member, value.Count, 1, 2, value.Count == 0 ? "[]" : $"[{string.Join(", ", value.Select(Describe))}]");
        for (var i = 0; i < value.Count; i++)
        {
            var at = $"{member}.{i + 1}.member";
            Required($"{at}.attributeName", value[i].AttributeName).Length($"{at}.attributeName", value[i].AttributeName, 1, 255);
            Required($"{at}.keyType", value[i].KeyType).OneOf($"{at}.keyType", value[i].KeyType, KeyTypes);
        }
        return this;
    }

    public RequestValidator Projection(string member, Projection? value)
    {
        Required(member, value);
        return value is null ? this : OneOf($"{member}.projectionType", value.ProjectionType, ProjectionTypes)
            .Count($"{member}.nonKeyAttributes", value.NonKeyAttributes?.Count, 1, int.MaxValue, "[]");
    }

    public RequestValidator ReturnConsumedCapacity(string? value) => OneOf("returnConsumedCapacity", value, CapacityKinds);

    public RequestValidator ReturnItemCollectionMetrics(string? value) => OneOf("returnItemCollectionMetrics", value, MetricsKinds);

    public RequestValidator ReturnValues(string? value) => OneOf("returnValues", value, ReturnKinds);

    public RequestValidator ReturnOnFailure(string? value) => OneOf("returnValuesOnConditionCheckFailure", value, FailureKinds);

    /// <exception cref="Pipeline.AwsErrorException">ValidationException, naming all violations.</exception>
    public void ThrowIfInvalid()
    {
        if (_errors is not null)
            throw DynamoDbErrors.Validation($"{_errors.Count} validation error{(_errors.Count > 1 ? "s" : "")} detected: {string.Join("; ", _errors)}");
    }

    private static string Describe(KeySchemaElement element) => $"KeySchemaElement(attributeName={element.AttributeName}, keyType={element.KeyType})";

    // The text is put together only for a violation: requests pass here on the fast path.
    private RequestValidator Check(bool holds, string member, object? value, string constraint, object? bound = null)
    {
        if (holds || _errors?.Count >= MaxErrors)
            return this;
        var text = new StringBuilder("Value ").Append(value is null ? "null" : $"'{value}'").Append(" at '").Append(member)
            .Append("' failed to satisfy constraint: ").Append(constraint)
            .Append(bound is string[] names ? $"[{string.Join(", ", names)}]" : bound);
        (_errors ??= []).Add(text.ToString());
        return this;
    }
}
