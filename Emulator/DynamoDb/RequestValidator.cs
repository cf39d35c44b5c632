using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Acinaces.Emulator.DynamoDb.Legacy;
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

    private const int ShortestTableName = 3;
    private const int LongestTableName = 255;

    private static readonly string[] ConditionalOperators = ["OR", "AND"];
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
        value is null || (value.Length > 0 && !value.AsSpan().ContainsAnyExcept(NameCharacters)),
        member, value, "Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+");

    public RequestValidator Pattern(string member, string? value, Regex pattern) =>
        Check(value is null || pattern.IsMatch(value), member, value, "Member must satisfy regular expression pattern: ", pattern);

    public RequestValidator BackupArn(string? value) => Required("backupArn", value).Length("backupArn", value, 37, 1024);

    public RequestValidator IndexName(string member, string? value) => value is null ? this : Name(member, value).Length(member, value, 3, 255);

    /// <summary>A table's name or ARN in an operation on items.</summary>
    public RequestValidator TableName(string? value, string member = "tableName")
    {
        Required(member, value);
        // An empty name is measured by the length that names and ARNs have in common.
        if (value is { Length: 0 })
            return Length(member, value, 1, LongestTableName);
        return value is null || value.StartsWith("arn:", StringComparison.Ordinal) ? this : Name(member, value).Length(member, value, ShortestTableName, LongestTableName);
    }

    /// <summary>A table's name or ARN in an operation on tables, which end at once where it is missing or of the wrong length.</summary>
    public RequestValidator OwnTableName(string? value)
    {
        if (value is null)
            throw DynamoDbErrors.Validation("The parameter 'TableName' is required but was not present in the request");
        if (value.StartsWith("arn:", StringComparison.Ordinal))
            return this;
        if (value.Length is < ShortestTableName or > LongestTableName)
            throw DynamoDbErrors.Validation($"TableName must be at least {ShortestTableName} characters long and at most {LongestTableName} characters long");
        return Name("tableName", value);
    }

    /// <summary>The name of a table to be made.</summary>
    public RequestValidator NewTableName(string? value)
    {
        if (value is null)
            throw DynamoDbErrors.Validation("The parameter 'TableName' is required but was not present in the request");
        TableName(value).ThrowIfInvalid();
        return this;
    }

    /// <summary>A map by table, as batches have it.</summary>
    /// <param name="value">RequestItems.</param>
    /// <param name="shown">Puts it into words, where a name is wrong.</param>
    public RequestValidator RequestItems<T>(Dictionary<string, T>? value, Func<Dictionary<string, T>, string> shown)
    {
        Required("requestItems", value);
        if (value is null)
            return this;
        UnshownCount("RequestItems", value.Count, 1, int.MaxValue);
        return value.Keys.All(IsTableName)
            ? this
            : Check(false, "requestItems", shown(value), "Map keys must satisfy constraint: [Member must have length less than or equal to 255, "
                + "Member must have length greater than or equal to 3, Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+]");
    }

    /// <summary>Count of a list or map, where the service does not say what it found.</summary>
    /// <param name="member">As the request writes it.</param>
    public RequestValidator UnshownCount(string member, int? count, int least, int most)
    {
        var bound = count < least ? $"greater than or equal to {least}" : count > most ? $"less than or equal to {most}" : null;
        return bound is null ? this : Add($"Value at '{member}' failed to satisfy constraint: Member must have length {bound}");
    }

    /// <summary>A number's least value, where the service does not say what it found.</summary>
    /// <param name="member">As the request writes it.</param>
    public RequestValidator UnshownLeast(string member, int? value, int least) =>
        value < least ? Add($"Value at '{member}' failed to satisfy constraint: Member must have value greater than or equal to {least}") : this;

    /// <summary>Lengths of the lists in a map.</summary>
    public RequestValidator MapValues<T>(string member, Dictionary<string, List<T>>? value, int least, int most) => Check(
        value is null || value.Values.All(list => list is null || (list.Count >= least && list.Count <= most)), member, value is null ? null : Counted(value),
        $"Map value must satisfy constraint: [Member must have length less than or equal to {most}, Member must have length greater than or equal to {least}]");

    public RequestValidator Throughput(string member, ProvisionedThroughput? value)
    {
        if (value is null)
            return this;
        Required($"{member}.writeCapacityUnits", value.WriteCapacityUnits).Range($"{member}.writeCapacityUnits", value.WriteCapacityUnits, 1);
        return Required($"{member}.readCapacityUnits", value.ReadCapacityUnits).Range($"{member}.readCapacityUnits", value.ReadCapacityUnits, 1);
    }

    /// <param name="member">Where it stands.</param>
    /// <param name="value">The member.</param>
    /// <param name="most">Two but for a global index, whose count is judged with its other rules.</param>
    public RequestValidator KeySchema(string member, IReadOnlyList<KeySchemaElement>? value, int most = 2)
    {
        Required(member, value);
        if (value is null)
            return this;
        Count(member, value.Count, 1, most, value.Count == 0 ? "[]" : $"[{string.Join(", ", value.Select(Describe))}]");
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
            .Count($"{member}.nonKeyAttributes", value.NonKeyAttributes?.Count, 1, DynamoDbLimits.MaxNonKeyAttributes, $"[{string.Join(", ", value.NonKeyAttributes ?? [])}]");
    }

    /// <param name="value">The member.</param>
    /// <param name="layer">In whose words; the current ones name neither the member nor its value.</param>
    public RequestValidator ConditionalOperator(string? value, RequestLayer layer = RequestLayer.Older) => layer == RequestLayer.Older
        ? OneOf("conditionalOperator", value, ConditionalOperators)
        : Unnamed(value is null || ConditionalOperators.Contains(value), "[ALL, OR]");

    public RequestValidator Expected(Dictionary<string, ExpectedAttributeValue>? value)
    {
        foreach (var (name, expected) in value ?? [])
            OneOf($"expected.{name}.member.comparisonOperator", expected?.ComparisonOperator, LegacyComparison.Operators);
        return this;
    }

    public RequestValidator Conditions(string member, Dictionary<string, LegacyCondition>? value)
    {
        foreach (var (name, condition) in value ?? [])
        {
            var at = $"{member}.{name}.member.comparisonOperator";
            Required(at, condition?.ComparisonOperator).OneOf(at, condition?.ComparisonOperator, LegacyComparison.Operators);
        }
        return this;
    }

    public RequestValidator ReturnConsumedCapacity(string? value) => OneOf("returnConsumedCapacity", value, CapacityKinds);

    public RequestValidator ReturnItemCollectionMetrics(string? value) => OneOf("returnItemCollectionMetrics", value, MetricsKinds);

    /// <param name="value">The member.</param>
    /// <param name="layer">In whose words; the current ones name neither the member nor its value, and one of the kinds wrongly.</param>
    public RequestValidator ReturnValues(string? value, RequestLayer layer) => layer == RequestLayer.Older
        ? OneOf("returnValues", value, ReturnKinds)
        : Unnamed(value is null || ReturnKinds.Contains(value), "[ALL_OLD, UPDATED_OLD, ALL_NEW, UPDATE_NEW, NONE]");

    public RequestValidator ReturnOnFailure(string? value) => OneOf("returnValuesOnConditionCheckFailure", value, FailureKinds);

    /// <exception cref="Pipeline.AwsErrorException">ValidationException, naming all violations.</exception>
    public void ThrowIfInvalid()
    {
        if (_errors is not null)
            throw DynamoDbErrors.Validation($"{_errors.Count} validation error{(_errors.Count > 1 ? "s" : "")} detected: {string.Join("; ", _errors)}");
    }

    private RequestValidator Unnamed(bool holds, string kinds) => holds ? this : Add($"Failed to satisfy constraint: Member must satisfy enum value set: {kinds}");

    private static bool IsTableName(string name) => name.StartsWith("arn:", StringComparison.Ordinal)
        || (name.Length is >= ShortestTableName and <= LongestTableName && !name.AsSpan().ContainsAnyExcept(NameCharacters));

    private static string Counted<T>(Dictionary<string, List<T>> map) => $"{{{string.Join(", ", map.Select(pair => pair.Value is { Count: 0 } ? $"{pair.Key}=[]" : $"{pair.Key}=[...]"))}}}";

    private static string Describe(KeySchemaElement element) => $"KeySchemaElement(attributeName={element.AttributeName}, keyType={element.KeyType})";

    // The text is put together only for a violation: requests pass here on the fast path.
    private RequestValidator Check(bool holds, string member, object? value, string constraint, object? bound = null)
    {
        if (holds)
            return this;
        var text = new StringBuilder("Value ").Append(value is null ? "null" : $"'{value}'").Append(" at '").Append(member)
            .Append("' failed to satisfy constraint: ").Append(constraint)
            .Append(bound is string[] names ? $"[{string.Join(", ", names)}]" : bound);
        return Add(text.ToString());
    }

    private RequestValidator Add(string error)
    {
        if ((_errors ??= []).Count < MaxErrors)
            _errors.Add(error);
        return this;
    }
}
